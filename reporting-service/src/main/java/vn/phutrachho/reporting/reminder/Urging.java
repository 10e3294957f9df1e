package vn.phutrachho.reporting.reminder;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.reporting.Arrears;
import vn.phutrachho.kit.web.Paging;
import vn.phutrachho.reporting.reminder.view.SentReminder;

/**
 * Who beneath a unit is behind, and what came of the reminders.
 *
 * @param unit whose page it is
 * @param name what it is called
 * @param day today
 * @param month the month that is meant where it is about one: the last one that is over
 * @param units how many are beneath
 * @param counts in what how many of them are behind
 * @param about in what those shown are
 * @param behind those that are behind in it, the furthest first
 * @param reminders those sent from here, newest first, of one page
 * @param asOf recording time of the newest event that is counted in
 */
public record Urging(
        UnitId unit,
        String name,
        LocalDate day,
        YearMonth month,
        int units,
        Map<Arrears, Integer> counts,
        Arrears about,
        List<Behind> behind,
        List<Effect> reminders,
        Paging paging,
        Instant asOf) {

    public Urging {
        counts = Map.copyOf(counts);
        behind = List.copyOf(behind);
        reminders = List.copyOf(reminders);
    }

    /**
     * A unit that is behind.
     *
     * @param number of things to be made good
     * @param last the last reminder of the same that stands; absent where there is none
     */
    public record Behind(UnitId unit, String name, int number, @Nullable SentReminder last) {
        static List<Behind> furthestFirst(List<Behind> all) {
            return all.stream()
                    .sorted(
                            comparingInt(Behind::number)
                                    .reversed()
                                    .thenComparing(comparing(Behind::name)))
                    .toList();
        }

        /** Whether the day by which it is to be made good is still to come. */
        public boolean isReminded(LocalDate today) {
            return last != null && !last.until().isBefore(today);
        }
    }

    /**
     * A reminder and what it changed.
     *
     * @param name what the reminded unit is called, or, to that unit, what the reminding one is
     * @param now how many are to be made good now; absent where the month is too long ago to count
     */
    public record Effect(SentReminder reminder, String name, @Nullable Integer now) {
        public boolean isMadeGood() {
            return now != null && now == 0;
        }

        /** Nothing is asked for any more. */
        public boolean isOver() {
            return isMadeGood() || reminder.withdrawnOn() != null;
        }

        public boolean isLate(LocalDate today) {
            return !isOver() && reminder.until().isBefore(today);
        }
    }
}
