package vn.phutrachho.household.household.view;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportCorrected;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.events.assignment.ResponsibilityEvent;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.household.household.view.HouseholdCare.Visit;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** One document for each household that somebody was ever responsible for. */
@Component
public class HouseholdCareProjection implements Projection<HouseholdCare> {
    @Override
    public String name() {
        return "household-care";
    }

    @Override
    public Class<HouseholdCare> document() {
        return HouseholdCare.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("lastMember"), List.of("tenures.member"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                ResponsibilityEvent.class, MonthlyReportSent.class, MonthlyReportCorrected.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return switch (event.event()) {
            case ResponsibilityEvent responsibility -> Set.of(responsibility.household().value());
            case MonthlyReportSent sent -> households(sent.entries());
            case MonthlyReportCorrected corrected -> households(corrected.entries());
            default -> Set.of();
        };
    }

    @Override
    public HouseholdCare fold(String id, @Nullable HouseholdCare before, RecordedEvent event) {
        HouseholdCare care = before == null ? HouseholdCare.none(new HouseholdId(id)) : before;
        return switch (event.event()) {
            case AssignmentMade made -> care.made(made.member(), made.from());
            case AssignmentEnded ended -> care.ended(ended.member(), ended.on(), ended.reason());
            case MonthlyReportSent(
                            var report,
                            var member,
                            var _,
                            var month,
                            var entries,
                            var _,
                            var _) ->
                    care.reported(report, visits(care.id(), report, member, month, entries));
            case MonthlyReportCorrected(
                            var report,
                            var member,
                            var _,
                            var month,
                            var entries,
                            var _) ->
                    care.reported(report, visits(care.id(), report, member, month, entries));
            default -> throw new IllegalArgumentException("not of this view: " + event.event());
        };
    }

    private static Set<String> households(List<ReportEntry> entries) {
        return entries.stream()
                .map(entry -> entry.household().value())
                .collect(toUnmodifiableSet());
    }

    private static List<Visit> visits(
            HouseholdId household,
            ReportId report,
            MemberId member,
            YearMonth month,
            List<ReportEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.household().equals(household))
                .filter(entry -> entry.visitedOn() != null)
                .map(entry -> visit(report, member, month, entry))
                .toList();
    }

    @SuppressWarnings("NullAway") // only entries of a visit come here
    private static Visit visit(
            ReportId report, MemberId member, YearMonth month, ReportEntry entry) {
        return new Visit(report, member, month, entry.visitedOn(), entry.themes());
    }
}
