package vn.phutrachho.household.pledge;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayDeque;
import java.util.Deque;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.household.MilestoneOutcome;
import vn.phutrachho.events.household.PledgeOutcome;
import vn.phutrachho.events.household.PovertyExitPledgeEvent;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.HouseholdRelapsed;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneGivenUp;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneMoved;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneOutcomeStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneReached;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneSet;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.OutcomeStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeEnded;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeNotReached;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeReached;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeRegistered;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeRenewed;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeWithdrawn;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.RegistrationStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.SupportGiven;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.SupportStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.TargetYearCorrected;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.household.pledge.Ending.Decision;
import vn.phutrachho.household.pledge.Roadmap.Milestone;
import vn.phutrachho.household.pledge.Roadmap.Support;
import vn.phutrachho.household.pledge.command.CorrectTargetYear;
import vn.phutrachho.household.pledge.command.EndPledge;
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

/**
 * One household's pledge to leave poverty by the end of a year, its roadmap, and what came of it
 * (M4.3). It is open until something came of it; nobody decides here whether a household is poor.
 */
@Aggregate
class PovertyExitPledge {
    /** Further ahead is no aim that a household works for. */
    static final int MOST_YEARS_AHEAD = 5;

    /** What is worth more is a slip of the finger, in đồng. */
    static final long MOST_DONG = 1_000_000_000L;

    @AggregateIdentifier private @Nullable PledgeId pledge;
    private @Nullable PledgeRegistered registered;
    private int targetYear;
    private LocalDate aimedOn = LocalDate.MIN;
    private boolean struckOut;
    private final Roadmap roadmap = new Roadmap();
    private final Deque<Ending> endings = new ArrayDeque<>();
    private @Nullable PovertyExitPledgeEvent last;

