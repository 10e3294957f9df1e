package vn.phutrachho.household.grievance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.household.grievance.Grievances.ACCEPTED;
import static vn.phutrachho.household.grievance.Grievances.ANSWER_BY;
import static vn.phutrachho.household.grievance.Grievances.BAU_SEN;
import static vn.phutrachho.household.grievance.Grievances.BINH_SON;
import static vn.phutrachho.household.grievance.Grievances.DITCH;
import static vn.phutrachho.household.grievance.Grievances.LY_SON;
import static vn.phutrachho.household.grievance.Grievances.PROMISED;
import static vn.phutrachho.household.grievance.Grievances.PROVINCE;
import static vn.phutrachho.household.grievance.Grievances.REFERRED;
import static vn.phutrachho.household.grievance.Grievances.REPORTED;
import static vn.phutrachho.household.grievance.Grievances.SETTLED;
import static vn.phutrachho.household.grievance.Grievances.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceEscalated;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.household.grievance.command.EscalateGrievance;
import vn.phutrachho.household.grievance.view.CaseOf;
import vn.phutrachho.household.grievance.view.GrievanceCase;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;

@Tag("M4.1")
class EscalationTest {
    private static final LocalDate TODAY = ANSWER_BY.plusDays(1);
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final UnitTree TREE =
            new UnitTree(
                    List.of(
                            unit(PROVINCE, UnitKind.PROVINCE, null, null),
                            unit(BINH_SON, UnitKind.COMMUNE, PROVINCE, null),
                            unit(LY_SON, UnitKind.COMMUNE, PROVINCE, BINH_SON),
                            unit(BAU_SEN, UnitKind.CELL, BINH_SON, null)));
    private static final Escalation ESCALATION = new Escalation(TREE, TODAY);

    private static Unit unit(
            UnitId id, UnitKind kind, @Nullable UnitId parent, @Nullable UnitId heir) {
        return new Unit(
                id,
                kind,
                id.value(),
                List.of(new Unit.Name(id.value(), FOUNDED)),
                parent == null ? List.of() : List.of(new Unit.Parent(parent, FOUNDED)),
                List.of(),
                FOUNDED,
                heir == null ? null : TODAY,
                heir);
    }

    private static EscalateGrievance telling(
            EscalationGround ground, UnitId holder, UnitId to, LocalDate due) {
        return new EscalateGrievance(DITCH, ground, holder, to, due, TODAY);
    }

    @Test
    void whoever_holds_it_is_reminded_before_it_is_due() {
        GrievanceCase it = CaseOf.after(REPORTED, REFERRED, ACCEPTED, due(Stage.ANSWER, BINH_SON));
        assertThat(ESCALATION.reminder(it))
                .hasValue(telling(EscalationGround.DUE_SOON, BINH_SON, BINH_SON, ANSWER_BY));
    }

    @Test
    void what_nobody_holds_is_told_to_whoever_stands_above_the_desk_that_should_accept() {
        GrievanceEvent fixed = due(Stage.ACCEPT, BINH_SON);
        GrievanceCase it = CaseOf.after(REPORTED, REFERRED, fixed);
        assertThat(ESCALATION.overdue(it).orElseThrow())
                .extracting(EscalateGrievance::ground, EscalateGrievance::to)
                .containsExactly(EscalationGround.HELD_BY_NOBODY, PROVINCE);
    }

    @Test
    void each_level_above_is_told_once_and_above_the_last_stands_nobody() {
        DeadlineFixed fixed = due(Stage.CONCLUDE, BAU_SEN);
        GrievanceEvent first = told(EscalationGround.OVERDUE, BAU_SEN, BINH_SON, fixed.due());
        GrievanceEvent second = told(EscalationGround.OVERDUE, BAU_SEN, PROVINCE, fixed.due());
        assertThat(nextAbove(REPORTED, fixed)).hasValue(BINH_SON);
        assertThat(nextAbove(REPORTED, fixed, first)).hasValue(PROVINCE);
        assertThat(nextAbove(REPORTED, fixed, first, second)).isEmpty();
    }

