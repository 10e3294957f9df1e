package vn.phutrachho.household.household.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GoneReason;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.household.grievance.web.GrievanceLines;
import vn.phutrachho.household.household.HouseholdRights;
import vn.phutrachho.household.household.KeepRegister;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.household.household.view.HouseholdCard.Stay;
import vn.phutrachho.household.household.view.HouseholdCare;
import vn.phutrachho.household.household.view.HouseholdCare.Tenure;
import vn.phutrachho.household.household.view.HouseholdCare.Visit;
import vn.phutrachho.household.pledge.view.FindPledges;
import vn.phutrachho.household.pledge.view.Pledge;
import vn.phutrachho.household.pledge.web.PledgeWords;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.personal.web.ErasureForm;
import vn.phutrachho.kit.personal.web.ErasurePart;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.SpokenLanguages;
import vn.phutrachho.kit.web.Submission;

/** The card of one household, and what the register's keepers record on it. */
@Controller
@RequestMapping("/ho/{id}")
class CardPages {
    private final Access access;
    private final FindHouseholds find;
    private final HouseholdRights rights;
    private final KeepRegister register;
    private final GrievanceLines grievances;
    private final FindPledges pledges;
    private final PledgeWords pledgeWords;
    private final SpokenLanguages languages;
    private final ErasurePart erasure;
    private final MessageSource messages;

    CardPages(
            Access access,
            FindHouseholds find,
            HouseholdRights rights,
            KeepRegister register,
            GrievanceLines grievances,
            FindPledges pledges,
            PledgeWords pledgeWords,
            SpokenLanguages languages,
            ErasurePart erasure,
            MessageSource messages) {
        this.access = access;
        this.find = find;
        this.rights = rights;
        this.register = register;
        this.grievances = grievances;
        this.pledges = pledges;
        this.pledgeWords = pledgeWords;
        this.languages = languages;
        this.erasure = erasure;
        this.messages = messages;
    }

    /** Somebody's time of responsibility, with their name. */
    record Care(String name, Tenure tenure) {}

    /** A visit, with the visitor's name. */
    record Visited(String name, Visit visit) {}

    /** Where it lived, with the cell's name. */
    record Lived(String cellName, LocalDate from) {}

    @GetMapping
    String card(@PathVariable HouseholdId id, Locale locale, Model model) {
        Caller caller = access.caller();
        HouseholdCard card = find.named(id);
        rights.demandSight(caller, card);
        HouseholdCare care = find.careFor(id);
        Map<MemberId, String> names =
                find.names(
                        Stream.concat(
                                        care.tenures().stream().map(Tenure::member),
                                        care.visits().stream().map(Visit::member))
                                .toList());
        LocalDate today = caller.today();
        model.addAttribute("card", card);
        model.addAttribute("cellName", name(caller, card.cell()));
        model.addAttribute("lived", lived(caller, card));
        model.addAttribute("now", cares(care, names, today, true));
        model.addAttribute("before", cares(care, names, today, false).reversed());
        model.addAttribute(
                "visits",
                care.visits().reversed().stream()
                        .map(visit -> new Visited(known(names, visit.member()), visit))
                        .toList());
        model.addAttribute("matters", grievances.ofHousehold(caller, id));
        Pledge pledge = pledges.of(id).latest().orElse(null);
        model.addAttribute("pledge", pledge == null ? null : pledgeWords.shown(pledge));
        model.addAttribute(
                "mayPledge", card.gone() == null && card.poverty() != PovertyStatus.NONE);
        model.addAttribute("mayReport", rights.isResponsible(caller, card));
        model.addAttribute("mayRegister", mayRegister(caller, card));
        boolean mayWrite = card.gone() == null && rights.mayWrite(caller, card.cell());
        model.addAttribute("mayWrite", mayWrite);
        if (mayWrite) {
            forms(caller, card, locale, model);
        }
        boolean mayErase =
                card.gone() != null
                        && card.erased() == null
                        && rights.mayWrite(caller, card.cell());
        erasure.show(model, Personal.whose(id), card.erased(), mayErase);
        return "household/card";
    }

    private void forms(Caller caller, HouseholdCard card, Locale locale, Model model) {
        model.addAttribute("seen", card.details().mark());
        model.addAttribute("spoken", spoken(card));
        model.addAttribute("statuses", choices("poverty.", locale, PovertyStatus.values()));
        model.addAttribute("elsewhere", elsewhere(caller, card.cell()));
        model.addAttribute("goneReasons", choices("household.gone.", locale, GoneReason.values()));
        Submission.begin(
                model, "correct", Forms.CorrectionForm.begun(card.details(), caller.today()));
        Submission.begin(model, "decide", Forms.DecisionForm.begun());
        Submission.begin(model, "move", Forms.MoveForm.begun());
        Submission.begin(model, "leave", Forms.LeaveForm.begun());
    }

