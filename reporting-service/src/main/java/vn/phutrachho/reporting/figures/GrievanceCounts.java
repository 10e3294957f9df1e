package vn.phutrachho.reporting.figures;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.reporting.figures.Postings.Changes;
import vn.phutrachho.reporting.figures.view.GrievanceCourse;
import vn.phutrachho.reporting.figures.view.GrievanceCourse.Step;
import vn.phutrachho.reporting.figures.view.GrievanceCourse.Turn;

/** What one grievance adds to the numbers of the cell that its household lives in. */
final class GrievanceCounts {
    private static final Map<Turn, Count> FIRST_TIMES =
            Map.of(
                    Turn.HEARD, Count.HEARD_GRIEVANCES,
                    Turn.SETTLED, Count.ANSWERED_GRIEVANCES,
                    Turn.ANSWERED, Count.ANSWERED_GRIEVANCES,
                    Turn.CARRIED_BACK, Count.CARRIED_BACK_GRIEVANCES,
                    Turn.CONTENT, Count.CONFIRMED_GRIEVANCES,
                    Turn.REOPENED, Count.REOPENED_GRIEVANCES);

    /** Of which others it is a part: it is counted in the year in which those were, or not. */
    private static final Map<Count, Count> PART_OF =
            Map.of(
                    Count.ANSWERED_GRIEVANCES, Count.HEARD_GRIEVANCES,
                    Count.CONFIRMED_GRIEVANCES, Count.CARRIED_BACK_GRIEVANCES);

    private final GrievanceCourse course;

    GrievanceCounts(GrievanceCourse course) {
        this.course = course;
    }

    void postTo(Postings postings) {
        SortedSet<LocalDate> news = new TreeSet<>();
        course.steps().forEach(step -> news.add(step.known()));
        postings.post(news, this::asKnown);
    }

    private Changes asKnown(LocalDate known) {
        List<Waiting> waits =
                waits(known).stream()
                        .sorted(comparing(Waiting::since)) // stable: of one day, as it was decided
                        .toList();
        Changes changes = new Changes();
        countFirstTimes(waits, changes);
        for (int i = 0; i < waits.size(); i++) {
            @Nullable LocalDate next = i + 1 < waits.size() ? waits.get(i + 1).since() : null;
            if (!waits.get(i).after().ends()) { // what has ended may be opened again
                countUntil(waits.get(i), next, changes);
            }
        }
        return changes;
    }

    /**
     * The grievance waits, after a step, for the next.
     *
     * @param due last day for what is owed; absent when nothing is, or no deadline was fixed
     */
    private record Waiting(Turn after, LocalDate since, @Nullable LocalDate due) {}

    private List<Waiting> waits(LocalDate known) {
        List<Waiting> waits = new ArrayList<>();
        Map<Stage, LocalDate> dues = new EnumMap<>(Stage.class);
        for (Step step : course.steps()) {
            Stage stage = step.stage();
            LocalDate due = step.due();
            if (step.known().isAfter(known)) {
                continue;
            }
            if (stage == null || due == null) {
                waits.add(new Waiting(step.turn(), step.on(), due(dues, step.turn())));
                continue;
            }
            dues.put(stage, due);
            if (!waits.isEmpty() && owes(waits.getLast().after(), stage)) {
                Waiting last = waits.removeLast();
                waits.add(new Waiting(last.after(), last.since(), due));
            }
        }
        return waits;
    }

    private static @Nullable LocalDate due(Map<Stage, LocalDate> dues, Turn after) {
        Stage awaited = after.awaits();
        return awaited == null ? null : dues.get(awaited);
    }

    /** What is reopened may have to be accepted first. */
    private static boolean owes(Turn after, Stage stage) {
        return after.awaits() == stage || (after == Turn.REOPENED && stage == Stage.ACCEPT);
    }

    private static void countFirstTimes(List<Waiting> waits, Changes changes) {
        Map<Count, LocalDate> first = new EnumMap<>(Count.class);
        for (Waiting wait : waits) {
            Count count = FIRST_TIMES.get(wait.after());
            if (count != null
                    && first.putIfAbsent(count, wait.since()) == null
                    && isOfTheYear(count, wait.since(), first)) {
                changes.add(Slot.of(count), wait.since(), 1);
            }
        }
    }

    /** So that no figure of a year has a part that is greater than its whole. */
    private static boolean isOfTheYear(Count count, LocalDate day, Map<Count, LocalDate> first) {
        Count whole = PART_OF.get(count);
        LocalDate began = whole == null ? day : first.get(whole);
        return began != null && began.getYear() == day.getYear();
    }

    private static void countUntil(Waiting wait, @Nullable LocalDate next, Changes changes) {
        between(Count.OPEN_GRIEVANCES, wait.since(), next, changes);
        LocalDate due = wait.due();
        if (due != null) {
            LocalDate overdueFrom = due.plusDays(1);
            LocalDate from = overdueFrom.isAfter(wait.since()) ? overdueFrom : wait.since();
            if (next == null || from.isBefore(next)) {
                between(Count.OVERDUE_GRIEVANCES, from, next, changes);
            }
        }
    }

    private static void between(
            Count count, LocalDate from, @Nullable LocalDate next, Changes changes) {
        changes.add(Slot.of(count), from, 1);
        if (next != null) {
            changes.add(Slot.of(count), next, -1);
        }
    }
}
