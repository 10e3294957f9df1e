package vn.phutrachho.member;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.eventstore.ChainVerifier;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.kit.personal.Forgetting;
import vn.phutrachho.kit.personal.PersonalKeys;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.member.member.MemberCode;

/** A member who has left, and a nominee, are erased where they are kept and for ever. */
@DirtiesContext // it ends while its servers are there, not with them
@Tag("L.2")
class ErasureIT extends RunningMemberService {
    private static final String ERASE = "/xoa-thong-tin-rieng";
    private static final String LIST = "Mã đảng viên,Họ và tên,Ngày vào chi bộ\n";

    private final LocalDate today = LocalDate.now(Today.ZONE);
    private final PersonalKeys keys;
    private final Forgetting forgetting;
    private final EventLog log;
    private final MongoDatabase database;

    @Autowired
    ErasureIT(
            PersonalKeys keys,
            Forgetting forgetting,
            @Qualifier("ownLog") EventLog log,
            MongoDatabase database) {
        this.keys = keys;
        this.forgetting = forgetting;
        this.log = log;
        this.database = database;
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        OwnDatabase.of(registry, "member-erasure");
    }

    @BeforeAll
    void a_commune_with_two_cells() {
        units(
                """
                Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày
                T;Tỉnh ủy;tỉnh;;01/01/2000
                X;Xã Bình Sơn;xã;T;01/01/2000
                X2;Xã Bình Châu;xã;T;01/01/2000
                C1;Chi bộ Gò Cao;chi bộ;X;01/01/2020
                """);
        grants(
                """
                xa,COMMUNE_OFFICER,X,,2020-01-01,
                xakhac,COMMUNE_OFFICER,X2,,2020-01-01,
                bithu,SECRETARY,C1,,2020-01-01,
                kiemtra,AUDITOR,T,,2020-01-01,
                """);
        members(
                "xa",
                "u-c1",
                """
                Mã đảng viên,Họ và tên,Ngày vào chi bộ,Nơi ở,Sức làm việc,Khả năng,Tiếng nói
                E1,Nguyễn Văn An,01/05/2015,,,,
                E2,Đoàn Thị Bảy,01/05/2016,Xóm Cồn,việc nhẹ,thú y,Hrê
                """);
        grants("an,MEMBER,C1,E1,2020-01-01,\n");
    }

    @Test
    void a_member_who_has_left_is_erased_by_the_communes_officer() {
        MemberId member = MemberCode.idOf("E2");
        String page = "/dang-vien/" + member;
        assertThat(form("xa", page + ERASE, erasure(0, true)).body())
                .as("while they belong to the cell")
                .contains("đang sinh hoạt ở chi bộ")
                .doesNotContain("Xóa vĩnh viễn");
        assertThat(form("xa", page + "/roi", "reason=MOVED_AWAY&leftOn=30/04/2016").body())
                .containsPattern("id=\"leftOn-e\".*Ngày này trước ngày vào chi bộ")
                .contains("value=\"30/04/2016\"")
                .doesNotContain("note late mb-3 is-invalid");
        done(form("xa", page + "/roi", "reason=MOVED_AWAY&leftOn=" + today.minusDays(3)));
        for (String account : List.of("bithu", "xakhac", "kiemtra", "an")) {
            assertThat(form(account, page + ERASE, erasure(1, true)).status())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(page("bithu", page).body())
                .contains("Đoàn Thị Bảy", "Xóm Cồn", "việc nhẹ", "thú y", "Hrê")
                .doesNotContain("Xóa vĩnh viễn");
        assertThat(page("xa", page).body()).contains("Xóa vĩnh viễn");
        String left = "/dang-vien/da-roi?chi-bo=u-c1";
        assertThat(page("bithu", left).body())
                .contains("Đoàn Thị Bảy", "còn lưu")
                .doesNotContain("Nguyễn Văn An");
        assertThat(page("an", left).status()).isEqualTo(403);
        Answer unsure = form("xa", page + ERASE, erasure(1, false));
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.body()).contains("đã xóa thì không lấy lại được", "value=\"12-QĐ/ĐU\"");
        assertThat(form("xa", page + ERASE, erasure(4, true)).body())
                .contains("Quyết định xóa phải ký từ ngày");
        String stored = stored();
        assertThat(stored)
                .contains("\"code\":\"E2\"")
                .doesNotContain("Đoàn Thị Bảy", "Xóm Cồn", "LIGHT", "thú y");

        assertThat(form("xa", page + ERASE, erasure(1, true)).status()).isEqualTo(302);

        forget(Personal.whose(member));
        assertThat(page("xa", page).body())
                .contains(Personal.ERASED, "theo quyết định 12-QĐ/ĐU", "còn hiện")
                .doesNotContain("Đoàn Thị Bảy", "Xóm Cồn", "thú y", "Xóa vĩnh viễn");
        assertThat(page("xa", left).body()).contains("E2", "đã xóa ngày", Personal.ERASED);
        assertThat(shown("Đoàn")).as("in no document of any view").isEmpty();
        assertThat(shown("Nguyễn Văn An")).isNotEmpty();
        assertThat(new ChainVerifier(database, "events").verify().isWhole()).isTrue();
        assertThat(stored()).as("not a byte of the history has changed").startsWith(stored);
        assertThat(form("xa", page + ERASE, erasure(1, true)).body())
                .as("a form from before")
                .contains("đã được xóa trước đây");
        assertThat(
                        csv(
                                        "xa",
                                        "/api/members/import/preview?cell=u-c1",
                                        LIST + "E2,Đoàn Thị Bảy,%td/%<tm/%<tY\n".formatted(today))
                                .body())
                .as("the code is nobody's any more")
                .contains("\"code\":\"member.erased\"");
        assertThat(post("xa", "/api/members/" + member + "/erase", erasure()).code())
                .isEqualTo("erasure.already");
    }

