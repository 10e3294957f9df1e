package vn.phutrachho.household.pledge;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.PledgeField;
import vn.phutrachho.events.household.PledgeOutcome;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.events.household.SupportSource;
import vn.phutrachho.household.household.HouseholdRights;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.household.household.view.HouseholdCard.Poverty;
import vn.phutrachho.household.pledge.command.CorrectTargetYear;
import vn.phutrachho.household.pledge.command.FollowDecision;
import vn.phutrachho.household.pledge.command.GiveSupport;
import vn.phutrachho.household.pledge.command.GiveUpMilestone;
import vn.phutrachho.household.pledge.command.MarkNotReached;
import vn.phutrachho.household.pledge.command.MoveMilestone;
import vn.phutrachho.household.pledge.command.PledgeRefusal;
import vn.phutrachho.household.pledge.command.ReachMilestone;
import vn.phutrachho.household.pledge.command.RegisterPledge;
import vn.phutrachho.household.pledge.command.RenewPledge;
import vn.phutrachho.household.pledge.command.SetMilestone;
import vn.phutrachho.household.pledge.command.StrikeOutMilestone;
import vn.phutrachho.household.pledge.command.StrikeOutMilestoneOutcome;
import vn.phutrachho.household.pledge.command.StrikeOutOutcome;
import vn.phutrachho.household.pledge.command.StrikeOutRegistration;
import vn.phutrachho.household.pledge.command.StrikeOutSupport;
import vn.phutrachho.household.pledge.command.WithdrawPledge;
import vn.phutrachho.household.pledge.view.FindPledges;
import vn.phutrachho.household.pledge.view.HouseholdPledges;
import vn.phutrachho.household.pledge.view.Pledge;
import vn.phutrachho.household.pledge.view.PledgeStanding;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.typed.Typed;

/** What people do with pledges, by page and by program alike (M4.3). */
@Component
public class PledgeActs {
    public static final int LONGEST_WORDS = 300;
    public static final int LONGEST_TEXT = 200;
    public static final long MOST_DONG = PovertyExitPledge.MOST_DONG;

    private final Commands commands;
    private final FindPledges find;
    private final FindHouseholds households;
    private final HouseholdRights register;
    private final PledgeRights rights;

    PledgeActs(
            Commands commands,
            FindPledges find,
            FindHouseholds households,
            HouseholdRights register,
            PledgeRights rights) {
        this.commands = commands;
        this.find = find;
        this.households = households;
        this.register = register;
        this.rights = rights;
    }

    /**
     * What a household registers, or renews.
     *
     * @param words what it means to do, in its own words
     * @param by who got it to register; null for the member at hand where it is theirs
     * @param on when they said so
     */
    public record Aim(int targetYear, Typed words, @Nullable MemberId by, LocalDate on) {}

    /** What is to be so, and until when. */
    public record Step(PledgeField field, Typed what, LocalDate dueOn, LocalDate on) {}

    /**
     * What a household got.
     *
     * @param dong in đồng; 0 where nobody says so
     */
    public record Gift(
            PledgeField field, SupportSource source, Typed what, long dong, LocalDate on) {}

    /** A poor or near-poor household registers its aim. */
    public PledgeId register(Caller caller, HouseholdId household, Aim aim) {
        HouseholdCard card = households.named(household);
        rights.demandWriting(caller, card);
        HouseholdPledges theirs = find.of(household);
        demandNoneOpen(theirs);
        if (theirs.latest().filter(PledgeActs::waitsForRenewal).isPresent()) {
            throw PledgeRefusal.renewInstead();
        }
        RegisterPledge command =
                new RegisterPledge(
                        household,
                        theirs.pledges().size() + 1,
                        card.cell(),
                        card.povertyOn(aim.on()),
                        aim.targetYear(),
                        said(household, aim.words()),
                        by(caller, card, aim.by()),
                        aim.on(),
                        caller.today());
        commands.send(command, caller);
        return command.pledge();
    }

    private static boolean waitsForRenewal(Pledge pledge) {
        return pledge.standing() == PledgeStanding.NOT_REACHED;
    }

    private static void demandNoneOpen(HouseholdPledges theirs) {
        if (theirs.open().isPresent()) {
            throw PledgeRefusal.openAlready();
        }
    }

    private @Nullable MemberId by(Caller caller, HouseholdCard card, @Nullable MemberId named) {
        if (named == null) {
            return register.isResponsible(caller, card) ? caller.requireMember() : null;
        }
        if (households.careFor(card.id()).tenures().stream()
                .noneMatch(tenure -> tenure.member().equals(named))) {
            throw PledgeRefusal.notTheirMember();
        }
        return named;
    }

    /** The household goes on with one that was not reached. */
    public void renew(Caller caller, PledgeId pledge, Aim aim) {
        act(
                caller,
                pledge,
                (card, theirs) -> {
                    demandNoneOpen(theirs);
                    if (card.povertyOn(aim.on()) == PovertyStatus.NONE) {
                        throw PledgeRefusal.notPoor(aim.on());
                    }
                    return new RenewPledge(
                            pledge,
                            card.cell(),
                            aim.targetYear(),
                            said(card.id(), aim.words()),
                            aim.on(),
                            caller.today());
                });
    }

    public void setMilestone(Caller caller, PledgeId pledge, Step step) {
        act(
                caller,
                pledge,
                (card, _) ->
                        new SetMilestone(
                                pledge,
                                card.cell(),
                                step.field(),
                                said(card.id(), step.what()),
                                step.dueOn(),
                                step.on(),
                                caller.today()));
    }

