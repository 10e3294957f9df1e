package vn.phutrachho.reporting.figures.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.SearchKey;
import vn.phutrachho.kit.web.Todo;
import vn.phutrachho.reporting.figures.Commune;
import vn.phutrachho.reporting.figures.Commune.Cell;
import vn.phutrachho.reporting.figures.FindCommune;
import vn.phutrachho.reporting.figures.Sight;
import vn.phutrachho.reporting.figures.view.PlanState;

/** A commune's cells today: what to see to first. */
@Controller
@RequestMapping("/xa")
class CommunePages {
    private static final Role[] LOOKERS = {
        Role.COMMUNE_OFFICER, Role.PROVINCE_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR
    };

    /** household-service's list of the cases themselves, for everybody whom this page is for. */
    private static final String OVERDUE_BENEATH = "/kien-nghi/o-duoi?tinh-trang=OVERDUE&don-vi=";

    private final Access access;
    private final Sight sight;
    private final FindCommune communes;
    private final MessageSource messages;

    CommunePages(Access access, Sight sight, FindCommune communes, MessageSource messages) {
        this.access = access;
        this.sight = sight;
        this.communes = communes;
        this.messages = messages;
    }

    @GetMapping
    String home(
            @RequestParam(name = "tim", required = false) @Nullable String typed,
            @RequestParam(name = "loc", required = false) @Nullable String filter,
            Model model,
            Locale locale) {
        UnitId home = sight.home(access.caller(), Role.COMMUNE_OFFICER);
        return page(home, typed, filter, model, locale);
    }

    @GetMapping("/{at}")
    String page(
            @PathVariable UnitId at,
            @RequestParam(name = "tim", required = false) @Nullable String typed,
            @RequestParam(name = "loc", required = false) @Nullable String filter,
            Model model,
            Locale locale) {
        Caller caller = access.caller();
        sight.demand(caller, at, LOOKERS);
        Commune commune = communes.today(at);
        String chosen = filter == null ? "can-xem" : filter;
        model.addAttribute("commune", commune);
        model.addAttribute("cells", cells(commune, chosen, typed));
        model.addAttribute("typed", typed);
        model.addAttribute("chosen", chosen);
        model.addAttribute("filters", filters(locale));
        // a cell's own page is for its secretary and for the commune's officers
        model.addAttribute("stepsIn", caller.has(Role.COMMUNE_OFFICER, at));
        model.addAttribute("todos", todos(caller, at, commune, locale));
        return "figures/commune";
    }

    private static List<Cell> cells(Commune commune, String filter, @Nullable String typed) {
        return commune.cells().stream()
                .filter(cell -> passes(cell, filter))
                .filter(cell -> typed == null || SearchKey.found(typed, cell.unit().name()))
                .toList();
    }

    private static boolean passes(Cell cell, String filter) {
        return switch (filter) {
            case "tat-ca" -> true;
            case "chua-co-ke-hoach" -> !cell.hasPlan();
            case "bao-cao-tre" -> cell.figures().reportsLate() > 0;
            default -> cell.needsLook();
        };
    }

    private List<Choice> filters(Locale locale) {
        return List.of("can-xem", "tat-ca", "chua-co-ke-hoach", "bao-cao-tre").stream()
                .map(each -> new Choice(each, text("commune.filter." + each, locale)))
                .toList();
    }

    /** Where the act itself is another service's page, only whoever may act is led there. */
    private List<Todo> todos(Caller caller, UnitId at, Commune commune, Locale locale) {
        boolean acts = caller.has(Role.COMMUNE_OFFICER, at);
        long submitted =
                commune.cells().stream().filter(c -> c.plan() == PlanState.SUBMITTED).count();
        long open = commune.cells().stream().filter(c -> !c.openMonths().isEmpty()).count();
        long noPlan =
                commune.cells().stream()
                        .filter(c -> !c.hasPlan() && c.plan() != PlanState.SUBMITTED)
                        .count();
        String self = "/xa/" + at;
        return List.of(
                        todo(
                                commune.unit().figures().overdue(),
                                "overdue",
                                OVERDUE_BENEATH + at,
                                locale),
                        todo(submitted, "submitted", acts ? "/duyet-ke-hoach" : self, locale),
                        todo(noPlan, "no-plan", self + "?loc=chua-co-ke-hoach#cb", locale),
                        todo(open, "months", self + "?loc=can-xem#cb", locale))
                .stream()
                .filter(todo -> todo.number() > 0)
                .toList();
    }

    private Todo todo(long number, String what, String href, Locale locale) {
        return new Todo(
                number,
                text("commune.todo." + what, locale),
                text("commune.todo." + what + ".why", locale),
                null,
                text("commune.todo." + what + ".act", locale),
                href);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
