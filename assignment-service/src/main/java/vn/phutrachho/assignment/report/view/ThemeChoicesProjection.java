package vn.phutrachho.assignment.report.view;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.report.view.ThemeChoice.Change;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.household.GrievanceSettingsEvent;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeRetired;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeReturned;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each theme that was ever retired. */
@Component
class ThemeChoicesProjection implements Projection<ThemeChoice> {
    @Override
    public String name() {
        return "theme-choices";
    }

    @Override
    public Class<ThemeChoice> document() {
        return ThemeChoice.class;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ThemeRetired.class, ThemeReturned.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return switch (event.event()) {
            case ThemeRetired retired -> Set.of(retired.theme().name());
            case ThemeReturned returned -> Set.of(returned.theme().name());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable ThemeChoice fold(
            String id, @Nullable ThemeChoice before, RecordedEvent recorded) {
        ThemeChoice known = before == null ? new ThemeChoice(Theme.valueOf(id), List.of()) : before;
        return switch ((GrievanceSettingsEvent) recorded.event()) {
            case ThemeRetired retired -> known.and(new Change(retired.from(), false));
            case ThemeReturned returned -> known.and(new Change(returned.from(), true));
            default -> known;
        };
    }
}
