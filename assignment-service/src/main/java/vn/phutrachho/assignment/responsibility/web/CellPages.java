package vn.phutrachho.assignment.responsibility.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.assignment.MyCell;
import vn.phutrachho.assignment.inspection.InspectionLists;
import vn.phutrachho.assignment.inspection.InspectionLists.Due;
import vn.phutrachho.assignment.meeting.view.FindKnownGrievances;
import vn.phutrachho.assignment.meeting.view.FindMeetings;
import vn.phutrachho.assignment.meeting.view.KnownGrievance;
import vn.phutrachho.assignment.meeting.view.MonthMeeting;
import vn.phutrachho.assignment.plan.view.FindPlans;
import vn.phutrachho.assignment.report.view.FindReports;
import vn.phutrachho.assignment.report.web.OwedReports;
import vn.phutrachho.assignment.responsibility.DutyDesk;
import vn.phutrachho.assignment.responsibility.view.Coverage;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.kit.time.Today;

/** Chi bộ hôm nay: who owes what, who has nobody, what waits for the meeting. */
@Controller
class CellPages {
    /** For so long it is told that a conclusion was not followed. */
    private static final int DAYS_TO_LOOK = 30;

    /** From then on next year's plan is asked for, so that it is in force when the year begins. */
    private static final int MONTH_OF_NEXT_PLAN = 11;

    private final MyCell myCell;
    private final Today today;
    private final DutyDesk duties;
    private final FindReports reports;
    private final FindKnownGrievances grievances;
    private final FindMeetings meetings;
    private final FindPlans plans;
    private final InspectionLists inspections;
    private final FindCalendar calendar;

    CellPages(
            MyCell myCell,
            Today today,
            DutyDesk duties,
            FindReports reports,
            FindKnownGrievances grievances,
            FindMeetings meetings,
            FindPlans plans,
            InspectionLists inspections,
            FindCalendar calendar) {
        this.myCell = myCell;
        this.today = today;
        this.duties = duties;
        this.reports = reports;
        this.grievances = grievances;
        this.meetings = meetings;
        this.plans = plans;
        this.inspections = inspections;
        this.calendar = calendar;
    }

    @GetMapping("/chi-bo")
    String today(
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId asked, Model model) {
        UnitId cell = myCell.or(asked);
        LocalDate day = today.get();
        YearMonth month = YearMonth.from(day);
        Coverage coverage = duties.coverage(cell, day);
        model.addAttribute("cell", cell);
        model.addAttribute("cellName", myCell.name(cell));
        model.addAttribute("mayChange", myCell.isSecretary(cell));
        model.addAttribute("self", myCell.self());
        model.addAttribute("day", day);
        model.addAttribute("coverage", coverage);
        model.addAttribute("reports", owed(cell, month, coverage, day));
        last(cell, month.minusMonths(1), day, model);
        cases(myCell.withMerged(cell), myCell.isSecretary(cell), day, model);
        model.addAttribute("plan", plans.ofCell(cell, day.getYear()).orElse(null));
        model.addAttribute("nextPlan", nextPlan(cell, day));
        corrections(cell, day, model);
        return "responsibility/cell";
    }

    /** What of the month before is not done yet: it does not go away with the month. */
    private void last(UnitId cell, YearMonth month, LocalDate day, Model model) {
        Coverage coverage = duties.coverage(cell, month.atEndOfMonth());
        model.addAttribute("last", owed(cell, month, coverage, day));
        model.addAttribute(
                "lastOpen",
                coverage.covered() > 0
                        && meetings.meeting(cell, month).filter(MonthMeeting::closed).isEmpty());
    }

    /** Who has sent a month's report and who has not, of those with households on a day of it. */
    private OwedReports owed(UnitId cell, YearMonth month, Coverage coverage, LocalDate day) {
        return OwedReports.of(
                month,
                coverage,
                reports.sent(cell, month),
                calendar.from(day).until(calendar.lastDay(month)));
    }

    /** What the commune found and the cell has to correct, with the last day that is nearest. */
    private void corrections(UnitId cell, LocalDate day, Model model) {
        List<Due> owed = inspections.owed(cell);
        model.addAttribute("corrections", owed);
        model.addAttribute(
                "correctionDue",
                owed.isEmpty() ? null : calendar.from(day).until(owed.getFirst().dueOn()));
    }

    /** The year whose plan is to be made, when it is time and there is none yet. */
    private @Nullable Integer nextPlan(UnitId cell, LocalDate day) {
        if (day.getMonthValue() < MONTH_OF_NEXT_PLAN) {
            return null;
        }
        int next = day.getYear() + 1;
        boolean open = plans.ofCell(cell, next).map(plan -> plan.state().open()).orElse(true);
        return open ? next : null;
    }

    /** Cases of the cell; above it they are not told here. */
    private void cases(Set<UnitId> cells, boolean secretary, LocalDate day, Model model) {
        List<KnownGrievance> forTheMeeting = grievances.atCell(cells);
        model.addAttribute("atCell", forTheMeeting.size());
        List<CaseRow> rows =
                secretary
                        ? CaseRow.of(
                                forTheMeeting,
                                grievances.wanting(cells),
                                grievances.notFollowed(cells, day.minusDays(DAYS_TO_LOOK)),
                                calendar.from(day))
                        : List.of();
        model.addAttribute("overdue", rows.stream().filter(CaseRow::overdue).toList());
        model.addAttribute("cases", rows.stream().filter(row -> !row.overdue()).toList());
    }
}
