package vn.phutrachho.member.nomination;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.ErasureRefusal;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.NominationEnding;
import vn.phutrachho.events.member.NominationEvent;
import vn.phutrachho.events.member.NominationEvent.ClassCompleted;
import vn.phutrachho.events.member.NominationEvent.NominationEnded;
import vn.phutrachho.events.member.NominationEvent.NominationNotTakenUp;
import vn.phutrachho.events.member.NominationEvent.NominationReturned;
import vn.phutrachho.events.member.NominationEvent.NominationSeconded;
import vn.phutrachho.events.member.NominationEvent.NominationTakenUp;
import vn.phutrachho.events.member.NominationEvent.NominatorWithdrew;
import vn.phutrachho.events.member.NominationEvent.NomineeAdmitted;
import vn.phutrachho.events.member.NominationEvent.NomineeCorrected;
import vn.phutrachho.events.member.NominationEvent.NomineeErased;
import vn.phutrachho.events.member.NominationEvent.PersonNominated;
import vn.phutrachho.events.member.NominationEvent.ProposedToCommune;
import vn.phutrachho.events.member.NominationEvent.StepTakenBack;
import vn.phutrachho.events.member.NominationStep;
import vn.phutrachho.events.member.Nominee;
import vn.phutrachho.member.nomination.command.AdmitNominee;
import vn.phutrachho.member.nomination.command.CompleteClass;
import vn.phutrachho.member.nomination.command.CorrectNominee;
import vn.phutrachho.member.nomination.command.DeclineNomination;
import vn.phutrachho.member.nomination.command.EndNomination;
import vn.phutrachho.member.nomination.command.EraseNominee;
import vn.phutrachho.member.nomination.command.NominatePerson;
import vn.phutrachho.member.nomination.command.NominationRefusal;
import vn.phutrachho.member.nomination.command.ProposeToCommune;
import vn.phutrachho.member.nomination.command.ReturnNomination;
import vn.phutrachho.member.nomination.command.SecondNomination;
import vn.phutrachho.member.nomination.command.SendToClass;
import vn.phutrachho.member.nomination.command.TakeBackStep;
import vn.phutrachho.member.nomination.command.TakeUpNomination;
import vn.phutrachho.member.nomination.command.WithdrawNomination;

/** One outstanding person whom members nominated to their cell, and how far it has come (M4.4). */
@Aggregate
class Nomination {
    /** Nobody is nominated younger, since the way to admission takes years. */
    static final int YOUNGEST = 16;

    /** An older year of birth is a slip of the finger. */
    static final int OLDEST = 100;

    /** From this age on somebody can be admitted (article 1 of the Charter). */
    static final int OF_AGE = 18;

    /** A step that stands, with its day. */
    private record Taken(NominationStep step, LocalDate on, boolean forGood) {}

    @AggregateIdentifier private @Nullable NominationId nomination;
    private @Nullable UnitId cell;
    private @Nullable PersonNominated beginning;
    private @Nullable Nominee nominee;
    private final Set<MemberId> nominators = new LinkedHashSet<>();
    private final Deque<Taken> steps = new ArrayDeque<>();
    private @Nullable NominationEvent last;
    private boolean erased;

