package vn.phutrachho.member.directive.view;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.member.directive.DirectiveIds;
import vn.phutrachho.member.directive.command.DirectiveRefusal;
import vn.phutrachho.projections.Remembered;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks the register of directives and what units did. Who may ask is the edge's question. */
@Component
public class FindDirectives {
    /** What is owed first, by its last day; then what is done, the latest first. */
    public static final Comparator<Standing> FIRST_DUE_FIRST =
            comparing((Standing each) -> !each.state().owes())
                    .thenComparing(
                            (one, other) ->
                                    one.state().owes()
                                            ? one.due().compareTo(other.due())
                                            : other.due().compareTo(one.due()));

    private final Views views;
    private final DirectiveProjection directives;
    private final DisseminationProjection disseminations;
    private final Access access;
    private final Remembered<DirectiveId, Map<UnitId, KnownDissemination>> done;

    FindDirectives(
            Views views,
            DirectiveProjection directives,
            DisseminationProjection disseminations,
            Access access) {
        this.views = views;
        this.directives = directives;
        this.disseminations = disseminations;
        this.access = access;
        View<KnownDissemination> known = views.of(disseminations);
        this.done =
                known.remembered(
                        directive ->
                                known.where(Filters.eq("d.directive", directive.value())).stream()
                                        .collect(toMap(KnownDissemination::unit, each -> each)));
    }

    /**
     * @throws DirectiveRefusal when there is none
     */
    public KnownDirective one(DirectiveId directive) {
        return find(directive).orElseThrow(DirectiveRefusal::unknown);
    }

    public Optional<KnownDirective> find(DirectiveId directive) {
        return views.of(directives).find(directive.value());
    }

    /** All there are, what is due first first. */
    public List<KnownDirective> all() {
        return views.of(directives).all().stream()
                .sorted(
                        comparing((KnownDirective each) -> each.details().due())
                                .thenComparing(each -> each.details().number()))
                .toList();
    }

    /** How the units of a sub-tree stand with a directive on the day. */
    public Coverage coverage(KnownDirective directive, UnitId at, LocalDate day) {
        return Coverage.of(directive, at, day, done.get(directive.id()), access.tree());
    }

    /** What one unit did about one directive. */
    public Optional<KnownDissemination> dissemination(DirectiveId directive, UnitId unit) {
        return views.of(disseminations).find(DirectiveIds.of(directive, unit).value());
    }

    /**
     * Where a unit, and what was merged into it, stand with everything they were asked: what is
     * owed first, by its last day, then what is done, the latest first.
     */
    public List<Standing> dutiesOf(UnitId unit, LocalDate day) {
        UnitTree tree = access.tree();
        List<UnitId> theirs = List.copyOf(tree.withMerged(unit, day));
        return all().stream()
                .flatMap(
                        directive ->
                                theirs.stream()
                                        .filter(it -> directive.obligation().asks(it, tree))
                                        .map(it -> standing(directive, it, day)))
                .sorted(FIRST_DUE_FIRST)
                .toList();
    }

    /** Where one unit that is asked stands with one directive on the day. */
    public Standing standing(KnownDirective directive, UnitId unit, LocalDate day) {
        return Standing.of(
                directive,
                unit,
                access.tree().kind(unit).orElseThrow(DirectiveRefusal::unknown),
                dissemination(directive.id(), unit).orElse(null),
                day);
    }
}
