package vn.phutrachho.assignment.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.NotFound;
import vn.phutrachho.assignment.Oversight;
import vn.phutrachho.assignment.assessment.command.AssessmentRefusal;
import vn.phutrachho.assignment.assessment.command.CorrectResult;
import vn.phutrachho.assignment.assessment.command.GiveOwnWordBack;
import vn.phutrachho.assignment.assessment.command.GiveResult;
import vn.phutrachho.assignment.assessment.command.NoteOwnWord;
import vn.phutrachho.assignment.assessment.command.WithdrawResult;
import vn.phutrachho.assignment.assessment.command.WriteOwnWord;
import vn.phutrachho.assignment.assessment.command.WriteRemark;
import vn.phutrachho.assignment.assessment.rules.AssessmentRules;
import vn.phutrachho.assignment.assessment.rules.AssessmentRules.Level;
import vn.phutrachho.assignment.assessment.rules.FindRules;
import vn.phutrachho.assignment.assessment.view.DutyTrace;
import vn.phutrachho.assignment.assessment.view.FindAssessments;
import vn.phutrachho.assignment.assessment.view.FindDutyTraces;
import vn.phutrachho.assignment.assessment.view.MemberAssessment;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.assignment.register.Stay;
import vn.phutrachho.assignment.responsibility.view.FindHoldings;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.web.Vietnamese;

/**
 * What people do for the yearly classification (M4.5): members see their own facts and say their
 * own word, the cell's secretary writes down what the cell says, whoever stands above reads. No
 * member sees another's.
 */
@Component
public class AssessmentDesk {
    /** The year in which the dispatch began: there are no facts of earlier ones. */
    public static final int FIRST_YEAR = 2023;

    private static final Role[] READERS = {Role.SECRETARY, Role.COMMUNE_OFFICER, Role.AUDITOR};

    private final Access access;
    private final Commands commands;
    private final FindInRegister register;
    private final FindHoldings holdings;
    private final FindDutyTraces traces;
    private final FindAssessments assessments;
    private final FindRules rules;
    private final FindCalendar calendar;

    AssessmentDesk(
            Access access,
            Commands commands,
            FindInRegister register,
            FindHoldings holdings,
            FindDutyTraces traces,
            FindAssessments assessments,
            FindRules rules,
            FindCalendar calendar) {
        this.access = access;
        this.commands = commands;
        this.register = register;
        this.holdings = holdings;
        this.traces = traces;
        this.assessments = assessments;
        this.rules = rules;
        this.calendar = calendar;
    }

    /** Who is looking; each sees less than the one before. */
    public enum Eyes {
        /** The member themselves. */
        SELF,
        /** The secretary of the cell that assesses. */
        SECRETARY,
        /** An officer of the commune above it: reads names, changes nothing. */
        COMMUNE,
        /** An auditor: neither names nor words, which stand in the history. */
        AUDITOR
    }

    /** The member's own year. */
    public ShownAssessment mine(int year) {
        Caller caller = access.caller();
        CellMember member = member(caller.requireMember());
        mustBegin(year, caller);
        Whose whose = whose(member, year, caller);
        return shown(member, whose, Eyes.SELF, tracesOf(List.of(member.id()), year), caller);
    }

    /** A member's year, for the cell and those above it. */
    public ShownAssessment of(MemberId id, int year) {
        Caller caller = access.caller();
        caller.requireAny(READERS);
        CellMember member = member(id);
        mustBegin(year, caller);
        Whose whose = whose(member, year, caller);
        Eyes eyes = eyes(whose.cell(), caller);
        return shown(member, whose, eyes, tracesOf(List.of(id), year), caller);
    }

    /**
     * The members whom a cell assesses for a year: those who belong to it, or to a cell that was
     * merged into it, on the year's last day or today; by given name.
     */
    public List<ShownAssessment> ofCell(UnitId cell, int year) {
        Caller caller = access.caller();
        Oversight.demand(caller, cell, READERS);
        mustBegin(year, caller);
        UnitId heir = caller.tree().heirOf(cell, caller.today());
        Eyes eyes = eyes(heir, caller);
        List<CellMember> members = members(heir, year, caller);
        List<DutyTrace> all = tracesOf(members.stream().map(CellMember::id).toList(), year);
        return members.stream()
                .map(member -> shown(member, new Whose(member.id(), heir, year), eyes, all, caller))
                .toList();
    }

