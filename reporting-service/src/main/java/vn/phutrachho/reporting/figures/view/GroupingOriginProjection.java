package vn.phutrachho.reporting.figures.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitsGrouped;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Which unit each grouping continues, so that its history can be asked for. */
@Component
public final class GroupingOriginProjection implements Projection<GroupingOrigin> {
    @Override
    public String name() {
        return "grouping-origins";
    }

    @Override
    public Class<GroupingOrigin> document() {
        return GroupingOrigin.class;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(UnitsGrouped.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        return recorded.event() instanceof UnitsGrouped e ? Set.of(e.grouping().value()) : Set.of();
    }

    @Override
    public @Nullable GroupingOrigin fold(
            String id, @Nullable GroupingOrigin before, RecordedEvent recorded) {
        return recorded.event() instanceof UnitsGrouped e
                ? new GroupingOrigin(e.grouping(), e.formerly(), e.from())
                : before;
    }
}
