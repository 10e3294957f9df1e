package vn.phutrachho.assignment.report.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.assignment.MyCell;
import vn.phutrachho.assignment.register.CellHousehold;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.assignment.report.ReportDesk;
import vn.phutrachho.assignment.report.view.MemberMonth;
import vn.phutrachho.assignment.responsibility.DutyDesk;
import vn.phutrachho.assignment.responsibility.view.Coverage;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Vietnamese;

/** What the members of a cell reported for a month, to be read before and in the meeting. */
@Controller
class CellReportsPage {
    private final ReportDesk desk;
    private final MyCell myCell;
    private final FindInRegister register;
    private final DutyDesk duties;
    private final Writers writers;
    private final FindCalendar calendar;
    private final Today today;

    CellReportsPage(
            ReportDesk desk,
            MyCell myCell,
            FindInRegister register,
            DutyDesk duties,
            Writers writers,
            FindCalendar calendar,
            Today today) {
        this.desk = desk;
        this.myCell = myCell;
        this.register = register;
        this.duties = duties;
        this.writers = writers;
        this.calendar = calendar;
        this.today = today;
    }

    @GetMapping("/chi-bo/bao-cao/{month}")
    String show(
            @PathVariable YearMonth month,
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId asked,
            Model model) {
        UnitId cell = myCell.or(asked);
        List<MemberMonth> sent =
                desk.ofCell(cell, month).stream().filter(MemberMonth::sent).toList();
        Names names = names(sent);
        model.addAttribute("cell", cell);
        model.addAttribute("cellName", myCell.name(cell));
        model.addAttribute("mayChange", myCell.isSecretary(cell));
        model.addAttribute("self", myCell.self());
        model.addAttribute("month", month);
        model.addAttribute("names", names);
        model.addAttribute("writers", writers.of(sent));
        model.addAttribute("reports", owed(cell, month, sent));
        model.addAttribute(
                "sent",
                sent.stream()
                        .sorted(
                                Comparator.comparing(
                                                (MemberMonth it) -> names.of(it.member()),
                                                Vietnamese.alphabet())
                                        .thenComparing(it -> it.member().value()))
                        .toList());
        return "report/of-cell";
    }

    /** Of a month that is not over as it stands today; nobody owes what has not begun. */
    private @Nullable OwedReports owed(UnitId cell, YearMonth month, List<MemberMonth> sent) {
        LocalDate day = today.get();
        if (month.atDay(1).isAfter(day)) {
            return null;
        }
        LocalDate end = month.atEndOfMonth();
        Coverage coverage = duties.coverage(cell, end.isBefore(day) ? end : day);
        return OwedReports.of(
                month, coverage, sent, calendar.from(day).until(calendar.lastDay(month)));
    }

    private Names names(Collection<MemberMonth> reports) {
        return new Names(
                register.members(reports.stream().map(MemberMonth::member).toList()),
                register.households(
                        reports.stream()
                                .flatMap(it -> it.entries().stream())
                                .map(MemberMonth.Entry::household)
                                .toList()));
    }

    /** Names for the template; an id where the register has not told us yet. */
    record Names(Map<MemberId, CellMember> members, Map<HouseholdId, CellHousehold> households) {
        /** A member's name. */
        public String of(MemberId member) {
            CellMember found = members.get(member);
            return found == null ? member.value() : found.name();
        }

        /** The head of a household. */
        public String head(HouseholdId household) {
            CellHousehold found = households.get(household);
            return found == null ? household.value() : found.head();
        }
    }
}