    @Test
    void a_level_that_was_passed_over_while_nobody_was_there_has_its_turn_later() {
        GrievanceEvent toCell =
                new GrievanceEvent.GrievanceReferred(
                        DITCH, BAU_SEN, BAU_SEN, REFERRED.reason(), REFERRED.on());
        DeadlineFixed fixed = due(Stage.ACCEPT, BAU_SEN);
        EscalateGrievance beforehand =
                ESCALATION
                        .heldByNobody(CaseOf.after(REPORTED, toCell, fixed), PROVINCE::equals)
                        .orElseThrow();
        assertThat(beforehand.to()).as("the commune is not there").isEqualTo(PROVINCE);
        assertThat(nextAbove(REPORTED, toCell, fixed, beforehand.told()))
                .as("and is by now")
                .hasValue(BINH_SON);
        GrievanceEvent late = told(EscalationGround.HELD_BY_NOBODY, BAU_SEN, BINH_SON, fixed.due());
        assertThat(nextAbove(REPORTED, toCell, fixed, beforehand.told(), late)).isEmpty();
    }

    @Test
    void that_a_level_was_told_of_another_day_does_not_count() {
        GrievanceEvent before =
                told(EscalationGround.OVERDUE, BAU_SEN, BINH_SON, ANSWER_BY.minusDays(30));
        assertThat(nextAbove(REPORTED, due(Stage.CONCLUDE, BAU_SEN), before)).hasValue(BINH_SON);
    }

    private static Optional<UnitId> nextAbove(GrievanceEvent... events) {
        return ESCALATION.overdue(CaseOf.after(events)).map(EscalateGrievance::to);
    }

    private static GrievanceEscalated told(
            EscalationGround ground, UnitId holder, UnitId to, LocalDate due) {
        return new GrievanceEscalated(DITCH, ground, holder, to, due, TODAY);
    }

    @Test
    void an_answer_that_is_not_carried_back_is_told_to_the_cell_first() {
        DeadlineFixed fixed = due(Stage.CARRY_BACK, BAU_SEN);
        GrievanceEvent nobody =
                told(EscalationGround.HELD_BY_NOBODY, BAU_SEN, BAU_SEN, fixed.due());
        GrievanceEvent late = told(EscalationGround.OVERDUE, BAU_SEN, BAU_SEN, fixed.due());
        assertThat(nextAbove(REPORTED, SETTLED, fixed)).hasValue(BAU_SEN);
        assertThat(nextAbove(REPORTED, SETTLED, fixed, nobody))
                .as("that nobody is responsible is another thing")
                .hasValue(BAU_SEN);
        assertThat(nextAbove(REPORTED, SETTLED, fixed, nobody, late)).hasValue(BINH_SON);
    }

    @Test
    void an_answer_that_nobody_is_responsible_for_is_told_to_the_cell() {
        GrievanceCase it = CaseOf.after(REPORTED, SETTLED, due(Stage.CARRY_BACK, BAU_SEN));
        assertThat(ESCALATION.heldByNobody(it, _ -> true).orElseThrow())
                .extracting(EscalateGrievance::ground, EscalateGrievance::to)
                .containsExactly(EscalationGround.HELD_BY_NOBODY, BAU_SEN);
        assertThat(ESCALATION.heldByNobody(it, BINH_SON::equals).orElseThrow().to())
                .as("nobody looks in the cell")
                .isEqualTo(BINH_SON);
        assertThat(ESCALATION.heldByNobody(it, _ -> false).orElseThrow().to())
                .as("nobody looks anywhere")
                .isEqualTo(BAU_SEN);
    }

    @Test
    void of_a_desk_that_is_not_known_those_above_the_cell_are_told() {
        UnitId unknown = new UnitId("unknown");
        GrievanceCase it =
                CaseOf.after(
                        REPORTED,
                        new GrievanceEvent.GrievanceReferred(
                                DITCH, BAU_SEN, unknown, REFERRED.reason(), REFERRED.on()),
                        due(Stage.ACCEPT, unknown));
        assertThat(ESCALATION.overdue(it).orElseThrow().to()).isEqualTo(BINH_SON);
    }

