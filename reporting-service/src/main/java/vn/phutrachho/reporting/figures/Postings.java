package vn.phutrachho.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.phutrachho.reporting.figures.Series.Posting;

/** Gathers what is posted to the numbers of one cell. */
final class Postings {
    private final Map<Slot, List<Posting>> gathered = new HashMap<>();

    void post(Slot slot, LocalDate on, LocalDate known, int by) {
        post(slot, day(on), day(known), by);
    }

    private void post(Slot slot, int on, int known, int by) {
        gathered.computeIfAbsent(slot, _ -> new ArrayList<>()).add(new Posting(on, known, by));
    }

    /**
     * Posts numbers that do not simply add up: what was known after each day that brought news is
     * worked out anew, and the difference to what was known before is what that day has taught.
     *
     * @param news the days on which something became known
     * @param asKnown the changes of the numbers, as they were known at the end of a day
     */
    void post(SortedSet<LocalDate> news, Function<LocalDate, Changes> asKnown) {
        Changes before = new Changes();
        for (LocalDate known : news) {
            Changes now = asKnown.apply(known);
            postDifference(before, now, day(known));
            before = now;
        }
    }

    private void postDifference(Changes before, Changes now, int known) {
        Stream.concat(before.slots(), now.slots())
                .distinct()
                .forEach(
                        slot ->
                                Stream.concat(before.days(slot), now.days(slot))
                                        .distinct()
                                        .forEach(
                                                on -> {
                                                    int by = now.by(slot, on) - before.by(slot, on);
                                                    if (by != 0) {
                                                        post(slot, on, known, by);
                                                    }
                                                }));
    }

    Map<Slot, Series> series() {
        Map<Slot, Series> series = new HashMap<>();
        gathered.forEach((slot, postings) -> series.put(slot, Series.of(postings)));
        return series;
    }

    static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    /** How numbers change from day to day, as somebody knows it. */
    static final class Changes {
        private final Map<Slot, TreeMap<Integer, Integer>> changes = new HashMap<>();

        void add(Slot slot, LocalDate on, int by) {
            if (by != 0) {
                changes.computeIfAbsent(slot, _ -> new TreeMap<>())
                        .merge(day(on), by, Integer::sum);
            }
        }

        private Stream<Slot> slots() {
            return changes.keySet().stream();
        }

        private Stream<Integer> days(Slot slot) {
            TreeMap<Integer, Integer> days = changes.get(slot);
            return days == null ? Stream.of() : days.keySet().stream();
        }

        private int by(Slot slot, int on) {
            TreeMap<Integer, Integer> days = changes.get(slot);
            return days == null ? 0 : days.getOrDefault(on, 0);
        }
    }
}
