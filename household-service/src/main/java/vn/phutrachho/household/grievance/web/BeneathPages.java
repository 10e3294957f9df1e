package vn.phutrachho.household.grievance.web;

import static java.util.stream.Collectors.joining;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.household.grievance.GrievanceLists;
import vn.phutrachho.household.grievance.Oversight;
import vn.phutrachho.household.grievance.view.FindGrievances.Found;
import vn.phutrachho.household.grievance.web.CaseTables.Whose;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.web.Paging;

/**
 * The cases beneath a commune, a level over it or an auditor, wherever they lie and without a name.
 * Figures lead here: the names of the address are those of {@link ListForm}.
 */
@Controller
@RequestMapping(BeneathPages.PATH)
class BeneathPages {
    static final String PATH = "/kien-nghi/o-duoi";

    private final Access access;
    private final GrievanceLists lists;
    private final CaseLines lines;
    private final CaseWords words;
    private final ListFilters filters;
    private final CaseTables tables;

    BeneathPages(
            Access access,
            GrievanceLists lists,
            CaseLines lines,
            CaseWords words,
            ListFilters filters,
            CaseTables tables) {
        this.access = access;
        this.lists = lists;
        this.lines = lines;
        this.words = words;
        this.filters = filters;
        this.tables = tables;
    }

    @GetMapping
    String list(@ModelAttribute ListForm form, Model model) {
        return list(access.caller(), form, "", model);
    }

    /** Looks for words or a number; what was looked for stands in no address. */
    @PostMapping
    String find(
            @RequestParam(name = "tim", defaultValue = "") String search,
            @ModelAttribute ListForm form,
            Model model) {
        Caller caller = access.caller();
        if (search.isBlank()) {
            Oversight.of(caller).demandAny();
            return "redirect:" + form.at(PATH);
        }
        return list(caller, form, search, model);
    }

    private String list(Caller caller, ListForm form, String search, Model model) {
        Paging asked = form.paging();
        Found found = beneath(caller, form, search, asked);
        model.addAttribute("above", names(caller));
        lines.show(caller, found, asked, model);
        model.addAttribute("inConfidence", lists.countBeneathInConfidence(caller));
        model.addAttribute("filters", filters.ofBeneath(caller, form, search));
        return "grievance/beneath";
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
        Found found = beneath(caller, form, search, CaseTables.ALL);
        Whose whose = new Whose(CaseList.BENEATH, Oversight.of(caller).units(), names(caller));
        return tables.takenAway(words.say("beneath.title"), whose, lines.of(caller, found), caller)
                .answer("kien-nghi-o-duoi-" + caller.today(), kind);
    }

    private Found beneath(Caller caller, ListForm form, String search, Paging paging) {
        return lists.beneath(caller, form.stateOrOpen(), form.unit(), form.asked(search), paging);
    }

    private String names(Caller caller) {
        return Oversight.of(caller).units().stream()
                .map(unit -> name(caller, unit))
                .collect(joining(", "));
    }

    private String name(Caller caller, UnitId unit) {
        return unit.equals(UnitTree.ROOT)
                ? words.say("beneath.everywhere")
                : caller.tree().name(unit, caller.today());
    }
}
