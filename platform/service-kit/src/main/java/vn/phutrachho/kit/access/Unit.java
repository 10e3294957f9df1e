package vn.phutrachho.kit.access;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;

/**
 * A party unit or a grouping of units, with its life as dated facts.
 *
 * @param kind level; null for a grouping
 * @param code official code; empty for a grouping
 * @param names by the day from which each counts
 * @param parents by the day from which each counts; none for a province and for a grouping
 * @param groupings where it is looked at besides
 * @param since first day
 * @param endedOn first day on which it is no more
 * @param heir the unit that it was merged into
 */
public record Unit(
        UnitId id,
        @Nullable UnitKind kind,
        String code,
        List<Name> names,
        List<Parent> parents,
        List<Membership> groupings,
        @Nullable LocalDate since,
        @Nullable LocalDate endedOn,
        @Nullable UnitId heir) {

    /** A name from a day on. */
    public record Name(String name, LocalDate from) {}

    /** A parent from a day on. */
    public record Parent(UnitId unit, LocalDate from) {}

    /** Looked at with a grouping from a day on, until the day before another. */
    public record Membership(UnitId grouping, LocalDate from, @Nullable LocalDate until) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    public boolean isGrouping() {
        return kind == null;
    }

    /** Whether the unit is there on the day. */
    public boolean existsOn(LocalDate day) {
        return since != null && !day.isBefore(since) && (endedOn == null || day.isBefore(endedOn));
    }

    /** Its name on the day; before its first day the first, so that it always has one. */
    public String name(LocalDate day) {
        return names
                .reversed()
                .stream() // of two names from the same day the later known one counts
                .filter(name -> !name.from().isAfter(day))
                .max(Comparator.comparing(Name::from))
                .or(() -> names.stream().min(Comparator.comparing(Name::from)))
                .map(Name::name)
                .orElse(id.value());
    }

    Optional<UnitId> parent(LocalDate day) {
        return parents.stream()
                .filter(parent -> !parent.from().isAfter(day))
                .max(Comparator.comparing(Parent::from))
                .map(Parent::unit);
    }
}
