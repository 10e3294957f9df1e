package vn.phutrachho.reporting.figures;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.reporting.figures.Postings.Changes;
import vn.phutrachho.reporting.figures.view.GrievanceCourse;
import vn.phutrachho.reporting.figures.view.GrievanceCourse.Step;
import vn.phutrachho.reporting.figures.view.GrievanceCourse.Turn;

/** What one grievance adds to the numbers of the cell that its household lives in. */
final class GrievanceCounts {
    /** After these no answer is owed any more. */
    private static final Set<Turn> ANSWERS = EnumSet.of(Turn.ANSWERED, Turn.SETTLED);

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
        course.about().forEach(said -> news.add(said.known()));
        postings.post(news, this::asKnown);
    }

    private Changes asKnown(LocalDate known) {
        List<Waiting> waits =
                waits(known).stream()
                        .sorted(comparing(Waiting::since)) // stable: of one day, as it was decided
                        .toList();
        Changes changes = new Changes();
        Theme theme = course.theme(known);
        countFirstTimes(waits, theme, changes);
        for (int i = 0; i < waits.size(); i++) {
            @Nullable LocalDate next = i + 1 < waits.size() ? waits.get(i + 1).since() : null;
            if (waits.get(i).after() == Turn.WITHDRAWN) {
                break; // for good, whatever was done before it was known that they had said so
            }
            if (!waits.get(i).after().ends()) { // what has ended may be opened again
                countUntil(waits.get(i), next, theme, changes);
            }
        }
        return changes;
    }

    /**
     * The grievance waits, after a step, for the next.
     *
     * @param owed the step that somebody owes; absent when nobody does, or it is not yet known
     * @param due last day for what is owed; absent when nothing is, or no deadline was fixed
     */
    private record Waiting(
            Turn after, LocalDate since, @Nullable Stage owed, @Nullable LocalDate due) {

        /** What it is reopened for, the deadline says that is fixed with it. */
        boolean isFor(Stage stage) {
            return owed == stage || (owed == null && after == Turn.REOPENED);
        }

        Waiting until(Stage stage, LocalDate day) {
            return new Waiting(after, since, stage, day);
        }
    }

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
                if (ANSWERS.contains(step.turn())) {
                    dues.remove(Stage.ANSWER);
                }
                waits.add(after(step, waits, dues));
                continue;
            }
            dues.put(stage, due);
            if (!waits.isEmpty() && waits.getLast().isFor(stage)) {
                waits.add(waits.removeLast().until(stage, nearer(stage, dues)));
            }
        }
        return waits;
    }

    /** Passing a case on gives nobody more time than is left for the answer. */
    private static LocalDate nearer(Stage stage, Map<Stage, LocalDate> dues) {
        LocalDate due = requireNonNull(dues.get(stage));
        LocalDate answer = dues.get(Stage.ANSWER);
        boolean passedOn = stage == Stage.ACCEPT || stage == Stage.CONCLUDE;
        return passedOn && answer != null && answer.isBefore(due) ? answer : due;
    }

    private static Waiting after(Step step, List<Waiting> before, Map<Stage, LocalDate> dues) {
        if (step.turn() == Turn.PARTED) {
            return parted(step.on(), before);
        }
        Stage owed = step.turn().awaits();
        return new Waiting(step.turn(), step.on(), owed, owed == null ? null : dues.get(owed));
    }

    /** It stands where it stood before it was joined, and its clock has run meanwhile. */
    private static Waiting parted(LocalDate on, List<Waiting> before) {
        for (int i = before.size() - 1; i > 0; i--) {
            if (before.get(i).after() == Turn.JOINED) {
                Waiting earlier = before.get(i - 1);
                return new Waiting(Turn.PARTED, on, earlier.owed(), earlier.due());
            }
        }
        return new Waiting(Turn.PARTED, on, null, null);
    }

    private static void countFirstTimes(List<Waiting> waits, Theme theme, Changes changes) {
        Map<Count, LocalDate> first = new EnumMap<>(Count.class);
        for (Waiting wait : waits) {
            Count count = FIRST_TIMES.get(wait.after());
            if (count != null
                    && first.putIfAbsent(count, wait.since()) == null
                    && isOfTheYear(count, wait.since(), first)) {
                changes.add(Slot.of(count), wait.since(), 1);
                if (count == Count.HEARD_GRIEVANCES) {
                    changes.add(Slot.of(count, theme), wait.since(), 1);
                }
            }
        }
    }

    /** So that no figure of a year has a part that is greater than its whole. */
    private static boolean isOfTheYear(Count count, LocalDate day, Map<Count, LocalDate> first) {
        Count whole = PART_OF.get(count);
        LocalDate began = whole == null ? day : first.get(whole);
        return began != null && began.getYear() == day.getYear();
    }

    private static void countUntil(
            Waiting wait, @Nullable LocalDate next, Theme theme, Changes changes) {
        between(Slot.of(Count.OPEN_GRIEVANCES), wait.since(), next, changes);
        between(Slot.of(Count.OPEN_GRIEVANCES, theme), wait.since(), next, changes);
        LocalDate due = wait.due();
        if (due != null) {
            LocalDate overdueFrom = due.plusDays(1);
            LocalDate from = overdueFrom.isAfter(wait.since()) ? overdueFrom : wait.since();
            if (next == null || from.isBefore(next)) {
                between(Slot.of(Count.OVERDUE_GRIEVANCES), from, next, changes);
            }
        }
    }

    private static void between(
            Slot slot, LocalDate from, @Nullable LocalDate next, Changes changes) {
        changes.add(slot, from, 1);
        if (next != null) {
            changes.add(slot, next, -1);
        }
    }
}
