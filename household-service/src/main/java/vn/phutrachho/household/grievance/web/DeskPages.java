package vn.phutrachho.household.grievance.web;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.household.grievance.GrievanceActs;
import vn.phutrachho.household.grievance.GrievanceLists;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.FindGrievances.Found;
import vn.phutrachho.household.grievance.view.FindGrievances.Order;
import vn.phutrachho.household.grievance.view.FindGrievances.Tray;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Numbers;
import vn.phutrachho.kit.web.Paging;

/** The desk of a unit: what nobody holds on top, then what is due first. */
@Controller
@RequestMapping("/ban-kien-nghi")
class DeskPages {
    private static final int ON_A_PAGE = 20;
    private static final int ON_TOP = 20;

    private final Access access;
    private final GrievanceActs acts;
    private final GrievanceLists lists;
    private final CaseSheets sheets;
    private final CaseWords words;
    private final Numbers numbers;

    DeskPages(
            Access access,
            GrievanceActs acts,
            GrievanceLists lists,
            CaseSheets sheets,
            CaseWords words,
            Numbers numbers) {
        this.access = access;
        this.acts = acts;
        this.lists = lists;
        this.sheets = sheets;
        this.words = words;
        this.numbers = numbers;
    }

    /** A tray that can be opened, and how many are in it. */
    record TrayTab(String value, String label, String count, boolean open) {}

    @GetMapping
    String desk(
            @RequestParam(name = "noi", defaultValue = "DESK") Tray tray,
            @RequestParam(name = "tim", defaultValue = "") String search,
            @RequestParam(name = "xep", defaultValue = "DUE") Order order,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        Caller caller = access.caller();
        Found waiting = lists.desk(caller, Tray.NOBODY, "", Order.DUE, new Paging(1, ON_TOP, 0));
        Found found = lists.desk(caller, tray, search, order, new Paging(page, ON_A_PAGE, 0));
        model.addAttribute("desk", names(caller));
        model.addAttribute("waiting", lines(caller, waiting));
        model.addAttribute("waitingTotal", counted(waiting.total()));
        model.addAttribute("lines", lines(caller, found));
        model.addAttribute("total", counted(found.total()));
        model.addAttribute("trays", trays(caller, tray, waiting, search.isBlank() ? found : null));
        model.addAttribute("tray", tray.name());
        model.addAttribute("elsewhere", tray == Tray.TOLD || tray == Tray.ELSEWHERE);
        model.addAttribute(
                "inConfidence", tray == Tray.TOLD ? lists.countToldInConfidence(caller) : 0);
        model.addAttribute("search", search);
        model.addAttribute("orders", words.orders());
        model.addAttribute("order", order.name());
        model.addAttribute("paging", new Paging(page, ON_A_PAGE, found.total()));
        return "grievance/desk";
    }

    @PostMapping("/{id}/tiep-nhan")
    String accept(@PathVariable GrievanceId id) {
        acts.accept(access.caller(), id);
        return "redirect:/ban-kien-nghi";
    }

    private List<CaseLine> lines(Caller caller, Found found) {
        return sheets.all(caller, found.cases()).stream()
                .map(sheet -> CaseLine.of(sheet, words))
                .toList();
    }

    /**
     * @param whole all of the open tray, where nothing was searched for
     */
    private List<TrayTab> trays(Caller caller, Tray open, Found waiting, @Nullable Found whole) {
        Map<Tray, Long> counted = new EnumMap<>(Tray.class);
        counted.put(Tray.NOBODY, waiting.total());
        if (whole != null) {
            counted.put(open, whole.total());
        }
        return Stream.of(
                        Tray.DESK,
                        Tray.NOBODY,
                        Tray.TOLD,
                        Tray.ELSEWHERE,
                        Tray.CARRY_BACK,
                        Tray.PROMISES,
                        Tray.ENDED)
                .map(
                        tray ->
                                new TrayTab(
                                        tray.name(),
                                        words.say("desk.tray." + tray),
                                        counted(
                                                counted.computeIfAbsent(
                                                        tray, it -> lists.count(caller, it))),
                                        tray == open))
                .toList();
    }

    /** Where counting stops there may be more. */
    private String counted(long count) {
        return numbers.of(count) + (count == FindGrievances.MOST_COUNTED ? "+" : "");
    }

    /** The units at which the person is an officer. */
    private static String names(Caller caller) {
        return Stream.of(
                        Role.COMMUNE_OFFICER,
                        Role.DISTRICT_OFFICER,
                        Role.PROVINCE_OFFICER,
                        Role.SECRETARY)
                .flatMap(role -> caller.unitsWith(role).stream())
                .map((UnitId unit) -> caller.tree().name(unit, caller.today()))
                .distinct()
                .collect(joining(", "));
    }
}
