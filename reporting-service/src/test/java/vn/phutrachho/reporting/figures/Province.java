package vn.phutrachho.reporting.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.DisseminationId;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanApproved;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanClosed;
import vn.phutrachho.events.assignment.CellMeetingEvent.MonthClosed;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.InspectionEvent.InspectionHeld;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.events.household.GoneReason;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdGone;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdMoved;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeReached;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeRegistered;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.DirectiveDetails;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveRegistered;
import vn.phutrachho.events.member.DirectiveKind;
import vn.phutrachho.events.member.DisseminationEvent.SessionHeld;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.events.member.MemberEvent.DutyStatusChanged;
import vn.phutrachho.events.member.MemberEvent.MemberEnrolled;
import vn.phutrachho.events.member.MemberEvent.MemberTransferred;
import vn.phutrachho.events.member.NominationEvent.PersonNominated;
import vn.phutrachho.events.member.Nominee;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitFounded;
import vn.phutrachho.events.member.SessionDetails;
import vn.phutrachho.events.member.SessionLeader;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.access.UnitsProjection;
import vn.phutrachho.reporting.Ledger;
import vn.phutrachho.reporting.Ledger.Told;
import vn.phutrachho.reporting.figures.Dashboard.Lines;
import vn.phutrachho.reporting.figures.FindFigures.Answer;
import vn.phutrachho.reporting.figures.view.CellDutyProjection;
import vn.phutrachho.reporting.figures.view.DirectiveCourseProjection;
import vn.phutrachho.reporting.figures.view.GrievanceCourseProjection;
import vn.phutrachho.reporting.figures.view.GroupingOriginProjection;
import vn.phutrachho.reporting.figures.view.MemberDutyProjection;
import vn.phutrachho.reporting.figures.view.PledgeCourseProjection;
import vn.phutrachho.reporting.figures.view.UnitDeedsProjection;

/** A province for tests: what happens in it becomes known on the day it happens, unless said. */
public final class Province {
    static final UnitId PROVINCE = new UnitId("quang-ngai");
    static final UnitId COMMUNE = new UnitId("binh-son");
    static final UnitId CELL = new UnitId("long-binh");
    static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    private final List<Told> told = new ArrayList<>();
    private LocalDate known = NEW_YEAR;

    /** A province with one commune and one cell. */
    static Province withOneCell() {
        Province province = new Province();
        province.founded(PROVINCE, UnitKind.PROVINCE, null);
        province.founded(COMMUNE, UnitKind.COMMUNE, PROVINCE);
        province.founded(CELL, UnitKind.CELL, COMMUNE);
        return province;
    }

    /** What follows becomes known on the day. */
    public Province knownOn(LocalDate day) {
        known = day;
        return this;
    }

    public Province tell(DomainEvent event) {
        told.add(new Told(known, event));
        return this;
    }

    public Province founded(UnitId unit, UnitKind kind, @Nullable UnitId parent) {
        return tell(
                new PartyUnitFounded(
                        unit, kind, unit.value(), unit.value(), parent, LocalDate.of(2020, 1, 1)));
    }

    public Province household(String id, UnitId cell, LocalDate since) {
        HouseholdId household = new HouseholdId(id);
        return tell(
                new HouseholdRegistered(
                        household,
                        cell,
                        id,
                        Personal.of(household, "Bà Tư"),
                        Personal.of(household, "Đường Trần Kiên"),
                        "Long Bình",
                        "1",
                        4,
                        PovertyStatus.NONE,
                        10,
                        false,
                        false,
                        null,
                        List.of(),
                        since));
    }

    Province gone(String household, UnitId cell, LocalDate on) {
        return tell(new HouseholdGone(new HouseholdId(household), cell, GoneReason.MOVED_OUT, on));
    }

    public Province member(String id, UnitId cell, DutyStatus duty, LocalDate since) {
        MemberId member = new MemberId(id);
        return tell(
                new MemberEnrolled(
                        member,
                        cell,
                        id,
                        Personal.of(member, "Nguyễn Văn An"),
                        false,
                        "Long Bình",
                        "1",
                        duty,
                        null,
                        HealthBand.FULL,
                        10,
                        List.of(),
                        List.of("vi"),
                        since));
    }

    Province treated(
            String member,
            UnitId cell,
            DutyStatus duty,
            LocalDate from,
            @Nullable LocalDate until) {
        return tell(new DutyStatusChanged(new MemberId(member), cell, duty, from, until, "QĐ 1"));
    }

    Province transferred(String member, UnitId from, UnitId to, LocalDate on) {
        return tell(new MemberTransferred(new MemberId(member), from, to, on));
    }

    public Province assigned(String household, String member, UnitId cell, LocalDate from) {
        return tell(
                new AssignmentMade(
                        new HouseholdId(household),
                        new MemberId(member),
                        cell,
                        plan(cell, from.getYear()),
                        from));
    }

    Province unassigned(String household, String member, UnitId cell, LocalDate on) {
        return tell(
                new AssignmentEnded(
                        new HouseholdId(household),
                        new MemberId(member),
                        cell,
                        EndReason.HANDED_OVER,
                        on));
    }

    Province planApproved(UnitId cell, int year, LocalDate from) {
        return tell(new PlanApproved(plan(cell, year), cell, year, List.of(), from, from));
    }

    Province planClosed(UnitId cell, int year, LocalDate on) {
        return tell(new PlanClosed(plan(cell, year), cell, year, on));
    }

