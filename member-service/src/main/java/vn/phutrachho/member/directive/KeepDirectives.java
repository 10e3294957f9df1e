package vn.phutrachho.member.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DirectiveDetails;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.member.directive.command.CorrectDirective;
import vn.phutrachho.member.directive.command.DirectiveRefusal;
import vn.phutrachho.member.directive.command.RegisterDirective;
import vn.phutrachho.member.directive.command.ReinstateDirective;
import vn.phutrachho.member.directive.command.WithdrawDirective;
import vn.phutrachho.member.directive.view.FindDirectives;
import vn.phutrachho.member.directive.view.KnownDirective;

/** The register of directives as the province's organisation commission keeps it (M1.1). */
@Component
public class KeepDirectives {
    public static final int LONGEST_NUMBER = 40;
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_ISSUER = 120;
    public static final int LONGEST_ABOUT = 300;
    public static final int LONGEST_REASON = 200;

    private final Access access;
    private final Commands commands;
    private final DirectiveRights rights;
    private final FindDirectives directives;

    KeepDirectives(
            Access access, Commands commands, DirectiveRights rights, FindDirectives directives) {
        this.access = access;
        this.commands = commands;
        this.rights = rights;
        this.directives = directives;
    }

    /** Lets only those pass who keep a province's register. */
    public Caller demandKeeper() {
        Caller caller = access.caller();
        rights.register(caller);
        return caller;
    }

    /** Enters a directive; the same once more changes nothing. */
    public DirectiveId register(DirectiveDetails details) {
        Caller caller = access.caller();
        UnitId keeper = rights.register(caller);
        demandBelow(details, keeper);
        DirectiveId id = DirectiveIds.of(keeper, details.number(), details.issuedOn());
        commands.send(new RegisterDirective(id, keeper, details, caller.today()), caller);
        return id;
    }

    /**
     * Puts the register right.
     *
     * @param seen how many corrections the writer knew of; null where nobody looked
     */
    public void correct(
            DirectiveId directive,
            DirectiveDetails details,
            String reason,
            @Nullable Integer seen) {
        Caller caller = access.caller();
        demandBelow(details, keptBy(caller, directive).keeper());
        commands.send(
                new CorrectDirective(directive, details, reason.strip(), seen, caller.today()),
                caller);
    }

    /** It counts no more from a day on. */
    public void withdraw(
            DirectiveId directive,
            LocalDate from,
            @Nullable DirectiveId replacedBy,
            String reason) {
        Caller caller = access.caller();
        keptBy(caller, directive);
        if (replacedBy != null && directives.find(replacedBy).isEmpty()) {
            throw DirectiveRefusal.replacementUnknown();
        }
        commands.send(
                new WithdrawDirective(directive, from, replacedBy, reason.strip(), caller.today()),
                caller);
    }

    /** The withdrawal was a mistake. */
    public void reinstate(DirectiveId directive, String reason) {
        Caller caller = access.caller();
        keptBy(caller, directive);
        commands.send(new ReinstateDirective(directive, reason.strip(), caller.today()), caller);
    }

    /** A directive that the person at hand keeps. */
    public KnownDirective kept(DirectiveId directive) {
        return keptBy(access.caller(), directive);
    }

    private KnownDirective keptBy(Caller caller, DirectiveId directive) {
        rights.register(caller);
        KnownDirective known = directives.one(directive);
        rights.demandKeeper(caller, known.keeper());
        return known;
    }

    private void demandBelow(DirectiveDetails details, UnitId keeper) {
        UnitId below = details.below();
        UnitTree tree = access.tree();
        LocalDate due = details.due();
        if (below != null
                && (tree.find(below).filter((Unit unit) -> unit.existsOn(due)).isEmpty()
                        || !tree.isWithin(below, tree.heirOf(keeper, due), due))) {
            throw DirectiveRefusal.notBelow();
        }
    }
}