    @PostMapping("/sua")
    ModelAndView correct(
            @PathVariable HouseholdId id,
            @Valid @ModelAttribute("correct") Forms.CorrectionForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        return act(
                id,
                errors,
                locale,
                model,
                caller ->
                        register.correctSeen(
                                caller, id, form.details(id), form.getFrom(), form.getSeen()));
    }

    @PostMapping("/dien")
    ModelAndView recordPoverty(
            @PathVariable HouseholdId id,
            @Valid @ModelAttribute("decide") Forms.DecisionForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        return act(
                id,
                errors,
                locale,
                model,
                caller ->
                        register.recordPoverty(
                                caller,
                                id,
                                form.getStatus(),
                                form.getDecision(),
                                form.getDecidedOn(),
                                form.review(),
                                form.getHoldsFrom()));
    }

    @PostMapping("/chuyen")
    ModelAndView move(
            @PathVariable HouseholdId id,
            @Valid @ModelAttribute("move") Forms.MoveForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        return act(
                id,
                errors,
                locale,
                model,
                caller -> register.move(caller, id, new UnitId(form.getTo()), form.getMovedOn()));
    }

    @PostMapping("/khong-con")
    ModelAndView leave(
            @PathVariable HouseholdId id,
            @Valid @ModelAttribute("leave") Forms.LeaveForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        return act(
                id,
                errors,
                locale,
                model,
                caller -> register.leave(caller, id, form.getWhy(), form.getLeftOn()));
    }

    @PostMapping("/xoa-thong-tin-rieng")
    ModelAndView erase(
            @PathVariable HouseholdId id,
            @Valid @ModelAttribute("erase") ErasureForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        return act(
                id, errors, locale, model, caller -> register.erase(caller, id, form.decision()));
    }

    /** What somebody records on the card. */
    private interface Deed {
        void by(Caller caller);
    }

    /** Who may not write is told so before what is wrong with what they typed. */
    private ModelAndView act(
            HouseholdId id, BindingResult errors, Locale locale, Model model, Deed deed) {
        Caller caller = access.caller();
        rights.demandWriting(caller, find.named(id).cell());
        return Submission.of(errors)
                .trying(() -> deed.by(caller))
                .leadsTo("redirect:/ho/" + id)
                .orShowsAgain(() -> card(id, locale, model));
    }

    /** Whether the way back leads to the cell's register or to one's own. */
    private static boolean mayRegister(Caller caller, HouseholdCard card) {
        return caller.has(Role.SECRETARY, card.cell())
                || caller.has(Role.COMMUNE_OFFICER, card.cell());
    }

    /** Where it lived before and lives, once it has moved. */
    private static List<Lived> lived(Caller caller, HouseholdCard card) {
        List<Stay> stays = card.cells();
        return stays.size() < 2
                ? List.of()
                : stays.reversed().stream()
                        .map(stay -> new Lived(name(caller, stay.cell()), stay.from()))
                        .toList();
    }

    /** The other cells whose registers the person writes. */
    private List<Choice> elsewhere(Caller caller, UnitId cell) {
        return rights.cells(caller).stream()
                .filter(other -> !other.equals(cell) && rights.mayWrite(caller, other))
                .map(other -> new Choice(other.value(), name(caller, other)))
                .toList();
    }

    /** Those that have a name here, and the one that the household speaks whatever it is. */
    private List<Choice> spoken(HouseholdCard card) {
        return Stream.concat(
                        SpokenLanguages.codes().stream(),
                        Stream.ofNullable(card.details().language()))
                .distinct()
                .map(code -> new Choice(code, languages.name(code)))
                .toList();
    }

    private static List<Care> cares(
            HouseholdCare care, Map<MemberId, String> names, LocalDate today, boolean now) {
        List<Care> cares = new ArrayList<>();
        for (Tenure tenure : care.tenures()) {
            if (tenure.holdsOn(today) == now) {
                cares.add(new Care(known(names, tenure.member()), tenure));
            }
        }
        return cares;
    }

    private static String known(Map<MemberId, String> names, MemberId member) {
        return names.getOrDefault(member, "…");
    }

    private List<Choice> choices(String prefix, Locale locale, Enum<?>... values) {
        return Stream.of(values)
                .map(
                        value ->
                                new Choice(
                                        value.name(),
                                        messages.getMessage(prefix + value, null, locale)))
                .toList();
    }

    private static String name(Caller caller, UnitId unit) {
        return caller.tree().name(unit, caller.today());
    }
}
