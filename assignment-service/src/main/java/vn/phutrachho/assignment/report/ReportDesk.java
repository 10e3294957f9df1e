package vn.phutrachho.assignment.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.NotFound;
import vn.phutrachho.assignment.Reader;
import vn.phutrachho.assignment.meeting.view.FindKnownGrievances;
import vn.phutrachho.assignment.meeting.view.KnownGrievance;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.assignment.report.command.Charge;
import vn.phutrachho.assignment.report.command.CorrectReport;
import vn.phutrachho.assignment.report.command.HearMatter;
import vn.phutrachho.assignment.report.command.SendReport;
import vn.phutrachho.assignment.report.view.FindReports;
import vn.phutrachho.assignment.report.view.MemberMonth;
import vn.phutrachho.assignment.report.view.MonthInCharge;
import vn.phutrachho.assignment.responsibility.view.FindHoldings;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.commands.NewId;
import vn.phutrachho.kit.commands.Outcome;
import vn.phutrachho.kit.themes.FindThemes;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.typed.LegalMatterRefused;
import vn.phutrachho.kit.typed.Typed;
import vn.phutrachho.kit.web.Choice;

/**
 * What people do with monthly reports: members with their own; the secretary also writes down what
 * a member of the cell tells by word of mouth.
 */
@Component
public class ReportDesk {
    private final Access access;
    private final Commands commands;
    private final Today today;
    private final FindReports reports;
    private final FindHoldings holdings;
    private final FindThemes themes;
    private final FindInRegister register;
    private final FindKnownGrievances grievances;
    private final FindCalendar calendar;

    ReportDesk(
            Access access,
            Commands commands,
            Today today,
            FindReports reports,
            FindHoldings holdings,
            FindThemes themes,
            FindInRegister register,
            FindKnownGrievances grievances,
            FindCalendar calendar) {
        this.access = access;
        this.commands = commands;
        this.today = today;
        this.reports = reports;
        this.holdings = holdings;
        this.themes = themes;
        this.register = register;
        this.grievances = grievances;
        this.calendar = calendar;
    }

    /**
     * What was heard, as it is to be written down.
     *
     * @param confidential whether only who holds it and who brought it may see it
     */
    public record HeardWords(
            HouseholdId household,
            GrievanceKind kind,
            Theme theme,
            Typed words,
            boolean nameMayTravel,
            boolean confidential,
            LocalDate heardOn) {}

    /** What a member told the secretary of the month. */
    public record Told(MemberId member, List<TypedEntry> entries) {
        private boolean isLegalMatter() {
            return entries.stream().anyMatch(TypedEntry::isLegalMatter);
        }
    }

    /**
     * What became of it.
     *
     * @param refusal why it was not sent; absent when it was
     */
    public record Became(MemberId member, @Nullable Refusal refusal) {
        private static Became of(Outcome outcome) {
            return new Became(((SendReport) outcome.command()).member(), outcome.refusal());
        }
    }

    /** A member's month: what they are in charge of, and the report as far as there is one. */
    public MonthInCharge month(@Nullable MemberId of, YearMonth month) {
        Writer writer = writer(of, month);
        List<Charge> charges = holdings.charges(writer.member(), month);
        Optional<MemberMonth> report =
                reports.report(writer.member(), month)
                        .flatMap(r -> shown(List.of(r), writer.caller()).stream().findFirst());
        return new MonthInCharge(
                writer.member(),
                writer.cell(),
                month,
                charges,
                register.households(charges.stream().map(Charge::household).toList()),
                report.orElse(null),
                calendar.lastDay(month));
    }

    /**
     * Sends the month's report.
     *
     * @throws LegalMatterRefused when words in it are to be shown another way
     */
    public void send(@Nullable MemberId of, YearMonth month, List<TypedEntry> entries) {
        Writer writer = writer(of, month);
        commands.send(report(writer.member(), writer.cell(), month, entries), writer.caller());
    }

    /**
     * Sends what members of a cell told by word of mouth or on paper, as far as each can be taken.
     *
     * @return what became of each
     */
    public List<Became> sendOfCell(UnitId cell, YearMonth month, List<Told> reports) {
        Caller caller = access.caller();
        caller.require(cell, Role.SECRETARY);
        reports.forEach(told -> demandOfCell(told.member(), cell, month));
        Stream<Became> legal =
                reports.stream()
                        .filter(Told::isLegalMatter)
                        .map(told -> new Became(told.member(), new LegalMatterRefused()));
        List<SendReport> others =
                reports.stream()
                        .filter(told -> !told.isLegalMatter())
                        .map(told -> report(told.member(), cell, month, told.entries()))
                        .toList();
        return Stream.concat(legal, commands.sendAll(others, caller).stream().map(Became::of))
                .toList();
    }

