package vn.phutrachho.household.pledge.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
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
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.household.PledgeOutcome;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.household.household.HouseholdRights;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.household.household.view.HouseholdCare.Tenure;
import vn.phutrachho.household.pledge.PledgeActs;
import vn.phutrachho.household.pledge.PledgeRights;
import vn.phutrachho.household.pledge.command.PledgeRefusal;
import vn.phutrachho.household.pledge.view.FindPledges;
import vn.phutrachho.household.pledge.view.HouseholdPledges;
import vn.phutrachho.household.pledge.view.Pledge;
import vn.phutrachho.household.pledge.view.PledgeStanding;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.typed.Typed;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.OrdinaryTick;
import vn.phutrachho.kit.web.Submission;

/** A household's way out of poverty: what it registered, its roadmap, and what came of it. */
@Controller
@RequestMapping(PledgePages.PATH)
class PledgePages {
    static final String PATH = "/ho/{household}/thoat-ngheo";

    private final Access access;
    private final PledgeActs acts;
    private final PledgeRights rights;
    private final FindPledges find;
    private final FindHouseholds households;
    private final HouseholdRights register;
    private final PledgeWords words;

    PledgePages(
            Access access,
            PledgeActs acts,
            PledgeRights rights,
            FindPledges find,
            FindHouseholds households,
            HouseholdRights register,
            PledgeWords words) {
        this.access = access;
        this.acts = acts;
        this.rights = rights;
        this.find = find;
        this.households = households;
        this.register = register;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable HouseholdId household, Model model) {
        Caller caller = access.caller();
        HouseholdCard card = households.named(household);
        rights.demandSight(caller, card);
        HouseholdPledges theirs = find.of(household);
        Pledge latest = theirs.latest().orElse(null);
        boolean here = card.gone() == null;
        boolean poor = card.povertyOn(caller.today()) != PovertyStatus.NONE;
        boolean renewable = latest != null && latest.standing() == PledgeStanding.NOT_REACHED;
        boolean open = theirs.open().isPresent();
        model.addAttribute("card", card);
        model.addAttribute("poor", poor);
        model.addAttribute("here", here);
        model.addAttribute("it", latest == null ? null : words.shown(latest));
        model.addAttribute("mayRegister", here && poor && !open && !renewable);
        model.addAttribute("mayRenew", here && poor && renewable);
        model.addAttribute("mayWrite", here && open);
        model.addAttribute(
                "mayReach", here && latest != null && PledgeActs.isReached(card, latest));
        model.addAttribute(
                "mayMiss",
                here
                        && theirs.open()
                                .filter(it -> isOver(it.targetYear(), caller.today()))
                                .isPresent());
        model.addAttribute("mine", register.isResponsible(caller, card));
        model.addAttribute("members", members(card));
        model.addAttribute("fields", words.fields());
        model.addAttribute("sources", words.sources());
        model.addAttribute("entries", latest == null || !here ? List.of() : words.entries(latest));
        model.addAttribute("trail", latest == null ? List.of() : words.trail(latest));
        model.addAttribute(
                "earlier",
                theirs.pledges().reversed().stream()
                        .filter(pledge -> !pledge.equals(latest))
                        .map(words::shown)
                        .toList());
        forms(model, latest, caller.today());
        return "pledge/roadmap";
    }

    private static void forms(Model model, @Nullable Pledge latest, LocalDate today) {
        Submission.begin(model, "registering", Forms.RegisterForm.begun(today));
        Submission.begin(model, "renewing", Forms.RenewForm.begun(today));
        Submission.begin(model, "setting", Forms.MilestoneForm.begun(today));
        Submission.begin(model, "giving", Forms.SupportForm.begun(today));
        Submission.begin(model, "missing", new Forms.MissedForm("", today));
        Submission.begin(model, "withdrawing", new Forms.WithdrawForm("", today));
        Submission.begin(
                model,
                "yearing",
                new Forms.YearForm(latest == null ? today.getYear() : latest.targetYear(), ""));
        Submission.begin(model, "striking", new Forms.StrikeForm("", ""));
        Submission.begin(model, "reaching", new Forms.Nothing());
    }

    private static boolean isOver(int year, LocalDate today) {
        return !today.isBefore(LocalDate.of(year, Month.DECEMBER, 31));
    }

