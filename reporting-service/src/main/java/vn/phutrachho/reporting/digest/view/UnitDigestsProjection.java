package vn.phutrachho.reporting.digest.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.reporting.DigestEvent;
import vn.phutrachho.events.reporting.DigestEvent.DigestGiven;
import vn.phutrachho.events.reporting.DigestEvent.DigestSeen;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** What each unit's secretary or officers were told. */
@Component
public final class UnitDigestsProjection implements Projection<UnitDigests> {
    @Override
    public String name() {
        return "unit-digests-1";
    }

    @Override
    public Class<UnitDigests> document() {
        return UnitDigests.class;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(DigestEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        return recorded.event() instanceof DigestEvent event
                ? Set.of(event.unit().value())
                : Set.of();
    }

    @Override
    public @Nullable UnitDigests fold(
            String id, @Nullable UnitDigests before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof DigestEvent event)) {
            return before;
        }
        return switch (event) {
            case DigestGiven given -> UnitDigests.and(before, given);
            case DigestSeen seen -> before == null ? null : before.asSeenBy(seen.by());
        };
    }
}
