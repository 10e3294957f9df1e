package vn.phutrachho.assignment.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.assessment.view.DutyTrace.What;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.DutyFact;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.FactCount;

/**
 * What a member did in this duty in a year, each fact with its day and its source (M4.5). There is
 * no score in it. What became known after the year was closed is told apart and counted nowhere.
 *
 * @param countedUntil the last day whose knowledge counts
 * @param later what became known after that day
 */
public record YearFacts(
        MemberId member,
        int year,
        LocalDate countedUntil,
        List<Month> months,
        List<InCharge> charges,
        List<Brought> brought,
        List<CarriedBack> carriedBack,
        List<Task> tasks,
        List<Nominated> nominated,
        List<Attended> meetings,
        List<Later> later) {
    public YearFacts {
        months = List.copyOf(months);
        charges = List.copyOf(charges);
        brought = List.copyOf(brought);
        carriedBack = List.copyOf(carriedBack);
        tasks = List.copyOf(tasks);
        nominated = List.copyOf(nominated);
        meetings = List.copyOf(meetings);
        later = List.copyOf(later);
    }

    /** How it stands with the report of a month. */
    public enum MonthState {
        ON_TIME,
        LATE,
        NOT_SENT,
        /** Owed, and there is still time. */
        OPEN,
        /** Not owed: away, temporarily exempt (M2.2). */
        AWAY,
        /** Not owed: exempt from work and activity (M2.2). */
        EXEMPT,
        /** Not owed: no household was in charge. */
        NO_HOUSEHOLD,
        /** Not owed: belonged to no cell. */
        NOT_A_MEMBER;

        boolean isOwed() {
            return this == ON_TIME || this == LATE || this == NOT_SENT || this == OPEN;
        }
    }

    /**
     * A month and its report.
     *
     * @param cell where the member belonged; absent where nowhere
     * @param sentOn absent where it did not come
     * @param visits how many households it says were visited
     * @param corrections how often it was corrected
     */
    public record Month(
            YearMonth month,
            MonthState state,
            @Nullable UnitId cell,
            @Nullable LocalDate sentOn,
            int visits,
            int corrections) {}

    /**
     * A household in charge.
     *
     * @param until first day without it; absent while it lasts
     * @param reason why it ended
     * @param visits how often it was visited in the year, by the reports
     * @param takenOver why it was handed over to the member; absent where a plan gave it, or where
     *     one may not know it
     * @param handedOn why it was handed on to another; absent where it was not, or where one may
     *     not know it
     */
    public record InCharge(
            HouseholdId household,
            UnitId cell,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable EndReason reason,
            int visits,
            @Nullable String takenOver,
            @Nullable String handedOn) {
        InCharge withoutWords() {
            return new InCharge(household, cell, from, until, reason, visits, null, null);
        }
    }

    /** A household's words that were brought to the cell. */
    public record Brought(String grievance, UnitId cell, LocalDate heardOn, boolean confidential) {}

    /**
     * An answer that was carried back.
     *
     * @param due its last day; absent where none was fixed
     */
    public record CarriedBack(
            String grievance, LocalDate on, @Nullable LocalDate due, boolean confidential) {
        public boolean isLate() {
            return due != null && on.isAfter(due);
        }
    }

    /** A matter that a meeting gave the member to see to. */
    public record Task(String matter, UnitId cell, YearMonth month, LocalDate on) {}

    /** A person who was nominated. */
    public record Nominated(String nomination, LocalDate on) {}

    /** A meeting and whether the member was there. */
    public record Attended(YearMonth month, UnitId cell, LocalDate on, DutyFact how) {}

    /** Something that became known after the year was closed. */
    public record Later(What what, LocalDate on, LocalDate knownOn, @Nullable YearMonth month) {}

    /** The cells of the year, in which the member did something or belonged. */
    public Set<UnitId> cells() {
        return Stream.of(
                        months.stream().map(Month::cell),
                        charges.stream().map(InCharge::cell),
                        meetings.stream().map(Attended::cell))
                .flatMap(cells -> cells)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The figures, without what others may not know of. */
    public List<FactCount> counts() {
        return Arrays.stream(DutyFact.values())
                .map(fact -> new FactCount(fact, count(fact)))
                .toList();
    }

    /** How often it happened. */
    public int count(DutyFact fact) {
        long many =
                switch (fact) {
                    case REPORT_ON_TIME -> months(MonthState.ON_TIME);
                    case REPORT_LATE -> months(MonthState.LATE);
                    case REPORT_NOT_SENT -> months(MonthState.NOT_SENT);
                    case REPORT_NOT_OWED ->
                            months.stream().filter(m -> !m.state().isOwed()).count();
                    case HOUSEHOLD -> charges.stream().map(InCharge::household).distinct().count();
                    case VISIT -> months.stream().mapToInt(Month::visits).sum();
                    case MATTER_BROUGHT -> brought.size();
                    case ANSWER_IN_TIME -> carriedBack.stream().filter(c -> !c.isLate()).count();
                    case ANSWER_LATE -> carriedBack.stream().filter(CarriedBack::isLate).count();
                    case TASK -> tasks.stream().map(Task::matter).distinct().count();
                    case NOMINEE -> nominated.size();
                    case MEETING_PRESENT, MEETING_EXCUSED, MEETING_ABSENT ->
                            meetings.stream().filter(m -> m.how() == fact).count();
                    case HANDED_ON ->
                            charges.stream()
                                    .filter(c -> c.reason() == EndReason.HANDED_OVER)
                                    .count();
                };
        return Math.toIntExact(many);
    }

    private long months(MonthState state) {
        return months.stream().filter(month -> month.state() == state).count();
    }

    /** Without why households changed hands, which is the households' to know and the cell's. */
    public YearFacts withoutWords() {
        return new YearFacts(
                member,
                year,
                countedUntil,
                months,
                charges.stream().map(InCharge::withoutWords).toList(),
                brought,
                carriedBack,
                tasks,
                nominated,
                meetings,
                later);
    }

    /** For others than the member: nothing of what is kept confidential. */
    public YearFacts forOthers() {
        return new YearFacts(
                member,
                year,
                countedUntil,
                months,
                charges,
                brought.stream().filter(b -> !b.confidential()).toList(),
                carriedBack.stream().filter(c -> !c.confidential()).toList(),
                tasks,
                nominated,
                meetings,
                later);
    }
}
