package vn.phutrachho.assignment.report.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.phutrachho.assignment.meeting.view.FindKnownGrievances;
import vn.phutrachho.assignment.meeting.view.KnownGrievance;
import vn.phutrachho.assignment.register.CellHousehold;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.assignment.report.ReportDesk;
import vn.phutrachho.assignment.report.view.FindReports;
import vn.phutrachho.assignment.report.view.MonthInCharge;
import vn.phutrachho.assignment.responsibility.view.FindHoldings;
import vn.phutrachho.assignment.responsibility.view.Holdings;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.calendar.DaysLeft;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Due;
import vn.phutrachho.kit.web.TypedDates;

/** Việc của tôi: what a member has to do, this month's report, and the households in charge. */
@Controller
class MyWorkPage {
    private final Access access;
    private final Today today;
    private final ReportDesk desk;
    private final ReportDrafts drafts;
    private final FindHoldings holdings;
    private final FindInRegister register;
    private final FindKnownGrievances grievances;
    private final FindCalendar calendar;

    MyWorkPage(
            Access access,
            Today today,
            ReportDesk desk,
            ReportDrafts drafts,
            FindHoldings holdings,
            FindInRegister register,
            FindKnownGrievances grievances,
            FindCalendar calendar) {
        this.access = access;
        this.today = today;
        this.desk = desk;
        this.drafts = drafts;
        this.holdings = holdings;
        this.register = register;
        this.grievances = grievances;
        this.calendar = calendar;
    }

    @GetMapping("/viec-cua-toi")
    String show(Model model) {
        MemberId self = access.caller().requireMember();
        LocalDate day = today.get();
        DaysLeft left = calendar.from(day);
        MonthInCharge month = desk.month(null, YearMonth.from(day));
        List<HouseholdId> mine = holdings.heldBy(self).stream().map(Holdings::household).toList();
        List<KnownGrievance> ofMine = grievances.open(mine);
        Set<MemberId> gone = register.gone(ofMine.stream().map(KnownGrievance::by).toList(), day);
        List<KnownGrievance> open =
                ofMine.stream().filter(g -> g.isShownTo(self, true, gone)).toList();
        List<CaseTodo> todo =
                CaseTodo.of(
                        self,
                        Set.copyOf(mine),
                        gone,
                        Stream.concat(open.stream(), grievances.factsAskedOf(self).stream()),
                        left);
        model.addAttribute("day", day);
        model.addAttribute("month", month);
        model.addAttribute("owed", owed(month.month().minusMonths(1), left));
        model.addAttribute("told", told(month));
        model.addAttribute("due", left.until(month.lastDay()));
        model.addAttribute("mine", register.households(mine).values());
        model.addAttribute("open", open);
        model.addAttribute("todo", todo);
        model.addAttribute("heads", heads(todo));
        return "report/mine";
    }

    /** The month before, while its report is owed: that does not end with the month. */
    private @Nullable Owed owed(YearMonth month, DaysLeft left) {
        MonthInCharge before = desk.month(null, month);
        return before.charges().isEmpty() || before.sent()
                ? null
                : new Owed(month, left.until(before.lastDay()));
    }

    /** A month whose report was not sent. */
    record Owed(YearMonth month, Due due) {}

    /** Whose words they are, by the household's id. */
    private Map<String, String> heads(List<CaseTodo> todo) {
        return register
                .households(todo.stream().map(CaseTodo::household).toList())
                .values()
                .stream()
                .collect(Collectors.toMap(h -> h.id().value(), CellHousehold::head));
    }

    private long told(MonthInCharge month) {
        return drafts.find(
                        new ReportDrafts.Whose(
                                FindReports.idOf(month.member(), month.month()), null))
                .map(d -> ReportSheet.saved(d.fields(), new TypedDates(today::get)))
                .map(s -> s.toldOf(month.households()))
                .orElse(month.sent() ? (long) month.households().size() : 0L);
    }
}
