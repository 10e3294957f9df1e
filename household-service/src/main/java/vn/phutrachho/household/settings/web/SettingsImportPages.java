package vn.phutrachho.household.settings.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.household.settings.ImportSettings;
import vn.phutrachho.household.settings.SettingsRights;
import vn.phutrachho.household.settings.SettingsTable;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.sheets.ImportPages;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.web.Submission;

/** The pages by which an administrator brings in rules or a calendar: choose, look, confirm. */
@Controller
@RequestMapping("/cai-dat/nhap/{table}")
class SettingsImportPages {
    private final Access access;
    private final ImportSettings importing;
    private final ImportPages pages;

    SettingsImportPages(Access access, ImportSettings importing, ImportPages pages) {
        this.access = access;
        this.importing = importing;
        this.pages = pages;
    }

    @GetMapping
    String choose(@PathVariable SettingsTable table, Model model) {
        SettingsRights.demandChanging(access.caller());
        model.addAttribute("table", table.name());
        return "settings/import";
    }

    /** The file is kept, nothing is written; the look has an address to come back to. */
    @PostMapping
    ModelAndView look(
            @PathVariable SettingsTable table,
            @RequestParam("file") MultipartFile file,
            Locale locale,
            Model model) {
        Caller caller = access.caller();
        return pages.chosen(
                () -> importing.look(caller, table, SheetFile.of(file)),
                "/cai-dat/nhap/" + table,
                () -> choose(table, model),
                model,
                locale);
    }

    @GetMapping("/{looked}")
    String preview(
            @PathVariable SettingsTable table,
            @PathVariable String looked,
            Locale locale,
            Model model) {
        Forms.Dated form = new Forms.Dated();
        form.setFrom(access.caller().today());
        model.addAttribute("form", form);
        return previewPage(table, looked, locale, model);
    }

    private String previewPage(SettingsTable table, String looked, Locale locale, Model model) {
        pages.show(importing.again(access.caller(), table, looked), model, locale);
        model.addAttribute("table", table.name());
        return "settings/import-preview";
    }

    @PostMapping("/{looked}")
    ModelAndView confirm(
            @PathVariable SettingsTable table,
            @PathVariable String looked,
            @Valid @ModelAttribute("form") Forms.Dated form,
            BindingResult errors,
            Locale locale,
            Model model) {
        Caller caller = access.caller();
        return Submission.of(errors)
                .trying(
                        () ->
                                importing.confirm(
                                        caller, table, looked, form.getFrom(), form.getWhy()))
                .leadsTo("redirect:/cai-dat?da-ghi=true")
                .orShowsAgain(() -> previewPage(table, looked, locale, model));
    }
}
