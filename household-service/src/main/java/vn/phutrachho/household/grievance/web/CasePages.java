package vn.phutrachho.household.grievance.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.household.desk.Desks;
import vn.phutrachho.household.desk.FindDesks;
import vn.phutrachho.household.grievance.Deed;
import vn.phutrachho.household.grievance.GrievanceActs;
import vn.phutrachho.household.grievance.GrievanceRights;
import vn.phutrachho.household.grievance.Oversight;
import vn.phutrachho.household.grievance.command.GrievanceRefusal;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.GrievanceCase;
import vn.phutrachho.household.grievance.view.GrievanceCase.Promise.Outcome;
import vn.phutrachho.household.grievance.web.CaseWords.Word;
import vn.phutrachho.household.settings.web.SettingsWords;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.OrdinaryTick;
import vn.phutrachho.kit.web.Submission;

/** The page of one case, and what can be done with it. */
@Controller
@RequestMapping("/kien-nghi/{id}")
class CasePages {
    private static final int MOST_JOINABLE = 20;
    private static final String DONE = "redirect:done";
    private static final String DESK = "/ban-kien-nghi";

    private final Access access;
    private final GrievanceActs acts;
    private final GrievanceRights rights;
    private final FindGrievances find;
    private final CaseSheets sheets;
    private final CaseWords words;
    private final SettingsWords settings;
    private final FindDesks officers;

    CasePages(
            Access access,
            GrievanceActs acts,
            GrievanceRights rights,
            FindGrievances find,
            CaseSheets sheets,
            CaseWords words,
            SettingsWords settings,
            FindDesks officers) {
        this.access = access;
        this.acts = acts;
        this.rights = rights;
        this.find = find;
        this.sheets = sheets;
        this.words = words;
        this.settings = settings;
        this.officers = officers;
    }

    @GetMapping
    String casePage(@PathVariable GrievanceId id, Model model) {
        Caller caller = access.caller();
        GrievanceCase asked = find.named(id);
        rights.demandSight(caller, asked);
        CaseSheet it = sheets.of(caller, asked);
        model.addAttribute("it", it);
        model.addAttribute("line", CaseLine.of(it, words));
        model.addAttribute("list", listOf(caller, asked));
        model.addAttribute("trail", words.trail(it));
        model.addAttribute("bar", words.bar(it));
        model.addAttribute("says", words.words(above(caller, it)));
        model.addAttribute("nextMonth", YearMonth.from(caller.today()).plusMonths(1));
        model.addAttribute("desks", choices(caller, desks(caller, it, it.desk())));
        model.addAttribute("directable", choices(caller, directable(caller, asked, it)));
        model.addAttribute("reopenings", words.reopenings(above(caller, it)));
        model.addAttribute("today", caller.today());
        model.addAttribute("pauseUntil", acts.latestPause(caller));
        model.addAttribute("ruleFor", it.basis() == null ? "" : settings.scope(it.basis().scope()));
        Submission.begin(model, "back", Forms.BackForm.begun(caller.today()));
        Submission.begin(model, "settle", Forms.SettleForm.begun());
        Submission.begin(model, "later", Forms.LaterForm.begun());
        Submission.begin(model, "theme", Forms.ThemeForm.begun());
        Submission.begin(model, "refer", Forms.ReferForm.begun(above(caller, it)));
        Submission.begin(model, "direct", Forms.DirectForm.begun());
        Submission.begin(model, "answer", Forms.AnswerForm.begun());
        Submission.begin(model, "pause", Forms.PauseForm.begun());
        Submission.begin(model, "facts", Forms.FactsForm.begun());
        Submission.begin(model, "outside", Forms.OutsideForm.begun());
        Submission.begin(model, "reply", Forms.ReplyForm.begun());
        Submission.begin(model, "join", Forms.JoinForm.begun());
        Submission.begin(model, "promise", Forms.PromiseForm.begun());
        Submission.begin(model, "part", Forms.PartForm.begun());
        Submission.begin(model, "reopen", Forms.ReopenForm.begun());
        Submission.begin(model, "opening", Forms.OpenNameForm.begun());
        Submission.begin(model, "withdrawal", Forms.WithdrawForm.begun(caller.today()));
        model.addAttribute("otherThemes", words.themesBeside(it.theme()));
        model.addAttribute("answerKinds", words.answerKinds());
        model.addAttribute("addressees", words.addresseeKinds());
        model.addAttribute("asked", asked(it));
        model.addAttribute("outcomes", words.outcomes());
        model.addAttribute("promises", words.promises(it));
        model.addAttribute("promisesOfTheirs", words.promisesOfTheirs(it));
        model.addAttribute("lead", it.lead() == null ? null : words.lead(it.lead()));
        model.addAttribute("joinable", joinable(caller, asked, it));
        return "grievance/case";
    }

