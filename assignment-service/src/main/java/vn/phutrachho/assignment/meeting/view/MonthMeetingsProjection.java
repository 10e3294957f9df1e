package vn.phutrachho.assignment.meeting.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.meeting.view.MonthMeeting.Concluded;
import vn.phutrachho.assignment.meeting.view.MonthMeeting.Matter;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.assignment.CellMeetingEvent;
import vn.phutrachho.events.assignment.CellMeetingEvent.AttendanceRecorded;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterConcluded;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterPutOnAgenda;
import vn.phutrachho.events.assignment.CellMeetingEvent.MeetingOpened;
import vn.phutrachho.events.assignment.CellMeetingEvent.MonthClosed;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each cell and month. */
@Component
class MonthMeetingsProjection implements Projection<MonthMeeting> {
    @Override
    public String name() {
        return "month-meetings-3";
    }

    @Override
    public Class<MonthMeeting> document() {
        return MonthMeeting.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cell", "month"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(CellMeetingEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof CellMeetingEvent meeting
                ? Set.of(meeting.meeting().value())
                : Set.of();
    }

    @Override
    public @Nullable MonthMeeting fold(
            String id, @Nullable MonthMeeting before, RecordedEvent recorded) {
        CellMeetingEvent event = (CellMeetingEvent) recorded.event();
        if (event instanceof MeetingOpened opened) {
            return opened(opened);
        }
        return before == null ? null : next(before, event);
    }

    private static MonthMeeting opened(MeetingOpened event) {
        return new MonthMeeting(
                event.meeting(),
                event.cell(),
                event.month(),
                event.heldOn(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static MonthMeeting next(MonthMeeting meeting, CellMeetingEvent event) {
        return switch (event) {
            case MeetingOpened opened -> opened(opened);
            case AttendanceRecorded counted -> counted(meeting, counted);
            case MatterPutOnAgenda put -> with(meeting, plus(meeting.matters(), matter(put)), null);
            case MatterConcluded concluded ->
                    with(
                            meeting,
                            meeting.matters().stream().map(m -> concluded(m, concluded)).toList(),
                            null);
            case MonthClosed closed -> with(meeting, meeting.matters(), closed.on());
        };
    }

    private static MonthMeeting counted(MonthMeeting meeting, AttendanceRecorded event) {
        return new MonthMeeting(
                meeting.id(),
                meeting.cell(),
                meeting.month(),
                meeting.heldOn(),
                true,
                event.present(),
                event.excused(),
                event.absent(),
                meeting.matters(),
                meeting.closedOn());
    }

    private static Matter matter(MatterPutOnAgenda event) {
        String text = event.grievance() == null ? event.text().text() : null;
        return new Matter(event.matter(), event.grievance(), event.household(), text, null);
    }

    private static Matter concluded(Matter matter, MatterConcluded event) {
        if (!matter.id().equals(event.matter())) {
            return matter;
        }
        Concluded concluded =
                new Concluded(
                        event.conclusion(),
                        event.text().text(),
                        event.responsible(),
                        event.dueOn(),
                        event.referredTo(),
                        event.joinedTo(),
                        event.asked(),
                        event.on());
        return new Matter(
                matter.id(), matter.grievance(), matter.household(), matter.text(), concluded);
    }

    private static MonthMeeting with(
            MonthMeeting meeting, List<Matter> matters, @Nullable LocalDate closedOn) {
        return new MonthMeeting(
                meeting.id(),
                meeting.cell(),
                meeting.month(),
                meeting.heldOn(),
                meeting.counted(),
                meeting.present(),
                meeting.excused(),
                meeting.absent(),
                matters,
                closedOn);
    }

    private static List<Matter> plus(List<Matter> matters, Matter last) {
        return Stream.concat(matters.stream(), Stream.of(last)).toList();
    }
}
