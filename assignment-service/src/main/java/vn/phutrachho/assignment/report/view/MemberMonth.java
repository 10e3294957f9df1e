package vn.phutrachho.assignment.report.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.Reader;
import vn.phutrachho.assignment.meeting.view.KnownGrievance;
import vn.phutrachho.events.AccountId;
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
 * @param sentBy the account that sent it: the member's, or whoever wrote down what the member told
 * @param correctedBy the account that corrected it last; absent until it is corrected
 * @param first the entries as they were first sent
 * @param entries the entries as they are now
 */
public record MemberMonth(
        ReportId id,
        MemberId member,
        UnitId cell,
        YearMonth month,
        @Nullable LocalDate sentOn,
        @Nullable AccountId sentBy,
        @Nullable AccountId correctedBy,
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

    /**
     * What was heard and became a grievance.
     *
     * @param words absent where it is kept confidential
     * @param nameMayTravel whether the household's name may be seen above the cell
     */
    public record Heard(
            GrievanceId grievance,
            HouseholdId household,
            GrievanceKind kind,
            @Nullable String words,
            boolean nameMayTravel,
            boolean confidential,
            LocalDate heardOn) {
        Heard inConfidence() {
            return new Heard(grievance, household, kind, null, nameMayTravel, true, heardOn);
        }
    }

    /**
     * For the member: what is kept confidential has its words with whoever holds it.
     *
     * @param cases what became of what was heard, as far as it is known
     */
    public MemberMonth forItsMember(Map<GrievanceId, KnownGrievance> cases) {
        return with(
                heard.stream().map(h -> isConfidential(h, cases) ? h.inConfidence() : h).toList());
    }

    /** For others: without what is kept confidential, and where they may not know whose it is. */
    public MemberMonth forReader(Reader reader, Map<GrievanceId, KnownGrievance> cases) {
        return with(
                heard.stream()
                        .filter(h -> !isConfidential(h, cases))
                        .filter(h -> reader.names(h.nameMayTravel(), been(h, cases)))
                        .toList());
    }

    private static boolean isConfidential(Heard heard, Map<GrievanceId, KnownGrievance> cases) {
        KnownGrievance known = cases.get(heard.grievance());
        return heard.confidential() || (known != null && known.confidential());
    }

    private static List<UnitId> been(Heard heard, Map<GrievanceId, KnownGrievance> cases) {
        KnownGrievance known = cases.get(heard.grievance());
        return known == null ? List.of() : known.way().been();
    }

    private MemberMonth with(List<Heard> shown) {
        return new MemberMonth(
                id,
                member,
                cell,
                month,
                sentOn,
                sentBy,
                correctedBy,
                recordedAt,
                late,
                first,
                entries,
                corrections,
                shown);
    }

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
