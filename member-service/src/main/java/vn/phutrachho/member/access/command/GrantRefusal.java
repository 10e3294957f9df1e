package vn.phutrachho.member.access.command;

import vn.phutrachho.events.Refusal;

/** Why a grant was not given or ended. */
public final class GrantRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private GrantRefusal(Kind kind, String code, String explanation, Object... arguments) {
        super(kind, code, explanation, arguments);
    }

    public static GrantRefusal memberMissing() {
        return new GrantRefusal(
                Kind.INVALID, "grant.member-missing", "the role MEMBER names the member");
    }

    public static GrantRefusal endsBeforeItStarts() {
        return new GrantRefusal(
                Kind.INVALID, "grant.ends-before-it-starts", "the last day is before the first");
    }

    public static GrantRefusal alreadyGranted() {
        return new GrantRefusal(
                Kind.CONFLICT, "grant.already-granted", "the grant was given in other words");
    }

    public static GrantRefusal alreadyEnded() {
        return new GrantRefusal(Kind.CONFLICT, "grant.already-ended", "the grant has ended");
    }

    public static GrantRefusal beforeItsStart() {
        return new GrantRefusal(
                Kind.CONFLICT, "grant.before-its-start", "the day is before the grant's first");
    }

    public static GrantRefusal unknownUnit(Object unit) {
        return new GrantRefusal(
                Kind.CONFLICT, "grant.unknown-unit", "there is no such unit then", unit);
    }

    public static GrantRefusal unknownMember() {
        return new GrantRefusal(
                Kind.CONFLICT, "grant.unknown-member", "no such member in that cell then");
    }

    public static GrantRefusal lastAdministrator() {
        return new GrantRefusal(
                Kind.CONFLICT, "grant.last-administrator", "somebody must administer the system");
    }
}
