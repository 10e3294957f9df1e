package vn.phutrachho.household.settings.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.household.GrievanceSettingsEvent;
import vn.phutrachho.events.household.GrievanceSettingsEvent.DeadlineRuleEnded;
import vn.phutrachho.events.household.GrievanceSettingsEvent.DeadlineRuleSet;
import vn.phutrachho.events.household.GrievanceSettingsEvent.LimitSet;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeNamed;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeRetired;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeReturned;
import vn.phutrachho.events.household.GrievanceSettingsEvent.WorkingYearSet;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** All settings in one document: there are some hundreds, and whoever asks needs them together. */
@Component
public class SettingsBookProjection implements Projection<SettingsBook> {
    @Override
    public String name() {
        return "settings-books-2";
    }

    @Override
    public Class<SettingsBook> document() {
        return SettingsBook.class;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(GrievanceSettingsEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof GrievanceSettingsEvent set
                ? Set.of(set.settings().value())
                : Set.of();
    }

    @Override
    public @Nullable SettingsBook fold(
            String id, @Nullable SettingsBook before, RecordedEvent event) {
        SettingsBook book = before == null ? SettingsBook.EMPTY : before;
        return event.event() instanceof GrievanceSettingsEvent set
                ? book.with(version(set, stamp(set, event)))
                : before;
    }

    private static Stamp stamp(GrievanceSettingsEvent set, RecordedEvent event) {
        return new Stamp(set.version(), set.from(), set.why(), event.actor(), event.recordedAt());
    }

    private static Version version(GrievanceSettingsEvent event, Stamp stamp) {
        return switch (event) {
            case DeadlineRuleSet set -> new Version.Rule(stamp, set.scope(), set.workingDays());
            case DeadlineRuleEnded ended -> new Version.Rule(stamp, ended.scope(), null);
            case LimitSet set -> new Version.Limit(stamp, set.limit(), set.most());
            case WorkingYearSet set -> new Version.Calendar(stamp, set.year(), set.days());
            case ThemeNamed named -> new Version.Naming(stamp, named.theme(), named.name());
            case ThemeRetired retired -> new Version.Choice(stamp, retired.theme(), false);
            case ThemeReturned returned -> new Version.Choice(stamp, returned.theme(), true);
        };
    }
}