    PovertyExitPledge() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterPledge command) {
        demandWords(command.words());
        demandNotAhead(command.on(), command.today());
        if (command.poverty() == PovertyStatus.NONE) {
            throw PledgeRefusal.notPoor(command.on());
        }
        demandTarget(command.targetYear(), command.on().getYear(), command.on().getYear());
        PledgeRegistered event =
                new PledgeRegistered(
                        command.pledge(),
                        command.household(),
                        command.cell(),
                        command.number(),
                        command.poverty(),
                        command.targetYear(),
                        command.words(),
                        command.by(),
                        command.on());
        if (event.equals(registered)) {
            return;
        }
        if (pledge != null) {
            throw PledgeRefusal.openAlready();
        }
        apply(event);
    }

    @CommandHandler
    void handle(SetMilestone command) {
        if (milestone(command, roadmap.lastMilestone()).equals(last)) {
            return;
        }
        demandOpen();
        demandWords(command.what());
        demandDay(command.on(), command.today());
        demandOnTheWay(command.dueOn(), command.on());
        roadmap.demandRoomForAMilestone();
        apply(milestone(command, roadmap.lastMilestone() + 1));
    }

    private MilestoneSet milestone(SetMilestone command, int number) {
        return new MilestoneSet(
                command.pledge(),
                household(),
                command.cell(),
                number,
                command.field(),
                command.what(),
                command.dueOn(),
                command.on());
    }

    @CommandHandler
    void handle(MoveMilestone command) {
        demandOpen();
        Milestone milestone = roadmap.openMilestone(command.milestone());
        if (milestone.dueOn().equals(command.dueOn())) {
            return;
        }
        demandReason(command.reason());
        demandOnTheWay(command.dueOn(), milestone.setOn());
        apply(
                new MilestoneMoved(
                        command.pledge(),
                        household(),
                        command.cell(),
                        command.milestone(),
                        milestone.dueOn(),
                        command.dueOn(),
                        command.reason(),
                        command.on()));
    }

    @CommandHandler
    void handle(ReachMilestone command) {
        Milestone milestone = roadmap.milestone(command.milestone());
        if (milestone.equals(milestone.ended(MilestoneOutcome.REACHED, command.on()))) {
            return;
        }
        demandEnds(command.milestone(), command.on(), command.today());
        apply(
                new MilestoneReached(
                        command.pledge(),
                        household(),
                        command.cell(),
                        command.milestone(),
                        milestone.dueOn(),
                        command.on()));
    }

    @CommandHandler
    void handle(GiveUpMilestone command) {
        Milestone milestone = roadmap.milestone(command.milestone());
        if (milestone.equals(milestone.ended(MilestoneOutcome.GIVEN_UP, command.on()))) {
            return;
        }
        demandReason(command.reason());
        demandEnds(command.milestone(), command.on(), command.today());
        apply(
                new MilestoneGivenUp(
                        command.pledge(),
                        household(),
                        command.cell(),
                        command.milestone(),
                        milestone.dueOn(),
                        command.reason(),
                        command.on()));
    }

    @CommandHandler
    void handle(GiveSupport command) {
        if (support(command, roadmap.lastSupport()).equals(last)) {
            return;
        }
        demandWords(command.what());
        if (command.dong() < 0 || command.dong() > MOST_DONG) {
            throw PledgeRefusal.amount(MOST_DONG);
        }
        demandDay(command.on(), command.today());
        demandNotAfterEnd(command.on());
        roadmap.demandRoomForASupport();
        apply(support(command, roadmap.lastSupport() + 1));
    }

    private SupportGiven support(GiveSupport command, int number) {
        return new SupportGiven(
                command.pledge(),
                household(),
                command.cell(),
                number,
                command.field(),
                command.source(),
                command.what(),
                command.dong(),
                command.on());
    }

    @CommandHandler
    void handle(FollowDecision command) {
        Ending end = endings.peekLast();
        if (end != null && isCorrected(end, command)) {
            apply(
                    new OutcomeStruckOut(
                            command.pledge(),
                            household(),
                            command.cell(),
                            end.outcome(),
                            end.on(),
                            Personal.of(household(), ""),
                            command.today()));
        }
        if (!struckOut) {
            follow(command);
        }
    }

    /** The same decision says something else now, and nothing else is open in its place. */
    private boolean isCorrected(Ending end, FollowDecision command) {
        Decision before = end.decision();
        return before != null
                && before.isTheSameAs(command.decision(), command.year())
                && before.poverty() != command.poverty()
                && (command.latest() || end.outcome() == PledgeOutcome.RELAPSED);
    }

    private void follow(FollowDecision command) {
        Ending end = endings.peekLast();
        if (end == null) {
            reach(command);
        } else if (end.outcome() == PledgeOutcome.REACHED
                && isPoorer(command.poverty(), requireNonNull(end.decision()).poverty())
                && RelapseWatch.holdsOn(command.on(), end.on())) {
            apply(
                    new HouseholdRelapsed(
                            command.pledge(),
                            household(),
                            command.cell(),
                            command.poverty(),
                            command.decision(),
                            command.decidedOn(),
                            command.year(),
                            end.on(),
                            command.on()));
        }
    }

    /** What was so before the household registered is not what came of it. */
    private void reach(FollowDecision command) {
        if (isPoorer(beginning().poverty(), command.poverty())
                && !command.on().isBefore(beginning().on())) {
            apply(
                    new PledgeReached(
                            command.pledge(),
                            household(),
                            command.cell(),
                            command.poverty(),
                            command.decision(),
                            command.decidedOn(),
                            command.year(),
                            command.on()));
        }
    }

    private static boolean isPoorer(PovertyStatus one, PovertyStatus other) {
        return one.compareTo(other) > 0;
    }

    @CommandHandler
    void handle(MarkNotReached command) {
        PledgeNotReached event =
                new PledgeNotReached(
                        command.pledge(),
                        household(),
                        command.cell(),
                        targetYear,
                        command.obstacle(),
                        command.on());
        if (event.equals(last)) {
            return;
        }
        demandOpen();
        demandWords(command.obstacle());
        demandDay(command.on(), command.today());
        if (command.on().isBefore(lastDay(targetYear))) {
            throw PledgeRefusal.yearNotOver(lastDay(targetYear));
        }
        apply(event);
    }

    @CommandHandler
    void handle(RenewPledge command) {
        if (last instanceof PledgeRenewed before && isTheSame(before, command)) {
            return;
        }
        Ending end = endings.peekLast();
        if (struckOut || end == null || end.outcome() != PledgeOutcome.NOT_REACHED) {
            throw PledgeRefusal.notRenewable();
        }
        demandWords(command.words());
        demandDay(command.on(), command.today());
        int year = command.on().getYear();
        demandTarget(command.targetYear(), Math.max(targetYear + 1, year), year);
        apply(
                new PledgeRenewed(
                        command.pledge(),
                        household(),
                        command.cell(),
                        targetYear,
                        command.targetYear(),
                        command.words(),
                        command.on()));
    }

    private static boolean isTheSame(PledgeRenewed before, RenewPledge command) {
        return before.targetYear() == command.targetYear()
                && before.words().equals(command.words())
                && before.on().equals(command.on());
    }

    @CommandHandler
    void handle(WithdrawPledge command) {
        PledgeWithdrawn event =
                new PledgeWithdrawn(
                        command.pledge(),
                        household(),
                        command.cell(),
                        command.words(),
                        command.on());
        if (event.equals(last)) {
            return;
        }
        demandOpen();
        demandWords(command.words());
        demandDay(command.on(), command.today());
        apply(event);
    }

    @CommandHandler
    void handle(EndPledge command) {
        if (isOpen()) {
            apply(new PledgeEnded(command.pledge(), household(), command.cell(), command.on()));
        }
    }

    @CommandHandler
    void handle(CorrectTargetYear command) {
        demandOpen();
        if (command.targetYear() == targetYear) {
            return;
        }
        demandReason(command.reason());
        demandTarget(command.targetYear(), aimedOn.getYear(), aimedOn.getYear());
        if (roadmap.goesBeyond(lastDay(command.targetYear()))) {
            throw PledgeRefusal.milestoneAfterTarget(command.targetYear());
        }
        apply(
                new TargetYearCorrected(
                        command.pledge(),
                        household(),
                        command.cell(),
                        targetYear,
                        command.targetYear(),
                        command.reason(),
                        command.on()));
    }

    @CommandHandler
    void handle(StrikeOutMilestone command) {
        MilestoneStruckOut repeated = last instanceof MilestoneStruckOut out ? out : null;
        if (repeated != null && repeated.milestone() == command.milestone()) {
            return;
        }
        demandReason(command.reason());
        Milestone milestone = roadmap.openMilestone(command.milestone());
        apply(
                new MilestoneStruckOut(
                        command.pledge(),
                        household(),
                        command.cell(),
                        command.milestone(),
                        milestone.setOn(),
                        milestone.dueOn(),
                        command.reason(),
                        command.on()));
    }

    @CommandHandler
    void handle(StrikeOutMilestoneOutcome command) {
        demandReason(command.reason());
        Milestone milestone = roadmap.milestone(command.milestone());
        MilestoneOutcome outcome = milestone.outcome();
        if (outcome == null) {
            throw PledgeRefusal.milestoneOpen();
        }
        apply(
                new MilestoneOutcomeStruckOut(
                        command.pledge(),
                        household(),
                        command.cell(),
                        command.milestone(),
                        outcome,
                        requireNonNull(milestone.outcomeOn()),
                        milestone.dueOn(),
                        command.reason(),
                        command.on()));
    }

    @CommandHandler
    void handle(StrikeOutSupport command) {
        SupportStruckOut repeated = last instanceof SupportStruckOut out ? out : null;
        if (repeated != null && repeated.support() == command.support()) {
            return;
        }
        demandReason(command.reason());
        Support support = roadmap.support(command.support());
        apply(
                new SupportStruckOut(
                        command.pledge(),
                        household(),
                        command.cell(),
                        command.support(),
                        support.dong(),
                        support.givenOn(),
                        command.reason(),
                        command.on()));
    }

    @CommandHandler
    void handle(StrikeOutOutcome command) {
        demandReason(command.reason());
        Ending end = endings.peekLast();
        if (end == null || end.outcome() != command.outcome()) {
            throw PledgeRefusal.changedMeanwhile();
        }
        switch (end.outcome()) {
            case REACHED, RELAPSED, HOUSEHOLD_GONE -> throw PledgeRefusal.outcomeFollowsRegister();
            case NOT_REACHED, WITHDRAWN ->
                    apply(
                            new OutcomeStruckOut(
                                    command.pledge(),
                                    household(),
                                    command.cell(),
                                    end.outcome(),
                                    end.on(),
                                    command.reason(),
                                    command.on()));
        }
    }

    @CommandHandler
    void handle(StrikeOutRegistration command) {
        if (struckOut) {
            return;
        }
        demandReason(command.reason());
        demandOpen();
        if (!roadmap.isEmpty() || targetYear != beginning().targetYear()) {
            throw PledgeRefusal.entriesFirst();
        }
        apply(
                new RegistrationStruckOut(
                        command.pledge(),
                        household(),
                        command.cell(),
                        beginning().on(),
                        command.reason(),
                        command.on()));
    }

    private boolean isOpen() {
        return !struckOut && endings.isEmpty();
    }

    private void demandOpen() {
        if (!isOpen()) {
            throw PledgeRefusal.over();
        }
    }

    /** Something came of an open milestone on a day after it was set. */
    private void demandEnds(int number, LocalDate on, LocalDate today) {
        Milestone milestone = roadmap.openMilestone(number);
        demandDay(on, today);
        if (on.isBefore(milestone.setOn())) {
            throw PledgeRefusal.beforeMilestone(milestone.setOn());
        }
        demandNotAfterEnd(on);
    }

    /** What happened before the end is still written down afterwards. */
    private void demandNotAfterEnd(LocalDate on) {
        if (struckOut) {
            throw PledgeRefusal.over();
        }
        Ending end = endings.peekFirst();
        if (end != null && on.isAfter(end.on())) {
            throw PledgeRefusal.afterEnd(end.on());
        }
    }

    private void demandDay(LocalDate on, LocalDate today) {
        demandNotAhead(on, today);
        if (on.isBefore(beginning().on())) {
            throw PledgeRefusal.beforeRegistration(beginning().on());
        }
    }

    private void demandOnTheWay(LocalDate dueOn, LocalDate first) {
        if (dueOn.isBefore(first)) {
            throw PledgeRefusal.milestoneBeforeItsDay(first);
        }
        if (dueOn.isAfter(lastDay(targetYear))) {
            throw PledgeRefusal.milestoneAfterTarget(targetYear);
        }
    }

    private static void demandNotAhead(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw PledgeRefusal.ahead();
        }
    }

    /**
     * @param now the year in which the household aims at it
     */
    private static void demandTarget(int year, int first, int now) {
        if (year < first || year > now + MOST_YEARS_AHEAD) {
            throw PledgeRefusal.targetYear(first, now + MOST_YEARS_AHEAD);
        }
    }

    private static void demandWords(Personal words) {
        if (words.text().isBlank()) {
            throw PledgeRefusal.wordsMissing();
        }
    }

    private static void demandReason(Personal reason) {
        if (reason.text().isBlank()) {
            throw PledgeRefusal.reasonMissing();
        }
    }

    private static LocalDate lastDay(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    private HouseholdId household() {
        return beginning().household();
    }

    private PledgeRegistered beginning() {
        return requireNonNull(registered);
    }

    @EventSourcingHandler
    void on(PovertyExitPledgeEvent event) {
        last = event;
        switch (event) {
            case PledgeRegistered it -> begin(it);
            case MilestoneSet it ->
                    roadmap.put(it.milestone(), new Milestone(it.on(), it.dueOn(), null, null));
            case MilestoneMoved it ->
                    roadmap.put(it.milestone(), roadmap.milestone(it.milestone()).due(it.dueOn()));
            case MilestoneReached it -> end(it.milestone(), MilestoneOutcome.REACHED, it.on());
            case MilestoneGivenUp it -> end(it.milestone(), MilestoneOutcome.GIVEN_UP, it.on());
            case SupportGiven it -> roadmap.put(it.support(), new Support(it.dong(), it.on()));
            case PledgeReached it ->
                    end(
                            PledgeOutcome.REACHED,
                            it.on(),
                            new Decision(it.poverty(), it.decision(), it.year()));
            case PledgeNotReached it -> end(PledgeOutcome.NOT_REACHED, it.on(), null);
            case PledgeRenewed it -> {
                endings.clear();
                targetYear = it.targetYear();
                aimedOn = it.on();
            }
            case PledgeWithdrawn it -> end(PledgeOutcome.WITHDRAWN, it.on(), null);
            case PledgeEnded it -> end(PledgeOutcome.HOUSEHOLD_GONE, it.on(), null);
            case HouseholdRelapsed it ->
                    end(
                            PledgeOutcome.RELAPSED,
                            it.on(),
                            new Decision(it.poverty(), it.decision(), it.year()));
            case TargetYearCorrected it -> targetYear = it.targetYear();
            case MilestoneStruckOut it -> roadmap.removeMilestone(it.milestone());
            case MilestoneOutcomeStruckOut it ->
                    roadmap.put(it.milestone(), roadmap.milestone(it.milestone()).open());
            case SupportStruckOut it -> roadmap.removeSupport(it.support());
            case OutcomeStruckOut _ -> endings.removeLast();
            case RegistrationStruckOut _ -> struckOut = true;
        }
    }

    private void begin(PledgeRegistered event) {
        pledge = event.pledge();
        registered = event;
        targetYear = event.targetYear();
        aimedOn = event.on();
    }

    private void end(int milestone, MilestoneOutcome outcome, LocalDate on) {
        roadmap.put(milestone, roadmap.milestone(milestone).ended(outcome, on));
    }

    private void end(PledgeOutcome outcome, LocalDate on, @Nullable Decision decision) {
        endings.addLast(new Ending(outcome, on, decision));
    }
}
