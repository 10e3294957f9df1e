package vn.phutrachho.household.settings.view;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.SettingsId;
import vn.phutrachho.projections.Views;

/** Asks for the settings of grievances, what comes with the program among them. */
@Component
public class FindSettings {
    /** There is one book of them for all. */
    public static final SettingsId GRIEVANCES = new SettingsId("grievances");

    private final Views views;
    private final SettingsBookProjection projection;
    private final FirstSettings first;
    private final AtomicReference<@Nullable Edition> cached = new AtomicReference<>();

    /**
     * The book as it was at a time.
     *
     * @param number grows with every change
     */
    public record Edition(long number, SettingsBook book) {}

    FindSettings(Views views, SettingsBookProjection projection, FirstSettings first) {
        this.views = views;
        this.projection = projection;
        this.first = first;
    }

    public SettingsBook book() {
        return edition().book();
    }

    /** Read anew only when something was set: every act and every page asks. */
    public Edition edition() {
        long changes = views.named(projection.name()).changes();
        Edition edition = cached.get();
        if (edition == null || edition.number() != changes) {
            edition = new Edition(changes, read());
            cached.set(edition);
        }
        return edition;
    }

    private SettingsBook read() {
        return views.of(projection)
                .find(GRIEVANCES.value())
                .map(first.book()::then)
                .orElse(first.book());
    }
}
