package vn.phutrachho.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.events.household.AddresseeKind;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.ClockPaused;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceClosed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceEscalated;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceJoined;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReopened;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdContent;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdNotContent;
import vn.phutrachho.events.household.GrievanceEvent.SentOutside;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.household.grievance.Deed;
import vn.phutrachho.household.grievance.GrievanceRules;
import vn.phutrachho.household.grievance.Tie;
import vn.phutrachho.household.grievance.view.CaseStage;
import vn.phutrachho.kit.personal.PersonalSeal;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Views;

/**
 * Everybody asks for everything of a case wherever it stands, through the door that programs use:
 * whoever may and when it can be done gets it, all others are refused and nothing changes.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext // it ends while its servers are there, not with them
@Tag("M4.1")
class WhoMayDoWhatIT extends RunningHouseholdService {
    private static final UnitId PROVINCE = new UnitId("p");
    private static final UnitId DISTRICT = new UnitId("d");
    private static final UnitId COMMUNE = new UnitId("c");
    private static final UnitId OTHER = new UnitId("other");
    private static final UnitId CELL = new UnitId("cell");
    private static final HouseholdId HOUSEHOLD = new HouseholdId("h-1");
    private static final String HEAD = "Trần Thị Lài";
    private static final MemberId BROUGHT = new MemberId("m-brought");
    private static final MemberId RESPONSIBLE = new MemberId("m-responsible");
    private static final Addressee BOARD =
            new Addressee(AddresseeKind.PEOPLES_COMMITTEE, "UBND xã");
    private static final GrievanceId LEAD_AT_CELL = new GrievanceId("lead-at-cell");
    private static final GrievanceId LEAD_AT_COMMUNE = new GrievanceId("lead-at-commune");
    private static final String REFUSED = "access.refused";
    private static final String TOO_OFTEN = "grievance.reopened-too-often";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final EventLog log;
    private final Views views;
    private int made;

    @Autowired
    WhoMayDoWhatIT(
            Today today,
            Clock clock,
            PersonalSeal seal,
            @Qualifier("inboxLog") EventLog inboxLog,
            @Qualifier("ownLog") EventLog log,
            Views views,
            @Value("${local.server.port}") int port) {
        super(today, new Inbox(inboxLog, clock), new Own(log, clock, seal), port);
        this.log = log;
        this.views = views;
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        OwnDatabase.of(properties, "household-rights");
    }

    /** Everybody there is, and nobody. Their accounts are called as they are. */
    private enum Who {
        /** The member who heard it, and is not responsible any more. */
        BROUGHT_IT,
        RESPONSIBLE,
        /** Another member of the cell. */
        MEMBER,
        SECRETARY,
        OFFICER,
        /** Of another commune. */
        OTHER_OFFICER,
        DISTRICT,
        PROVINCE,
        AUDITOR,
        ADMINISTRATOR,
        /** Signed in, with no role at all. */
        NOBODY;

        Set<Tie> ties(CaseStage stage) {
            boolean atCell = stage == CaseStage.AT_CELL || stage == CaseStage.JOINED;
            boolean onDesk = stage.isOnDesk();
            EnumSet<Tie> ties = EnumSet.noneOf(Tie.class);
            switch (this) {
                case BROUGHT_IT -> ties.add(Tie.BROUGHT_IT);
                case RESPONSIBLE -> ties.add(Tie.RESPONSIBLE);
                case SECRETARY -> {
                    ties.addAll(EnumSet.of(Tie.SECRETARY, Tie.HELD_IT));
                    add(ties, Tie.HOLDS_IT, atCell);
                }
                case OFFICER -> {
                    ties.add(Tie.COMMUNE_ABOVE);
                    add(ties, Tie.TOLD_ABOVE, atCell);
                    add(ties, Tie.HELD_IT, !atCell);
                    add(ties, Tie.HELD_IT_AT_COMMUNE, !atCell);
                    add(ties, Tie.HOLDS_IT, onDesk && !atCell);
                    add(ties, Tie.PROMISED, !onDesk);
                    add(ties, Tie.OWES, !onDesk);
                }
                case DISTRICT -> ties.add(Tie.ABOVE_COMMUNE);
                case PROVINCE -> {
                    ties.add(Tie.ABOVE_COMMUNE);
                    add(ties, Tie.TOLD_ABOVE, onDesk && !atCell);
                }
                case AUDITOR -> ties.add(Tie.AUDITS);
                case MEMBER, OTHER_OFFICER, ADMINISTRATOR, NOBODY -> {
                    // tied to nothing
                }
            }
            return ties;
        }

        private static void add(Set<Tie> ties, Tie tie, boolean has) {
            if (has) {
                ties.add(tie);
            }
        }
    }

    @BeforeAll
    void everybodyIsThere() throws Exception {
        found(PROVINCE, UnitKind.PROVINCE, "Tỉnh ủy", null);
        found(DISTRICT, UnitKind.DISTRICT, "Huyện ủy Bình Sơn", PROVINCE);
        found(COMMUNE, UnitKind.COMMUNE, "Xã Bình Sơn", DISTRICT);
        found(OTHER, UnitKind.COMMUNE, "Đặc khu Lý Sơn", PROVINCE);
        found(CELL, UnitKind.CELL, "Chi bộ Bàu Sen", COMMUNE);
        grant(Who.BROUGHT_IT.name(), Role.MEMBER, CELL, BROUGHT);
        grant(Who.RESPONSIBLE.name(), Role.MEMBER, CELL, RESPONSIBLE);
        grant(Who.MEMBER.name(), Role.MEMBER, CELL, new MemberId("m-other"));
        grant(Who.SECRETARY.name(), Role.SECRETARY, CELL, null);
        grant(Who.OFFICER.name(), Role.COMMUNE_OFFICER, COMMUNE, null);
        grant(Who.OTHER_OFFICER.name(), Role.COMMUNE_OFFICER, OTHER, null);
        grant(Who.DISTRICT.name(), Role.DISTRICT_OFFICER, DISTRICT, null);
        grant(Who.PROVINCE.name(), Role.PROVINCE_OFFICER, PROVINCE, null);
        grant(Who.AUDITOR.name(), Role.AUDITOR, PROVINCE, null);
        grant(Who.ADMINISTRATOR.name(), Role.ADMINISTRATOR, new UnitId("root"), null);
        inbox.receive(
                "assignment",
                new AssignmentMade(HOUSEHOLD, RESPONSIBLE, CELL, new PlanId("plan"), day(-30)));
        own.register(HOUSEHOLD, CELL, "BS-01", HEAD, day(-300));
        write(LEAD_AT_CELL, CaseStage.AT_CELL, false);
        write(LEAD_AT_COMMUNE, CaseStage.IN_HAND, false);
        seen();
        until(() -> status(Who.RESPONSIBLE.name(), "/api/households/" + HOUSEHOLD) == 200);
    }

    @ParameterizedTest
    @EnumSource(CaseStage.class)
    void everybody_sees_what_the_rules_say(CaseStage stage) throws Exception {
        for (boolean confidential : new boolean[] {false, true}) {
            GrievanceId grievance = fresh(stage, confidential);
            for (Who who : Who.values()) {
                Set<Tie> ties = who.ties(stage);
                HttpResponse<String> answer =
                        send(who.name(), "GET", "/api/grievances/" + grievance, null);
                String asked = "%s, %s, confidential %s".formatted(who, stage, confidential);
                if (GrievanceRules.shows(ties, stage, confidential)) {
                    assertThat(answer.statusCode()).as(asked).isEqualTo(200);
                    assertThat(answer.body().contains(HEAD))
                            .as("the name, " + asked)
                            .isEqualTo(GrievanceRules.namesHousehold(ties, true, false));
                } else {
                    assertThat(answer.statusCode()).as(asked).isEqualTo(403);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CaseStage.class)
    void everybody_can_do_what_the_rules_say_and_nothing_else_changes_anything(CaseStage stage)
            throws Exception {
        for (boolean confidential : new boolean[] {false, true}) {
            GrievanceId untouched = fresh(stage, confidential);
            for (Deed deed : EnumSet.complementOf(meansAnother(stage))) {
                for (Who who : Who.values()) {
                    Set<Tie> ties = who.ties(stage);
                    boolean may =
                            GrievanceRules.shows(ties, stage, confidential)
                                    && GrievanceRules.allows(ties, deed);
                    boolean now =
                            may
                                    && GrievanceRules.readyAt(stage).contains(deed)
                                    && !isAtTheLimit(stage, deed);
                    GrievanceId grievance = now ? fresh(stage, confidential) : untouched;
                    int before = events(grievance);
                    HttpResponse<String> answer = does(who, deed, grievance, stage);
                    String asked =
                            "%s by %s, %s, confidential %s: %s"
                                    .formatted(deed, who, stage, confidential, answer.body());
                    if (now) {
                        assertThat(answer.statusCode()).as(asked).isBetween(200, 204);
                    } else {
                        assertThat(answer.statusCode()).as(asked).isBetween(400, 499);
                        boolean known =
                                may
                                        || (GrievanceRules.shows(ties, stage, confidential)
                                                && stage.isWithMember()
                                                && who == Who.OFFICER
                                                && GrievanceRules.tiesFor(deed)
                                                        .contains(Tie.HOLDS_IT));
                        assertThat(answer.body().contains(REFUSED)).as(asked).isEqualTo(!known);
                        if (may && isAtTheLimit(stage, deed)) {
                            assertThat(answer.body()).as(asked).contains(TOO_OFTEN);
                        }
                        assertThat(events(grievance)).as(asked).isEqualTo(before);
                    }
                }
            }
        }
    }

    /** The household's no to an answer and its no after the end are said at one door. */
    private static EnumSet<Deed> meansAnother(CaseStage stage) {
        return stage.isOpen() || stage == CaseStage.WITHDRAWN
                ? EnumSet.of(Deed.REOPEN)
                : EnumSet.noneOf(Deed.class);
    }

    /** What was opened again as often as it can be: only a setting opens it once more. */
    private static boolean isAtTheLimit(CaseStage stage, Deed deed) {
        return stage == CaseStage.DISPUTED && deed == Deed.REOPEN;
    }

    private HttpResponse<String> does(Who who, Deed deed, GrievanceId grievance, CaseStage stage)
            throws Exception {
        String path = "/api/grievances/" + grievance;
        boolean atCell = stage == CaseStage.AT_CELL || stage == CaseStage.JOINED;
        String lead = (atCell ? LEAD_AT_CELL : LEAD_AT_COMMUNE).value();
        String above = (atCell ? COMMUNE : PROVINCE).value();
        String board = "{\"kind\":\"%s\",\"name\":\"%s\",\"text\":\"Khi nào?\"}";
        return switch (deed) {
            case SETTLE -> asks(who, path + "/settle", "{\"conclusion\":\"Đã xong.\"}");
            case CARRY_OVER ->
                    asks(
                            who,
                            path + "/carry-over",
                            "{\"conclusion\":\"Để sau.\",\"month\":\"%s\"}"
                                    .formatted(YearMonth.from(day(40))));
            case CORRECT_THEME ->
                    asks(who, path + "/theme", "{\"theme\":\"LAND\",\"reason\":\"Về đất.\"}");
            case REFER -> asks(who, path + "/refer", to(above));
            case DIRECT -> asks(who, path + "/direct", to(atCell ? "c" : "other"));
            case ACCEPT -> asks(who, path + "/accept", "{}");
            case PAUSE ->
                    asks(
                            who,
                            path + "/pause",
                            "{\"facts\":\"Ở đâu?\",\"until\":\"%s\"}".formatted(day(3)));
            case SUPPLY_FACTS -> asks(who, path + "/facts", "{\"facts\":\"Ở đây.\"}");
            case RESUME -> asks(who, path + "/resume", "{}");
            case SEND_OUTSIDE ->
                    asks(who, path + "/outside", board.formatted(BOARD.kind(), "Điện lực"));
            case RECORD_OUTSIDE ->
                    asks(
                            who,
                            path + "/outside-answer",
                            board.formatted(BOARD.kind(), BOARD.name()));
            case JOIN -> asks(who, path + "/join", "{\"into\":\"%s\"}".formatted(lead));
            case PART -> asks(who, path + "/part", "{\"reason\":\"Việc khác.\"}");
            case ANSWER ->
                    asks(who, path + "/answer", "{\"kind\":\"DONE\",\"answer\":\"Xã sửa rồi.\"}");
            case FOLLOW_PROMISE -> asks(who, path + "/promise-kept", "{\"text\":\"Đã làm.\"}");
            case CARRY_BACK -> asks(who, path + "/carry-back", "{}");
            case CONFIRM -> asks(who, path + "/content", "{}");
            case REOPEN -> asks(who, path + "/not-content", "{\"why\":\"Vẫn vậy.\"}");
            case WITHDRAW -> asks(who, path + "/withdraw", WITHDRAWAL);
            case KEEP_CONFIDENTIAL -> asks(who, path + "/confidential", "{}");
            case OPEN_NAME -> asks(who, path + "/open-name", "{\"reason\":\"Đoàn về thôn.\"}");
        };
    }

    private HttpResponse<String> asks(Who who, String path, String body) throws Exception {
        return send(who.name(), "POST", path, body);
    }

    private static String to(String unit) {
        return "{\"to\":\"%s\",\"reason\":\"Thuộc nơi đó.\"}".formatted(unit);
    }

    private GrievanceId fresh(CaseStage stage, boolean confidential) {
        GrievanceId grievance = new GrievanceId("case-" + made++);
        write(grievance, stage, confidential);
        seen();
        return grievance;
    }

    private int events(GrievanceId grievance) {
        return log.aggregate(grievance.value(), 0).size();
    }

    private void seen() {
        assertThat(views.awaitOwn(log.head(), LONG_ENOUGH)).isTrue();
    }

    private void write(GrievanceId grievance, CaseStage stage, boolean confidential) {
        List<DomainEvent> way = new ArrayList<>();
        way.add(
                new GrievanceReported(
                        grievance,
                        HOUSEHOLD,
                        CELL,
                        GrievanceKind.GRIEVANCE,
                        new Theme("ROADS"),
                        said("Đường lầy."),
                        true,
                        BROUGHT,
                        day(-20)));
        if (confidential) {
            way.add(new GrievanceKeptConfidential(grievance, day(-20)));
        }
        way.add(new DeadlineFixed(grievance, Stage.CONCLUDE, CELL, due(), "default-1"));
        way.add(new SentOutside(grievance, CELL, BOARD, said("Khi nào?"), day(-19)));
        way.addAll(wayTo(stage, grievance));
        own.append(grievance, way.toArray(DomainEvent[]::new));
    }

    private List<DomainEvent> wayTo(CaseStage stage, GrievanceId grievance) {
        return switch (stage) {
            case AT_CELL -> List.of(told(grievance, CELL, COMMUNE));
            case JOINED ->
                    List.of(
                            told(grievance, CELL, COMMUNE),
                            new GrievanceJoined(
                                    grievance, LEAD_AT_CELL, HOUSEHOLD, CELL, day(-18)));
            case REFERRED -> referred(grievance);
            case IN_HAND -> accepted(grievance);
            case PAUSED ->
                    and(
                            accepted(grievance),
                            new ClockPaused(grievance, COMMUNE, said("Ở đâu?"), day(5), day(-1)));
            case ANSWERED -> answered(grievance);
            case CARRIED_BACK -> carriedBack(grievance);
            case CLOSED ->
                    and(
                            carriedBack(grievance),
                            new HouseholdContent(grievance, RESPONSIBLE, day(-5)),
                            new GrievanceClosed(grievance, day(-5)));
            case DISPUTED -> disputed(grievance);
            case WITHDRAWN ->
                    and(
                            answered(grievance),
                            new GrievanceWithdrawn(grievance, RESPONSIBLE, null, day(-5)));
        };
    }

    private List<DomainEvent> referred(GrievanceId grievance) {
        return List.of(
                new GrievanceReferred(grievance, CELL, COMMUNE, said("Xã xem."), day(-15)),
                new DeadlineFixed(grievance, Stage.ACCEPT, COMMUNE, due(), "default-1"),
                new SentOutside(grievance, COMMUNE, BOARD, said("Khi nào?"), day(-14)),
                told(grievance, COMMUNE, PROVINCE));
    }

    private List<DomainEvent> accepted(GrievanceId grievance) {
        return and(
                referred(grievance),
                new GrievanceAccepted(grievance, COMMUNE, day(-14)),
                new DeadlineFixed(grievance, Stage.ANSWER, COMMUNE, due(), "default-1"));
    }

    private List<DomainEvent> answered(GrievanceId grievance) {
        return and(
                accepted(grievance),
                promised(grievance, day(-10)),
                new DeadlineFixed(grievance, Stage.CARRY_BACK, COMMUNE, day(91), "default-1"));
    }

    private GrievanceAnswered promised(GrievanceId grievance, LocalDate on) {
        return new GrievanceAnswered(
                grievance, COMMUNE, AnswerKind.PROMISED, said("Sẽ sửa."), day(60), on);
    }

    private List<DomainEvent> carriedBack(GrievanceId grievance) {
        return and(answered(grievance), new AnswerCarriedBack(grievance, RESPONSIBLE, day(-6)));
    }

    /** Not content as often as it can be opened again, and once more. */
    private List<DomainEvent> disputed(GrievanceId grievance) {
        List<DomainEvent> way = new ArrayList<>(carriedBack(grievance));
        for (int again = 0; again < 2; again++) {
            way.add(notContent(grievance));
            way.add(new GrievanceReopened(grievance, COMMUNE, day(-5)));
            way.add(promised(grievance, day(-4)));
            way.add(new AnswerCarriedBack(grievance, RESPONSIBLE, day(-4)));
        }
        way.add(notContent(grievance));
        way.add(new GrievanceClosed(grievance, day(-3)));
        return way;
    }

    private HouseholdNotContent notContent(GrievanceId grievance) {
        return new HouseholdNotContent(grievance, RESPONSIBLE, said("Vẫn lầy."), day(-5));
    }

    private GrievanceEscalated told(GrievanceId grievance, UnitId holder, UnitId to) {
        return new GrievanceEscalated(
                grievance, EscalationGround.OVERDUE, holder, to, due(), day(-1));
    }

    private static List<DomainEvent> and(List<DomainEvent> way, DomainEvent... more) {
        List<DomainEvent> longer = new ArrayList<>(way);
        longer.addAll(List.of(more));
        return longer;
    }

    /** Far off: the clock of the service has nothing to tell meanwhile. */
    private LocalDate due() {
        return day(90);
    }

    private static Personal said(String text) {
        return Personal.of(HOUSEHOLD, text);
    }
}
