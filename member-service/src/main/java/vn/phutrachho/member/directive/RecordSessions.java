package vn.phutrachho.member.directive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.SessionDetails;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.member.directive.command.Bounds;
import vn.phutrachho.member.directive.command.CorrectSession;
import vn.phutrachho.member.directive.command.DisseminationRefusal;
import vn.phutrachho.member.directive.command.RecordSession;
import vn.phutrachho.member.directive.command.StrikeOutSession;
import vn.phutrachho.member.directive.view.FindDirectives;
import vn.phutrachho.member.directive.view.KnownDirective;
import vn.phutrachho.member.directive.view.KnownDissemination;
import vn.phutrachho.member.member.view.FindMembers;

/** Units write down the sessions at which they made a directive known (M1.2). */
@Component
public class RecordSessions {
    public static final int LONGEST_PLACE = 80;
    public static final int LONGEST_REMARK = 200;

    private final Access access;
    private final Commands commands;
    private final DirectiveRights rights;
    private final FindDirectives directives;
    private final FindMembers members;

    RecordSessions(
            Access access,
            Commands commands,
            DirectiveRights rights,
            FindDirectives directives,
            FindMembers members) {
        this.access = access;
        this.commands = commands;
        this.rights = rights;
        this.directives = directives;
        this.members = members;
    }

    /** A session was held; the same once more changes nothing. */
    public void record(DirectiveId directive, UnitId unit, SessionDetails details) {
        Caller caller = access.caller();
        UnitId by = demandRecorder(caller, unit);
        KnownDirective known = demandAsked(directive, unit);
        commands.send(
                new RecordSession(
                        DirectiveIds.of(directive, unit),
                        directive,
                        unit,
                        details,
                        by,
                        bounds(known, caller)),
                caller);
    }

    /**
     * Puts right what was written of a session.
     *
     * @param seen how many corrections of it the writer knew of; null where nobody looked
     */
    public void correct(
            DirectiveId directive,
            UnitId unit,
            int session,
            SessionDetails details,
            String reason,
            @Nullable Integer seen) {
        Caller caller = access.caller();
        UnitId by = demandRecorder(caller, unit);
        KnownDirective known = directives.one(directive);
        commands.send(
                new CorrectSession(
                        demandHeld(directive, unit).id(),
                        session,
                        details,
                        by,
                        reason.strip(),
                        seen,
                        bounds(known, caller)),
                caller);
    }

    /** A session was written down by mistake. */
    public void strikeOut(DirectiveId directive, UnitId unit, int session, String reason) {
        Caller caller = access.caller();
        UnitId by = demandRecorder(caller, unit);
        commands.send(
                new StrikeOutSession(
                        demandHeld(directive, unit).id(),
                        session,
                        by,
                        reason.strip(),
                        caller.today()),
                caller);
    }

    /**
     * How many members of a unit are to be made acquainted, as far as the register knows: of a cell
     * those who come to its meetings.
     *
     * @return null where it does not know
     */
    public @Nullable Integer expected(UnitId unit) {
        Caller caller = access.caller();
        if (caller.tree().kind(unit).filter(UnitKind.CELL::equals).isEmpty()) {
            return null;
        }
        List<DutyStatus> duties =
                members.ofCell(unit, caller.today()).stream()
                        .map(member -> member.duty(caller.today()).status())
                        .filter(RecordSessions::comes)
                        .toList();
        return duties.isEmpty() ? null : duties.size();
    }

    private static boolean comes(DutyStatus duty) {
        return switch (duty) {
            case FULL, RESIDENCE_CONTACT -> true;
            case EXEMPT, AWAY -> false;
        };
    }

    private UnitId demandRecorder(Caller caller, UnitId unit) {
        return rights.recorder(caller, unit).orElseThrow(AccessRefused::new);
    }

    private KnownDirective demandAsked(DirectiveId directive, UnitId unit) {
        KnownDirective known = directives.one(directive);
        if (!known.obligation().asks(unit, access.tree())) {
            throw DisseminationRefusal.notAsked();
        }
        return known;
    }

    private KnownDissemination demandHeld(DirectiveId directive, UnitId unit) {
        return directives
                .dissemination(directive, unit)
                .orElseThrow(DisseminationRefusal::unknownSession);
    }

    private static Bounds bounds(KnownDirective directive, Caller caller) {
        return new Bounds(
                Directive.earliest(directive.details()), directive.withdrawnFrom(), caller.today());
    }
}
