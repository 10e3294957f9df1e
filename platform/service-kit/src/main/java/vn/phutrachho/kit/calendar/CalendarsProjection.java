package vn.phutrachho.kit.calendar;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.household.GrievanceSettingsEvent.WorkingYearSet;
import vn.phutrachho.kit.calendar.KnownYear.Calendar;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each year whose calendar was ever decided. */
public final class CalendarsProjection implements Projection<KnownYear> {
    @Override
    public String name() {
        return "calendars";
    }

    @Override
    public Class<KnownYear> document() {
        return KnownYear.class;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(WorkingYearSet.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof WorkingYearSet set
                ? Set.of(Integer.toString(set.year()))
                : Set.of();
    }

    @Override
    public @Nullable KnownYear fold(String id, @Nullable KnownYear before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof WorkingYearSet set)) {
            return before;
        }
        KnownYear known = before == null ? KnownYear.of(set.year()) : before;
        return known.and(new Calendar(set.from(), set.days()));
    }
}
