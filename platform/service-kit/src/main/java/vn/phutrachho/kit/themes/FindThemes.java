package vn.phutrachho.kit.themes;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.projections.Remembered;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks what there is to be chosen from, and what it is called, as far as this service knows. */
public final class FindThemes {
    private static final String ALL = "all";

    private final Today today;
    private final Remembered<String, Themes> all;

    FindThemes(Views views, ThemesProjection projection, Today today) {
        View<KnownTheme> known = views.of(projection);
        this.today = today;
        this.all = known.remembered(_ -> new Themes(known.all()));
    }

    /** All of them; made anew only when one has changed. */
    public Themes all() {
        return all.get(ALL);
    }

    /** Those that can be chosen today. */
    public List<Theme> offered() {
        return all().offered(today.get());
    }

    /** Those that can be chosen today, by their names. */
    public List<Choice> choices() {
        return choices(offered().stream());
    }

    /** Those that there are or will be, the retired ones among them, by their names. */
    public List<Choice> everyChoice() {
        return choices(all().ever().stream());
    }

    private List<Choice> choices(Stream<Theme> some) {
        return some.map(theme -> new Choice(theme.value(), name(theme))).toList();
    }

    /** What it is called today, in the person's language; for templates too. */
    public String name(Theme theme) {
        return all().name(theme, today.get()).in(LocaleContextHolder.getLocale());
    }
}
