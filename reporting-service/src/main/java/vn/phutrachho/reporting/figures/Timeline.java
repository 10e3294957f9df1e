package vn.phutrachho.reporting.figures;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A state from day to day; what is said later of a day replaces what was said of it and after. */
final class Timeline<T> {
    private final NavigableMap<LocalDate, Entry<T>> entries = new TreeMap<>();

    private record Entry<T>(@Nullable T state) {}

    void from(LocalDate day, @Nullable T state) {
        entries.tailMap(day, true).clear();
        entries.put(day, new Entry<>(state));
    }

    /** From a later day on, without forgetting anything before it. */
    void then(LocalDate day, @Nullable T state) {
        entries.put(day, new Entry<>(state));
    }

    @Nullable T on(LocalDate day) {
        var entry = entries.floorEntry(day);
        return entry == null ? null : entry.getValue().state();
    }

    /** The days on which it changes. */
    SortedSet<LocalDate> days() {
        return entries.navigableKeySet();
    }
}
