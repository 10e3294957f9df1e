package vn.phutrachho.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.phutrachho.assignment.responsibility.view.FindHoldings;
import vn.phutrachho.assignment.responsibility.view.Holdings;
import vn.phutrachho.assignment.responsibility.view.Holdings.Holding;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanApproved;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.PlanLine;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdMoved;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.MemberEvent.DutyStatusChanged;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.proof.Policies;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Views;

/**
 * Who is responsible does not depend on when a policy sees an event: late, again, or after another
 * policy that waited for the first.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("M2.3")
@Tag("M2.5")
class PoliciesIT extends RunningAssignmentService {
    private static final UnitId COMMUNE = new UnitId("binh-son");
    private static final UnitId CELL = new UnitId("bau-sen");
    private static final UnitId NEXT = new UnitId("go-sen");
    private static final String PLANS = "when-plan-approved-then-make-assignments";
    private static final String MEMBERS = "when-member-cannot-serve-then-end-their-assignments";
    private static final String HOUSEHOLDS = "when-household-leaves-then-end-its-assignment";

    private final LocalDate day = LocalDate.now(Today.ZONE);
    private final FindHoldings holdings;
    private final Policies policies;

    @Autowired
    PoliciesIT(
            @Qualifier(StoreAutoConfiguration.INBOX) EventLog inbox,
            @Qualifier(StoreAutoConfiguration.OWN) EventLog own,
            Views views,
            FindHoldings holdings,
            ApplicationContext service,
            @Value("${local.server.port}") int port) {
        super(new Inbox(inbox), new Inbox(own), views, port);
        this.holdings = holdings;
        this.policies = new Policies(service);
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        OwnDatabase.of(registry, "policies");
    }

    @BeforeAll
    void registers() {
        unit(COMMUNE, UnitKind.COMMUNE, null);
        unit(CELL, UnitKind.CELL, COMMUNE);
        unit(NEXT, UnitKind.CELL, COMMUNE);
        grant("bithu", Role.SECRETARY, CELL, "m1");
        grant("bithugo", Role.SECRETARY, NEXT, "n1");
        for (int i = 1; i <= 4; i++) {
            member("m" + i, CELL, "Nguyễn Văn " + (char) ('A' + i));
        }
        member("n1", NEXT, "Phạm Thị Gò");
        long last = 0;
        for (int i = 1; i <= 6; i++) {
            last = household("h" + i, CELL, "Trần Thị " + (char) ('A' + i));
        }
        seen(last);
    }

    @Test
    @Order(1)
    void a_hand_over_since_the_approval_stays_however_late_the_plan_is_carried_out() {
        assign("h1", "m2", CELL);
        assign("h2", "m2", CELL);
        assign("h3", "m2", CELL);

        policies.heldUp(
                PLANS,
                () -> {
                    approved(CELL, line("h1", "m1"), line("h4", "m1"));
                    handedOver("bithu", "h1", "m3");
                    handedOver("bithu", "h2", "m3");
                });

        assertThat(holder("h1")).as("named, and handed over since").isEqualTo("m3");
        assertThat(holder("h2")).as("not named, and handed over since").isEqualTo("m3");
        assertThat(holder("h3")).as("not named, and held from before").isNull();
        assertThat(holder("h4")).as("named").isEqualTo("m1");
    }

    @Test
    @Order(2)
    @Tag("M2.2")
    void whoever_came_back_before_their_absence_was_seen_keeps_what_they_were_given_since() {
        assign("h5", "m4", CELL);
        policies.heldUp(
                MEMBERS,
                () -> {
                    duty("m4", DutyStatus.AWAY, day.minusDays(20));
                    seen(duty("m4", DutyStatus.FULL, day.minusDays(10)));
                    handedOver("bithu", "h3", "m4");
                });

        assertThat(holder("h3")).isEqualTo("m4");
        assertThat(holder("h5")).isNull();
        assertThat(last("h5").reason()).isEqualTo(EndReason.MEMBER_AWAY);
        assertThat(last("h5").until()).isEqualTo(day.minusDays(20));
    }

    @Test
    @Order(3)
    void whoever_has_a_household_in_its_new_cell_keeps_it() {
        policies.heldUp(
                HOUSEHOLDS,
                () -> {
                    seen(takes("household", "h4", new HouseholdMoved(id("h4"), CELL, NEXT, day)));
                    handedOver("bithugo", "h4", "n1");
                });

        assertThat(holder("h4")).isEqualTo("n1");
    }

    @Test
    @Order(4)
    @Tag("M2.2")
    void whoever_went_away_while_a_household_was_being_given_to_them_does_not_keep_it() {
        seen(duty("m3", DutyStatus.AWAY, day));
        policies.rest();
        assertThat(holder("h1")).isNull();

        assign("h6", "m3", CELL);
        policies.rest();

        assertThat(holder("h6")).isNull();
        assertThat(last("h6").reason()).isEqualTo(EndReason.MEMBER_AWAY);
        assertThat(last("h6").until()).isEqualTo(day);
    }

    private void approved(UnitId cell, PlanLine... lines) {
        PlanId plan = new PlanId("plan-" + cell + "-" + day.getYear());
        decided(
                plan.value(),
                new PlanApproved(plan, cell, day.getYear(), List.of(lines), day, day));
    }

    private void handedOver(String secretary, String household, String to) {
        String path = "/api/assignments/" + household + "/hand-over";
        json(post(secretary, path, "{\"to\":\"" + to + "\",\"reason\":\"ở cùng xóm\"}"));
    }

    private long duty(String member, DutyStatus status, LocalDate from) {
        return takes(
                "member",
                member,
                new DutyStatusChanged(new MemberId(member), CELL, status, from, null, "Đơn 12"));
    }

    private @Nullable String holder(String household) {
        MemberId holder = of(household).holder();
        return holder == null ? null : holder.value();
    }

    private Holding last(String household) {
        return of(household).holdings().getLast();
    }

    private Holdings of(String household) {
        return holdings.asRecorded().of(id(household)).orElseThrow();
    }

    private static PlanLine line(String household, String member) {
        return new PlanLine(id(household), new MemberId(member));
    }

    private static HouseholdId id(String household) {
        return new HouseholdId(household);
    }
}
