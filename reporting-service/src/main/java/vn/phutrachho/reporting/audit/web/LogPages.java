package vn.phutrachho.reporting.audit.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Paging;
import vn.phutrachho.kit.web.Submission;
import vn.phutrachho.reporting.audit.AccessLog;
import vn.phutrachho.reporting.audit.AccessLog.Found;
import vn.phutrachho.reporting.audit.AccessLog.Opened;
import vn.phutrachho.reporting.audit.TakeLog;
import vn.phutrachho.reporting.audit.view.Opening.What;

/** The log of openings, to be read and to be taken away. */
@Controller
@RequestMapping("/dong-thoi-gian/nhat-ky")
class LogPages {
    private static final String PAGE = "audit/openings";
    private static final int ON_A_PAGE = 50;

    private final Access access;
    private final AccessLog log;
    private final TakeLog taken;
    private final LogTable table;
    private final EventWords words;

    LogPages(Access access, AccessLog log, TakeLog taken, LogTable table, EventWords words) {
        this.access = access;
        this.log = log;
        this.taken = taken;
        this.table = table;
        this.words = words;
    }

    @GetMapping
    ModelAndView openings(
            @ModelAttribute("form") LogForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        Caller caller = access.caller();
        caller.requireAny(Role.AUDITOR);
        model.addAttribute("kinds", kinds(locale));
        return Submission.of(errors)
                .trying(() -> show(caller, form, model, locale))
                .leadsTo(PAGE)
                .orShowsAgain(() -> nothing(model));
    }

    private void show(Caller caller, LogForm form, Model model, Locale locale) {
        Found found = log.find(caller, form.asked(), form.page(), ON_A_PAGE);
        model.addAttribute("openings", found.openings());
        model.addAttribute("units", units(caller, found.openings(), locale));
        model.addAttribute("paging", found.paging());
    }

    /** What was asked for cannot be: the form stands there, and nothing that was not asked for. */
    private static String nothing(Model model) {
        model.addAttribute("openings", List.of());
        model.addAttribute("units", Map.of());
        model.addAttribute("paging", new Paging(1, ON_A_PAGE, 0));
        return PAGE;
    }

    /** What is on the screen, all pages of it, as a spreadsheet. */
    @GetMapping("/xuat.{kind:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String kind, @ModelAttribute("form") LogForm form, Locale locale) {
        Caller caller = access.caller();
        List<Opened> openings = taken.of(caller, form.asked());
        String whose =
                caller.unitsWith(Role.AUDITOR).stream()
                        .map(unit -> words.unit(unit, caller, locale))
                        .collect(joining(", "));
        return table.of(openings, whose, units(caller, openings, locale), caller.today(), locale)
                .answer("nhat-ky-truy-cap-" + caller.today(), kind);
    }

    private List<Choice> kinds(Locale locale) {
        return Arrays.stream(What.values())
                .map(what -> new Choice(what.name(), table.what(what, locale)))
                .toList();
    }

    /** What the units are called whose lists were taken away, by their ids. */
    private Map<String, String> units(Caller caller, List<Opened> openings, Locale locale) {
        return openings.stream()
                .filter(each -> each.what().isList())
                .map(Opened::subject)
                .distinct()
                .collect(toMap(unit -> unit, unit -> words.unit(new UnitId(unit), caller, locale)));
    }
}