    /**
     * How many members of a cell were given which level.
     *
     * @param levels by the level's name in the rules, the best first
     * @param members whom the cell assesses
     */
    public record CellResults(UnitId cell, Map<String, Long> levels, int members) {
        /** How many have a result. */
        public long given() {
            return levels.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The results of the cells beneath the person's commune, as numbers. */
    public List<CellResults> results(int year) {
        Caller caller = access.caller();
        caller.requireAny(Role.COMMUNE_OFFICER, Role.AUDITOR);
        mustBegin(year, caller);
        List<Level> levels = rulesOf(year).levels();
        UnitTree tree = caller.tree();
        return List.of(Role.COMMUNE_OFFICER, Role.AUDITOR).stream()
                .flatMap(role -> caller.unitsWith(role).stream())
                .flatMap(unit -> tree.cellsBeneath(unit, caller.today()).stream())
                .distinct()
                .sorted(
                        Comparator.comparing(
                                cell -> tree.name(cell, caller.today()), Vietnamese.alphabet()))
                .map(cell -> results(cell, year, levels, caller))
                .toList();
    }

    private CellResults results(UnitId cell, int year, List<Level> levels, Caller caller) {
        List<MemberId> members = members(cell, year, caller).stream().map(CellMember::id).toList();
        Map<String, Long> given =
                assessments.of(members, year).values().stream()
                        .flatMap(it -> Optional.ofNullable(it.result()).stream())
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.given().level(), Collectors.counting()));
        Map<String, Long> counted = new LinkedHashMap<>();
        levels.forEach(level -> counted.put(level.code(), given.getOrDefault(level.code(), 0L)));
        given.forEach(counted::putIfAbsent);
        return new CellResults(cell, counted, members.size());
    }

    /** By which rules the year is assessed. */
    public AssessmentRules rulesOf(int year) {
        return rules.of(year).orElseThrow(() -> new AssessmentRefusal.NoRules(year));
    }

    /** The years that can be asked for, the latest first. */
    public List<Integer> years() {
        int last = access.caller().today().getYear();
        return IntStream.rangeClosed(0, last - FIRST_YEAR).map(ago -> last - ago).boxed().toList();
    }

    /** The member writes their own word. */
    public void writeMine(int year, String word) {
        Caller caller = access.caller();
        MemberId self = caller.requireMember();
        Whose whose = whose(member(self), year, caller);
        commands.send(
                new WriteOwnWord(whose.id(), whose, Personal.of(self, word), false, caller.today()),
                caller);
    }

    /** The secretary writes down what a member told; their own word is theirs. */
    public void writeTold(MemberId id, int year, String word) {
        Acting it = acting(id, year);
        boolean told = it.caller().member().filter(id::equals).isEmpty();
        commands.send(
                new WriteOwnWord(
                        it.whose().id(), it.whose(), Personal.of(id, word), told, it.day()),
                it.caller());
    }

    public void note(MemberId id, int year) {
        Acting it = acting(id, year);
        commands.send(new NoteOwnWord(it.whose().id(), it.whose(), it.day()), it.caller());
    }

    public void giveBack(MemberId id, int year, String reason) {
        Acting it = acting(id, year);
        commands.send(
                new GiveOwnWordBack(it.whose().id(), it.whose(), Personal.of(id, reason), it.day()),
                it.caller());
    }

    public void remark(MemberId id, int year, String remark) {
        Acting it = acting(id, year);
        commands.send(
                new WriteRemark(it.whose().id(), it.whose(), Personal.of(id, remark), it.day()),
                it.caller());
    }

    /** What the meeting gave, with the figures that stand on the page now. */
    public void give(MemberId id, int year, String level, LocalDate meetingOn) {
        Acting it = acting(id, year);
        commands.send(
                new GiveResult(
                        it.whose().id(),
                        it.whose(),
                        given(year, level, meetingOn),
                        of(id, year).facts().counts(),
                        it.day()),
                it.caller());
    }

