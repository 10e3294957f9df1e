package vn.phutrachho.assignment.report.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.NotVisitedReason;
import vn.phutrachho.events.assignment.WorkTheme;
import vn.phutrachho.events.household.GrievanceKind;

/**
 * One member's report for a month as it stands.
 *
 * @param sentOn absent until it is sent
 * @param first the entries as they were first sent
 * @param entries the entries as they are now
 */
public record MemberMonth(
        ReportId id,
        MemberId member,
        UnitId cell,
        YearMonth month,
        @Nullable LocalDate sentOn,
        @Nullable Instant recordedAt,
        boolean late,
        List<Entry> first,
        List<Entry> entries,
        int corrections,
        List<Heard> heard) {

    /** What was reported on one household. */
    public record Entry(
            HouseholdId household,
            @Nullable LocalDate visitedOn,
            @Nullable NotVisitedReason notVisited,
            List<WorkTheme> themes,
            @Nullable String situation) {}

    /** What was heard and became a grievance. */
    public record Heard(
            GrievanceId grievance,
            HouseholdId household,
            GrievanceKind kind,
            String words,
            LocalDate heardOn) {}

    public boolean sent() {
        return sentOn != null;
    }

    /** What is reported on a household. */
    public Optional<Entry> entry(HouseholdId household) {
        return entries.stream().filter(e -> e.household().equals(household)).findFirst();
    }

    /** How many households were visited. */
    public long visited() {
        return entries.stream().filter(e -> e.visitedOn() != null).count();
    }
}
