package vn.phutrachho.member.directive.command;

import java.time.LocalDate;
import vn.phutrachho.events.Refusal;

/** Why the register of directives did not change. */
public final class DirectiveRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private DirectiveRefusal(Kind kind, String code, String explanation, Object... arguments) {
        super(kind, code, explanation, arguments);
    }

    public static DirectiveRefusal unknown() {
        return new DirectiveRefusal(Kind.NOT_FOUND, "directive.unknown", "no such directive");
    }

    public static DirectiveRefusal alreadyRegistered() {
        return conflict("directive.already-registered", "that number of that day is registered");
    }

    public static DirectiveRefusal incomplete() {
        return invalid("directive.incomplete", "a directive has a number, a title and an issuer");
    }

    public static DirectiveRefusal forNobody() {
        return invalid("directive.for-nobody", "some kind of unit disseminates it");
    }

    public static DirectiveRefusal issuedAhead() {
        return invalid("directive.issued-ahead", "its own day is still to come");
    }

    public static DirectiveRefusal issuedTooEarly(LocalDate earliest) {
        return invalid("directive.issued-too-early", "no Party issued papers then", earliest);
    }

    public static DirectiveRefusal dueBeforeIssued() {
        return invalid("directive.due-before-issued", "it is due before its own day");
    }

    public static DirectiveRefusal dueTooFar(LocalDate latest) {
        return invalid("directive.due-too-far", "it is due too far ahead", latest);
    }

    public static DirectiveRefusal reasonMissing() {
        return invalid("directive.reason-missing", "a correction has a reason");
    }

    public static DirectiveRefusal changedMeanwhile() {
        return conflict("directive.changed-meanwhile", "somebody corrected it meanwhile");
    }

    public static DirectiveRefusal withdrawn() {
        return conflict("directive.withdrawn", "it is withdrawn");
    }

    public static DirectiveRefusal notWithdrawn() {
        return conflict("directive.not-withdrawn", "it is not withdrawn");
    }

    public static DirectiveRefusal withdrawnBeforeIssued() {
        return invalid("directive.withdrawn-before-issued", "it would end before its own day");
    }

    public static DirectiveRefusal withdrawnTooFar(LocalDate latest) {
        return invalid("directive.withdrawn-too-far", "it would end too far ahead", latest);
    }

    public static DirectiveRefusal replacedByItself() {
        return invalid("directive.replaced-by-itself", "it cannot stand in its own place");
    }

    public static DirectiveRefusal replacementUnknown() {
        return invalid("directive.replacement-unknown", "what replaces it is in no register here");
    }

    public static DirectiveRefusal noProvince() {
        return invalid("directive.no-province", "a register is a province's");
    }

    public static DirectiveRefusal notBelow() {
        return invalid("directive.not-below", "no such unit stands there on the last day");
    }

    private static DirectiveRefusal invalid(String code, String explanation, Object... arguments) {
        return new DirectiveRefusal(Kind.INVALID, code, explanation, arguments);
    }

    private static DirectiveRefusal conflict(String code, String explanation) {
        return new DirectiveRefusal(Kind.CONFLICT, code, explanation);
    }
}