    public Province reported(
            String member, UnitId cell, YearMonth month, LocalDate on, boolean late) {
        return tell(
                new MonthlyReportSent(
                        new ReportId("report-" + member + "-" + month),
                        new MemberId(member),
                        cell,
                        month,
                        List.of(),
                        on,
                        late));
    }

    public Province monthClosed(UnitId cell, YearMonth month, LocalDate on) {
        return tell(
                new MonthClosed(new MeetingId("meeting-" + cell + "-" + month), cell, month, on));
    }

    Province heard(String grievance, UnitId cell, LocalDate on) {
        return heard(grievance, cell, new Theme("ROADS"), on);
    }

    Province heard(String grievance, UnitId cell, Theme theme, LocalDate on) {
        HouseholdId household = new HouseholdId("ho-1");
        return tell(
                new GrievanceReported(
                        new GrievanceId(grievance),
                        household,
                        cell,
                        GrievanceKind.GRIEVANCE,
                        theme,
                        Personal.of(household, "Mương tắc"),
                        true,
                        new MemberId("an"),
                        on));
    }

    /** A paper that units of some kinds are to make known until a day. */
    public Province asked(
            String directive, UnitId keeper, LocalDate on, LocalDate due, UnitKind... kinds) {
        return tell(
                new DirectiveRegistered(
                        new DirectiveId(directive), keeper, paper(due, List.of(kinds)), on));
    }

    static DirectiveDetails paper(LocalDate due, List<UnitKind> kinds) {
        return new DirectiveDetails(
                "38-KL/TW",
                DirectiveKind.CONCLUSION,
                "Kết luận",
                "Ban Bí thư",
                null,
                "Phân công đảng viên phụ trách hộ",
                kinds,
                null,
                due);
    }

    public Province madeKnown(String directive, UnitId unit, LocalDate on) {
        return tell(
                new SessionHeld(
                        new DisseminationId("q-" + directive + "-" + unit),
                        new DirectiveId(directive),
                        unit,
                        1,
                        session(on),
                        unit));
    }

    static SessionDetails session(LocalDate on) {
        return new SessionDetails(on, "", SessionLeader.SECRETARY, 12, 10, "");
    }

    public Province nominated(String nomination, UnitId cell, LocalDate on) {
        NominationId id = new NominationId(nomination);
        return tell(
                new PersonNominated(
                        id,
                        cell,
                        new MemberId("an"),
                        Nominee.of(id, "Trần Thị Bảy", 2001, "Long Bình", "Nông dân"),
                        Personal.of(id, "Việc gì cũng đi đầu"),
                        on));
    }

    Province pledged(String household, UnitId cell, LocalDate on) {
        HouseholdId id = new HouseholdId(household);
        return tell(
                new PledgeRegistered(
                        pledge(household),
                        id,
                        cell,
                        1,
                        PovertyStatus.POOR,
                        on.getYear() + 1,
                        Personal.of(id, "Nuôi bò"),
                        new MemberId("an"),
                        on));
    }

    static PledgeId pledge(String household) {
        return new PledgeId("dk-" + household);
    }

    Province leftPoverty(String household, UnitId cell, LocalDate on) {
        return tell(
                new PledgeReached(
                        pledge(household),
                        new HouseholdId(household),
                        cell,
                        PovertyStatus.NONE,
                        "15/QĐ-UBND",
                        on,
                        on.getYear(),
                        on));
    }

    Province moved(String household, UnitId from, UnitId to, LocalDate on) {
        return tell(new HouseholdMoved(new HouseholdId(household), from, to, on));
    }

    Province inspected(String inspection, UnitId cell, LocalDate on) {
        return tell(
                new InspectionHeld(
                        new InspectionId(inspection), cell, on, "Phó bí thư", List.of()));
    }

    private static PlanId plan(UnitId cell, int year) {
        return new PlanId("plan-" + cell + "-" + year);
    }

    public List<Told> told() {
        return List.copyOf(told);
    }

    Ledger ledger() {
        return Ledger.of(told);
    }

    /** The figures of a unit as on a day, with all that is known by now. */
    Figures figures(UnitId unit, LocalDate asOn) {
        return dashboard(unit, asOn, LocalDate.of(9000, 1, 1), Lines.THEN, asOn).unit().figures();
    }

    Figures figures(UnitId unit, LocalDate asOn, LocalDate asKnown) {
        return dashboard(unit, asOn, asKnown, Lines.THEN, asOn).unit().figures();
    }

    Dashboard dashboard(
            UnitId unit, LocalDate asOn, LocalDate asKnown, Lines lines, LocalDate today) {
        return answer(ledger(), new Question(asOn, asKnown), lines, today)
                .dashboard(unit, Instant.EPOCH);
    }

    static Answer answer(Ledger ledger, Question question, Lines lines, LocalDate today) {
        Shape shape = shape(ledger);
        Facts facts =
                new Facts(
                        ledger.fold(new CellDutyProjection()).values(),
                        ledger.fold(new MemberDutyProjection()).values(),
                        ledger.fold(new GrievanceCourseProjection()).values(),
                        ledger.fold(new PledgeCourseProjection()).values(),
                        ledger.fold(new UnitDeedsProjection()).values(),
                        ledger.fold(new DirectiveCourseProjection()).values(),
                        shape.tree());
        LocalDate day = lines == Lines.THEN ? question.asOn() : today;
        return new Answer(shape, facts.counted(facts.units()), question, day, lines);
    }

    static Shape shape(Ledger ledger) {
        Map<String, Unit> units = ledger.fold(new UnitsProjection());
        return new Shape(
                new UnitTree(units.values()), ledger.fold(new GroupingOriginProjection()).values());
    }
}
