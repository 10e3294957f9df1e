package vn.phutrachho.member.member.web;

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
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.sheets.ImportPages;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.member.member.ImportMembers;

/** The pages by which a commune's officer brings in a cell's members: choose, look, confirm. */
@Controller
@RequestMapping("/dang-vien/nhap")
class MembersImportPages {
    private final Access access;
    private final ImportMembers importing;
    private final ImportPages pages;

    MembersImportPages(Access access, ImportMembers importing, ImportPages pages) {
        this.access = access;
        this.importing = importing;
        this.pages = pages;
    }

    @GetMapping
    String choose(@RequestParam(name = "chi-bo") UnitId cell, Model model) {
        access.caller().require(cell, Role.COMMUNE_OFFICER);
        of(cell, model);
        return "member/import";
    }

    /** The file is kept, nothing is written; the look has an address to come back to. */
    @PostMapping
    ModelAndView look(
            @RequestParam(name = "chi-bo") UnitId cell,
            @RequestParam("file") MultipartFile file,
            Locale locale,
            Model model) {
        return pages.chosen(
                () -> importing.look(cell, SheetFile.of(file)),
                "/dang-vien/nhap/" + cell,
                () -> choose(cell, model),
                model,
                locale);
    }

    @GetMapping("/{cell}/{looked}")
    String preview(
            @PathVariable UnitId cell, @PathVariable String looked, Locale locale, Model model) {
        pages.show(importing.again(cell, looked), model, locale);
        of(cell, model);
        return "member/import-preview";
    }

    @PostMapping("/{cell}/{looked}")
    String confirm(
            @PathVariable UnitId cell, @PathVariable String looked, RedirectAttributes next) {
        next.addAttribute("da-ghi", importing.confirm(cell, looked));
        next.addAttribute("chi-bo", cell.value());
        return "redirect:/dang-vien";
    }

    private void of(UnitId cell, Model model) {
        Caller caller = access.caller();
        model.addAttribute("cell", cell.value());
        model.addAttribute("cellName", caller.tree().name(cell, caller.today()));
    }
}
