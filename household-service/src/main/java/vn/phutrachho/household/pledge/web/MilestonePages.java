package vn.phutrachho.household.pledge.web;

import jakarta.validation.Valid;
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
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.household.pledge.PledgeActs;
import vn.phutrachho.household.pledge.PledgeRights;
import vn.phutrachho.household.pledge.command.PledgeRefusal;
import vn.phutrachho.household.pledge.view.FindPledges;
import vn.phutrachho.household.pledge.view.Pledge;
import vn.phutrachho.household.pledge.view.Pledge.Milestone;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.OrdinaryTick;
import vn.phutrachho.kit.web.Submission;

/** One milestone on a household's way out of poverty. */
@Controller
@RequestMapping(PledgePages.PATH + "/moc/{number}")
class MilestonePages {
    private final Access access;
    private final PledgeActs acts;
    private final PledgeRights rights;
    private final FindPledges find;
    private final FindHouseholds households;
    private final PledgeWords words;

    MilestonePages(
            Access access,
            PledgeActs acts,
            PledgeRights rights,
            FindPledges find,
            FindHouseholds households,
            PledgeWords words) {
        this.access = access;
        this.acts = acts;
        this.rights = rights;
        this.find = find;
        this.households = households;
        this.words = words;
    }

    /** Which milestone of whose pledge. */
    private record Place(HouseholdId household, int number) {}

    @GetMapping
    String show(@PathVariable HouseholdId household, @PathVariable int number, Model model) {
        return show(new Place(household, number), model);
    }

    private String show(Place place, Model model) {
        Caller caller = access.caller();
        HouseholdCard card = households.named(place.household());
        rights.demandSight(caller, card);
        Pledge pledge = latest(place.household());
        Milestone milestone =
                pledge.milestone(place.number()).orElseThrow(PledgeRefusal::milestoneUnknown);
        boolean here = card.gone() == null && !milestone.struckOut();
        model.addAttribute("card", card);
        model.addAttribute("milestone", milestone);
        model.addAttribute("line", words.line(milestone, pledge.isOpen()));
        model.addAttribute("mayReach", here && milestone.isOpen());
        model.addAttribute("mayChange", here && milestone.isOpen() && pledge.isOpen());
        model.addAttribute("mayStrike", here);
        model.addAttribute("trail", words.trail(pledge, place.number()));
        Submission.begin(model, "reached", new Forms.ReachForm(caller.today()));
        Submission.begin(model, "moved", new Forms.MoveForm(milestone.dueOn(), ""));
        Submission.begin(model, "stopped", new Forms.GiveUpForm("", caller.today()));
        Submission.begin(model, "mistaken", new Forms.MistakeForm(""));
        return "pledge/milestone";
    }

    @PostMapping("/dat")
    ModelAndView reach(
            @PathVariable HouseholdId household,
            @PathVariable int number,
            @Valid @ModelAttribute("reached") Forms.ReachForm form,
            BindingResult errors,
            Model model) {
        return act(
                new Place(household, number),
                errors,
                OrdinaryTick.NONE,
                model,
                (caller, pledge) -> acts.reachMilestone(caller, pledge, number, form.reachedOn()));
    }

    @PostMapping("/doi-han")
    ModelAndView move(
            @PathVariable HouseholdId household,
            @PathVariable int number,
            @Valid @ModelAttribute("moved") Forms.MoveForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                new Place(household, number),
                errors,
                tick,
                model,
                (caller, pledge) ->
                        acts.moveMilestone(
                                caller,
                                pledge,
                                number,
                                form.newDue(),
                                tick.typed(form.moveReason())));
    }

    @PostMapping("/thoi")
    ModelAndView giveUp(
            @PathVariable HouseholdId household,
            @PathVariable int number,
            @Valid @ModelAttribute("stopped") Forms.GiveUpForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                new Place(household, number),
                errors,
                tick,
                model,
                (caller, pledge) ->
                        acts.giveUpMilestone(
                                caller,
                                pledge,
                                number,
                                tick.typed(form.stopReason()),
                                form.stoppedOn()));
    }

    /** An open one does not count any more; of another, what came of it. */
    @PostMapping("/bo")
    ModelAndView strikeOut(
            @PathVariable HouseholdId household,
            @PathVariable int number,
            @Valid @ModelAttribute("mistaken") Forms.MistakeForm form,
            BindingResult errors,
            @ModelAttribute OrdinaryTick tick,
            Model model) {
        return act(
                new Place(household, number),
                errors,
                tick,
                model,
                (caller, pledge) -> {
                    if (isOpen(household, number)) {
                        acts.strikeOutMilestone(caller, pledge, number, tick.typed(form.mistake()));
                    } else {
                        acts.strikeOutMilestoneOutcome(
                                caller, pledge, number, tick.typed(form.mistake()));
                    }
                });
    }

    private boolean isOpen(HouseholdId household, int number) {
        return latest(household)
                .milestone(number)
                .orElseThrow(PledgeRefusal::milestoneUnknown)
                .isOpen();
    }

    private Pledge latest(HouseholdId household) {
        return find.of(household).latest().orElseThrow(PledgeRefusal::unknown);
    }

    /** What somebody records of the milestone. */
    private interface Deed {
        void by(Caller caller, PledgeId pledge);
    }

    private ModelAndView act(
            Place place, BindingResult errors, OrdinaryTick tick, Model model, Deed deed) {
        Caller caller = access.caller();
        rights.demandSight(caller, households.named(place.household()));
        PledgeId pledge = latest(place.household()).id();
        return Submission.of(errors)
                .trying(() -> deed.by(caller, pledge))
                .leadsTo("redirect:/ho/" + place.household() + "/thoat-ngheo")
                .orShowsAgain(
                        () -> {
                            tick.offer(model, errors);
                            return show(place, model);
                        });
    }
}
