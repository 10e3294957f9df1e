package vn.phutrachho.member.directive.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.member.DirectiveDetails;
import vn.phutrachho.events.member.DirectiveEvent;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveCorrected;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveRegistered;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveReinstated;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveWithdrawn;
import vn.phutrachho.member.directive.view.KnownDirective.Amendment;
import vn.phutrachho.member.directive.view.KnownDirective.Deed;
import vn.phutrachho.member.directive.view.KnownDirective.Withdrawal;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Folds what became of directives into the register. */
@Component
public class DirectiveProjection implements Projection<KnownDirective> {
    @Override
    public String name() {
        return "directives";
    }

    @Override
    public Class<KnownDirective> document() {
        return KnownDirective.class;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(DirectiveEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof DirectiveEvent directive
                ? Set.of(directive.directive().value())
                : Set.of();
    }

    @Override
    public KnownDirective fold(String id, @Nullable KnownDirective before, RecordedEvent event) {
        return switch ((DirectiveEvent) event.event()) {
            case DirectiveRegistered(var directive, var keeper, var details, var _) ->
                    new KnownDirective(
                            directive, keeper, details, event.recordedAt(), List.of(), null);
            case DirectiveCorrected(var _, var _, var details, var reason, var _) ->
                    corrected(
                            requireNonNull(before),
                            new Amendment(
                                    Deed.CORRECTED,
                                    before.details(),
                                    null,
                                    reason,
                                    event.recordedAt()),
                            details);
            case DirectiveWithdrawn(var _, var _, var from, var replacedBy, var reason) ->
                    amended(
                            requireNonNull(before),
                            new Amendment(Deed.WITHDRAWN, null, from, reason, event.recordedAt()),
                            new Withdrawal(from, replacedBy, reason));
            case DirectiveReinstated(var _, var _, var reason, var _) ->
                    amended(
                            requireNonNull(before),
                            new Amendment(Deed.REINSTATED, null, null, reason, event.recordedAt()),
                            null);
        };
    }

    private static KnownDirective corrected(
            KnownDirective known, Amendment amendment, DirectiveDetails details) {
        return new KnownDirective(
                known.id(),
                known.keeper(),
                details,
                known.registeredAt(),
                plus(known.amendments(), amendment),
                known.withdrawal());
    }

    private static KnownDirective amended(
            KnownDirective known, Amendment amendment, @Nullable Withdrawal withdrawal) {
        return new KnownDirective(
                known.id(),
                known.keeper(),
                known.details(),
                known.registeredAt(),
                plus(known.amendments(), amendment),
                withdrawal);
    }

    private static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
