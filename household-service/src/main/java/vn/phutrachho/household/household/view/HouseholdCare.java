package vn.phutrachho.household.household.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.WorkTheme;

/**
 * Who was responsible for a household and when they visited it: this service's own small copy of
 * what assignment-service decided.
 *
 * @param tenures in the order in which they were made
 * @param visits by the members' reports, the newest report last
 * @param lastMember whoever became responsible last, to ask by; who is responsible on a day, the
 *     tenures say
 */
public record HouseholdCare(
        HouseholdId id, List<Tenure> tenures, List<Visit> visits, @Nullable MemberId lastMember) {
    /** More than a card shows; older ones stay in the history. */
    private static final int MOST_VISITS = 36;

    public HouseholdCare {
        tenures = List.copyOf(tenures);
        visits = List.copyOf(visits);
    }

    /**
     * A member is responsible.
     *
     * @param until first day without it; null while it lasts
     */
    public record Tenure(
            MemberId member,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable EndReason reason) {
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** A visit, as the member's report tells it. */
    public record Visit(
            ReportId report,
            MemberId member,
            YearMonth month,
            LocalDate on,
            List<WorkTheme> themes) {
        public Visit {
            themes = List.copyOf(themes);
        }
    }

    static HouseholdCare none(HouseholdId household) {
        return new HouseholdCare(household, List.of(), List.of(), null);
    }

    /** Who is responsible on the day. */
    public Optional<MemberId> responsibleOn(LocalDate day) {
        return tenures.stream()
                .filter(tenure -> tenure.holdsOn(day))
                .map(Tenure::member)
                .findFirst();
    }

    /** Whether the member was responsible on some day from the first to the last. */
    boolean wasCaredForBy(MemberId member, LocalDate first, LocalDate last) {
        return tenures.stream()
                .filter(tenure -> tenure.member().equals(member))
                .anyMatch(
                        tenure ->
                                !tenure.from().isAfter(last)
                                        && (tenure.until() == null
                                                || tenure.until().isAfter(first)));
    }

    HouseholdCare made(MemberId member, LocalDate from) {
        List<Tenure> all = new ArrayList<>(tenures);
        all.add(new Tenure(member, from, null, null));
        return new HouseholdCare(id, all, visits, member);
    }

    HouseholdCare ended(MemberId member, LocalDate on, EndReason reason) {
        List<Tenure> all =
                tenures.stream()
                        .map(
                                t ->
                                        t.until() == null && t.member().equals(member)
                                                ? new Tenure(member, t.from(), on, reason)
                                                : t)
                        .toList();
        return new HouseholdCare(id, all, visits, lastMember);
    }

    /** What a report says of visits, instead of what it said before. */
    HouseholdCare reported(ReportId report, List<Visit> told) {
        List<Visit> others =
                visits.stream().filter(visit -> !visit.report().equals(report)).toList();
        List<Visit> all = Stream.concat(others.stream(), told.stream()).toList();
        return new HouseholdCare(
                id,
                tenures,
                all.subList(Math.max(0, all.size() - MOST_VISITS), all.size()),
                lastMember);
    }
}
