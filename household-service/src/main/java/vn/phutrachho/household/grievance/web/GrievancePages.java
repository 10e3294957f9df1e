package vn.phutrachho.household.grievance.web;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.household.grievance.GrievanceActs;
import vn.phutrachho.household.grievance.GrievanceLists;
import vn.phutrachho.household.grievance.view.FindGrievances.Found;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.NewId;
import vn.phutrachho.kit.typed.LegalMatterRefused;
import vn.phutrachho.kit.typed.Typed;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Paging;
import vn.phutrachho.kit.web.Submission;

/** The pages of grievances: the list of a member or a cell, and writing one down. */
@Controller
@RequestMapping("/kien-nghi")
class GrievancePages {
    private final Access access;
    private final GrievanceActs acts;
    private final GrievanceLists lists;
    private final FindHouseholds households;
    private final CaseLines lines;
    private final ListFilters filters;
    private final CaseWords words;

    GrievancePages(
            Access access,
            GrievanceActs acts,
            GrievanceLists lists,
            FindHouseholds households,
            CaseLines lines,
            ListFilters filters,
            CaseWords words) {
        this.access = access;
        this.acts = acts;
        this.lists = lists;
        this.households = households;
        this.lines = lines;
        this.filters = filters;
        this.words = words;
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
            lists.demandOwn(caller);
            return "redirect:" + form.at("/kien-nghi");
        }
        return list(caller, form, search, model);
    }

    private String list(Caller caller, ListForm form, String search, Model model) {
        Paging asked = form.paging();
        Found found = lists.mine(caller, !form.isEnded(), form.unit(), form.asked(search), asked);
        lines.show(caller, found, asked, model);
        model.addAttribute("ended", form.isEnded());
        model.addAttribute("openOnes", form.ofEnded(false).at("/kien-nghi"));
        model.addAttribute("endedOnes", form.ofEnded(true).at("/kien-nghi"));
        model.addAttribute("filters", filters.ofMine(caller, form, search));
        model.addAttribute("hasDesk", caller.has(Role.SECRETARY));
        model.addAttribute("mayReport", mayReport(caller));
        model.addAttribute("mayShowWay", caller.has(Role.MEMBER) || caller.has(Role.SECRETARY));
        return "grievance/list";
    }

    @GetMapping("/moi")
    String reportPage(
            @RequestParam(name = "ho", required = false) @Nullable HouseholdId household,
            Model model) {
        Caller caller = access.caller();
        caller.requireMember();
        model.addAttribute("form", Forms.ReportForm.begun(household, caller.today()));
        return reportPage(caller, model);
    }

    private String reportPage(Caller caller, Model model) {
        model.addAttribute("households", inMyCare(caller));
        model.addAttribute("kinds", words.kinds());
        model.addAttribute("themes", words.themes());
        return "grievance/report";
    }

    @PostMapping("/moi")
    ModelAndView report(
            @Valid @ModelAttribute("form") Forms.ReportForm form,
            BindingResult errors,
            Model model) {
        Caller caller = access.caller();
        GrievanceId grievance =
                new GrievanceId(NewId.ofThisRequest(caller.account(), "grievance").toString());
        if (!errors.hasFieldErrors("words")
                && new Typed(form.getWords(), form.isOrdinary()).isLegalMatter()) {
            errors.rejectValue("words", "refusal." + new LegalMatterRefused().code());
            model.addAttribute("legal", true);
        }
        if (!errors.hasFieldErrors("household")
                && !errors.hasFieldErrors("heardOn")
                && isOfAnothersTime(caller, form)) {
            errors.rejectValue("heardOn", "grievance.report.not-in-charge");
        }
        return Submission.of(errors)
                .trying(() -> report(caller, grievance, form))
                .leadsTo("redirect:/kien-nghi/" + grievance)
                .orShowsAgain(() -> reportPage(caller, model));
    }

    private void report(Caller caller, GrievanceId grievance, Forms.ReportForm form) {
        acts.report(
                caller,
                grievance,
                new HouseholdId(form.getHousehold()),
                form.getKind(),
                form.getTheme(),
                new Typed(form.getWords(), form.isOrdinary()),
                form.isTravels(),
                form.isConfidential(),
                form.getHeardOn());
    }

    /**
     * Those that were handed over lately are among them: what was heard before is still written.
     */
    private List<Choice> inMyCare(Caller caller) {
        MemberId member = caller.requireMember();
        List<HouseholdId> mine = households.inCareOf(member, caller.today());
        return households.all(households.lately(member, caller.today())).values().stream()
                .map(card -> new Choice(card.id().value(), called(card, mine.contains(card.id()))))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }

    private String called(HouseholdCard card, boolean mine) {
        String name = card.details().head().text() + ", " + card.details().hamlet();
        return mine ? name : words.say("grievance.report.handed-over", name);
    }

    /** Whether the household is offered and was somebody else's on the day. */
    private boolean isOfAnothersTime(Caller caller, Forms.ReportForm form) {
        HouseholdId household = new HouseholdId(form.getHousehold());
        MemberId member = caller.requireMember();
        return households.lately(member, caller.today()).contains(household)
                && households
                        .careFor(household)
                        .responsibleOn(form.getHeardOn())
                        .filter(member::equals)
                        .isEmpty();
    }

    private static boolean mayReport(Caller caller) {
        return caller.member().isPresent() && caller.has(Role.MEMBER);
    }
}
