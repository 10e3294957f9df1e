package vn.phutrachho.reporting.figures.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.events.member.MemberEvent.DutyStatusChanged;
import vn.phutrachho.events.member.MemberEvent.MemberEnrolled;
import vn.phutrachho.events.member.MemberEvent.MemberLeft;
import vn.phutrachho.events.member.MemberEvent.MemberTransferred;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;
import vn.phutrachho.reporting.figures.view.MemberDuty.Duty;
import vn.phutrachho.reporting.figures.view.MemberDuty.Report;

/** What is counted of a member: where they belong, their status, their load, their reports. */
@Component
public final class MemberDutyProjection implements Projection<MemberDuty> {
    @Override
    public String name() {
        return "member-duties-2";
    }

    @Override
    public Class<MemberDuty> document() {
        return MemberDuty.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cells"));
    }

    @Override
    public boolean followed() {
        return true;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                MemberEnrolled.class,
                MemberTransferred.class,
                MemberLeft.class,
                DutyStatusChanged.class,
                AssignmentMade.class,
                AssignmentEnded.class,
                MonthlyReportSent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case MemberEnrolled e -> Set.of(e.member().value());
            case MemberTransferred e -> Set.of(e.member().value());
            case MemberLeft e -> Set.of(e.member().value());
            case DutyStatusChanged e -> Set.of(e.member().value());
            case AssignmentMade e -> Set.of(e.member().value());
            case AssignmentEnded e -> Set.of(e.member().value());
            case MonthlyReportSent e -> Set.of(e.member().value());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable MemberDuty fold(
            String id, @Nullable MemberDuty before, RecordedEvent recorded) {
        LocalDate known = Today.dayOf(recorded.recordedAt());
        MemberDuty member = before == null ? MemberDuty.of(new MemberId(id)) : before;
        return switch (recorded.event()) {
            case MemberEnrolled e ->
                    member.staying(e.cell(), e.since(), known)
                            .treated(new Duty(e.duty(), e.since(), e.dutyUntil(), known));
            case MemberTransferred e -> member.staying(e.to(), e.on(), known);
            case MemberLeft e -> member.staying(null, e.on(), known);
            case DutyStatusChanged e ->
                    member.treated(new Duty(e.duty(), e.from(), e.until(), known));
            case AssignmentMade e -> member.charged(e.household(), e.cell(), e.from(), known);
            case AssignmentEnded e -> member.relieved(e.household(), e.cell(), e.on(), known);
            case MonthlyReportSent e ->
                    member.reported(new Report(e.cell(), e.month(), e.late(), e.on(), known));
            default -> before;
        };
    }
}
