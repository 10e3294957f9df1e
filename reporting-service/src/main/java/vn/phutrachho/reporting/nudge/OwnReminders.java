package vn.phutrachho.reporting.nudge;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.reporting.DigestPoint;
import vn.phutrachho.events.reporting.Owed;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.digest.command.NoteDigestSeen;
import vn.phutrachho.reporting.digest.view.UnitDigests;
import vn.phutrachho.reporting.digest.view.UnitDigestsProjection;
import vn.phutrachho.reporting.figures.Sight;
import vn.phutrachho.reporting.figures.view.MemberDuty;
import vn.phutrachho.reporting.figures.view.MemberDutyProjection;
import vn.phutrachho.reporting.nudge.command.NoteNudgesSeen;
import vn.phutrachho.reporting.nudge.view.MemberNudges;
import vn.phutrachho.reporting.nudge.view.MemberNudges.Nudge;
import vn.phutrachho.reporting.nudge.view.MemberNudgesProjection;
import vn.phutrachho.reporting.nudge.view.NudgeEffect;
import vn.phutrachho.reporting.nudge.view.NudgedMonth;
import vn.phutrachho.reporting.nudge.view.NudgedMonthProjection;
import vn.phutrachho.reporting.nudge.view.WaitingMatter;
import vn.phutrachho.reporting.nudge.view.WaitingMatterProjection;

/**
 * What somebody was reminded of or told, for their own eyes only; and what the reminders changed.
 */
@Component
public final class OwnReminders {
    /** Whoever has a page of reminders at all. */
    static final Role[] READERS = {
        Role.MEMBER,
        Role.SECRETARY,
        Role.COMMUNE_OFFICER,
        Role.DISTRICT_OFFICER,
        Role.PROVINCE_OFFICER
    };

    private static final Role[] SUPERVISORS = {
        Role.SECRETARY, Role.COMMUNE_OFFICER, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER
    };
    private static final Role[] LOOKERS = {
        Role.SECRETARY,
        Role.COMMUNE_OFFICER,
        Role.DISTRICT_OFFICER,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR
    };

    /** What is older is not shown any more; the events keep it. */
    private static final int DAYS_SHOWN = 62;

    private static final int MONTHS_SHOWN = 3;

    private final Views views;
    private final MemberNudgesProjection nudges;
    private final UnitDigestsProjection digests;
    private final NudgedMonthProjection months;
    private final MemberDutyProjection duties;
    private final WaitingMatterProjection matters;
    private final Sight sight;
    private final Commands commands;
    private final NudgeSettings settings;

    public OwnReminders(
            Views views,
            MemberNudgesProjection nudges,
            UnitDigestsProjection digests,
            NudgedMonthProjection months,
            MemberDutyProjection duties,
            WaitingMatterProjection matters,
            Sight sight,
            Commands commands,
            NudgeSettings settings) {
        this.views = views;
        this.nudges = nudges;
        this.digests = digests;
        this.months = months;
        this.duties = duties;
        this.matters = matters;
        this.sight = sight;
        this.commands = commands;
        this.settings = settings;
    }

    /**
     * All of one person's.
     *
     * @param nudges what they were reminded of as a member, newest first
     * @param digests what they were told of each unit of theirs
     * @param unseen how many of these they have not seen
     */
    public record Own(List<OwnNudge> nudges, List<OwnDigest> digests, int unseen) {
        public Own {
            nudges = List.copyOf(nudges);
            digests = List.copyOf(digests);
        }
    }

    /** A reminder, and what became of it. */
    public record OwnNudge(LocalDate on, List<OwedNow> owed) {
        public OwnNudge {
            owed = List.copyOf(owed);
        }
    }

    /**
     * Something owed.
     *
     * @param done whether it has been done since, by what is known now
     */
    public record OwedNow(Owed owed, boolean done) {}

    /**
     * A digest of a unit.
     *
     * @param name what the unit is called
     * @param ofCell whether it is a cell's, and not of units beneath
     */
    public record OwnDigest(
            UnitId unit, String name, boolean ofCell, LocalDate on, List<DigestPoint> points) {
        public OwnDigest {
            points = List.copyOf(points);
        }
    }

    /** What reminders of one month's reports changed. */
    public record MonthEffect(YearMonth month, NudgeEffect effect) {}

    public Own of(Caller caller) {
        caller.requireAny(READERS);
        LocalDate since = caller.today().minusDays(DAYS_SHOWN);
        List<OwnNudge> ofMember =
                nudges(caller).map(found -> shown(found, since)).orElse(List.of());
        List<OwnDigest> ofUnits =
                digests(caller).stream()
                        .flatMap(unit -> shown(unit, since, caller).stream())
                        .sorted((one, other) -> other.on().compareTo(one.on()))
                        .toList();
        return new Own(ofMember, ofUnits, unseen(caller));
    }

    /** How many the caller has not seen: of a member's and of each unit's the newest counts. */
    public int unseen(Caller caller) {
        caller.requireAny(READERS);
        int ofMember = nudges(caller).filter(found -> !found.seen()).isPresent() ? 1 : 0;
        long ofUnits =
                digests(caller).stream()
                        .filter(unit -> !unit.seenBy().contains(caller.account()))
                        .count();
        return ofMember + (int) ofUnits;
    }

    /**
     * @throws vn.phutrachho.kit.access.AccessRefused unless the caller is somebody who is reminded
     */
    public void demandReader(Caller caller) {
        caller.requireAny(READERS);
    }

