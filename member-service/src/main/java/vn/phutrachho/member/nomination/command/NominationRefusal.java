package vn.phutrachho.member.nomination.command;

import java.time.LocalDate;
import vn.phutrachho.events.Refusal;

/** Why a nomination did not go on. */
public final class NominationRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private NominationRefusal(Kind kind, String code, String explanation, Object... arguments) {
        super(kind, code, explanation, arguments);
    }

    public static NominationRefusal unknown() {
        return new NominationRefusal(Kind.NOT_FOUND, "nomination.unknown", "no such nomination");
    }

    public static NominationRefusal unnamed() {
        return invalid("nomination.unnamed", "a nominee has a name and a place");
    }

    public static NominationRefusal whyMissing() {
        return invalid("nomination.why-missing", "a nomination says what the person did");
    }

    public static NominationRefusal reasonMissing() {
        return invalid("nomination.reason-missing", "this needs a reason");
    }

    public static NominationRefusal decisionMissing() {
        return invalid("nomination.decision-missing", "an admission has a decision's number");
    }

    public static NominationRefusal bornOutOfRange(int first, int last) {
        return invalid(
                "nomination.born-out-of-range",
                "born in between " + first + " and " + last,
                Integer.toString(first),
                Integer.toString(last));
    }

    public static NominationRefusal underAge(int age) {
        return conflict("nomination.under-age", "admission is from " + age + " years on", age);
    }

    public static NominationRefusal bornMissing() {
        return conflict("nomination.born-missing", "a proposal needs the year of birth");
    }

    public static NominationRefusal ahead() {
        return invalid("nomination.ahead", "the day is still to come");
    }

    public static NominationRefusal beforeLastStep(LocalDate last) {
        return conflict("nomination.before-last-step", "the day is before the last step", last);
    }

    public static NominationRefusal beforeTheMember() {
        return conflict("nomination.before-the-member", "the member was not in the cell then");
    }

    public static NominationRefusal outOfTurn() {
        return conflict("nomination.out-of-turn", "another step comes first");
    }

    public static NominationRefusal dealtWith() {
        return conflict("nomination.dealt-with", "the cell's meeting has dealt with it");
    }

    public static NominationRefusal over() {
        return conflict("nomination.over", "it has come to its end");
    }

    public static NominationRefusal goesOn() {
        return conflict("nomination.goes-on", "it has not come to its end");
    }

    public static NominationRefusal yoursAlready() {
        return conflict("nomination.yours-already", "the member has nominated the person");
    }

    public static NominationRefusal admittedAlready() {
        return conflict("nomination.admitted-already", "the person is admitted");
    }

    public static NominationRefusal maybeTheSame() {
        return conflict("nomination.maybe-the-same", "somebody nearly of that name is nominated");
    }

    public static NominationRefusal notYours() {
        return conflict("nomination.not-yours", "the member does not nominate the person");
    }

    public static NominationRefusal nothingToTakeBack() {
        return conflict("nomination.nothing-to-take-back", "there is no step to take back");
    }

    public static NominationRefusal changedMeanwhile() {
        return conflict("nomination.changed-meanwhile", "another step was recorded meanwhile");
    }

    public static NominationRefusal groundNotForPeople() {
        return invalid("nomination.ground-not-for-people", "that ground follows by itself");
    }

    public static NominationRefusal withoutCommune() {
        return conflict("nomination.without-commune", "no committee stands above the cell");
    }

    private static NominationRefusal invalid(String code, String explanation, Object... arguments) {
        return new NominationRefusal(Kind.INVALID, code, explanation, arguments);
    }

    private static NominationRefusal conflict(
            String code, String explanation, Object... arguments) {
        return new NominationRefusal(Kind.CONFLICT, code, explanation, arguments);
    }
}
