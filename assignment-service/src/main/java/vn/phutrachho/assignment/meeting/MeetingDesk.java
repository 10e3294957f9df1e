package vn.phutrachho.assignment.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.NotFound;
import vn.phutrachho.assignment.Reader;
import vn.phutrachho.assignment.meeting.command.CloseMonth;
import vn.phutrachho.assignment.meeting.command.ConcludeMatter;
import vn.phutrachho.assignment.meeting.command.MeetingRefusal;
import vn.phutrachho.assignment.meeting.command.OpenMeeting;
import vn.phutrachho.assignment.meeting.command.PutMatterOnAgenda;
import vn.phutrachho.assignment.meeting.command.RecordAttendance;
import vn.phutrachho.assignment.meeting.view.FindKnownGrievances;
import vn.phutrachho.assignment.meeting.view.FindMeetings;
import vn.phutrachho.assignment.meeting.view.KnownGrievance;
import vn.phutrachho.assignment.meeting.view.MonthMeeting;
import vn.phutrachho.assignment.meeting.view.MonthMeeting.Matter;
import vn.phutrachho.assignment.meeting.view.ShownMeeting;
import vn.phutrachho.assignment.meeting.view.WaitingMatter;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.commands.NewId;
import vn.phutrachho.kit.commands.Outcome;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.typed.Typed;

/** What the secretary does in the cell's meeting of a month. */
@Component
public class MeetingDesk {
    private final Access access;
    private final Commands commands;
    private final Today today;
    private final FindMeetings meetings;
    private final FindKnownGrievances grievances;
    private final FindInRegister register;

    MeetingDesk(
            Access access,
            Commands commands,
            Today today,
            FindMeetings meetings,
            FindKnownGrievances grievances,
            FindInRegister register) {
        this.access = access;
        this.commands = commands;
        this.today = today;
        this.meetings = meetings;
        this.grievances = grievances;
        this.register = register;
    }

