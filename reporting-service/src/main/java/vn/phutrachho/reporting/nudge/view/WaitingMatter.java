package vn.phutrachho.reporting.nudge.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Stage;

/**
 * A grievance, by the step that somebody owes: nobody's name, nobody's words.
 *
 * @param cell the cell whose area the household lives in
 * @param owed the step that somebody owes; absent where nobody does, or a clock stands still
 * @param holder who owes it, the cell where it is one of its members; absent where nobody does
 * @param due last day for it; absent where there is none
 * @param answerDue last day for the answer, which runs on whoever the case is passed to
 * @param before what was owed when it was joined to another; absent where it is not
 * @param nobody whether those above were told that nobody holds it
 */
public record WaitingMatter(
        GrievanceId grievance,
        HouseholdId household,
        UnitId cell,
        @Nullable Stage owed,
        @Nullable UnitId holder,
        @Nullable LocalDate due,
        @Nullable LocalDate answerDue,
        @Nullable Before before,
        boolean nobody) {

    /** What was owed when it was joined to another. */
    public record Before(@Nullable Stage owed, @Nullable UnitId holder, @Nullable LocalDate due) {}

    static WaitingMatter of(GrievanceId grievance, HouseholdId household, UnitId cell) {
        return new WaitingMatter(
                grievance, household, cell, Stage.CONCLUDE, cell, null, null, null, false);
    }

    /** From here on somebody owes a step; by when, the deadline says that follows. */
    WaitingMatter waitsFor(@Nullable Stage stage, @Nullable UnitId unit) {
        return new WaitingMatter(
                grievance, household, cell, stage, unit, null, answerDue, null, false);
    }

    /** There is an answer: none is owed any more. */
    WaitingMatter answered() {
        return new WaitingMatter(
                grievance, household, cell, Stage.CARRY_BACK, cell, null, null, null, false);
    }

    /** A deadline of the step that is owed, or, for a case that is opened anew, of the first. */
    WaitingMatter dueBy(Stage stage, UnitId unit, LocalDate day) {
        LocalDate answer = stage == Stage.ANSWER ? day : answerDue;
        if (owed != null && owed != stage) {
            return new WaitingMatter(
                    grievance, household, cell, owed, holder, due, answer, before, nobody);
        }
        return new WaitingMatter(
                grievance,
                household,
                cell,
                stage,
                stage == Stage.CARRY_BACK ? cell : unit,
                nearer(stage, day, answer),
                answer,
                before,
                false);
    }

    /** Passing a case on gives nobody more time than is left for the answer. */
    private static LocalDate nearer(Stage stage, LocalDate day, @Nullable LocalDate answer) {
        boolean passedOn = stage == Stage.ACCEPT || stage == Stage.CONCLUDE;
        return passedOn && answer != null && answer.isBefore(day) ? answer : day;
    }

    WaitingMatter joined() {
        return new WaitingMatter(
                grievance,
                household,
                cell,
                null,
                null,
                null,
                answerDue,
                new Before(owed, holder, due),
                false);
    }

    /** It stands where it stood before it was joined, and its clock has run meanwhile. */
    WaitingMatter parted() {
        return before == null
                ? this
                : new WaitingMatter(
                        grievance,
                        household,
                        cell,
                        before.owed(),
                        before.holder(),
                        before.due(),
                        answerDue,
                        null,
                        false);
    }

    WaitingMatter heldByNobody() {
        return new WaitingMatter(
                grievance, household, cell, owed, holder, due, answerDue, before, true);
    }
}
