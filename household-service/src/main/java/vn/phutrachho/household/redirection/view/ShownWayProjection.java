package vn.phutrachho.household.redirection.view;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.household.RedirectionEvent.LegalMatterRedirected;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** One document for each time: counted when asked, so that an event seen twice counts once. */
@Component
public class ShownWayProjection implements Projection<ShownWay> {
    @Override
    public String name() {
        return "shown-ways";
    }

    @Override
    public Class<ShownWay> document() {
        return ShownWay.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cell", "year"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(LegalMatterRedirected.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof LegalMatterRedirected shown
                ? Set.of(shown.redirection().value())
                : Set.of();
    }

    @Override
    public @Nullable ShownWay fold(String id, @Nullable ShownWay before, RecordedEvent event) {
        return event.event() instanceof LegalMatterRedirected shown
                ? new ShownWay(
                        shown.redirection(), shown.cell(), shown.on().getYear(), shown.matter())
                : before;
    }
}