    /** Whoever has or had the household: one of them got it to register. */
    private List<Choice> members(HouseholdCard card) {
        List<MemberId> members =
                households.careFor(card.id()).tenures().reversed().stream()
                        .map(Tenure::member)
                        .distinct()
                        .toList();
        Map<MemberId, String> names = households.names(members);
        return members.stream()
                .map(member -> new Choice(member.value(), names.getOrDefault(member, "…")))
                .toList();
    }

    @PostMapping("/dang-ky")
    ModelAndView register(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("registering") Forms.RegisterForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                household,
                errors,
                tick,
                model,
                caller -> acts.register(caller, household, form.aim(tick)));
    }

    @PostMapping("/dang-ky-tiep")
    ModelAndView renew(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("renewing") Forms.RenewForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                household,
                errors,
                tick,
                model,
                caller -> acts.renew(caller, latest(household).id(), form.aim(tick)));
    }

    @PostMapping("/moc")
    ModelAndView setMilestone(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("setting") Forms.MilestoneForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                household,
                errors,
                tick,
                model,
                caller -> acts.setMilestone(caller, latest(household).id(), form.step(tick)));
    }

    @PostMapping("/giup")
    ModelAndView give(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("giving") Forms.SupportForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                household,
                errors,
                tick,
                model,
                caller -> acts.give(caller, latest(household).id(), form.gift(tick)));
    }

    @PostMapping("/dat")
    ModelAndView reach(
            @PathVariable HouseholdId household,
            @ModelAttribute("reaching") Forms.Nothing form,
            BindingResult errors,
            Model model) {
        return act(
                household,
                errors,
                OrdinaryTick.NONE,
                model,
                caller -> acts.reach(caller, latest(household).id()));
    }

    @PostMapping("/chua-dat")
    ModelAndView notReached(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("missing") Forms.MissedForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                household,
                errors,
                tick,
                model,
                caller ->
                        acts.notReached(
                                caller,
                                latest(household).id(),
                                tick.typed(form.obstacle()),
                                form.missedOn()));
    }

    @PostMapping("/rut")
    ModelAndView withdraw(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("withdrawing") Forms.WithdrawForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                household,
                errors,
                tick,
                model,
                caller ->
                        acts.withdraw(
                                caller,
                                latest(household).id(),
                                tick.typed(form.why()),
                                form.withdrawnOn()));
    }

    @PostMapping("/sua-nam")
    ModelAndView correctYear(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("yearing") Forms.YearForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                household,
                errors,
                tick,
                model,
                caller ->
                        acts.correctTargetYear(
                                caller,
                                latest(household).id(),
                                form.rightYear(),
                                tick.typed(form.yearWrong())));
    }

    @PostMapping("/bo")
    ModelAndView strikeOut(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("striking") Forms.StrikeForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                household,
                errors,
                tick,
                model,
                caller -> strikeOut(caller, latest(household), form, tick));
    }

    private void strikeOut(Caller caller, Pledge pledge, Forms.StrikeForm form, OrdinaryTick tick) {
        PledgeId id = pledge.id();
        Entry.One entry = Entry.read(form.entry());
        Typed why = tick.typed(form.mistake());
        switch (entry.what()) {
            case SUPPORT -> acts.strikeOutSupport(caller, id, entry.number(), why);
            case PLEDGE -> acts.strikeOutRegistration(caller, id, why);
            case OUTCOME -> acts.strikeOutOutcome(caller, id, outcome(pledge), why);
        }
    }

    private static PledgeOutcome outcome(Pledge pledge) {
        return pledge.ending()
                .map(Pledge.Ending::outcome)
                .orElseThrow(PledgeRefusal::changedMeanwhile);
    }

    private Pledge latest(HouseholdId household) {
        return find.of(household).latest().orElseThrow(PledgeRefusal::unknown);
    }

    /** What somebody records. */
    private interface Deed {
        void by(Caller caller);
    }

    /** Who may not write is told so before what is wrong with what they typed. */
    private ModelAndView act(
            HouseholdId household,
            BindingResult errors,
            OrdinaryTick tick,
            Model model,
            Deed deed) {
        Caller caller = access.caller();
        rights.demandSight(caller, households.named(household));
        return Submission.of(errors)
                .trying(() -> deed.by(caller))
                .leadsTo("redirect:/ho/" + household + "/thoat-ngheo")
                .orShowsAgain(
                        () -> {
                            tick.offer(model, errors);
                            return show(household, model);
                        });
    }
}
