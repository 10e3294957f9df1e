package vn.phutrachho.member.directive;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.member.directive.command.DirectiveRefusal;
import vn.phutrachho.member.directive.command.DisseminationRefusal;
import vn.phutrachho.member.directive.view.Coverage;
import vn.phutrachho.member.directive.view.FindDirectives;
import vn.phutrachho.member.directive.view.KnownDirective;
import vn.phutrachho.member.directive.view.KnownDissemination;
import vn.phutrachho.member.directive.view.Standing;

/** What somebody may know of directives: their own units' duties and their sub-tree's coverage. */
@Component
public class ReadCoverage {
    private static final Comparator<Coverage> EXCEPTIONS_FIRST =
            comparing((Coverage each) -> !each.directive().countsOn(each.day()))
                    .thenComparing(each -> each.whole().overdue() == 0)
                    .thenComparing(each -> each.whole().open() == 0)
                    .thenComparing(each -> each.directive().details().due());

    private final Access access;
    private final DirectiveRights rights;
    private final FindDirectives directives;

    ReadCoverage(Access access, DirectiveRights rights, FindDirectives directives) {
        this.access = access;
        this.rights = rights;
        this.directives = directives;
    }

    /**
     * One unit and one directive.
     *
     * @param sessions as they were written down, with what was put right
     * @param recorder as which unit's officer the person at hand may write more; null if as none
     */
    public record OfUnit(
            KnownDirective directive,
            Standing standing,
            List<KnownDissemination.Session> sessions,
            @Nullable UnitId recorder) {}

    /** Lets only those pass whom directives concern. */
    public Caller reader() {
        Caller caller = access.caller();
        rights.demandReader(caller);
        return caller;
    }

    /**
     * The unit that somebody looks at when they name none: the highest that they oversee, or else
     * their own.
     */
    public UnitId home() {
        return homes(reader()).findFirst().orElseThrow(AccessRefused::new);
    }

    /** The same, where one of several is to be one that the directive is about. */
    public UnitId home(DirectiveId directive) {
        Caller caller = reader();
        return homes(caller)
                .filter(home -> sees(directives.one(directive), home))
                .findFirst()
                .orElseGet(this::home);
    }

    private Stream<UnitId> homes(Caller caller) {
        return Stream.concat(rights.overseen(caller).stream(), rights.own(caller).stream());
    }

    /** Whether the directive is about the sub-tree, so that it is shown there. */
    public boolean sees(KnownDirective directive, UnitId at) {
        Caller caller = access.caller();
        return isShown(caller, directives.coverage(directive, at, caller.today()));
    }

    /** All directives that ask units of the sub-tree, those first where something is amiss. */
    public List<Coverage> all(UnitId at) {
        Caller caller = access.caller();
        rights.demandReader(caller, at);
        return directives.all().stream()
                .map(each -> directives.coverage(each, at, caller.today()))
                .filter(each -> isShown(caller, each))
                .sorted(EXCEPTIONS_FIRST)
                .toList();
    }

    /**
     * How the units of a sub-tree stand with one directive.
     *
     * @throws DirectiveRefusal when there is no such directive, or none about that sub-tree
     */
    public Coverage one(DirectiveId directive, UnitId at) {
        Caller caller = access.caller();
        rights.demandReader(caller, at);
        Coverage coverage = directives.coverage(directives.one(directive), at, caller.today());
        if (!isShown(caller, coverage)) {
            throw DirectiveRefusal.unknown();
        }
        return coverage;
    }

    /** A register's keepers see also what asks nobody. */
    private boolean isShown(Caller caller, Coverage coverage) {
        return !coverage.standings().isEmpty()
                || rights.mayKeep(caller, coverage.directive().keeper());
    }

    /** Where a unit stands with everything it was asked, what is due first first. */
    public List<Standing> dutiesOf(UnitId unit) {
        Caller caller = access.caller();
        rights.demandReader(caller, unit);
        return directives.dutiesOf(unit, caller.today());
    }

    /** Where the units stand for which the person at hand writes down what they did. */
    public List<Standing> ownDuties() {
        Caller caller = reader();
        return rights.own(caller).stream()
                .flatMap(unit -> directives.dutiesOf(unit, caller.today()).stream())
                .distinct()
                .sorted(FindDirectives.FIRST_DUE_FIRST)
                .toList();
    }

    /**
     * What one unit did about one directive.
     *
     * @throws DisseminationRefusal when it is not asked to
     */
    public OfUnit ofUnit(DirectiveId directive, UnitId unit) {
        Caller caller = access.caller();
        rights.demandReader(caller, unit);
        KnownDirective known = directives.one(directive);
        Optional<KnownDissemination> done = directives.dissemination(directive, unit);
        if (done.isEmpty() && !known.obligation().asks(unit, caller.tree())) {
            throw DisseminationRefusal.notAsked();
        }
        return new OfUnit(
                known,
                directives.standing(known, unit, caller.today()),
                done.map(KnownDissemination::sessions).orElse(List.of()),
                rights.recorder(caller, unit).orElse(null));
    }

    /** Whether the person at hand keeps the register in which the directive stands. */
    public boolean mayKeep(KnownDirective directive) {
        return rights.mayKeep(access.caller(), directive.keeper());
    }

    /** The units whose sub-trees the person at hand oversees. */
    public List<UnitId> overseen() {
        return rights.overseen(reader());
    }
}