    /** A conclusion as it is spoken. */
    public record Spoken(
            MatterId matter,
            Conclusion conclusion,
            Typed text,
            @Nullable MemberId responsible,
            @Nullable LocalDate dueOn,
            @Nullable UnitId referredTo,
            @Nullable GrievanceId joinedTo,
            @Nullable Addressee asked) {}

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
        notOnAgenda(cell, month).forEach(grievance -> waiting.add(first(grievance, cell, month)));
        leftOver(cell, month).forEach(left -> waiting.add(again(left, cell, month, caller)));
        commands.sendAll(waiting, caller).forEach(Outcome::orThrow);
    }

    /** Adds a matter that is in no report. */
    public void add(UnitId cell, YearMonth month, Typed text) {
        Caller caller = secretaryOf(cell);
        MatterId matter = new MatterId("matter-" + NewId.ofThisRequest(caller.account(), "matter"));
        commands.send(
                new PutMatterOnAgenda(
                        idOf(cell, month),
                        matter,
                        null,
                        null,
                        words(null, text.ordinaryText(), caller)),
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
        MonthMeeting meeting = known(cell, month);
        Matter matter = meeting.matter(spoken.matter()).orElseThrow(NotFound::new);
        if (matters(meeting, KnownGrievance::confidential).contains(matter.id())) {
            throw new MeetingRefusal.NoSuchMatter();
        }
        commands.send(
                new ConcludeMatter(
                        idOf(cell, month),
                        spoken.matter(),
                        spoken.conclusion(),
                        words(matter.household(), ordinary(spoken), caller),
                        responsible(cell, spoken),
                        spoken.dueOn(),
                        referredTo(cell, spoken),
                        joinedTo(meeting, matter, spoken),
                        spoken.asked(),
                        today.get()),
                caller);
    }

    /** Only a member of the cell, or of one that was merged into it, can be asked to see to it. */
    private @Nullable MemberId responsible(UnitId cell, Spoken spoken) {
        MemberId member = spoken.responsible();
        if (member != null && !isOf(withMerged(cell), member)) {
            throw new MeetingRefusal.NotOfTheCell();
        }
        return member;
    }

    private boolean isOf(Set<UnitId> cells, MemberId member) {
        LocalDate day = today.get();
        return register.member(member)
                .filter(known -> cells.stream().anyMatch(cell -> known.isOf(cell, day)))
                .isPresent();
    }

    private static String ordinary(Spoken spoken) {
        if (spoken.asked() != null) {
            new Typed(spoken.asked().name(), spoken.text().ordinary()).demandOrdinary();
        }
        return spoken.text().ordinaryText();
    }

    /**
     * Closes the month; what is kept confidential, or has gone its way meanwhile, holds up none.
     */
    public void close(UnitId cell, YearMonth month) {
        Caller caller = secretaryOf(cell);
        Set<MatterId> left = matters(known(cell, month), it -> !it.isForAMeeting());
        commands.send(new CloseMonth(idOf(cell, month), left, today.get()), caller);
    }

    /** The meeting, for the cell and for those above it. */
    public ShownMeeting show(UnitId cell, YearMonth month) {
        return find(cell, month).orElseThrow(NotFound::new);
    }

    /** The same, if the cell has met. */
    public Optional<ShownMeeting> find(UnitId cell, YearMonth month) {
        Reader reader = readerOf(cell);
        return meetings.meeting(cell, month).map(m -> shown(m, reader));
    }

    private ShownMeeting shown(MonthMeeting meeting, Reader reader) {
        return ShownMeeting.of(meeting, cases(meeting), reader, today.get());
    }

    /** Last month's meetings, of the cell and of those merged into it: what became of them. */
    public List<ShownMeeting> before(UnitId cell, YearMonth month) {
        Reader reader = readerOf(cell);
        return lastMonths(cell, month).map(m -> shown(m, reader)).toList();
    }

    /** What a matter of the cell's meeting can be joined to, for the secretary. */
    public List<KnownGrievance> joinable(UnitId cell, YearMonth month) {
        secretaryOf(cell);
        return meetings.meeting(cell, month).map(this::joinable).orElse(List.of());
    }

    /** Grievances at the cell that this month's agenda should have. */
    public List<WaitingMatter> waiting(UnitId cell, YearMonth month) {
        Reader reader = readerOf(cell);
        return notOnAgenda(cell, month).stream().map(g -> WaitingMatter.of(g, reader)).toList();
    }

    /** Those of cells that were merged into this one are among them. */
    private List<KnownGrievance> notOnAgenda(UnitId cell, YearMonth month) {
        Set<MatterId> named = new HashSet<>();
        meetings.meeting(cell, month).ifPresent(m -> m.matters().forEach(x -> named.add(x.id())));
        return grievances.atCell(withMerged(cell)).stream()
                .filter(g -> !named.contains(FindMeetings.idOf(g.id())))
                .filter(g -> !g.heardOn().isAfter(month.plusMonths(1).atEndOfMonth()))
                .toList();
    }

    /**
     * What last month's meeting carried over and is no grievance: a grievance comes again for as
     * long as it still is at the cell, whatever a meeting said.
     */
    private List<Matter> leftOver(UnitId cell, YearMonth month) {
        return lastMonths(cell, month)
                .flatMap(m -> m.matters().stream())
                .filter(m -> m.grievance() == null && m.isCarriedOver())
                .toList();
    }

    private Stream<MonthMeeting> lastMonths(UnitId cell, YearMonth month) {
        return withMerged(cell).stream()
                .flatMap(of -> meetings.meeting(of, month.minusMonths(1)).stream());
    }

    private Map<GrievanceId, KnownGrievance> cases(MonthMeeting meeting) {
        return grievances.byId(meeting.grievances());
    }

    /** Matters of the agenda whose grievance is such. */
    private Set<MatterId> matters(MonthMeeting meeting, Predicate<KnownGrievance> such) {
        Set<GrievanceId> grievances =
                cases(meeting).values().stream()
                        .filter(such)
                        .map(KnownGrievance::id)
                        .collect(Collectors.toSet());
        return meeting.matters().stream()
                .filter(m -> m.grievance() != null && grievances.contains(m.grievance()))
                .map(Matter::id)
                .collect(Collectors.toSet());
    }

    private Set<UnitId> withMerged(UnitId cell) {
        return access.tree().withMerged(cell, today.get());
    }

    private static PutMatterOnAgenda first(KnownGrievance grievance, UnitId cell, YearMonth month) {
        return new PutMatterOnAgenda(
                idOf(cell, month),
                FindMeetings.idOf(grievance.id()),
                grievance.id(),
                grievance.household(),
                Personal.of(
                        grievance.household(), Objects.requireNonNullElse(grievance.words(), "")));
    }

    private PutMatterOnAgenda again(Matter left, UnitId cell, YearMonth month, Caller caller) {
        return new PutMatterOnAgenda(
                idOf(cell, month),
                left.id(),
                null,
                left.household(),
                words(left.household(), Objects.requireNonNullElse(left.text(), ""), caller));
    }

    /** Only to one that the cell still has to conclude. */
    private @Nullable GrievanceId joinedTo(MonthMeeting meeting, Matter matter, Spoken spoken) {
        GrievanceId into = spoken.joinedTo();
        if (into == null || spoken.conclusion() != Conclusion.JOINED) {
            return into;
        }
        boolean joinable =
                joinable(meeting).stream()
                        .map(KnownGrievance::id)
                        .anyMatch(id -> id.equals(into) && !id.equals(matter.grievance()));
        if (!joinable) {
            throw new MeetingRefusal.NotJoinable();
        }
        return into;
    }

    /**
     * What another matter of the meeting can be joined to: what is still at the cell and was not
     * concluded otherwise in the same meeting.
     */
    private List<KnownGrievance> joinable(MonthMeeting meeting) {
        Set<GrievanceId> moved =
                meeting.matters().stream()
                        .filter(m -> m.concluded() != null && !m.isKeptAtCell())
                        .flatMap(m -> Stream.ofNullable(m.grievance()))
                        .collect(Collectors.toSet());
        return grievances.atCell(withMerged(meeting.cell())).stream()
                .filter(known -> !moved.contains(known.id()))
                .toList();
    }

    /** Only a unit that is there today and stands above the cell can take it on. */
    private @Nullable UnitId referredTo(UnitId cell, Spoken spoken) {
        UnitId named = spoken.referredTo();
        if (spoken.conclusion() != Conclusion.REFERRED) {
            return named;
        }
        List<UnitId> above = above(cell);
        if (named == null) {
            return above.stream().findFirst().orElse(null);
        }
        if (!above.contains(named)) {
            throw new MeetingRefusal.NotAbove(named);
        }
        return named;
    }

    /** Units to which the cell can refer, the nearest first. */
    public List<UnitId> above(UnitId cell) {
        LocalDate day = today.get();
        return access.tree().path(cell, day).reversed().stream()
                .filter(unit -> !unit.equals(cell))
                .filter(unit -> access.tree().find(unit).filter(u -> u.existsOn(day)).isPresent())
                .toList();
    }

    /** Words about a household are that household's; others are the chair's. */
    private static Personal words(@Nullable HouseholdId household, String text, Caller caller) {
        if (household != null) {
            return Personal.of(household, text.strip());
        }
        return caller.member()
                .map(m -> Personal.of(m, text.strip()))
                .orElseGet(() -> Personal.of(caller.account(), text.strip()));
    }

    private MonthMeeting known(UnitId cell, YearMonth month) {
        return meetings.meeting(cell, month).orElseThrow(NotFound::new);
    }

    private static MeetingId idOf(UnitId cell, YearMonth month) {
        return FindMeetings.idOf(cell, month);
    }

    private Reader readerOf(UnitId cell) {
        Caller caller = access.caller();
        caller.require(cell, Role.SECRETARY, Role.COMMUNE_OFFICER, Role.AUDITOR);
        return Reader.of(caller, cell);
    }

    private Caller secretaryOf(UnitId cell) {
        Caller caller = access.caller();
        caller.require(cell, Role.SECRETARY);
        return caller;
    }
}
