package vn.phutrachho.assignment.meeting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.meeting.command.CloseMonth;
import vn.phutrachho.assignment.meeting.command.ConcludeMatter;
import vn.phutrachho.assignment.meeting.command.MeetingRefusal;
import vn.phutrachho.assignment.meeting.command.OpenMeeting;
import vn.phutrachho.assignment.meeting.command.PutMatterOnAgenda;
import vn.phutrachho.assignment.meeting.command.RecordAttendance;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.CellMeetingEvent.AttendanceRecorded;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterConcluded;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterPutOnAgenda;
import vn.phutrachho.events.assignment.CellMeetingEvent.MeetingOpened;
import vn.phutrachho.events.assignment.CellMeetingEvent.MonthClosed;
import vn.phutrachho.events.assignment.Conclusion;

/** One cell's meeting for one month: the chair must conclude every matter (clause 3, M3.2). */
@Aggregate
class CellMeeting {
    @AggregateIdentifier private @Nullable MeetingId meeting;
    private @Nullable UnitId cell;
    private YearMonth month = YearMonth.of(1, 1);
    private final Map<MatterId, MatterPutOnAgenda> open = new LinkedHashMap<>();
    private final Map<MatterId, MatterConcluded> concluded = new LinkedHashMap<>();
    private @Nullable AttendanceRecorded attendance;
    private boolean closed;