    private void demandOfCell(MemberId member, UnitId cell, YearMonth month) {
        if (!cellOf(member, month).equals(cell)) {
            throw new NotFound();
        }
    }

    private SendReport report(
            MemberId member, UnitId cell, YearMonth month, List<TypedEntry> entries) {
        return new SendReport(
                FindReports.idOf(member, month),
                member,
                cell,
                month,
                written(entries),
                holdings.charges(member, month),
                calendar.lastDay(month),
                today.get());
    }

    private static List<ReportEntry> written(List<TypedEntry> entries) {
        return entries.stream().map(TypedEntry::entry).toList();
    }

    /**
     * Corrects what was sent.
     *
     * @throws LegalMatterRefused when words in it are to be shown another way
     */
    public void correct(@Nullable MemberId of, YearMonth month, List<TypedEntry> entries) {
        Writer writer = writer(of, month);
        commands.send(
                new CorrectReport(
                        FindReports.idOf(writer.member(), month),
                        written(entries),
                        holdings.charges(writer.member(), month),
                        today.get()),
                writer.caller());
    }

    /** Writes down at once what was heard. */
    public GrievanceId hear(@Nullable MemberId of, YearMonth month, HeardWords heard) {
        Writer writer = writer(of, month);
        heard.words().demandOrdinary();
        themes.all().demandOffered(heard.theme(), today.get());
        GrievanceId grievance =
                new GrievanceId(
                        "g-"
                                + NewId.ofThisRequest(
                                        writer.caller().account(), "of " + heard.household()));
        commands.send(
                new HearMatter(
                        FindReports.idOf(writer.member(), month),
                        writer.member(),
                        writer.cell(),
                        month,
                        grievance,
                        heard.household(),
                        heard.kind(),
                        heard.theme(),
                        Personal.of(heard.household(), heard.words().ordinaryText()),
                        heard.nameMayTravel(),
                        heard.confidential(),
                        heard.heardOn(),
                        holdings.charges(writer.member(), month),
                        today.get()),
                writer.caller());
        return grievance;
    }

    /** What the words of a household may be about today, by their names. */
    public List<Choice> themes() {
        return themes.choices();
    }

    /** The same as they are. */
    public List<Theme> offered() {
        return themes.offered();
    }

    /** All reports of a cell and month. */
    public List<MemberMonth> ofCell(UnitId cell, YearMonth month) {
        Caller caller = access.caller();
        caller.require(cell, Role.SECRETARY, Role.COMMUNE_OFFICER);
        return shown(reports.ofCell(cell, month), caller);
    }

    /** What was heard, as far as the person who asks may know it. */
    private List<MemberMonth> shown(List<MemberMonth> months, Caller caller) {
        Map<GrievanceId, KnownGrievance> cases =
                grievances.byId(
                        months.stream()
                                .flatMap(m -> m.heard().stream())
                                .map(MemberMonth.Heard::grievance)
                                .toList());
        return months.stream()
                .map(
                        m ->
                                caller.member().filter(m.member()::equals).isPresent()
                                        ? m.forItsMember(cases)
                                        : m.forReader(Reader.of(caller, m.cell()), cases))
                .toList();
    }

    private record Writer(MemberId member, UnitId cell, Caller caller) {}

    private Writer writer(@Nullable MemberId of, YearMonth month) {
        Caller caller = access.caller();
        MemberId self = caller.member().orElse(null);
        if (of == null || of.equals(self)) {
            MemberId member = caller.requireMember();
            return new Writer(member, cellOf(member, month), caller);
        }
        UnitId cell = cellOf(of, month);
        caller.require(cell, Role.SECRETARY);
        return new Writer(of, cell, caller);
    }

    /** Where the member belonged at the end of the month, or belongs today. */
    private UnitId cellOf(MemberId member, YearMonth month) {
        CellMember known = register.member(member).orElseThrow(NotFound::new);
        LocalDate end = month.atEndOfMonth();
        UnitId cell = known.cell(today.get().isBefore(end) ? today.get() : end);
        if (cell == null) {
            throw new NotFound();
        }
        return cell;
    }
}
