package vn.phutrachho.member.member.command;

import vn.phutrachho.events.Refusal;

/** Why a member's entry did not change. */
public final class MemberRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private MemberRefusal(Kind kind, String code, String explanation, Object... arguments) {
        super(kind, code, explanation, arguments);
    }

    public static MemberRefusal unknown() {
        return new MemberRefusal(Kind.NOT_FOUND, "member.unknown", "no such member");
    }

    public static MemberRefusal alreadyEnrolled() {
        return conflict("member.already-enrolled", "the member belongs to a cell");
    }

    public static MemberRefusal left() {
        return conflict("member.left", "the member belongs to no cell then");
    }

    public static MemberRefusal unnamed() {
        return invalid("member.unnamed", "a member has a code and a name");
    }

    public static MemberRefusal limitOutOfRange(int most) {
        return invalid("member.limit-out-of-range", "the limit is between 0 and " + most, most);
    }

    public static MemberRefusal awayWithoutEnd() {
        return invalid("member.away-without-end", "a temporary exemption has an end");
    }

    public static MemberRefusal awayTooLong() {
        return invalid("member.away-too-long", "a temporary exemption is under 12 months");
    }

    public static MemberRefusal endOnlyWhenAway() {
        return invalid("member.end-only-when-away", "only a temporary exemption has an end");
    }

    public static MemberRefusal paperMissing() {
        return invalid("member.paper-missing", "an exemption rests on a paper");
    }

    public static MemberRefusal beforeEnrolment() {
        return conflict("member.before-enrolment", "the day is before the first in the cell");
    }

    public static MemberRefusal correctedAhead() {
        return invalid("member.corrected-ahead", "a correction is of today or of a day before");
    }

    public static MemberRefusal changedMeanwhile() {
        return conflict("member.changed-meanwhile", "somebody has changed the entry meanwhile");
    }

    public static MemberRefusal dutyChangedLater() {
        return conflict("member.duty-changed-later", "the status changed on a later day already");
    }

    public static MemberRefusal notLeft() {
        return conflict("member.not-left", "the member belongs to a cell");
    }

    /** The register's code is all that is left of them: nobody can say that it is the same one. */
    public static MemberRefusal erased() {
        return conflict("member.erased", "whoever the code was of was erased");
    }

    public static MemberRefusal sameCell() {
        return conflict("member.same-cell", "the member belongs to that cell");
    }

    public static MemberRefusal notACell() {
        return conflict("member.not-a-cell", "members belong to cells that are there then");
    }

    private static MemberRefusal invalid(String code, String explanation, Object... arguments) {
        return new MemberRefusal(Kind.INVALID, code, explanation, arguments);
    }

    private static MemberRefusal conflict(String code, String explanation) {
        return new MemberRefusal(Kind.CONFLICT, code, explanation);
    }
}