    @Test
    void a_promise_that_was_not_kept_is_told_to_whoever_stands_above_who_gave_it() {
        GrievanceCase it = CaseOf.after(REPORTED, REFERRED, ACCEPTED, PROMISED);
        LocalDate december = LocalDate.of(2026, 12, 1);
        assertThat(ESCALATION.brokenPromises(it)).as("it is not over yet").isEmpty();
        LocalDate after = december.plusDays(1);
        assertThat(new Escalation(TREE, after).brokenPromises(it))
                .containsExactly(
                        new EscalateGrievance(
                                DITCH,
                                EscalationGround.PROMISE_OVERDUE,
                                BINH_SON,
                                PROVINCE,
                                december,
                                after));
    }

    @Test
    void of_a_desk_at_which_nobody_looks_the_next_above_who_looks_is_told() {
        GrievanceCase it = CaseOf.after(REPORTED, REFERRED, due(Stage.ACCEPT, BINH_SON));
        assertThat(ESCALATION.heldByNobody(it, PROVINCE::equals).orElseThrow())
                .extracting(EscalateGrievance::ground, EscalateGrievance::to)
                .containsExactly(EscalationGround.HELD_BY_NOBODY, PROVINCE);
        GrievanceCase atCell =
                CaseOf.after(
                        REPORTED,
                        new GrievanceEvent.GrievanceReferred(
                                DITCH, BAU_SEN, BAU_SEN, REFERRED.reason(), REFERRED.on()),
                        due(Stage.ACCEPT, BAU_SEN));
        assertThat(ESCALATION.heldByNobody(atCell, PROVINCE::equals).orElseThrow().to())
                .as("the commune above is not there either")
                .isEqualTo(PROVINCE);
        assertThat(ESCALATION.heldByNobody(atCell, _ -> false).orElseThrow().to())
                .isEqualTo(BINH_SON);
    }

    @Test
    void what_a_cell_or_a_desk_has_is_told_of_at_once_when_nobody_is_there_any_more() {
        GrievanceCase atCell = CaseOf.after(REPORTED, due(Stage.CONCLUDE, BAU_SEN));
        assertThat(ESCALATION.heldByNobody(atCell, _ -> true).orElseThrow())
                .extracting(EscalateGrievance::ground, EscalateGrievance::to)
                .containsExactly(EscalationGround.HELD_BY_NOBODY, BINH_SON);
        GrievanceCase inHand =
                CaseOf.after(REPORTED, REFERRED, ACCEPTED, due(Stage.ANSWER, BINH_SON));
        assertThat(ESCALATION.heldByNobody(inHand, _ -> true).orElseThrow().to())
                .isEqualTo(PROVINCE);
    }

    @Test
    void what_lies_on_the_desk_of_a_merged_unit_is_its_heirs_to_hear_of() {
        GrievanceCase it =
                CaseOf.after(
                        REPORTED,
                        new GrievanceEvent.GrievanceReferred(
                                DITCH, BAU_SEN, LY_SON, REFERRED.reason(), REFERRED.on()),
                        due(Stage.ACCEPT, LY_SON));
        assertThat(ESCALATION.reminder(it).orElseThrow().to()).isEqualTo(BINH_SON);
    }

    @Test
    void nobody_is_told_twice_of_the_same_day_but_of_another_day_they_are() {
        GrievanceEscalated told =
                new GrievanceEscalated(
                        DITCH, EscalationGround.OVERDUE, BINH_SON, PROVINCE, ANSWER_BY, TODAY);
        GrievanceEvent fixed = due(Stage.ANSWER, BINH_SON);
        assertThat(CaseOf.after(REPORTED, REFERRED, ACCEPTED, fixed, told).toldLevels())
                .isEqualTo(1);
        assertThat(
                        CaseOf.after(
                                        REPORTED,
                                        REFERRED,
                                        ACCEPTED,
                                        fixed,
                                        told,
                                        due(Stage.ACCEPT, PROVINCE))
                                .toldLevels())
                .isZero();
    }
}
