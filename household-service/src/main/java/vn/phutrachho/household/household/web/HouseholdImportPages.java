package vn.phutrachho.household.household.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.household.household.ImportHouseholds;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.sheets.ImportPages;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.web.Choice;

/** The pages by which a commune's officer brings in a cell's list: choose, look, confirm. */
@Controller
@RequestMapping("/ho/nhap")
class HouseholdImportPages {
    private final Access access;
    private final ImportHouseholds importing;
    private final ImportPages pages;

    HouseholdImportPages(Access access, ImportHouseholds importing, ImportPages pages) {
        this.access = access;
        this.importing = importing;
        this.pages = pages;
    }

    @GetMapping
    String choose(@RequestParam(name = "chi-bo", defaultValue = "") String cell, Model model) {
        Caller caller = access.caller();
        caller.requireAny(Role.COMMUNE_OFFICER);
        model.addAttribute("cells", cells(caller));
        model.addAttribute("cell", cell);
        return "household/import";
    }

    /** The file is kept, nothing is written; the look has an address to come back to. */
    @PostMapping
    ModelAndView look(
            @RequestParam("cell") UnitId cell,
            @RequestParam("file") MultipartFile file,
            Locale locale,
            Model model) {
        Caller caller = access.caller();
        return pages.chosen(
                () -> importing.look(caller, cell, SheetFile.of(file)),
                "/ho/nhap/" + cell,
                () -> choose(cell.value(), model),
                model,
                locale);
    }

    @GetMapping("/{cell}/{looked}")
    String preview(
            @PathVariable UnitId cell, @PathVariable String looked, Locale locale, Model model) {
        Caller caller = access.caller();
        pages.show(importing.again(caller, cell, looked), model, locale);
        model.addAttribute("cell", cell.value());
        model.addAttribute("cellName", caller.tree().name(cell, caller.today()));
        return "household/import-preview";
    }

    @PostMapping("/{cell}/{looked}")
    String confirm(
            @PathVariable UnitId cell, @PathVariable String looked, RedirectAttributes next) {
        next.addAttribute("da-ghi", importing.confirm(access.caller(), cell, looked));
        next.addAttribute("chi-bo", cell.value());
        return "redirect:/ho";
    }

    private static List<Choice> cells(Caller caller) {
        return caller.unitsWith(Role.COMMUNE_OFFICER).stream()
                .flatMap(unit -> caller.tree().cellsBeneath(unit, caller.today()).stream())
                .distinct()
                .map(cell -> new Choice(cell.value(), caller.tree().name(cell, caller.today())))
                .toList();
    }
}
