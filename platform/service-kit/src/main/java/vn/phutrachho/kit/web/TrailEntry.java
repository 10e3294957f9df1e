package vn.phutrachho.kit.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way of something, newest first.
 *
 * @param occurred when it was true
 * @param recorded when it was known
 * @param by who, and for an auditor the hour and position; empty otherwise
 * @param now whether things stand here
 * @param facts what it says besides, one beneath the other
 */
public record TrailEntry(
        String title,
        String detail,
        @Nullable LocalDate occurred,
        @Nullable LocalDate recorded,
        String by,
        boolean now,
        List<Fact> facts) {
    public TrailEntry {
        facts = List.copyOf(facts);
    }

    public TrailEntry(
            String title,
            String detail,
            @Nullable LocalDate occurred,
            @Nullable LocalDate recorded,
            String by,
            boolean now) {
        this(title, detail, occurred, recorded, by, now, List.of());
    }

    /**
     * Something that it says, by its name.
     *
     * @param items what stands beneath it, one in each line; empty for a single value
     */
    public record Fact(String name, String value, List<String> items) {
        /** A list of so many is folded up, so that what follows is not far away. */
        private static final int MANY = 5;

        public Fact {
            items = List.copyOf(items);
        }

        public boolean isLong() {
            return items.size() > MANY;
        }
    }

    /** Days between the two times; 0 when they are near enough not to be mentioned. */
    public long recordedLate() {
        if (occurred == null || recorded == null) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(occurred, recorded);
        return days > 1 ? days : 0;
    }
}
