package vn.phutrachho.member.directive.command;

import vn.phutrachho.events.Refusal;

/** Why nothing was written of a unit's session. */
public final class DisseminationRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private DisseminationRefusal(Kind kind, String code, String explanation, Object... arguments) {
        super(kind, code, explanation, arguments);
    }

    public static DisseminationRefusal notAsked() {
        return new DisseminationRefusal(
                Kind.CONFLICT, "dissemination.not-asked", "the unit need not disseminate it");
    }

    public static DisseminationRefusal heldAhead() {
        return invalid("dissemination.held-ahead", "the session is still to come");
    }

    public static DisseminationRefusal heldBeforeIssued() {
        return invalid("dissemination.held-before-issued", "there was no directive then");
    }

    public static DisseminationRefusal heldAfterWithdrawal() {
        return invalid("dissemination.held-after-withdrawal", "the directive counted no more");
    }

    public static DisseminationRefusal nobodyExpected(int most) {
        return invalid("dissemination.nobody-expected", "expected is out of range", most);
    }

    public static DisseminationRefusal nobodyPresent() {
        return invalid("dissemination.nobody-present", "somebody was at a session");
    }

    public static DisseminationRefusal morePresentThanExpected() {
        return invalid("dissemination.more-present", "more were there than are to be acquainted");
    }

    public static DisseminationRefusal reasonMissing() {
        return invalid("dissemination.reason-missing", "a correction has a reason");
    }

    public static DisseminationRefusal unknownSession() {
        return new DisseminationRefusal(
                Kind.NOT_FOUND, "dissemination.unknown-session", "no such session");
    }

    public static DisseminationRefusal struckOut() {
        return new DisseminationRefusal(
                Kind.CONFLICT, "dissemination.struck-out", "the session is struck out");
    }

    public static DisseminationRefusal changedMeanwhile() {
        return new DisseminationRefusal(
                Kind.CONFLICT,
                "dissemination.changed-meanwhile",
                "somebody corrected the session meanwhile");
    }

    private static DisseminationRefusal invalid(
            String code, String explanation, Object... arguments) {
        return new DisseminationRefusal(Kind.INVALID, code, explanation, arguments);
    }
}
