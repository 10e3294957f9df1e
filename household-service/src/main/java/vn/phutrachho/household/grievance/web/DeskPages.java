package vn.phutrachho.household.grievance.web;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.household.desk.Desks;
import vn.phutrachho.household.grievance.GrievanceActs;
import vn.phutrachho.household.grievance.GrievanceLists;
import vn.phutrachho.household.grievance.Oversight;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.FindGrievances.Asked;
import vn.phutrachho.household.grievance.view.FindGrievances.Found;
import vn.phutrachho.household.grievance.view.FindGrievances.Tray;
import vn.phutrachho.household.grievance.web.CaseTables.Whose;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Numbers;
import vn.phutrachho.kit.web.Paging;

/** The desk of a unit: what nobody holds on top, then what is due first. */
@Controller
@RequestMapping(DeskPages.PATH)
class DeskPages {
    static final String PATH = "/ban-kien-nghi";

    private static final int ON_TOP = 20;

    private final Access access;
    private final GrievanceActs acts;
    private final GrievanceLists lists;
    private final CaseLines lines;
    private final CaseWords words;
    private final ListFilters filters;
    private final CaseTables tables;
    private final Numbers numbers;

    DeskPages(
            Access access,
            GrievanceActs acts,
            GrievanceLists lists,
            CaseLines lines,
            CaseWords words,
            ListFilters filters,
            CaseTables tables,
            Numbers numbers) {
        this.access = access;
        this.acts = acts;
        this.lists = lists;
        this.lines = lines;
        this.words = words;
        this.filters = filters;
        this.tables = tables;
        this.numbers = numbers;
    }

    /** A tray that can be opened, and how many are in it. */
    record TrayTab(String address, String label, String count, boolean open) {}

    @GetMapping
    String desk(@ModelAttribute ListForm form, Model model) {
        return desk(access.caller(), form, "", model);
    }

    /** Looks for words or a number; what was looked for stands in no address. */
    @PostMapping
    String find(
            @RequestParam(name = "tim", defaultValue = "") String search,
            @ModelAttribute ListForm form,
            Model model) {
        Caller caller = access.caller();
        if (search.isBlank()) {
            lists.demandDesk(caller);
            return "redirect:" + form.at(PATH);
        }
        return desk(caller, form, search, model);
    }

    private String desk(Caller caller, ListForm form, String search, Model model) {
        Tray tray = form.trayOrDesk();
        Paging asked = form.paging();
        Found waiting = lists.desk(caller, Tray.NOBODY, null, Asked.ALL, new Paging(1, ON_TOP, 0));
        Found found = lists.desk(caller, tray, form.unit(), form.asked(search), asked);
        boolean whole = search.isBlank() && form.isWhole();
        model.addAttribute("desk", names(caller));
        model.addAttribute("waiting", lines.of(caller, waiting));
        model.addAttribute(
                "waitingTotal", numbers.upTo(FindGrievances.MOST_COUNTED, waiting.total()));
        lines.show(caller, found, asked, model);
        model.addAttribute("trays", trays(caller, form, waiting, whole ? found : null));
        model.addAttribute("tray", tray.name());
        model.addAttribute("elsewhere", tray == Tray.TOLD || tray == Tray.ELSEWHERE);
        model.addAttribute(
                "inConfidence", tray == Tray.TOLD ? lists.countToldInConfidence(caller) : 0);
        model.addAttribute("filters", filters.ofDesk(caller, form, search));
        model.addAttribute("beneath", Oversight.of(caller).isAny());
        return "grievance/desk";
    }

    /** What is on the screen, as a spreadsheet. */
    @GetMapping("/xuat.{kind:csv|xlsx}")
    ResponseEntity<byte[]> file(@PathVariable String kind, @ModelAttribute ListForm form) {
        return file(kind, "", form);
    }

    @PostMapping("/xuat.{kind:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String kind,
            @RequestParam(name = "tim", defaultValue = "") String search,
            @ModelAttribute ListForm form) {
        Caller caller = access.caller();
        Tray tray = form.trayOrDesk();
        Found found = lists.desk(caller, tray, form.unit(), form.asked(search), CaseTables.ALL);
        String title = words.say("desk.title") + " · " + words.say("desk.tray." + tray);
        Whose whose = new Whose(CaseList.DESK, Desks.own(caller), names(caller));
        return tables.takenAway(title, whose, lines.of(caller, found), caller)
                .answer("ban-kien-nghi-" + caller.today(), kind);
    }

    @PostMapping("/{id}/tiep-nhan")
    String accept(@PathVariable GrievanceId id) {
        acts.accept(access.caller(), id);
        return "redirect:" + PATH;
    }

    /**
     * @param whole all of the open tray, where no part of it was asked for
     */
    private List<TrayTab> trays(
            Caller caller, ListForm form, Found waiting, @Nullable Found whole) {
        Tray open = form.trayOrDesk();
        Map<Tray, Long> counted = new EnumMap<>(Tray.class);
        counted.put(Tray.NOBODY, waiting.total());
        if (whole != null) {
            counted.put(open, whole.total());
        }
        return Stream.of(
                        Tray.DESK,
                        Tray.NOBODY,
                        Tray.SOON,
                        Tray.TOLD,
                        Tray.ELSEWHERE,
                        Tray.CARRY_BACK,
                        Tray.PROMISES,
                        Tray.ENDED)
                .map(
                        tray ->
                                new TrayTab(
                                        form.in(tray).at(PATH),
                                        words.say("desk.tray." + tray),
                                        numbers.upTo(
                                                FindGrievances.MOST_COUNTED,
                                                counted.computeIfAbsent(
                                                        tray, it -> lists.count(caller, it))),
                                        tray == open))
                .toList();
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
