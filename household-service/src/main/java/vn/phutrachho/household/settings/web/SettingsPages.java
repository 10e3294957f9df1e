package vn.phutrachho.household.settings.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Consumer;
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
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.household.settings.ChangeSettings;
import vn.phutrachho.household.settings.ReadSettings;
import vn.phutrachho.household.settings.SettingsRights;
import vn.phutrachho.household.settings.command.RuleLine;
import vn.phutrachho.household.settings.file.ThemeSheet;
import vn.phutrachho.household.settings.web.Forms.Dated;
import vn.phutrachho.household.settings.web.Forms.LimitForm;
import vn.phutrachho.household.settings.web.Forms.NamingForm;
import vn.phutrachho.household.settings.web.Forms.RuleForm;
import vn.phutrachho.household.settings.web.Forms.TopicForm;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Submission;

/** The settings of grievances: what applies, what will, what did; and the forms that change it. */
@Controller
@RequestMapping("/cai-dat")
class SettingsPages {
    private static final int ON_A_PAGE = 20;

    private final Access access;
    private final SettingsSheets sheets;
    private final SettingsWords words;
    private final ChangeSettings change;
    private final ReadSettings read;

    SettingsPages(
            Access access,
            SettingsSheets sheets,
            SettingsWords words,
            ChangeSettings change,
            ReadSettings read) {
        this.access = access;
        this.sheets = sheets;
        this.words = words;
        this.change = change;
        this.read = read;
    }

    @GetMapping
    String settings(
            @RequestParam(name = "trang", defaultValue = "1") int page,
            @RequestParam(name = "da-ghi", defaultValue = "false") boolean written,
            Model model) {
        Caller caller = access.caller();
        SettingsSheets.History history = sheets.history(caller, page, ON_A_PAGE);
        model.addAttribute("it", sheets.today(caller));
        model.addAttribute("history", history.entries());
        model.addAttribute("paging", history.paging());
        model.addAttribute("say", words);
        model.addAttribute("written", written);
        return "settings/settings";
    }

    @GetMapping("/quy-dinh")
    String rule(
            @RequestParam(name = "buoc", required = false) @Nullable Stage stage,
            @RequestParam(name = "cap", required = false) @Nullable UnitKind level,
            @RequestParam(name = "loai", required = false) @Nullable GrievanceKind kind,
            @RequestParam(name = "de-tai", required = false) @Nullable Theme theme,
            @RequestParam(name = "ngay", required = false) @Nullable Integer days,
            Model model) {
        RuleForm form = new RuleForm();
        form.setStage(stage);
        form.setLevel(level);
        form.setKind(kind);
        form.setTheme(theme);
        form.setDays(days);
        return begun("rule", form, model);
    }

    @PostMapping("/quy-dinh")
    ModelAndView rule(
            @Valid @ModelAttribute("form") RuleForm form, BindingResult errors, Model model) {
        if (!form.isEnds() && form.getDays() == null && !errors.hasFieldErrors("days")) {
            errors.rejectValue("days", "NotNull");
        }
        return written("rule", errors, model, caller -> setRule(caller, form));
    }

    private void setRule(Caller caller, RuleForm form) {
        if (form.isEnds()) {
            change.endRule(caller, form.scope(), form.getFrom(), form.getWhy());
        } else {
            RuleLine line = new RuleLine(form.scope(), form.getDays());
            change.setRules(caller, List.of(line), form.getFrom(), form.getWhy());
        }
    }

    @GetMapping("/gioi-han")
    String limit(
            @RequestParam(name = "muc", required = false) @Nullable GrievanceLimit limit,
            @RequestParam(name = "so", required = false) @Nullable Integer most,
            Model model) {
        LimitForm form = new LimitForm();
        form.setLimit(limit);
        form.setMost(most);
        return begun("limit", form, model);
    }

    @PostMapping("/gioi-han")
    ModelAndView limit(
            @Valid @ModelAttribute("form") LimitForm form, BindingResult errors, Model model) {
        return written(
                "limit",
                errors,
                model,
                caller ->
                        change.setLimit(
                                caller,
                                form.getLimit(),
                                form.getMost(),
                                form.getFrom(),
                                form.getWhy()));
    }

    @GetMapping("/de-tai/moi")
    String newTheme(Model model) {
        return begun("new-theme", new NamingForm(), model);
    }

    @PostMapping("/de-tai/moi")
    ModelAndView newTheme(
            @Valid @ModelAttribute("form") NamingForm form, BindingResult errors, Model model) {
        return written(
                "new-theme",
                errors,
                model,
                caller ->
                        change.addTheme(
                                caller,
                                form.getTheme(),
                                form.names(),
                                form.getFrom(),
                                form.getWhy()));
    }

    /** The themes as they were last decided, as the table that can be brought in again. */
    @GetMapping("/de-tai/xuat.{kind:csv|xlsx}")
    ResponseEntity<byte[]> themes(@PathVariable String kind) {
        Caller caller = access.caller();
        return ThemeSheet.of(read.themesAsDecided(caller)).answer("de-tai-" + caller.today(), kind);
    }

    @GetMapping("/de-tai/ten")
    String themeName(
            @RequestParam(name = "de-tai", required = false) @Nullable Theme theme, Model model) {
        NamingForm form = new NamingForm();
        form.setTheme(theme);
        return begun("theme-name", form, model);
    }

    @PostMapping("/de-tai/ten")
    ModelAndView themeName(
            @Valid @ModelAttribute("form") NamingForm form, BindingResult errors, Model model) {
        return written(
                "theme-name",
                errors,
                model,
                caller ->
                        change.renameTheme(
                                caller,
                                form.getTheme(),
                                form.names(),
                                form.getFrom(),
                                form.getWhy()));
    }

    @GetMapping("/de-tai")
    String topic(
            @RequestParam(name = "de-tai", required = false) @Nullable Theme theme,
            @RequestParam(name = "chon-duoc", required = false) @Nullable Boolean offered,
            Model model) {
        TopicForm form = new TopicForm();
        form.setTheme(theme);
        form.setOffered(offered);
        return begun("topic", form, model);
    }

    @PostMapping("/de-tai")
    ModelAndView topic(
            @Valid @ModelAttribute("form") TopicForm form, BindingResult errors, Model model) {
        return written("topic", errors, model, caller -> setTopic(caller, form));
    }

    private void setTopic(Caller caller, TopicForm form) {
        if (form.getOffered()) {
            change.returnTheme(caller, form.getTheme(), form.getFrom(), form.getWhy());
        } else {
            change.retireTheme(caller, form.getTheme(), form.getFrom(), form.getWhy());
        }
    }

    /** A form that nobody has filled in yet: what it sets is so from today on. */
    private String begun(String name, Dated form, Model model) {
        form.setFrom(access.caller().today());
        model.addAttribute("form", form);
        return page(name, model);
    }

    private ModelAndView written(
            String name, BindingResult errors, Model model, Consumer<Caller> act) {
        return Submission.of(errors)
                .trying(() -> act.accept(access.caller()))
                .leadsTo("redirect:/cai-dat?da-ghi=true")
                .orShowsAgain(() -> page(name, model));
    }

    /** One of the forms, with all that can be chosen in any of them. */
    private String page(String name, Model model) {
        SettingsRights.demandChanging(access.caller());
        model.addAttribute("stages", words.stages());
        model.addAttribute("levels", words.levels());
        model.addAttribute("kinds", words.kinds());
        model.addAttribute("themes", words.themes());
        model.addAttribute("limits", words.limits());
        model.addAttribute("offers", words.offers());
        return "settings/" + name;
    }
}
