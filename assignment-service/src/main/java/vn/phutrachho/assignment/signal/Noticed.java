package vn.phutrachho.assignment.signal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.signal.view.CellPassages.Place;
import vn.phutrachho.events.assignment.SignalKind;

/**
 * A signal that a cell may be worth a visit, with what speaks for it and what against it (M5.3).
 */
public sealed interface Noticed {
    SignalKind kind();

    /** How many facts speak for it; when there are more, the signal has grown. */
    int evidence();

    /** The first day on which something spoke for it. */
    LocalDate since();

    /**
     * Households are assigned by demand.
     *
     * @param year in which the duties began
     * @param byDemand duties that the secretary moved from one member to another, or gave without
     *     any plan in force
     * @param withoutPlan those of them that were given without any plan in force
     * @param all duties that began in the year
     * @param planMissing whether there should be a plan of the year by now and is none
     * @param planBy the last day by which there should be one
     * @param planApprovedOn when the plan of the year was approved; absent until then
     * @param planSubmittedOn when it was submitted, if it waits for the commune or is approved
     * @param filled duties that were given where a household had nobody (M2.5): against it
     */
    record ByDemand(
            int year,
            int byDemand,
            int withoutPlan,
            int all,
            boolean planMissing,
            LocalDate planBy,
            @Nullable LocalDate planApprovedOn,
            @Nullable LocalDate planSubmittedOn,
            int filled,
            LocalDate since)
            implements Noticed {
        @Override
        public SignalKind kind() {
            return SignalKind.BY_DEMAND;
        }

        @Override
        public int evidence() {
            return byDemand + (planMissing ? 1 : 0);
        }

        /** The part of the year's duties that are by demand, from 0 to 1. */
        public double share() {
            return all == 0 ? 0 : (double) byDemand / all;
        }
    }

    /**
     * Reports of several months were written down on one day, long after.
     *
     * @param writings each time
     * @param sent reports of the twelve months: against it, as far as they were in time
     * @param late those of them that were sent after their last day
     * @param met how many of the back-dated months the cell closed in time: against it, as the
     *     members may have told what was written down later
     * @param months how many months are back-dated
     */
    record WrittenInBulk(List<Writing> writings, int sent, int late, int met, int months)
            implements Noticed {
        public WrittenInBulk {
            writings = List.copyOf(writings);
        }

        @Override
        public SignalKind kind() {
            return SignalKind.WRITTEN_IN_BULK;
        }

        @Override
        public int evidence() {
            return writings.stream().mapToInt(Writing::reports).sum();
        }

        @Override
        public LocalDate since() {
            return writings.getFirst().day();
        }
    }

    /**
     * One account wrote back-dated reports on one day.
     *
     * @param reports how many were back-dated
     * @param months of which months
     * @param members of how many members all reports of that day are
     * @param firstVisit the earliest visit that those reports tell of; absent where of none
     * @param lastVisit the latest visit that those reports tell of; absent where of none
     */
    record Writing(
            LocalDate day,
            int reports,
            List<YearMonth> months,
            int members,
            @Nullable LocalDate firstVisit,
            @Nullable LocalDate lastVisit) {}

    /**
     * The same words stand in many places.
     *
     * @param passages each with its places
     * @param texts how many texts were compared: against it, as far as they differ
     */
    record Copied(List<SameWords> passages, int texts, LocalDate since) implements Noticed {
        public Copied {
            passages = List.copyOf(passages);
        }

        @Override
        public SignalKind kind() {
            return SignalKind.COPIED;
        }

        @Override
        public int evidence() {
            return passages.stream().mapToInt(p -> p.places().size()).sum();
        }
    }

    /** Words with the places in which they stand, in the order in which that became known. */
    record SameWords(List<Place> places) {
        public SameWords {
            places = List.copyOf(places);
        }

        /** In reports of how many members. */
        public long members() {
            return places.stream().map(Place::member).distinct().count();
        }

        /** Of how many households. */
        public long households() {
            return places.stream().map(Place::household).distinct().count();
        }

        /** Of which months, the first first. */
        public List<YearMonth> months() {
            return places.stream().map(Place::month).distinct().sorted().toList();
        }
    }
}
