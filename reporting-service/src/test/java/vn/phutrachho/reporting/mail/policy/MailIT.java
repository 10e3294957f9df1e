package vn.phutrachho.reporting.mail.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.ErasureGround;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.AccessGrantEvent.AccessGranted;
import vn.phutrachho.events.member.MemberEvent.MemberErased;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitFounded;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.events.reporting.DigestMatter;
import vn.phutrachho.events.reporting.Owed;
import vn.phutrachho.events.reporting.OwedKind;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.personal.PersonErased;
import vn.phutrachho.kit.personal.PersonalKeys;
import vn.phutrachho.kit.proof.Policies;
import vn.phutrachho.projections.View;
import vn.phutrachho.reporting.Ledger.Told;
import vn.phutrachho.reporting.RunningService;
import vn.phutrachho.reporting.digest.command.Exceptional;
import vn.phutrachho.reporting.digest.command.GiveDigest;
import vn.phutrachho.reporting.mail.PostOffice;
import vn.phutrachho.reporting.mail.command.ConfirmAddress;
import vn.phutrachho.reporting.mail.view.KnownMailbox;
import vn.phutrachho.reporting.mail.view.MailboxProjection;
import vn.phutrachho.reporting.nudge.command.NudgeMember;

/** Reminders by mail, on a real mail server that is sometimes away. */
@Tag("M3.3")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailIT extends RunningService {
    private static final UnitId CELL = new UnitId("chi-bo-thu");
    private static final MemberId MEMBER = new MemberId("dv-thu");
    private static final AccountId WRITER = new AccountId("system:test");
    private static final String SECRETARY = "bi-thu-thu";
    private static final YearMonth MONTH = YearMonth.of(2026, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 27);
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final int PORT = freePort();
    private static final ServerSetup SMTP = new ServerSetup(PORT, "127.0.0.1", "smtp");
    private static GreenMail server = new GreenMail(SMTP);
    private static boolean told;

    @Autowired private WhenToldThenMail policy;
    @Autowired private AutowireCapableBeanFactory beans;
    @Autowired private Commands commands;
    @Autowired private PostOffice post;
    @Autowired private MailboxProjection mailboxes;
    @Autowired private PersonalKeys keys;
    @Autowired private ApplicationContext service;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> PORT);
        registry.add("spring.mail.properties.mail.smtp.auth", () -> "false");
        registry.add("spring.mail.properties.mail.smtp.starttls.enable", () -> "false");
        registry.add("spring.mail.properties.mail.smtp.starttls.required", () -> "false");
        registry.add("phutrachho.mail.from", () -> "phutrachho@tinh.vn");
        registry.add("phutrachho.mail.pages", () -> "https://phutrachho.tinh.vn");
        registry.add("phutrachho.mail.first-pause", () -> "1ns");
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void start() {
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void someHistory() {
        if (told) {
            return;
        }
        told = true;
        LocalDate first = LocalDate.of(2026, 1, 1);
        List<Told> all = new ArrayList<>();
        all.add(
                new Told(
                        first,
                        new PartyUnitFounded(
                                CELL, UnitKind.CELL, CELL.value(), "Chi bộ Thư", null, first)));
        all.add(granted(SECRETARY, Role.SECRETARY, CELL));
        all.add(granted("kiem-tra-thu", Role.AUDITOR, CELL));
        all.add(
                new Told(
                        first,
                        new AccessGranted(
                                new GrantId("grant-dv-thu"),
                                new AccountId("dv-thu"),
                                Role.MEMBER,
                                CELL,
                                MEMBER,
                                first,
                                null)));
        told(all);
    }

    private static List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + mail.getContent();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** The newest that came to an address: the server keeps them by whose they are. */
    private static MimeMessage newest(String address) {
        return received().stream()
                .filter(mail -> recipient(mail).equals(address))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String code(String address) {
        Matcher found = CODE.matcher(text(newest(address)));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private void nudge(Owed owed, LocalDate on) {
        commands.send(new NudgeMember(MEMBER, CELL, List.of(owed), on), WRITER);
    }

    private KnownMailbox mailbox(String account) {
        awaitOwn();
        View<KnownMailbox> view = views.of(mailboxes);
        return view.find(account).orElseThrow();
    }

    @Test
    @Order(1)
    void an_address_counts_only_once_the_code_that_was_sent_there_is_typed() {
        String page = "/nhac-viec/thu";
        assertThat(form("dv-thu", page, Map.of("address", "khong-phai")).body())
                .contains("Xin ghi đúng địa chỉ", "khong-phai");
        long before = own.head();
        assertThat(form("dv-thu", page, Map.of("address", "lan@vidu.vn")).statusCode())
                .isEqualTo(302);
        assertThat(own.head()).as("nobody's address is in the history yet").isEqualTo(before);
        assertThat(get("dv-thu", page).body()).contains("lan@vidu.vn", "Nhập mã xác nhận");
        assertThat(get(SECRETARY, page).body()).doesNotContain("lan@vidu.vn");

        String code = code("lan@vidu.vn");
        String wrong = code.equals("000000") ? "000001" : "000000";
        assertThat(form("dv-thu", page + "/ma", Map.of("code", wrong)).body())
                .contains("Mã chưa đúng. Đồng chí còn 4 lần nhập");
        assertThat(form(SECRETARY, page + "/ma", Map.of("code", code)).statusCode())
                .as("somebody else's code")
                .isEqualTo(422);
        assertThat(form("dv-thu", page + "/ma", Map.of("code", code)).statusCode()).isEqualTo(302);

        assertThat(get("dv-thu", page).body()).contains("lan@vidu.vn", "Thôi nhận thư");
        assertThat(form("dv-thu", page + "/ma", Map.of("code", code)).statusCode())
                .as("a code is spent")
                .isEqualTo(422);
    }

    @Test
    @Order(2)
    void a_code_can_be_mistyped_so_often_and_asked_for_so_often() {
        String page = "/nhac-viec/thu";
        form(SECRETARY, page, Map.of("address", "bi.thu@vidu.vn"));
        String code = code("bi.thu@vidu.vn");
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(form(SECRETARY, page + "/ma", Map.of("code", wrong)).statusCode())
                    .isEqualTo(422);
        }
        assertThat(form(SECRETARY, page + "/ma", Map.of("code", code)).statusCode())
                .as("also the right one, now")
                .isEqualTo(422);
        for (int i = 0; i < 4; i++) {
            assertThat(form(SECRETARY, page, Map.of("address", "bi.thu@vidu.vn")).statusCode())
                    .isEqualTo(302);
        }
        assertThat(form(SECRETARY, page, Map.of("address", "bi.thu@vidu.vn")).body())
                .contains("Đồng chí đã xin mã nhiều lần");
        assertThat(
                        form(SECRETARY, page + "/ma", Map.of("code", code("bi.thu@vidu.vn")))
                                .statusCode())
                .isEqualTo(302);
    }

    @Test
    @Order(3)
    void a_reminder_is_mailed_once_in_numbers_and_without_anybodys_name() {
        nudge(Owed.report(OwedKind.REPORT_OVERDUE, MONTH, DUE), TODAY);
        awaitOwn();
        int before = received().size();

        policy.look();

        assertThat(received()).hasSize(before + 1);
        assertThat(text(newest("lan@vidu.vn")))
                .contains(
                        "đồng chí có việc cần làm",
                        "- Báo cáo tháng: 1",
                        "https://phutrachho.tinh.vn/nhac-viec")
                .doesNotContain("Thư\n", "chi-bo-thu", "dv-thu", "??");
        assertThat(mailbox("dv-thu").ended()).hasSize(1);
        awaitOwn();
        policy.look();
        beans.createBean(WhenToldThenMail.class).look();
        assertThat(received()).as("neither again nor by another process").hasSize(before + 1);
    }

    @Test
    @Order(4)
    void a_server_that_is_away_stops_nothing_and_gets_the_mail_when_it_is_back() {
        commands.send(
                new GiveDigest(
                        CELL,
                        List.of(new Exceptional(DigestMatter.REPORTS_OWED, MONTH, 3)),
                        TODAY,
                        28,
                        TODAY),
                WRITER);
        awaitOwn();
        server.stop();
        long before = own.head();

        policy.look();

        assertThat(own.head()).isEqualTo(before);
        assertThat(post.unreachedSince()).isNotNull();
        assertThat(get(SECRETARY, "/nhac-viec").statusCode()).isEqualTo(200);
        String health = get("", "/actuator/health").body();
        assertThat(health).contains("\"UP\"").doesNotContain("vidu.vn");
        assertThat(form(SECRETARY, "/nhac-viec/thu", Map.of("address", "a@vidu.vn")).statusCode())
                .isGreaterThanOrEqualTo(400);

        server = new GreenMail(SMTP);
        server.start();
        policy.look();

        assertThat(received()).hasSize(1);
        assertThat(text(received().getFirst()))
                .contains("tổng hợp tuần", "3 đảng viên chưa gửi báo cáo tháng 02/2026");
        assertThat(id(received().getFirst())).endsWith("@tinh.vn>");
        assertThat(post.unreachedSince()).isNull();
        assertThat(mailbox(SECRETARY).ended()).hasSize(1);
    }

    @Test
    @Order(5)
    void a_mail_that_is_tried_again_has_the_same_id() throws Exception {
        var mail = new vn.phutrachho.events.MailId("thu-hai-lan");
        int before = received().size();
        post.send(mail, "ai@vidu.vn", "một", "hai");
        post.send(mail, "ai@vidu.vn", "một", "hai");

        assertThat(received().stream().skip(before).map(MailIT::id).distinct())
                .containsExactly("<thu-hai-lan@tinh.vn>");
    }

    @Test
    @Order(6)
    void an_address_that_is_refused_is_given_up_after_some_tries() {
        AccountId account = new AccountId("dv-thu");
        commands.send(
                new ConfirmAddress(account, Personal.of(account, "hai dia chi"), TODAY), WRITER);
        nudge(Owed.report(OwedKind.REPORT_SOON, MONTH.plusMonths(1), TODAY), TODAY.plusDays(1));
        awaitOwn();
        for (int i = 1; i < WhenToldThenMail.TRIES; i++) {
            policy.look();
            assertThat(mailbox("dv-thu").ended()).hasSize(1);
        }
        policy.look();
        assertThat(mailbox("dv-thu").ended()).hasSize(2);
    }

    @Test
    @Order(7)
    void what_could_not_be_mailed_for_too_long_is_given_up_and_not_mailed() {
        AccountId account = new AccountId("dv-thu");
        commands.send(
                new ConfirmAddress(
                        account, Personal.of(account, "lan@vidu.vn"), TODAY.minusDays(9)),
                WRITER);
        nudge(Owed.report(OwedKind.REPORT_SOON, MONTH, DUE), TODAY.minusDays(6));
        awaitOwn();
        int before = received().size();

        policy.look();

        assertThat(received()).hasSize(before);
        assertThat(mailbox("dv-thu").ended()).hasSize(3);
    }

    @Test
    @Order(8)
    void whoever_takes_the_address_back_gets_none_any_more() {
        assertThat(form("dv-thu", "/nhac-viec/thu/thoi", Map.of()).statusCode()).isEqualTo(302);
        nudge(Owed.report(OwedKind.REPORT_OVERDUE, MONTH.plusMonths(1), TODAY), TODAY);
        awaitOwn();
        int before = received().size();

        policy.look();

        assertThat(received()).hasSize(before);
        assertThat(get("dv-thu", "/nhac-viec/thu").body()).doesNotContain("lan@vidu.vn");
    }

    @ParameterizedTest
    @Order(9)
    @CsvSource({
        "dv-thu, 200",
        "bi-thu-thu, 200",
        "kiem-tra-thu, 403",
        "nobody, 403",
    })
    void only_whoever_is_reminded_can_want_mail(String account, int status) {
        assertThat(get(account, "/nhac-viec/thu").statusCode()).isEqualTo(status);
        assertThat(get(account, "/api/reminders/mailbox").statusCode()).isEqualTo(status);
    }

    @Test
    @Order(10)
    @Tag("L.2")
    void with_a_member_who_is_erased_goes_where_they_wanted_mail() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        AccountId officer = new AccountId("can-bo-thu");
        MemberId other = new MemberId("dv-can-bo");
        told(
                List.of(
                        new Told(first, member("grant-can-bo", officer, other)),
                        granted(officer.value(), Role.COMMUNE_OFFICER, CELL)));
        AccountId account = new AccountId("dv-thu");
        for (AccountId each : List.of(account, officer)) {
            Personal address = Personal.of(each, each + "@vidu.vn");
            commands.send(new ConfirmAddress(each, address, TODAY), WRITER);
        }

        told(List.of(new Told(TODAY, erased(MEMBER)), new Told(TODAY, erased(other))));

        Awaitility.await().until(() -> keys.erasureOf(Personal.whose(account)).isPresent());
        assertThat(mailbox(account.value()).address()).isNull();
        assertThat(mailbox(officer.value()).address())
                .as("still an officer")
                .isEqualTo(Personal.of(officer, "can-bo-thu@vidu.vn"));
        new Policies(service).seeAllAgain();
        assertThat(keys.erasureOf(Personal.whose(officer))).isEmpty();
        assertThatThrownBy(
                        () ->
                                commands.send(
                                        new ConfirmAddress(
                                                account,
                                                Personal.of(account, "moi@vidu.vn"),
                                                TODAY),
                                        WRITER))
                .isInstanceOf(PersonErased.class);
    }

    private static AccessGranted member(String grant, AccountId account, MemberId member) {
        return new AccessGranted(
                new GrantId(grant),
                account,
                Role.MEMBER,
                CELL,
                member,
                LocalDate.of(2026, 1, 1),
                null);
    }

    private static MemberErased erased(MemberId member) {
        return new MemberErased(
                member, CELL, ErasureGround.REQUESTED, "12-QĐ/ĐU", TODAY.minusDays(1), TODAY);
    }
}