    /** What the person was reminded of as a member, as it was said, newest first. */
    public List<Nudge> nudgesOf(Caller person) {
        return nudges(person).map(MemberNudges::nudges).orElse(List.of());
    }

    /** What the person was told of each unit at which they have a role today. */
    public List<UnitDigests> digestsOf(Caller person) {
        return digests(person);
    }

    /** The caller has seen all there is. */
    public void see(Caller caller) {
        caller.requireAny(READERS);
        nudges(caller)
                .filter(found -> !found.seen())
                .ifPresent(
                        found ->
                                commands.send(
                                        new NoteNudgesSeen(found.member(), caller.today()),
                                        caller));
        digests(caller).stream()
                .filter(unit -> !unit.seenBy().contains(caller.account()))
                .forEach(
                        unit ->
                                commands.send(
                                        new NoteDigestSeen(
                                                unit.unit(), caller.account(), caller.today()),
                                        caller));
    }

    private Optional<MemberNudges> nudges(Caller caller) {
        return caller.member().flatMap(member -> views.of(nudges).find(member.value()));
    }

    private List<UnitDigests> digests(Caller caller) {
        List<String> units =
                Stream.of(SUPERVISORS)
                        .flatMap(role -> caller.unitsWith(role).stream())
                        .map(unit -> caller.tree().heirOf(unit, caller.today()))
                        .map(UnitId::value)
                        .distinct()
                        .toList();
        return units.isEmpty() ? List.of() : views.of(digests).findAll(units);
    }

    private List<OwnNudge> shown(MemberNudges found, LocalDate since) {
        List<Nudge> shown =
                found.nudges().stream().filter(each -> !each.on().isBefore(since)).toList();
        Set<YearMonth> reported = reported(found.member());
        Map<GrievanceId, WaitingMatter> waiting = waiting(shown);
        return shown.stream()
                .map(
                        nudge ->
                                new OwnNudge(
                                        nudge.on(),
                                        nudge.owed().stream()
                                                .map(
                                                        owed ->
                                                                new OwedNow(
                                                                        owed,
                                                                        isDone(
                                                                                owed, reported,
                                                                                waiting)))
                                                .toList()))
                .toList();
    }

    private static boolean isDone(
            Owed owed, Set<YearMonth> reported, Map<GrievanceId, WaitingMatter> waiting) {
        WaitingMatter matter = owed.grievance() == null ? null : waiting.get(owed.grievance());
        return owed.kind().isReport()
                ? reported.contains(owed.month())
                : matter == null
                        || matter.owed() != Stage.CARRY_BACK
                        || !owed.due().equals(matter.due());
    }

    private Set<YearMonth> reported(MemberId member) {
        return views
                .of(duties)
                .find(member.value())
                .map(MemberDuty::reports)
                .orElse(List.of())
                .stream()
                .map(MemberDuty.Report::month)
                .collect(toSet());
    }

    private Map<GrievanceId, WaitingMatter> waiting(List<Nudge> shown) {
        List<String> ids =
                shown.stream()
                        .flatMap(nudge -> nudge.owed().stream())
                        .map(Owed::grievance)
                        .filter(Objects::nonNull)
                        .map(GrievanceId::value)
                        .distinct()
                        .toList();
        return views.of(matters).findAll(ids).stream()
                .collect(toMap(WaitingMatter::grievance, matter -> matter));
    }

    private static List<OwnDigest> shown(UnitDigests unit, LocalDate since, Caller caller) {
        return unit.digests().stream()
                .filter(digest -> !digest.on().isBefore(since))
                .map(
                        digest ->
                                new OwnDigest(
                                        unit.unit(),
                                        caller.tree().name(unit.unit(), caller.today()),
                                        caller.has(Role.SECRETARY, unit.unit()),
                                        digest.on(),
                                        digest.points()))
                .toList();
    }

    /** The unit of which the caller is shown what reminders changed; absent where there is none. */
    public @Nullable UnitId home(Caller caller) {
        return sight.homes(caller, LOOKERS).stream().findFirst().orElse(null);
    }

    /**
     * How many members beneath a unit were reminded of each month's report, and how many of these
     * reports came: counted when somebody looks. Months in which nobody was are left out.
     *
     * @param unit a cell, or a unit above
     */
    public List<MonthEffect> effects(Caller caller, UnitId unit) {
        sight.demand(caller, unit, LOOKERS);
        List<String> cells =
                caller.tree().cellsBeneath(unit, caller.today()).stream()
                        .map(UnitId::value)
                        .toList();
        YearMonth now = YearMonth.from(caller.today());
        return IntStream.range(0, MONTHS_SHOWN)
                .mapToObj(now::minusMonths)
                .map(month -> new MonthEffect(month, effect(month, cells)))
                .filter(month -> month.effect().nudged() > 0)
                .toList();
    }

    private NudgeEffect effect(YearMonth month, List<String> cells) {
        return views
                .of(months)
                .where(and(eq("d.month", month.toString()), in("d.cell", cells)))
                .stream()
                .map((NudgedMonth found) -> found.effect(settings.effectDays()))
                .reduce(NudgeEffect.NONE, NudgeEffect::plus);
    }

    /** Within so many days after a reminder a report is said to have followed it. */
    public int effectDays() {
        return settings.effectDays();
    }
}