    public void correct(MemberId id, int year, String level, LocalDate meetingOn, String reason) {
        Acting it = acting(id, year);
        commands.send(
                new CorrectResult(
                        it.whose().id(),
                        it.whose(),
                        given(year, level, meetingOn),
                        of(id, year).facts().counts(),
                        Personal.of(id, reason),
                        it.day()),
                it.caller());
    }

    public void withdraw(MemberId id, int year, String reason) {
        Acting it = acting(id, year);
        commands.send(
                new WithdrawResult(it.whose().id(), it.whose(), Personal.of(id, reason), it.day()),
                it.caller());
    }

    private Given given(int year, String level, LocalDate meetingOn) {
        AssessmentRules applying = rulesOf(year);
        Level found = applying.level(level).orElseThrow(AssessmentRefusal.UnknownLevel::new);
        return new Given(found.code(), found.name(), applying.version(), meetingOn);
    }

    /** The secretary of the cell that assesses, and what about whom. */
    private record Acting(Whose whose, Caller caller) {
        LocalDate day() {
            return caller.today();
        }
    }

    private Acting acting(MemberId id, int year) {
        Caller caller = access.caller();
        caller.requireAny(Role.SECRETARY);
        Whose whose = whose(member(id), year, caller);
        caller.require(whose.cell(), Role.SECRETARY);
        return new Acting(whose, caller);
    }

    private static Eyes eyes(UnitId cell, Caller caller) {
        if (caller.has(Role.SECRETARY, cell)) {
            return Eyes.SECRETARY;
        }
        if (caller.has(Role.COMMUNE_OFFICER, cell)) {
            return Eyes.COMMUNE;
        }
        if (caller.has(Role.AUDITOR, cell)) {
            return Eyes.AUDITOR;
        }
        throw new AccessRefused();
    }

    private CellMember member(MemberId id) {
        return register.member(id).orElseThrow(NotFound::new);
    }

    private static void mustBegin(int year, Caller caller) {
        if (year < FIRST_YEAR || year > caller.today().getYear()) {
            throw new NotFound();
        }
    }

    /**
     * Who assesses: the cell to which the member belongs on the year's last day, or today; where
     * they left before, the one they left. What was merged is its heir.
     */
    private static Whose whose(CellMember member, int year, Caller caller) {
        UnitId cell = member.cell(lastDayOf(year, caller));
        if (cell == null) {
            cell =
                    member.stays().stream()
                            .filter(stay -> isIn(stay, year))
                            .reduce((one, later) -> later)
                            .map(Stay::cell)
                            .orElseThrow(NotFound::new);
        }
        return new Whose(member.id(), caller.tree().heirOf(cell, caller.today()), year);
    }

    private static boolean isIn(Stay stay, int year) {
        LocalDate until = stay.until();
        return stay.from().getYear() <= year
                && (until == null || until.isAfter(LocalDate.of(year, 1, 1)));
    }

    private static LocalDate lastDayOf(int year, Caller caller) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return end.isAfter(caller.today()) ? caller.today() : end;
    }

    private List<CellMember> members(UnitId heir, int year, Caller caller) {
        LocalDate day = lastDayOf(year, caller);
        Set<UnitId> cells = caller.tree().withMerged(heir, caller.today());
        return cells.stream()
                .flatMap(cell -> register.members(cell, day).stream())
                .sorted(
                        Comparator.comparing(CellMember::name, Vietnamese.givenName())
                                .thenComparing(member -> member.id().value()))
                .toList();
    }

    private List<DutyTrace> tracesOf(Collection<MemberId> members, int year) {
        return traces.of(members, year);
    }

    private ShownAssessment shown(
            CellMember member, Whose whose, Eyes eyes, List<DutyTrace> all, Caller caller) {
        Function<java.time.YearMonth, LocalDate> lastDay = calendar::lastDay;
        YearFacts facts =
                new GatherYear(
                                member,
                                whose.year(),
                                caller.today(),
                                all,
                                holdings.everHeldBy(member.id()),
                                lastDay)
                        .facts();
        Optional<MemberAssessment> said = assessments.of(member.id(), whose.year());
        return ShownAssessment.of(
                member, whose, eyes, facts, said.orElse(null), rules.of(whose.year()).orElse(null));
    }
}
