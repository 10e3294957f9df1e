package vn.phutrachho.household.household.view;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.LineMoved;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanReturned;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterConcluded;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterPutOnAgenda;
import vn.phutrachho.events.assignment.LineRemark;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportCorrected;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdDetailsCorrected;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.household.household.command.HouseholdDetails;
import vn.phutrachho.household.household.view.HouseholdTraces.Discussed;
import vn.phutrachho.household.household.view.HouseholdTraces.HandedOver;
import vn.phutrachho.household.household.view.HouseholdTraces.Planned;
import vn.phutrachho.household.household.view.HouseholdTraces.Told;
import vn.phutrachho.household.household.view.HouseholdTraces.Written;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/**
 * One document for each household of which anything was written down. What the register says comes
 * from the own log and the rest from the inbox; neither list depends on the other, so it is the
 * same whichever log is read first.
 */
@Component
public class HouseholdTracesProjection implements Projection<HouseholdTraces> {
    @Override
    public String name() {
        return "household-traces";
    }

    @Override
    public Class<HouseholdTraces> document() {
        return HouseholdTraces.class;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                HouseholdRegistered.class,
                HouseholdDetailsCorrected.class,
                AssignmentMade.class,
                LineMoved.class,
                PlanReturned.class,
                MonthlyReportSent.class,
                MonthlyReportCorrected.class,
                MatterPutOnAgenda.class,
                MatterConcluded.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return households(event.event()).map(HouseholdId::value).collect(toUnmodifiableSet());
    }

    /** A hand-over without a reason is a plan's own: the card knows it. */
    private static Stream<HouseholdId> households(DomainEvent event) {
        return switch (event) {
            case HouseholdRegistered registered -> Stream.of(registered.household());
            case HouseholdDetailsCorrected corrected -> Stream.of(corrected.household());
            case AssignmentMade made ->
                    made.reason() == null ? Stream.of() : Stream.of(made.household());
            case LineMoved moved -> Stream.of(moved.household());
            case PlanReturned returned ->
                    returned.lineRemarks().stream().map(LineRemark::household);
            case MonthlyReportSent sent -> sent.entries().stream().map(ReportEntry::household);
            case MonthlyReportCorrected corrected ->
                    corrected.entries().stream().map(ReportEntry::household);
            case MatterPutOnAgenda put -> Stream.ofNullable(put.household());
            case MatterConcluded concluded -> Stream.ofNullable(concluded.household());
            default -> Stream.of();
        };
    }

    @Override
    public HouseholdTraces fold(String id, @Nullable HouseholdTraces before, RecordedEvent event) {
        HouseholdTraces traces =
                before == null ? HouseholdTraces.none(new HouseholdId(id)) : before;
        LocalDate recordedOn = Today.dayOf(event.recordedAt());
        return switch (event.event()) {
            case HouseholdRegistered it ->
                    traces.and(new Written(HouseholdDetails.of(it), it.since(), recordedOn));
            case HouseholdDetailsCorrected it ->
                    traces.and(new Written(HouseholdDetails.of(it), it.from(), recordedOn));
            case AssignmentMade it -> handedOver(traces, it);
            case LineMoved it -> traces.and(new Planned(false, it.reason().text(), it.on()));
            case PlanReturned it -> returned(traces, it);
            case MonthlyReportSent it ->
                    told(traces, it.report(), it.member(), it.month(), it.entries(), it.on());
            case MonthlyReportCorrected it ->
                    told(traces, it.report(), it.member(), it.month(), it.entries(), it.on());
            case MatterPutOnAgenda it ->
                    traces.and(
                            new Discussed(
                                    it.grievance(),
                                    recordedOn,
                                    null,
                                    it.grievance() == null ? it.text() : null,
                                    null,
                                    null));
            case MatterConcluded it ->
                    traces.and(
                            new Discussed(
                                    it.grievance(),
                                    it.on(),
                                    it.conclusion(),
                                    it.text(),
                                    it.responsible(),
                                    it.dueOn()));
            default -> throw new IllegalArgumentException("not of this view: " + event.event());
        };
    }

    private static HouseholdTraces handedOver(HouseholdTraces traces, AssignmentMade made) {
        return made.reason() == null
                ? traces
                : traces.and(new HandedOver(made.member(), made.from(), made.reason()));
    }

    private static HouseholdTraces returned(HouseholdTraces traces, PlanReturned returned) {
        HouseholdTraces next = traces;
        for (LineRemark line : returned.lineRemarks()) {
            if (line.household().equals(traces.id())) {
                next = next.and(new Planned(true, line.remark().text(), returned.on()));
            }
        }
        return next;
    }

    private static HouseholdTraces told(
            HouseholdTraces traces,
            ReportId report,
            MemberId member,
            YearMonth month,
            List<ReportEntry> entries,
            LocalDate on) {
        HouseholdTraces next = traces;
        for (ReportEntry entry : entries) {
            if (entry.household().equals(traces.id())) {
                next = next.and(new Told(report, member, month, entry, on, null));
            }
        }
        return next;
    }
}
