package vn.phutrachho.reporting.nudge;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.events.reporting.Owed;
import vn.phutrachho.events.reporting.OwedKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.figures.DutyToday;
import vn.phutrachho.reporting.figures.view.MemberDuty;
import vn.phutrachho.reporting.figures.view.MemberDutyProjection;
import vn.phutrachho.reporting.nudge.command.NudgeMember;
import vn.phutrachho.reporting.nudge.view.WaitingMatter;
import vn.phutrachho.reporting.nudge.view.WaitingMatterProjection;

/** Who owes what on a day, as far as it is near or has just become late. */
@Component
public final class FindOwed {
    private final Access access;
    private final Views views;
    private final MemberDutyProjection duties;
    private final WaitingMatterProjection matters;
    private final FindCalendar calendar;
    private final NudgeSettings settings;

    public FindOwed(
            Access access,
            Views views,
            MemberDutyProjection duties,
            WaitingMatterProjection matters,
            FindCalendar calendar,
            NudgeSettings settings) {
        this.access = access;
        this.views = views;
        this.duties = duties;
        this.matters = matters;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Whoever owes something worth saying that day, each once with all of it. */
    public List<NudgeMember> on(LocalDate day) {
        UnitTree tree = access.tree();
        Map<MemberId, NudgeMember> all = new LinkedHashMap<>();
        for (Unit unit : tree.all()) {
            if (unit.kind() == UnitKind.CELL) {
                inCell(unit.id(), tree.heirOf(unit.id(), day), day)
                        .forEach(one -> all.merge(one.member(), one, FindOwed::together));
            }
        }
        return List.copyOf(all.values());
    }

    private static NudgeMember together(NudgeMember one, NudgeMember more) {
        return new NudgeMember(
                one.member(),
                one.cell(),
                Stream.concat(one.owed().stream(), more.owed().stream()).distinct().toList(),
                one.on());
    }

    private Stream<NudgeMember> inCell(UnitId cell, UnitId standing, LocalDate day) {
        List<MemberDuty> members = views.of(duties).where(in("d.cells", List.of(cell.value())));
        List<Owed> reports = reports(day);
        List<WaitingMatter> answers = members.isEmpty() ? List.of() : answers(cell, day);
        return members.stream()
                .flatMap(
                        member ->
                                owed(member, cell, reports, answers, day)
                                        .map(
                                                owed ->
                                                        new NudgeMember(
                                                                member.member(),
                                                                standing,
                                                                owed,
                                                                day))
                                        .stream());
    }

    private Optional<List<Owed>> owed(
            MemberDuty member,
            UnitId cell,
            List<Owed> reports,
            List<WaitingMatter> answers,
            LocalDate day) {
        DutyToday duty = new DutyToday(member, day);
        List<Owed> owed = new ArrayList<>();
        for (Owed report : reports) {
            YearMonth month = report.month();
            if (month != null && duty.owesReport(cell, month)) {
                owed.add(report);
            }
        }
        for (WaitingMatter answer : answers) {
            LocalDate due = answer.due();
            if (due != null && duty.answersTo(answer.household())) {
                owed.add(Owed.answer(kind(due, day), answer.grievance(), due));
            }
        }
        return owed.isEmpty() ? Optional.empty() : Optional.of(owed);
    }

    private static OwedKind kind(LocalDate due, LocalDate day) {
        return due.isBefore(day) ? OwedKind.ANSWER_OVERDUE : OwedKind.ANSWER_SOON;
    }

    /** The reports whose last day is near or just over, as whoever owes them is told. */
    private List<Owed> reports(LocalDate day) {
        Nearness nearness = nearness(day);
        YearMonth month = YearMonth.from(day);
        LocalDate due = calendar.lastDay(month);
        LocalDate before = calendar.lastDay(month.minusMonths(1));
        List<Owed> reports = new ArrayList<>();
        if (nearness.isSoon(due, settings.reportDays())) {
            reports.add(Owed.report(OwedKind.REPORT_SOON, month, due));
        }
        if (nearness.isJustOver(before, settings.worthDays())) {
            reports.add(Owed.report(OwedKind.REPORT_OVERDUE, month.minusMonths(1), before));
        }
        return reports;
    }

    private List<WaitingMatter> answers(UnitId cell, LocalDate day) {
        Nearness nearness = nearness(day);
        return views
                .of(matters)
                .where(and(eq("d.cell", cell.value()), eq("d.owed", Stage.CARRY_BACK.name())))
                .stream()
                .filter(matter -> isWorthSaying(matter, nearness))
                .toList();
    }

    private boolean isWorthSaying(WaitingMatter matter, Nearness nearness) {
        LocalDate due = matter.due();
        return due != null
                && (nearness.isSoon(due, settings.matterDays())
                        || nearness.isJustOver(due, settings.worthDays()));
    }

    private Nearness nearness(LocalDate day) {
        return new Nearness(calendar.on(day), day);
    }
}
