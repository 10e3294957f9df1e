package vn.phutrachho.kit.themes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.kit.time.Dated;

/**
 * A theme, with its life as dated facts.
 *
 * @param namings in the order in which they were decided
 * @param offers whether it can be chosen, in the order in which that was decided
 */
public record KnownTheme(Theme theme, List<Naming> namings, List<Offer> offers) {
    public KnownTheme {
        namings = List.copyOf(namings);
        offers = List.copyOf(offers);
    }

    /** It is called so from a day on. */
    public record Naming(LocalDate from, ThemeName name) {}

    /** From a day on it can be chosen, or no more. */
    public record Offer(LocalDate from, boolean offered) {}

    static KnownTheme of(Theme theme) {
        return new KnownTheme(theme, List.of(), List.of());
    }

    KnownTheme and(Naming naming) {
        return new KnownTheme(theme, joined(namings, List.of(naming)), offers);
    }

    KnownTheme and(Offer offer) {
        return new KnownTheme(theme, namings, joined(offers, List.of(offer)));
    }

    /** This one, and after it the other. */
    KnownTheme then(KnownTheme later) {
        return new KnownTheme(theme, joined(namings, later.namings), joined(offers, later.offers));
    }

    /** Whether it is a theme on the day: it has a name by then. */
    boolean isThereOn(LocalDate day) {
        return Dated.applying(namings.stream(), Naming::from, day).isPresent();
    }

    boolean isOffered(LocalDate day) {
        return isThereOn(day)
                && Dated.applying(offers.stream(), Offer::from, day)
                        .map(Offer::offered)
                        .orElse(true);
    }

    /** Its name on the day; before its first day the first; none where none was ever told. */
    Optional<ThemeName> name(LocalDate day) {
        return Dated.applying(namings.stream(), Naming::from, day)
                .or(() -> namings.stream().findFirst())
                .map(Naming::name);
    }

    LocalDate since() {
        return namings.stream().map(Naming::from).min(LocalDate::compareTo).orElse(LocalDate.MAX);
    }

    private static <V> List<V> joined(List<V> some, List<V> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
