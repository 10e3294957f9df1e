package vn.phutrachho.assignment.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.NotFound;
import vn.phutrachho.assignment.meeting.command.CloseMonth;
import vn.phutrachho.assignment.meeting.command.ConcludeMatter;
import vn.phutrachho.assignment.meeting.command.OpenMeeting;
import vn.phutrachho.assignment.meeting.command.PutMatterOnAgenda;
import vn.phutrachho.assignment.meeting.command.RecordAttendance;
import vn.phutrachho.assignment.meeting.view.FindMeetings;
import vn.phutrachho.assignment.meeting.view.KnownGrievance;
import vn.phutrachho.assignment.meeting.view.MonthMeeting;
import vn.phutrachho.assignment.meeting.view.MonthMeeting.Matter;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.commands.Outcome;
import vn.phutrachho.kit.time.Today;

/** What the secretary does in the cell's meeting of a month. */
@Component
public class MeetingDesk {
    private final Access access;
    private final Commands commands;
    private final Today today;
    private final FindMeetings meetings;

    MeetingDesk(Access access, Commands commands, Today today, FindMeetings meetings) {
        this.access = access;
        this.commands = commands;
        this.today = today;
        this.meetings = meetings;
    }

    /** A conclusion as it is spoken. */
    public record Spoken(
            MatterId matter,
            Conclusion conclusion,
            String text,
            @Nullable MemberId responsible,
            @Nullable LocalDate dueOn,
            @Nullable UnitId referredTo) {}

    /** Opens the meeting, with everything on its agenda that waits for it. */
    public void open(UnitId cell, YearMonth month, LocalDate heldOn) {
        Caller caller = secretaryOf(cell);
        commands.send(new OpenMeeting(idOf(cell, month), cell, month, heldOn, today.get()), caller);
        bringUp(cell, month);
    }

    /** Puts on the agenda what has come up since: heard since, or left over from months before. */
    public void bringUp(UnitId cell, YearMonth month) {
        Caller caller = secretaryOf(cell);
        known(cell, month);
        List<PutMatterOnAgenda> waiting = new ArrayList<>();
        Set<MatterId> named = new HashSet<>();
        for (KnownGrievance grievance : waiting(cell, month)) {
            MatterId matter = FindMeetings.idOf(grievance.id());
            named.add(matter);
            waiting.add(
                    new PutMatterOnAgenda(
                            idOf(cell, month),
                            matter,
                            grievance.id(),
                            grievance.household(),
                            Personal.of(grievance.household(), grievance.words())));
        }
        for (Matter left : leftOver(cell, month)) {
            if (named.add(left.id())) {
                waiting.add(again(left, cell, month, caller));
            }
        }
        commands.sendAll(waiting, caller).forEach(Outcome::orThrow);
    }

    /** Adds a matter that is in no report. */
    public void add(UnitId cell, YearMonth month, MatterId matter, String text) {
        Caller caller = secretaryOf(cell);
        commands.send(
                new PutMatterOnAgenda(
                        idOf(cell, month), matter, null, null, words(null, text, caller)),
                caller);
    }

    public void count(
            UnitId cell,
            YearMonth month,
            List<MemberId> present,
            List<MemberId> excused,
            List<MemberId> absent) {
        Caller caller = secretaryOf(cell);
        commands.send(new RecordAttendance(idOf(cell, month), present, excused, absent), caller);
    }

    /** The chair concludes a matter; what is referred up goes to the unit above unless named. */
    public void conclude(UnitId cell, YearMonth month, Spoken spoken) {
        Caller caller = secretaryOf(cell);
        Matter matter = known(cell, month).matter(spoken.matter()).orElseThrow(NotFound::new);
        commands.send(
                new ConcludeMatter(
                        idOf(cell, month),
                        spoken.matter(),
                        spoken.conclusion(),
                        words(matter.household(), spoken.text(), caller),
                        spoken.responsible(),
                        spoken.dueOn(),
                        referredTo(cell, spoken),
                        today.get()),
                caller);
    }

    public void close(UnitId cell, YearMonth month) {
        Caller caller = secretaryOf(cell);
        commands.send(new CloseMonth(idOf(cell, month), today.get()), caller);
    }

    /** The meeting, for the cell and for those above it. */
    public MonthMeeting show(UnitId cell, YearMonth month) {
        access.caller().require(cell, Role.SECRETARY, Role.COMMUNE_OFFICER, Role.AUDITOR);
        return known(cell, month);
    }

    /** Grievances at the cell that this month's agenda should have. */
    public List<KnownGrievance> waiting(UnitId cell, YearMonth month) {
        access.caller().require(cell, Role.SECRETARY, Role.COMMUNE_OFFICER, Role.AUDITOR);
        Set<MatterId> concluded = new HashSet<>();
        meetings.meeting(cell, month)
                .ifPresent(m -> m.matters().forEach(x -> concluded.add(x.id())));
        return meetings.atCell(cell).stream()
                .filter(g -> !concluded.contains(FindMeetings.idOf(g.id())))
                .filter(g -> !g.heardOn().isAfter(month.plusMonths(1).atEndOfMonth()))
                .toList();
    }

    /** What last month's meeting carried over. */
    private List<Matter> leftOver(UnitId cell, YearMonth month) {
        return meetings.meeting(cell, month.minusMonths(1)).stream()
                .flatMap(m -> m.matters().stream())
                .filter(
                        m ->
                                m.concluded() != null
                                        && m.concluded().conclusion() == Conclusion.CARRIED_OVER)
                .toList();
    }

    private PutMatterOnAgenda again(Matter left, UnitId cell, YearMonth month, Caller caller) {
        return new PutMatterOnAgenda(
                idOf(cell, month),
                left.id(),
                left.grievance(),
                left.household(),
                words(left.household(), left.text(), caller));
    }

    private @Nullable UnitId referredTo(UnitId cell, Spoken spoken) {
        boolean above = spoken.conclusion() == Conclusion.REFERRED && spoken.referredTo() == null;
        return above ? access.tree().parent(cell, today.get()).orElse(null) : spoken.referredTo();
    }

    /** Words about a household are that household's; others are the chair's. */
    private static Personal words(@Nullable HouseholdId household, String text, Caller caller) {
        if (household != null) {
            return Personal.of(household, text.strip());
        }
        return caller.member()
                .map(m -> Personal.of(m, text.strip()))
                .orElseGet(() -> new Personal("account:" + caller.account(), text.strip()));
    }

    private MonthMeeting known(UnitId cell, YearMonth month) {
        return meetings.meeting(cell, month).orElseThrow(NotFound::new);
    }

    private static MeetingId idOf(UnitId cell, YearMonth month) {
        return FindMeetings.idOf(cell, month);
    }

    private Caller secretaryOf(UnitId cell) {
        Caller caller = access.caller();
        caller.require(cell, Role.SECRETARY);
        return caller;
    }
}
