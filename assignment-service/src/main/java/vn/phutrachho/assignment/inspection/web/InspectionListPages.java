package vn.phutrachho.assignment.inspection.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.assignment.MyCell;
import vn.phutrachho.assignment.Oversight;
import vn.phutrachho.assignment.inspection.InspectionDesk;
import vn.phutrachho.assignment.inspection.InspectionLists;
import vn.phutrachho.assignment.inspection.InspectionLists.Asked;
import vn.phutrachho.assignment.inspection.web.InspectionForms.AnnounceForm;
import vn.phutrachho.assignment.plan.web.NamesOfUnits;
import vn.phutrachho.assignment.signal.ShownSignal;
import vn.phutrachho.assignment.signal.SignalLists;
import vn.phutrachho.assignment.signal.web.SignalWords;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Paging;
import vn.phutrachho.kit.web.Submission;
import vn.phutrachho.kit.web.Vietnamese;

/**
 * Kiểm tra: what is overdue or waits first, then signals worth a visit, then all inspections; and
 * announcing one.
 */
@Controller
@RequestMapping("/kiem-tra")
class InspectionListPages {
    private static final String ANNOUNCED = "announced";
    private static final int ON_A_PAGE = 50;
    private static final int YEARS = 5;
    private static final int SIGNALS_SHOWN = 5;

    /** Among more, nobody finds one in a select. */
    private static final int MOST_TO_CHOOSE = 300;

    private final InspectionDesk desk;
    private final InspectionLists lists;
    private final InspectionTable table;
    private final InspectionWords words;
    private final SignalLists signals;
    private final SignalWords signalWords;
    private final MyCell myCell;
    private final Access access;
    private final FindCalendar calendar;

    InspectionListPages(
            InspectionDesk desk,
            InspectionLists lists,
            InspectionTable table,
            InspectionWords words,
            SignalLists signals,
            SignalWords signalWords,
            MyCell myCell,
            Access access,
            FindCalendar calendar) {
        this.desk = desk;
        this.lists = lists;
        this.table = table;
        this.words = words;
        this.signals = signals;
        this.signalWords = signalWords;
        this.myCell = myCell;
        this.access = access;
        this.calendar = calendar;
    }

    @GetMapping
    String list(
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId cell,
            @RequestParam(name = "nam", required = false) @Nullable Integer year,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        Caller caller = access.caller();
        Asked asked = new Asked(cell, year);
        Paging paging = new Paging(page, ON_A_PAGE, lists.count(asked));
        model.addAttribute("exceptions", lists.exceptions());
        signals(model);
        model.addAttribute("all", lists.all(asked, paging));
        model.addAttribute("paging", paging);
        model.addAttribute("cell", cell);
        model.addAttribute("year", year);
        model.addAttribute("cells", choices(lists.cells()));
        model.addAttribute("years", years(caller.today()));
        model.addAttribute("day", caller.today());
        model.addAttribute("left", calendar.from(caller.today()));
        model.addAttribute("names", new NamesOfUnits(myCell));
        model.addAttribute("mayAnnounce", caller.has(Role.COMMUNE_OFFICER));
        return "inspection/list";
    }

    /** What waits for somebody; the first of it for whoever stands over one commune. */
    private void signals(Model model) {
        List<ShownSignal> waiting =
                signals.all(null).stream().filter(it -> it.standing().waits()).toList();
        boolean several = signals.communes().size() > 1;
        model.addAttribute("waiting", waiting.size());
        model.addAttribute(
                "signals", several ? List.of() : waiting.stream().limit(SIGNALS_SHOWN).toList());
        model.addAttribute("words", signalWords);
    }

    /** What is on the screen, as a spreadsheet. */
    @GetMapping("/xuat.{kind:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String kind,
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId cell,
            @RequestParam(name = "nam", required = false) @Nullable Integer year) {
        LocalDate today = access.caller().today();
        return table.of(
                        lists.all(
                                new Asked(cell, year),
                                new Paging(1, InspectionLists.MOST_TAKEN_AWAY, 0)),
                        today)
                .answer("kiem-tra-" + today, kind);
    }

    @GetMapping("/moi")
    String begin(
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId cell, Model model) {
        Caller caller = access.caller();
        caller.requireAny(Role.COMMUNE_OFFICER);
        model.addAttribute("cells", choices(Oversight.cells(caller, Role.COMMUNE_OFFICER)));
        model.addAttribute("subjects", words.subjects());
        Submission.begin(
                model,
                ANNOUNCED,
                AnnounceForm.begun(cell == null ? "" : cell.value(), caller.today()));
        return "inspection/new";
    }

    @PostMapping("/moi")
    ModelAndView announce(
            @Valid @ModelAttribute(ANNOUNCED) AnnounceForm form,
            BindingResult errors,
            Model model) {
        return Submission.of(errors)
                .trying(() -> desk.announce(new UnitId(form.chiBo()), form.ngayBao(), form.plan()))
                .leadsTo("redirect:/kiem-tra")
                .orShowsAgain(() -> begin(null, model));
    }

    /** Those that are there today, by their names. */
    private List<Choice> choices(Collection<UnitId> cells) {
        LocalDate day = access.caller().today();
        if (cells.size() > MOST_TO_CHOOSE) {
            return List.of();
        }
        return cells.stream()
                .filter(
                        cell ->
                                access.tree()
                                        .find(cell)
                                        .filter(unit -> unit.existsOn(day))
                                        .isPresent())
                .map(cell -> new Choice(cell.value(), myCell.name(cell)))
                .sorted(Comparator.comparing(Choice::label, Vietnamese.alphabet()))
                .toList();
    }

    private static List<Integer> years(LocalDate day) {
        return IntStream.range(0, YEARS).mapToObj(ago -> day.getYear() - ago).toList();
    }
}