    public void moveMilestone(
            Caller caller, PledgeId pledge, int milestone, LocalDate dueOn, Typed reason) {
        act(
                caller,
                pledge,
                (card, _) ->
                        new MoveMilestone(
                                pledge,
                                card.cell(),
                                milestone,
                                dueOn,
                                said(card.id(), reason),
                                caller.today()));
    }

    public void reachMilestone(Caller caller, PledgeId pledge, int milestone, LocalDate on) {
        act(
                caller,
                pledge,
                (card, _) ->
                        new ReachMilestone(pledge, card.cell(), milestone, on, caller.today()));
    }

    public void giveUpMilestone(
            Caller caller, PledgeId pledge, int milestone, Typed reason, LocalDate on) {
        act(
                caller,
                pledge,
                (card, _) ->
                        new GiveUpMilestone(
                                pledge,
                                card.cell(),
                                milestone,
                                said(card.id(), reason),
                                on,
                                caller.today()));
    }

    public void give(Caller caller, PledgeId pledge, Gift gift) {
        act(
                caller,
                pledge,
                (card, _) ->
                        new GiveSupport(
                                pledge,
                                card.cell(),
                                gift.field(),
                                gift.source(),
                                said(card.id(), gift.what()),
                                gift.dong(),
                                gift.on(),
                                caller.today()));
    }

    /**
     * The aim is reached by the decision that the register has by now: a pledge that was written
     * down after it did not hear of it.
     */
    public void reach(Caller caller, PledgeId pledge) {
        act(
                caller,
                pledge,
                (card, theirs) -> {
                    Poverty now = card.povertyNow();
                    String decision = now.decision();
                    if (decision == null || !isReached(card, theirs.find(pledge).orElseThrow())) {
                        throw PledgeRefusal.noDecision();
                    }
                    return new FollowDecision(
                            pledge,
                            card.cell(),
                            now.status(),
                            decision,
                            now.decidedOn(),
                            now.year(),
                            now.from(),
                            true,
                            caller.today());
                });
    }

    /**
     * Whether the register says by a decision that the household of an open pledge left poverty.
     */
    public static boolean isReached(HouseholdCard card, Pledge pledge) {
        Poverty now = card.povertyNow();
        return pledge.isOpen()
                && now.decision() != null
                && now.status().compareTo(pledge.poverty()) < 0
                && !now.from().isBefore(pledge.registeredOn());
    }

    public void notReached(Caller caller, PledgeId pledge, Typed obstacle, LocalDate on) {
        act(
                caller,
                pledge,
                (card, _) ->
                        new MarkNotReached(
                                pledge,
                                card.cell(),
                                said(card.id(), obstacle),
                                on,
                                caller.today()));
    }

    public void withdraw(Caller caller, PledgeId pledge, Typed words, LocalDate on) {
        act(
                caller,
                pledge,
                (card, _) ->
                        new WithdrawPledge(
                                pledge, card.cell(), said(card.id(), words), on, caller.today()));
    }

    public void correctTargetYear(Caller caller, PledgeId pledge, int year, Typed reason) {
        act(
                caller,
                pledge,
                (card, _) ->
                        new CorrectTargetYear(
                                pledge,
                                card.cell(),
                                year,
                                said(card.id(), reason),
                                caller.today()));
    }

    public void strikeOutMilestone(Caller caller, PledgeId pledge, int milestone, Typed reason) {
        strikeOut(
                caller,
                pledge,
                reason,
                (cell, why) ->
                        new StrikeOutMilestone(pledge, cell, milestone, why, caller.today()));
    }

    public void strikeOutMilestoneOutcome(
            Caller caller, PledgeId pledge, int milestone, Typed reason) {
        strikeOut(
                caller,
                pledge,
                reason,
                (cell, why) ->
                        new StrikeOutMilestoneOutcome(
                                pledge, cell, milestone, why, caller.today()));
    }

    public void strikeOutSupport(Caller caller, PledgeId pledge, int support, Typed reason) {
        strikeOut(
                caller,
                pledge,
                reason,
                (cell, why) -> new StrikeOutSupport(pledge, cell, support, why, caller.today()));
    }

    public void strikeOutRegistration(Caller caller, PledgeId pledge, Typed reason) {
        strikeOut(
                caller,
                pledge,
                reason,
                (cell, why) -> new StrikeOutRegistration(pledge, cell, why, caller.today()));
    }

    /**
     * @param outcome what the person has seen
     */
    public void strikeOutOutcome(
            Caller caller, PledgeId pledge, PledgeOutcome outcome, Typed reason) {
        act(
                caller,
                pledge,
                (card, theirs) -> {
                    demandNoneOpen(theirs);
                    return new StrikeOutOutcome(
                            pledge, card.cell(), outcome, said(card.id(), reason), caller.today());
                });
    }

    private void strikeOut(
            Caller caller,
            PledgeId pledge,
            Typed reason,
            BiFunction<UnitId, Personal, Object> command) {
        act(caller, pledge, (card, _) -> command.apply(card.cell(), said(card.id(), reason)));
    }

    /** Whoever may not is told the same as where there is none: ids cannot be tried out. */
    private void act(
            Caller caller,
            PledgeId pledge,
            BiFunction<HouseholdCard, HouseholdPledges, Object> command) {
        HouseholdPledges theirs = find.with(pledge);
        HouseholdCard card = households.named(theirs.id());
        if (!rights.may(caller, card)) {
            throw PledgeRefusal.unknown();
        }
        rights.demandWriting(caller, card);
        commands.send(command.apply(card, theirs), caller);
    }

    private static Personal said(HouseholdId household, Typed typed) {
        return Personal.of(household, typed.ordinaryText());
    }
}
