package vn.phutrachho.member.unit.web;

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
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.sheets.ImportPages;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.member.unit.ImportUnits;

/** The pages by which an administrator brings in the tree of units: choose, look, confirm. */
@Controller
@RequestMapping("/don-vi/nhap")
class UnitsImportPages {
    private final Access access;
    private final ImportUnits importing;
    private final ImportPages pages;

    UnitsImportPages(Access access, ImportUnits importing, ImportPages pages) {
        this.access = access;
        this.importing = importing;
        this.pages = pages;
    }

    @GetMapping
    String choose() {
        access.caller().require(UnitTree.ROOT, Role.ADMINISTRATOR);
        return "unit/import";
    }

    /** The file is kept, nothing is written; the look has an address to come back to. */
    @PostMapping
    ModelAndView look(@RequestParam("file") MultipartFile file, Locale locale, Model model) {
        return pages.chosen(
                () -> importing.look(SheetFile.of(file)),
                "/don-vi/nhap",
                this::choose,
                model,
                locale);
    }

    @GetMapping("/{looked}")
    String preview(@PathVariable String looked, Locale locale, Model model) {
        pages.show(importing.again(looked), model, locale);
        return "unit/import-preview";
    }

    @PostMapping("/{looked}")
    String confirm(@PathVariable String looked, RedirectAttributes next) {
        next.addAttribute("da-ghi", importing.confirm(looked));
        return "redirect:/don-vi";
    }
}