    @Test
    void a_nominee_is_erased_by_the_cells_secretary_when_it_is_over() {
        String id =
                done(post("an", "/api/nominations", person("Lương Thị Tám")))
                        .json()
                        .path("id")
                        .asString();
        String page = "/gioi-thieu/" + id;
        assertThat(form("bithu", page + ERASE, erasure(0, true)).body())
                .as("while it goes on")
                .contains("Việc này chưa kết thúc")
                .doesNotContain("Xóa vĩnh viễn");
        done(form("bithu", page + "/ket-thuc", "ground=MOVED_AWAY&endedOn=" + today.minusDays(2)));
        for (String account : List.of("an", "xa", "kiemtra")) {
            assertThat(form(account, page + ERASE, erasure(1, true)).status())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(page("an", page).body()).doesNotContain("Xóa vĩnh viễn");
        assertThat(page("bithu", page).body()).contains("Xóa vĩnh viễn", "Bỏ bước cuối");
        String stored = stored();
        assertThat(stored)
                .contains("\"nomination\":\"" + id)
                .doesNotContain("Lương Thị Tám", "hiến đất", "trồng mía");

        assertThat(form("bithu", page + ERASE, erasure(1, true)).status()).isEqualTo(302);

        forget(Personal.whose(new NominationId(id)));
        assertThat(page("bithu", page).body())
                .contains(Personal.ERASED, "12-QĐ/ĐU", "Xóa thông tin riêng")
                .as("the year of birth is not unknown, but gone")
                .containsPattern("<dl class=\"m-0\"><dt>[^<]+</dt><dd>\\(đã xóa\\)</dd>")
                .doesNotContain("Lương Thị Tám", "Bỏ bước cuối", "Ghi phần đã sửa");
        assertThat(page("bithu", page + "/dang-ghi").body())
                .contains(Personal.ERASED)
                .doesNotContain("Lương Thị Tám", "hiến đất", "trồng mía", "xóm Gò", "1998");
        assertThat(page("an", "/gioi-thieu").body()).doesNotContain("Lương Thị Tám");
        assertThat(shown("Lương")).as("in no document of any view").isEmpty();
        assertThat(stored()).as("not a byte of the history has changed").startsWith(stored);
        assertThat(post("bithu", "/api/nominations/" + id + "/erase", erasure()).code())
                .isEqualTo("erasure.already");
        assertThat(done(post("an", "/api/nominations", person("Lương Thị Tám"))).status())
                .as("nominated anew it is somebody new")
                .isEqualTo(201);
    }

    private void forget(String whose) {
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> keys.erasureOf(whose).isPresent());
        forgetting.look();
        assertThat(keys.erasureOf(whose).orElseThrow().forgottenBy()).contains("member");
    }

    private String person(String name) {
        return """
               {"name":"%s","born":1998,"home":"xóm Gò","occupation":"trồng mía",
                "why":"Vận động ba hộ hiến đất","on":"%s"}
               """
                .formatted(name, today.minusDays(40));
    }

    private String erasure(int daysAgo, boolean sure) {
        return "ground=REQUESTED&basis="
                + URLEncoder.encode("12-QĐ/ĐU", StandardCharsets.UTF_8)
                + "&basisDay="
                + today.minusDays(daysAgo)
                + "&_sure=on"
                + (sure ? "&sure=true" : "");
    }

    private String erasure() {
        return "{\"ground\":\"REQUESTED\",\"decision\":\"13-QĐ/ĐU\",\"decidedOn\":\"%s\"}"
                .formatted(today.minusDays(1));
    }

    /** What is stored of the whole history, in words as far as it has any. */
    private String stored() {
        return log.read(0, 10_000).stream()
                .map(stored -> new String(stored.event().payload(), StandardCharsets.UTF_8))
                .collect(joining("\n"));
    }

    /** The collections in which the word stands. */
    private List<String> shown(String word) {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> documents(name).stream().anyMatch(each -> each.contains(word)))
                .toList();
    }

    private List<String> documents(String collection) {
        return database.getCollection(collection)
                .find()
                .sort(new Document("_id", 1))
                .map(Document::toJson)
                .into(new ArrayList<>());
    }
}
