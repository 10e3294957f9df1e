package vn.phutrachho.assignment.responsibility.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.responsibility.view.Holdings.Holding;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.ResponsibilityEvent;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each household that ever had somebody. */
@Component
class HoldingsProjection implements Projection<Holdings> {
    @Override
    public String name() {
        return "holdings-3";
    }

    @Override
    public Class<Holdings> document() {
        return Holdings.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("holdings.member"), List.of("holdings.cell"), List.of("holder"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ResponsibilityEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof ResponsibilityEvent responsibility
                ? Set.of(responsibility.household().value())
                : Set.of();
    }

    @Override
    public Holdings fold(String id, @Nullable Holdings before, RecordedEvent event) {
        List<Holding> holdings = before == null ? List.of() : before.holdings();
        return switch ((ResponsibilityEvent) event.event()) {
            case AssignmentMade(
                            var household,
                            var member,
                            var cell,
                            var plan,
                            var from,
                            var reason) -> {
                String why = reason == null ? null : reason.text();
                Holding made =
                        new Holding(member, cell, plan, from, why, null, null, event.position());
                List<Holding> ended = ended(holdings, EndReason.PLAN_CHANGED, from);
                List<Holding> all = Stream.concat(ended.stream(), Stream.of(made)).toList();
                yield new Holdings(household, member, cell, all);
            }
            case AssignmentEnded(var household, var member, var cell, var reason, var on) ->
                    new Holdings(household, null, cell, ended(holdings, reason, on));
        };
    }

    private static List<Holding> ended(List<Holding> holdings, EndReason reason, LocalDate on) {
        return holdings.stream()
                .map(
                        h ->
                                h.until() == null
                                        ? new Holding(
                                                h.member(),
                                                h.cell(),
                                                h.plan(),
                                                h.from(),
                                                h.why(),
                                                on,
                                                reason,
                                                h.position())
                                        : h)
                .toList();
    }
}
