package vn.phutrachho.kit.themes;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeNamed;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeRetired;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeReturned;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.kit.themes.KnownTheme.Naming;
import vn.phutrachho.kit.themes.KnownTheme.Offer;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each theme of which anything was ever decided. */
public final class ThemesProjection implements Projection<KnownTheme> {
    @Override
    public String name() {
        return "themes";
    }

    @Override
    public Class<KnownTheme> document() {
        return KnownTheme.class;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ThemeNamed.class, ThemeRetired.class, ThemeReturned.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return switch (event.event()) {
            case ThemeNamed named -> Set.of(named.theme().value());
            case ThemeRetired retired -> Set.of(retired.theme().value());
            case ThemeReturned returned -> Set.of(returned.theme().value());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable KnownTheme fold(
            String id, @Nullable KnownTheme before, RecordedEvent recorded) {
        KnownTheme known = before == null ? KnownTheme.of(new Theme(id)) : before;
        return switch (recorded.event()) {
            case ThemeNamed named -> known.and(new Naming(named.from(), named.name()));
            case ThemeRetired retired -> known.and(new Offer(retired.from(), false));
            case ThemeReturned returned -> known.and(new Offer(returned.from(), true));
            default -> before;
        };
    }
}
