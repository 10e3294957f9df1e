package vn.phutrachho.assignment.assessment.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.assessment.view.DutyTrace.Mark;
import vn.phutrachho.assignment.assessment.view.DutyTrace.What;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.CellMeetingEvent;
import vn.phutrachho.events.assignment.CellMeetingEvent.AttendanceRecorded;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterConcluded;
import vn.phutrachho.events.assignment.CellMeetingEvent.MeetingOpened;
import vn.phutrachho.events.assignment.MonthlyReportEvent;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportCorrected;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.member.NominationEnding;
import vn.phutrachho.events.member.NominationEvent;
import vn.phutrachho.events.member.NominationEvent.NominationEnded;
import vn.phutrachho.events.member.NominationEvent.NominationSeconded;
import vn.phutrachho.events.member.NominationEvent.NominatorWithdrew;
import vn.phutrachho.events.member.NominationEvent.PersonNominated;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each report, meeting, case and nomination. */
@Component
class DutyTracesProjection implements Projection<DutyTrace> {
    /** Of these a nomination does not come back. */
    private static final Set<NominationEnding> VOID =
            Set.of(NominationEnding.RECORDED_TWICE, NominationEnding.NOMINATION_WITHDRAWN);

    @Override
    public String name() {
        return "duty-traces";
    }

    @Override
    public Class<DutyTrace> document() {
        return DutyTrace.class;
    }

    /** An index of MongoDB's goes through one list only; the years are few. */
    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("marks.member"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                MonthlyReportEvent.class,
                CellMeetingEvent.class,
                GrievanceEvent.class,
                NominationEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case MonthlyReportSent e -> Set.of(e.report().value());
            case MonthlyReportCorrected e -> Set.of(e.report().value());
            case MeetingOpened e -> Set.of(e.meeting().value());
            case AttendanceRecorded e -> Set.of(e.meeting().value());
            case MatterConcluded e -> Set.of(e.meeting().value());
            case GrievanceReported e -> Set.of(e.grievance().value());
            case GrievanceKeptConfidential e -> Set.of(e.grievance().value());
            case DeadlineFixed e -> Set.of(e.grievance().value());
            case AnswerCarriedBack e -> Set.of(e.grievance().value());
            case PersonNominated e -> Set.of(e.nomination().value());
            case NominationSeconded e -> Set.of(e.nomination().value());
            case NominatorWithdrew e -> Set.of(e.nomination().value());
            case NominationEnded e -> Set.of(e.nomination().value());
            default -> Set.of();
        };
    }

    @Override
    public DutyTrace fold(String id, @Nullable DutyTrace before, RecordedEvent recorded) {
        DutyTrace trace = before == null ? new DutyTrace(id, List.of(), List.of()) : before;
        return trace.and(marks(trace, recorded));
    }

    private static List<Mark> marks(DutyTrace trace, RecordedEvent recorded) {
        LocalDate known = Today.dayOf(recorded.recordedAt());
        return switch (recorded.event()) {
            case MonthlyReportSent e -> {
                What what = e.late() ? What.REPORT_LATE : What.REPORT_IN_TIME;
                Sending sending = new Sending(e.member(), e.cell(), e.month(), e.on(), known);
                yield sending.marks(what, e.entries());
            }
            case MonthlyReportCorrected e -> {
                Sending sending = new Sending(e.member(), e.cell(), e.month(), e.on(), known);
                yield sending.marks(What.REPORT_CORRECTED, e.entries());
            }
            case MeetingOpened e ->
                    List.of(
                            new Mark(
                                    What.ATTENDANCE,
                                    null,
                                    e.cell(),
                                    e.heldOn(),
                                    known,
                                    e.month(),
                                    null));
            case AttendanceRecorded e -> attendance(trace, e, known);
            case MatterConcluded e when e.responsible() != null ->
                    List.of(
                            new Mark(
                                    What.TASK,
                                    e.responsible(),
                                    e.cell(),
                                    e.on(),
                                    known,
                                    e.month(),
                                    e.grievance() == null
                                            ? e.matter().value()
                                            : e.grievance().value()));
            case GrievanceReported e ->
                    one(What.BROUGHT, e.by(), e.cell(), e.heardOn(), known, e.grievance().value());
            case GrievanceKeptConfidential e ->
                    one(What.CONFIDENTIAL, null, null, known, known, e.grievance().value());
            case DeadlineFixed e when e.stage() == Stage.CARRY_BACK ->
                    one(What.ANSWER_DUE, null, null, e.due(), known, e.grievance().value());
            case AnswerCarriedBack e ->
                    one(What.CARRIED_BACK, e.by(), null, e.on(), known, e.grievance().value());
            case PersonNominated e -> nominated(e.by(), e.cell(), e.on(), known, trace.id());
            case NominationSeconded e -> nominated(e.by(), e.cell(), e.on(), known, trace.id());
            case NominatorWithdrew e ->
                    one(
                            What.NOMINATION_TAKEN_BACK,
                            e.by(),
                            e.cell(),
                            e.on(),
                            known,
                            e.nomination().value());
            case NominationEnded e when VOID.contains(e.ground()) ->
                    one(
                            What.NOMINATION_VOID,
                            null,
                            e.cell(),
                            e.on(),
                            known,
                            e.nomination().value());
            default -> List.of();
        };
    }

    private static List<Mark> one(
            What what,
            @Nullable MemberId member,
            @Nullable UnitId cell,
            LocalDate on,
            LocalDate known,
            String about) {
        return List.of(new Mark(what, member, cell, on, known, null, about));
    }

    private static List<Mark> nominated(
            MemberId by, UnitId cell, LocalDate on, LocalDate known, String nomination) {
        return one(What.NOMINATED, by, cell, on, known, nomination);
    }

    /** A meeting is opened before anybody is counted: its first mark has its month and its day. */
    private static List<Mark> attendance(
            DutyTrace trace, AttendanceRecorded event, LocalDate known) {
        if (trace.marks().isEmpty()) {
            return List.of();
        }
        Mark opened = trace.marks().getFirst();
        Function<What, Function<MemberId, Mark>> mark =
                what ->
                        member ->
                                new Mark(
                                        what,
                                        member,
                                        event.cell(),
                                        opened.on(),
                                        known,
                                        opened.month(),
                                        null);
        List<Mark> marks = new ArrayList<>();
        marks.add(
                new Mark(
                        What.ATTENDANCE,
                        null,
                        event.cell(),
                        opened.on(),
                        known,
                        opened.month(),
                        null));
        event.present().stream().map(mark.apply(What.PRESENT)).forEach(marks::add);
        event.excused().stream().map(mark.apply(What.EXCUSED)).forEach(marks::add);
        event.absent().stream().map(mark.apply(What.ABSENT)).forEach(marks::add);
        return marks;
    }

    /** A report as it was sent or corrected. */
    private record Sending(
            MemberId member, UnitId cell, YearMonth month, LocalDate on, LocalDate known) {
        List<Mark> marks(What what, List<ReportEntry> entries) {
            Stream<Mark> visits =
                    entries.stream().filter(entry -> entry.visitedOn() != null).map(this::visit);
            return Stream.concat(Stream.of(mark(what, on, null)), visits).toList();
        }

        private Mark visit(ReportEntry entry) {
            LocalDate visited = entry.visitedOn();
            return mark(What.VISIT, visited == null ? on : visited, entry.household());
        }

        private Mark mark(What what, LocalDate day, @Nullable HouseholdId household) {
            String about = household == null ? null : household.value();
            return new Mark(what, member, cell, day, known, month, about);
        }
    }
}