    /** The list in which the person finds the case again. */
    private @Nullable String listOf(Caller caller, GrievanceCase asked) {
        if (rights.isFollowedBy(caller, asked)) {
            return "/kien-nghi";
        }
        if (!Collections.disjoint(Desks.of(caller), asked.units())) {
            return DeskPages.PATH;
        }
        return Oversight.of(caller).isAny() ? BeneathPages.PATH : null;
    }

    @PostMapping("/mang-ve")
    ModelAndView back(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("back") Forms.BackForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                id,
                errors,
                tick,
                model,
                () ->
                        acts.householdsWord(
                                access.caller(),
                                id,
                                form.getWord() == Word.CONTENT,
                                tick.typed(form.getWhy() == null ? "" : form.getWhy()),
                                form.getWord() == Word.NEXT_LEVEL,
                                form.getVisited()));
    }

    @PostMapping("/rut-lai")
    ModelAndView withdraw(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("withdrawal") Forms.WithdrawForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                id,
                errors,
                tick,
                model,
                () ->
                        acts.withdraw(
                                access.caller(),
                                id,
                                tick.typed(form.getSaying()),
                                form.getTakenBack()));
    }

    @PostMapping("/ket-luan")
    ModelAndView settle(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("settle") Forms.SettleForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                id,
                errors,
                tick,
                model,
                () ->
                        acts.settle(
                                access.caller(),
                                id,
                                tick.typed(form.getConclusion()),
                                form.getSettledBy()));
    }

    @PostMapping("/de-lai")
    ModelAndView carryOver(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("later") Forms.LaterForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        Caller caller = access.caller();
        YearMonth next = YearMonth.from(caller.today()).plusMonths(1);
        return act(
                id,
                errors,
                tick,
                model,
                () -> acts.carryOver(caller, id, tick.typed(form.later()), next));
    }

    @PostMapping("/de-tai")
    ModelAndView correctTheme(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("theme") Forms.ThemeForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                id,
                errors,
                tick,
                model,
                () ->
                        acts.correctTheme(
                                access.caller(),
                                id,
                                form.getNewTheme(),
                                tick.typed(form.getMistake())));
    }

    @PostMapping("/chuyen")
    ModelAndView refer(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("refer") Forms.ReferForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                id,
                errors,
                tick,
                model,
                () ->
                        acts.refer(
                                access.caller(),
                                id,
                                new UnitId(form.to()),
                                tick.typed(form.reason())));
    }

    @PostMapping("/dieu-chuyen")
    ModelAndView direct(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("direct") Forms.DirectForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                id,
                errors,
                tick,
                model,
                () ->
                        acts.direct(
                                access.caller(),
                                id,
                                new UnitId(form.desk()),
                                tick.typed(form.cause())));
    }

    @PostMapping("/tiep-nhan")
    String accept(@PathVariable GrievanceId id) {
        acts.accept(access.caller(), id);
        return "redirect:/kien-nghi/" + id;
    }

    @PostMapping("/tra-loi")
    ModelAndView answer(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("answer") Forms.AnswerForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                id,
                errors,
                tick,
                model,
                () ->
                        acts.answer(
                                access.caller(),
                                id,
                                form.getKind(),
                                tick.typed(form.getAnswer()),
                                form.getDoneBy()));
    }

    @PostMapping("/tam-dung")
    ModelAndView pause(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("pause") Forms.PauseForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                id,
                errors,
                tick,
                model,
                () ->
                        acts.pause(
                                access.caller(), id, tick.typed(form.getFacts()), form.getUntil()));
    }

    @PostMapping("/cho-biet")
    ModelAndView supplyFacts(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("facts") Forms.FactsForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                id,
                errors,
                tick,
                model,
                () -> acts.supplyFacts(access.caller(), id, tick.typed(form.known())));
    }

    @PostMapping("/tinh-tiep")
    String resume(@PathVariable GrievanceId id) {
        acts.resume(access.caller(), id);
        return "redirect:/kien-nghi/" + id;
    }

    @PostMapping("/hoi-ngoai")
    ModelAndView sendOutside(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("outside") Forms.OutsideForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                id,
                errors,
                tick,
                model,
                () ->
                        acts.sendOutside(
                                access.caller(),
                                id,
                                new Addressee(form.getAddressee(), form.getName()),
                                tick.typed(form.getAsked())));
    }

    @PostMapping("/ngoai-tra-loi")
    ModelAndView recordOutside(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("reply") Forms.ReplyForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                id,
                errors,
                tick,
                model,
                () ->
                        acts.recordOutside(
                                access.caller(),
                                id,
                                askedOutside(id, form),
                                tick.typed(form.reply())));
    }

    private Addressee askedOutside(GrievanceId id, Forms.ReplyForm form) {
        return sheets.of(access.caller(), find.named(id)).askedOutside().stream()
                .filter(addressee -> addressee.name().equals(form.from()))
                .findFirst()
                .orElseThrow(GrievanceRefusal.NotSentOutside::new);
    }

    @PostMapping("/gop")
    ModelAndView join(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("join") Forms.JoinForm form,
            BindingResult errors,
            Model model) {
        return act(
                id,
                errors,
                OrdinaryTick.NONE,
                model,
                () -> acts.join(access.caller(), id, new GrievanceId(form.into())));
    }

    @PostMapping("/tach")
    ModelAndView part(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("part") Forms.PartForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                id,
                errors,
                tick,
                model,
                () -> acts.part(access.caller(), id, tick.typed(form.apart())));
    }

    @PostMapping("/loi-hua")
    ModelAndView followPromise(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("promise") Forms.PromiseForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                id,
                errors,
                tick,
                model,
                () ->
                        acts.followPromise(
                                access.caller(),
                                id,
                                PromiseChoice.dayOf(form.getPromisedFor()),
                                PromiseChoice.unitOf(form.getPromisedFor()),
                                form.getOutcome() == Outcome.KEPT,
                                tick.typed(form.getCame())));
    }

    @PostMapping("/mo-lai")
    ModelAndView reopen(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("reopen") Forms.ReopenForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        Caller caller = access.caller();
        return act(
                id,
                errors,
                tick,
                model,
                () ->
                        acts.notContent(
                                caller,
                                id,
                                tick.typed(form.getAgain()),
                                form.getWhere() == Word.NEXT_LEVEL,
                                caller.today()));
    }

    @PostMapping("/giu-kin")
    String keepConfidential(@PathVariable GrievanceId id) {
        acts.keepConfidential(access.caller(), id);
        return afterwards(id);
    }

    @PostMapping("/mo-ten")
    ModelAndView openName(
            @PathVariable GrievanceId id,
            @Valid @ModelAttribute("opening") Forms.OpenNameForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                id,
                errors,
                tick,
                model,
                () -> acts.openName(access.caller(), id, tick.typed(form.ground())));
    }

    private static List<Choice> asked(CaseSheet it) {
        return it.askedOutside().stream()
                .map(addressee -> new Choice(addressee.name(), addressee.name()))
                .toList();
    }

    /** Others on the same desk that it can be joined to, as far as the person may see them. */
    private List<Choice> joinable(Caller caller, GrievanceCase asked, CaseSheet it) {
        if (!it.deeds().contains(Deed.JOIN)) {
            return List.of();
        }
        Set<UnitId> desks =
                caller.tree()
                        .withMerged(
                                caller.tree().heirOf(asked.now().desk(), caller.today()),
                                caller.today());
        return find.joinable(asked, desks, MOST_JOINABLE).stream()
                .filter(other -> rights.maySee(caller, other))
                .map(other -> new Choice(other.id().value(), words.line(other)))
                .toList();
    }

    private ModelAndView act(
            GrievanceId id, BindingResult errors, OrdinaryTick tick, Model model, Runnable deed) {
        ModelAndView shown =
                Submission.of(errors)
                        .trying(deed)
                        .leadsTo(DONE)
                        .orShowsAgain(
                                () -> {
                                    tick.offer(model, errors);
                                    return casePage(id, model);
                                });
        return DONE.equals(shown.getViewName()) ? new ModelAndView(afterwards(id)) : shown;
    }

    /** Whoever passes a confidential case on has done it, and sees it no more. */
    private String afterwards(GrievanceId id) {
        return rights.maySee(access.caller(), find.named(id))
                ? "redirect:/kien-nghi/" + id
                : "redirect:" + (access.caller().member().isPresent() ? "/kien-nghi" : DESK);
    }

    private static @Nullable UnitId above(Caller caller, CaseSheet it) {
        UnitId desk = caller.tree().heirOf(it.desk(), caller.today());
        return caller.tree().parent(desk, caller.today()).orElse(null);
    }

    /**
     * Where it can be passed on to: those above the desk, nearest first; from a commune on those
     * beside and beneath it too, and the household's own cell with all that stand above it.
     */
    private static Set<UnitId> desks(Caller caller, CaseSheet it, UnitId from) {
        LocalDate today = caller.today();
        UnitTree tree = caller.tree();
        UnitId desk = tree.heirOf(from, today);
        Set<UnitId> desks = new LinkedHashSet<>(tree.path(desk, today).reversed());
        if (tree.kind(desk).filter(UnitKind.CELL::equals).isEmpty()) {
            desks.addAll(tree.path(tree.heirOf(it.cell(), today), today).reversed());
            tree.parent(desk, today).ifPresent(above -> desks.addAll(beneath(tree, above, today)));
            desks.addAll(beneath(tree, desk, today));
        }
        desks.remove(desk);
        return desks;
    }

    /** Cells of others are left out: none of them is competent for a household that is not its. */
    private static List<UnitId> beneath(UnitTree tree, UnitId above, LocalDate today) {
        return tree.children(above, today).stream()
                .filter(unit -> !unit.isGrouping() && unit.kind() != UnitKind.CELL)
                .map(Unit::id)
                .toList();
    }

    /** Where whoever was told that it stands still can send it, to themselves first. */
    private static Set<UnitId> directable(Caller caller, GrievanceCase asked, CaseSheet it) {
        Set<UnitId> desks = new LinkedHashSet<>();
        if (it.deeds().contains(Deed.DIRECT)) {
            for (UnitId told : GrievanceRights.toldAbove(caller, asked)) {
                desks.add(told);
                desks(caller, it, told).stream()
                        .filter(desk -> GrievanceActs.canGive(caller, told, it.cell(), desk))
                        .forEach(desks::add);
            }
        }
        desks.remove(asked.now().desk());
        return desks;
    }

    /** Whoever chooses a desk at which nobody looks is told so before. */
    private List<Choice> choices(Caller caller, Set<UnitId> units) {
        return units.stream().map(unit -> new Choice(unit.value(), label(caller, unit))).toList();
    }

    private String label(Caller caller, UnitId unit) {
        String name = caller.tree().name(unit, caller.today());
        return officers.isAttended(unit, caller.tree(), caller.today())
                ? name
                : words.say("grievance.refer.nobody-there", name);
    }
}