    /** For Axon, which makes a meeting from its history. */
    CellMeeting() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenMeeting command) {
        if (meeting != null) {
            throw new MeetingRefusal.AlreadyOpened();
        }
        LocalDate held = command.heldOn();
        if (held.isBefore(command.month().atDay(1)) || held.isAfter(command.on())) {
            throw new MeetingRefusal.TooEarly();
        }
        apply(new MeetingOpened(command.meeting(), command.cell(), command.month(), held));
    }

    @CommandHandler
    void handle(RecordAttendance command) {
        mustBeOpen();
        mustCountOnce(
                Stream.of(command.present(), command.excused(), command.absent())
                        .flatMap(List::stream)
                        .toList());
        AttendanceRecorded counted =
                new AttendanceRecorded(
                        command.meeting(),
                        cell(),
                        command.present(),
                        command.excused(),
                        command.absent());
        if (!counted.equals(attendance)) {
            apply(counted);
        }
    }

    @CommandHandler
    void handle(PutMatterOnAgenda command) {
        if (open.containsKey(command.matter()) || concluded.containsKey(command.matter())) {
            return;
        }
        mustBeOpen();
        apply(
                new MatterPutOnAgenda(
                        command.meeting(),
                        cell(),
                        command.matter(),
                        command.grievance(),
                        command.household(),
                        command.text()));
    }

    @CommandHandler
    void handle(ConcludeMatter command) {
        MatterPutOnAgenda matter = open.get(command.matter());
        if (matter == null) {
            mustBeARepeat(command);
            return;
        }
        mustBeOpen();
        mustBeAConclusion(command);
        mustSayWhereItGoes(command);
        mustBeOfAGrievance(command, matter);
        apply(conclusion(command, matter));
    }

    @CommandHandler
    void handle(CloseMonth command) {
        if (closed) {
            return;
        }
        Set<MatterId> owed = new HashSet<>(open.keySet());
        owed.removeAll(command.left());
        if (!owed.isEmpty()) {
            throw new MeetingRefusal.MattersOpen(owed.size());
        }
        if (attendance == null) {
            throw new MeetingRefusal.NobodyCounted();
        }
        apply(new MonthClosed(command.meeting(), cell(), month, command.on()));
    }

    @EventSourcingHandler
    void on(MeetingOpened event) {
        meeting = event.meeting();
        cell = event.cell();
        month = event.month();
    }

    @EventSourcingHandler
    void on(AttendanceRecorded event) {
        attendance = event;
    }

    @EventSourcingHandler
    void on(MatterPutOnAgenda event) {
        open.put(event.matter(), event);
    }

    @EventSourcingHandler
    void on(MatterConcluded event) {
        open.remove(event.matter());
        concluded.put(event.matter(), event);
    }

    @EventSourcingHandler
    void on(MonthClosed event) {
        closed = true;
    }

    private MatterConcluded conclusion(ConcludeMatter command, MatterPutOnAgenda matter) {
        return new MatterConcluded(
                command.meeting(),
                cell(),
                command.matter(),
                matter.grievance(),
                matter.household(),
                command.conclusion(),
                command.text(),
                command.responsible(),
                command.dueOn(),
                command.referredTo(),
                command.joinedTo(),
                command.asked(),
                month,
                command.on());
    }

    private void mustBeOpen() {
        if (closed) {
            throw new MeetingRefusal.MonthClosed();
        }
    }

    private static void mustCountOnce(List<MemberId> members) {
        Set<MemberId> counted = new HashSet<>();
        for (MemberId member : members) {
            if (!counted.add(member)) {
                throw new MeetingRefusal.CountedTwice(member);
            }
        }
    }

    private void mustBeAConclusion(ConcludeMatter command) {
        if (command.text().text().isBlank()) {
            throw new MeetingRefusal.ConclusionMissing();
        }
        if (command.dueOn() != null && command.dueOn().isBefore(command.on())) {
            throw new MeetingRefusal.DueBefore(command.dueOn());
        }
    }

    /** Each of the three has its own addressee, and no other. */
    private void mustSayWhereItGoes(ConcludeMatter command) {
        boolean referred = command.conclusion() == Conclusion.REFERRED;
        boolean joined = command.conclusion() == Conclusion.JOINED;
        boolean asked = command.conclusion() == Conclusion.ASKED_OUTSIDE;
        mustHave(referred, command.referredTo(), MeetingRefusal.ReferredNowhere::new);
        mustHave(joined, command.joinedTo(), MeetingRefusal.JoinedToNothing::new);
        mustHave(asked, command.asked(), MeetingRefusal.NobodyAsked::new);
        mustHaveNo(referred, command.referredTo(), MeetingRefusal.NotReferred::new);
        mustHaveNo(joined, command.joinedTo(), MeetingRefusal.NotJoined::new);
        mustHaveNo(asked, command.asked(), MeetingRefusal.NotAsked::new);
        if (cell().equals(command.referredTo())) {
            throw new MeetingRefusal.NotAbove(cell());
        }
    }

    private static void mustHave(
            boolean wanted, @Nullable Object addressee, Supplier<Refusal> otherwise) {
        if (wanted && addressee == null) {
            throw otherwise.get();
        }
    }

    private static void mustHaveNo(
            boolean wanted, @Nullable Object addressee, Supplier<Refusal> otherwise) {
        if (!wanted && addressee != null) {
            throw otherwise.get();
        }
    }

    /** Another matter lies nowhere but in this meeting: nobody would follow it. */
    private static void mustBeOfAGrievance(ConcludeMatter command, MatterPutOnAgenda matter) {
        boolean moves = command.joinedTo() != null || command.asked() != null;
        if (moves && matter.grievance() == null) {
            throw new MeetingRefusal.NoGrievance();
        }
        if (command.joinedTo() != null && command.joinedTo().equals(matter.grievance())) {
            throw new MeetingRefusal.NotJoinable();
        }
    }

    /** A second tap on the same conclusion does no harm; another conclusion is refused. */
    private void mustBeARepeat(ConcludeMatter command) {
        MatterConcluded before = concluded.get(command.matter());
        if (before == null) {
            throw new MeetingRefusal.NoSuchMatter();
        }
        boolean same =
                before.conclusion() == command.conclusion()
                        && before.text().equals(command.text())
                        && Objects.equals(before.responsible(), command.responsible())
                        && Objects.equals(before.dueOn(), command.dueOn())
                        && Objects.equals(before.referredTo(), command.referredTo())
                        && Objects.equals(before.joinedTo(), command.joinedTo())
                        && Objects.equals(before.asked(), command.asked());
        if (!same) {
            throw new MeetingRefusal.AlreadyConcluded();
        }
    }

    private UnitId cell() {
        return Objects.requireNonNull(cell);
    }
}