    Nomination() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NominatePerson command) {
        demandRight(command.nominee(), command.today());
        demandWhy(command.why());
        demandNotAhead(command.on(), command.today());
        PersonNominated nominated =
                new PersonNominated(
                        command.nomination(),
                        command.cell(),
                        command.by(),
                        command.nominee(),
                        command.why(),
                        command.on());
        if (!nominated.equals(beginning)) {
            demandNew();
            apply(nominated);
        }
    }

    @CommandHandler
    void handle(SecondNomination command) {
        demandWhy(command.why());
        demandNotAhead(command.on(), command.today());
        if (nominators.contains(command.by())) {
            throw NominationRefusal.yoursAlready();
        }
        demandGoesOn();
        apply(
                new NominationSeconded(
                        command.nomination(), cell(), command.by(), command.why(), command.on()));
    }

    @CommandHandler
    void handle(WithdrawNomination command) {
        if (standing().step() != NominationStep.NOMINATED) {
            throw NominationRefusal.dealtWith();
        }
        if (!nominators.contains(command.by())) {
            throw NominationRefusal.notYours();
        }
        boolean alone = nominators.size() == 1;
        apply(new NominatorWithdrew(command.nomination(), cell(), command.by(), command.on()));
        if (alone) {
            apply(
                    ended(
                            NominationEnding.NOMINATION_WITHDRAWN,
                            Personal.of(command.nomination(), ""),
                            command.on()));
        }
    }

    @CommandHandler
    void handle(CorrectNominee command) {
        demandKnown();
        demandRight(command.nominee(), command.on());
        if (command.nominee().equals(nominee)) {
            return;
        }
        demandReason(command.reason());
        apply(
                new NomineeCorrected(
                        command.nomination(),
                        cell(),
                        command.nominee(),
                        command.reason(),
                        command.on()));
    }

    @CommandHandler
    void handle(TakeUpNomination command) {
        step(
                NominationStep.TAKEN_UP,
                new NominationTakenUp(command.nomination(), cell(), command.on()),
                command.on(),
                command.today());
    }

    @CommandHandler
    void handle(DeclineNomination command) {
        demandReason(command.reason());
        step(
                NominationStep.NOT_TAKEN_UP,
                new NominationNotTakenUp(
                        command.nomination(), cell(), command.reason(), command.on()),
                command.on(),
                command.today());
    }

    @CommandHandler
    void handle(SendToClass command) {
        step(
                NominationStep.SENT_TO_CLASS,
                new NominationEvent.SentToClass(command.nomination(), cell(), command.on()),
                command.on(),
                command.today());
    }

    @CommandHandler
    void handle(CompleteClass command) {
        step(
                NominationStep.CLASS_COMPLETED,
                new ClassCompleted(command.nomination(), cell(), command.on()),
                command.on(),
                command.today());
    }

    @CommandHandler
    void handle(ProposeToCommune command) {
        demandOfAge(command.on());
        step(
                NominationStep.PROPOSED,
                new ProposedToCommune(command.nomination(), cell(), command.to(), command.on()),
                command.on(),
                command.today());
    }

    @CommandHandler
    void handle(AdmitNominee command) {
        if (command.decision().isBlank()) {
            throw NominationRefusal.decisionMissing();
        }
        step(
                NominationStep.ADMITTED,
                new NomineeAdmitted(
                        command.nomination(),
                        cell(),
                        command.at(),
                        command.decision(),
                        command.on()),
                command.on(),
                command.today());
    }

    @CommandHandler
    void handle(ReturnNomination command) {
        demandReason(command.reason());
        step(
                NominationStep.RETURNED,
                new NominationReturned(
                        command.nomination(), cell(), command.at(), command.reason(), command.on()),
                command.on(),
                command.today());
    }

    @CommandHandler
    void handle(EndNomination command) {
        if (command.ground() == NominationEnding.NOMINATION_WITHDRAWN) {
            throw NominationRefusal.groundNotForPeople();
        }
        if (command.ground() == NominationEnding.GIVEN_UP) {
            demandReason(command.reason());
        }
        step(
                NominationStep.ENDED,
                ended(command.ground(), command.reason(), command.on()),
                command.on(),
                command.today());
    }

    @CommandHandler
    void handle(TakeBackStep command) {
        demandKnown();
        demandReason(command.reason());
        Taken standing = standing();
        if (standing.step() != command.step()) {
            throw NominationRefusal.changedMeanwhile();
        }
        if (steps.size() == 1 || standing.forGood()) {
            throw NominationRefusal.nothingToTakeBack();
        }
        apply(
                new StepTakenBack(
                        command.nomination(),
                        cell(),
                        standing.step(),
                        standing.on(),
                        command.reason(),
                        command.on()));
    }

    /** While it goes on the cell needs to know of whom it speaks. */
    @CommandHandler
    void handle(EraseNominee command) {
        if (Road.goesOn(standing().step())) {
            throw NominationRefusal.goesOn();
        }
        if (erased) {
            throw ErasureRefusal.already();
        }
        ErasureDecision decision = command.decision();
        decision.demandWithin(standing().on(), command.on());
        apply(
                new NomineeErased(
                        command.nomination(),
                        cell(),
                        decision.ground(),
                        decision.number(),
                        decision.on(),
                        command.on()));
    }

    /** The exact repeat of the last step changes nothing: a finger taps twice. */
    private void step(NominationStep step, NominationEvent event, LocalDate on, LocalDate today) {
        if (event.equals(last)) {
            return;
        }
        demandGoesOn();
        if (!Road.after(standing().step()).contains(step)) {
            throw NominationRefusal.outOfTurn();
        }
        demandNotAhead(on, today);
        if (on.isBefore(standing().on())) {
            throw NominationRefusal.beforeLastStep(standing().on());
        }
        apply(event);
    }

    private NominationEnded ended(NominationEnding ground, Personal reason, LocalDate on) {
        return new NominationEnded(
                requireNonNull(nomination), cell(), ground, reason, nominatedOn(), on);
    }

    private void demandNew() {
        if (beginning != null) {
            throw NominationRefusal.yoursAlready();
        }
    }

    /** Of somebody whom nobody knows any more nothing is put right, and nothing goes on. */
    private void demandKnown() {
        if (erased) {
            throw ErasureRefusal.already();
        }
    }

    private void demandGoesOn() {
        if (!Road.goesOn(standing().step())) {
            throw NominationRefusal.over();
        }
    }

    private void demandOfAge(LocalDate on) {
        int born = nominee().bornIn().orElseThrow(NominationRefusal::bornMissing);
        if (on.getYear() - born < OF_AGE) {
            throw NominationRefusal.underAge(OF_AGE);
        }
    }

    private static void demandRight(Nominee nominee, LocalDate today) {
        if (nominee.name().text().isBlank() || nominee.home().text().isBlank()) {
            throw NominationRefusal.unnamed();
        }
        int first = today.getYear() - OLDEST;
        int last = today.getYear() - YOUNGEST;
        int born = nominee.bornIn().orElse(last);
        if (born < first || born > last) {
            throw NominationRefusal.bornOutOfRange(first, last);
        }
    }

    private static void demandWhy(Personal why) {
        if (why.text().isBlank()) {
            throw NominationRefusal.whyMissing();
        }
    }

    private static void demandReason(Personal reason) {
        if (reason.text().isBlank()) {
            throw NominationRefusal.reasonMissing();
        }
    }

    private static void demandNotAhead(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw NominationRefusal.ahead();
        }
    }

    private UnitId cell() {
        return requireNonNull(cell);
    }

    private Nominee nominee() {
        return requireNonNull(nominee);
    }

    private LocalDate nominatedOn() {
        return requireNonNull(beginning).on();
    }

    private Taken standing() {
        return steps.getLast();
    }

    private void stands(NominationStep step, LocalDate on, NominationEvent event) {
        steps.addLast(new Taken(step, on, false));
        last = event;
    }

    @EventSourcingHandler
    void on(PersonNominated event) {
        nomination = event.nomination();
        cell = event.cell();
        beginning = event;
        nominee = event.nominee();
        nominators.add(event.by());
        stands(NominationStep.NOMINATED, event.on(), event);
    }

    @EventSourcingHandler
    void on(NominationSeconded event) {
        nominators.add(event.by());
    }

    @EventSourcingHandler
    void on(NominatorWithdrew event) {
        nominators.remove(event.by());
    }

    @EventSourcingHandler
    void on(NomineeCorrected event) {
        nominee = event.nominee();
    }

    @EventSourcingHandler
    void on(NominationTakenUp event) {
        stands(NominationStep.TAKEN_UP, event.on(), event);
    }

    @EventSourcingHandler
    void on(NominationNotTakenUp event) {
        stands(NominationStep.NOT_TAKEN_UP, event.on(), event);
    }

    @EventSourcingHandler
    void on(NominationEvent.SentToClass event) {
        stands(NominationStep.SENT_TO_CLASS, event.on(), event);
    }

    @EventSourcingHandler
    void on(ClassCompleted event) {
        stands(NominationStep.CLASS_COMPLETED, event.on(), event);
    }

    @EventSourcingHandler
    void on(ProposedToCommune event) {
        stands(NominationStep.PROPOSED, event.on(), event);
    }

    @EventSourcingHandler
    void on(NomineeAdmitted event) {
        stands(NominationStep.ADMITTED, event.on(), event);
    }

    @EventSourcingHandler
    void on(NominationReturned event) {
        stands(NominationStep.RETURNED, event.on(), event);
    }

    /** What does not count in the figures any more does not come back into them. */
    @EventSourcingHandler
    void on(NominationEnded event) {
        steps.addLast(new Taken(NominationStep.ENDED, event.on(), event.ground().isVoid()));
        last = event;
    }

    @EventSourcingHandler
    void on(StepTakenBack event) {
        steps.removeLast();
        last = event;
    }

    @EventSourcingHandler
    void on(NomineeErased event) {
        erased = true;
    }

    @Override
    public String toString() {
        return "Nomination[" + nomination + "]";
    }
}
