package vn.phutrachho.kit.themes;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phutrachho.events.household.FirstThemes;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.kit.themes.KnownTheme.Naming;

/**
 * All themes as they stand on any day: those that come with the program in their order, then what
 * was added, the one for everything else last.
 */
public final class Themes {
    private final Map<Theme, KnownTheme> known = new LinkedHashMap<>();

    /**
     * @param told what was ever decided, in no order
     */
    public Themes(Collection<KnownTheme> told) {
        Map<Theme, KnownTheme> all = new LinkedHashMap<>();
        FirstThemes.all().forEach((theme, name) -> all.put(theme, first(theme, name)));
        told.stream()
                .sorted(
                        Comparator.comparing(KnownTheme::since)
                                .thenComparing(theme -> theme.theme().value()))
                .forEach(theme -> all.merge(theme.theme(), theme, KnownTheme::then));
        KnownTheme everythingElse = all.remove(Theme.OTHER);
        known.putAll(all);
        known.put(Theme.OTHER, requireNonNull(everythingElse));
    }

    /** What comes with the program is older than anything that was decided. */
    private static KnownTheme first(Theme theme, ThemeName name) {
        return KnownTheme.of(theme).and(new Naming(LocalDate.MIN, name));
    }

    /** Those that there are on the day, the retired ones among them. */
    public List<Theme> on(LocalDate day) {
        return themes(known.values().stream().filter(theme -> theme.isThereOn(day)));
    }

    /** Those that there are by now or will be. */
    public List<Theme> ever() {
        return on(LocalDate.MAX);
    }

    /** Those that can be chosen on the day. */
    public List<Theme> offered(LocalDate day) {
        return themes(known.values().stream().filter(theme -> theme.isOffered(day)));
    }

    private static List<Theme> themes(Stream<KnownTheme> some) {
        return some.map(KnownTheme::theme).toList();
    }

    /** Whether there is such a theme on the day, retired or not. */
    public boolean has(Theme theme, LocalDate day) {
        return find(theme).filter(its -> its.isThereOn(day)).isPresent();
    }

    /** Whether it can be chosen on the day. */
    public boolean isOffered(Theme theme, LocalDate day) {
        return find(theme).filter(its -> its.isOffered(day)).isPresent();
    }

    /**
     * Asked where something is written down, not by the aggregates: old history stays readable.
     *
     * @throws ThemeRefusal.Unknown when there is no such theme on the day
     * @throws ThemeRefusal.Retired when it cannot be chosen on the day
     */
    public void demandOffered(Theme theme, LocalDate day) {
        if (!has(theme, day)) {
            throw new ThemeRefusal.Unknown(theme);
        }
        if (!isOffered(theme, day)) {
            throw new ThemeRefusal.Retired();
        }
    }

    /**
     * What it is called on the day; its code where no name of it was told: it is never left out.
     */
    public ThemeName name(Theme theme, LocalDate day) {
        return find(theme)
                .flatMap(its -> its.name(day))
                .orElseGet(() -> new ThemeName(theme.value(), null));
    }

    private Optional<KnownTheme> find(Theme theme) {
        return Optional.ofNullable(known.get(theme));
    }
}
