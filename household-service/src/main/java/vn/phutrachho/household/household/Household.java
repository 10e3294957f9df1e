package vn.phutrachho.household.household;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.ErasureRefusal;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdDetailsCorrected;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdErased;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdGone;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdMoved;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.events.household.HouseholdEvent.PovertyStatusRecorded;
import vn.phutrachho.household.household.command.CorrectHousehold;
import vn.phutrachho.household.household.command.EraseHousehold;
import vn.phutrachho.household.household.command.HouseholdDetails;
import vn.phutrachho.household.household.command.HouseholdLeaves;
import vn.phutrachho.household.household.command.HouseholdRefusal;
import vn.phutrachho.household.household.command.MoveHousehold;
import vn.phutrachho.household.household.command.RecordPovertyStatus;
import vn.phutrachho.household.household.command.RegisterHousehold;

/** A household (hộ) in the register of the cell whose area it lives in. */
@Aggregate
class Household {
    @AggregateIdentifier private @Nullable HouseholdId household;
    private UnitId cell;
    private HouseholdDetails details;
    private LocalDate here;
    private @Nullable HouseholdRegistered registered;
    private @Nullable PovertyStatusRecorded poverty;
    private @Nullable HouseholdMoved moved;
    private @Nullable HouseholdGone gone;
    private @Nullable HouseholdErased erased;

    @SuppressWarnings("NullAway.Init") // the first event says what a household is
    Household() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterHousehold command) {
        HouseholdRegistered event = registration(command);
        if (event.equals(registered)) {
            return;
        }
        if (household != null) {
            throw new HouseholdRefusal.AlreadyRegistered();
        }
        apply(event);
    }

    @CommandHandler
    void handle(CorrectHousehold command) {
        demandHere();
        if (!command.details().equals(details)) {
            apply(correction(command));
        }
    }

    @CommandHandler
    void handle(RecordPovertyStatus command) {
        demandHere();
        PovertyStatusRecorded event =
                new PovertyStatusRecorded(
                        command.household(),
                        cell,
                        command.poverty(),
                        command.decision(),
                        command.decidedOn(),
                        command.year(),
                        command.from());
        if (!event.equals(poverty)) {
            apply(event);
        }
    }

    @CommandHandler
    void handle(MoveHousehold command) {
        HouseholdMoved event =
                new HouseholdMoved(command.household(), command.from(), command.to(), command.on());
        if (event.equals(moved)) {
            return;
        }
        demandHere(command.on());
        if (!cell.equals(command.from()) || cell.equals(command.to())) {
            throw new HouseholdRefusal.NotInCell();
        }
        apply(event);
    }

    @CommandHandler
    void handle(HouseholdLeaves command) {
        HouseholdGone event =
                new HouseholdGone(command.household(), cell, command.why(), command.on());
        if (event.equals(gone)) {
            return;
        }
        demandHere(command.on());
        apply(event);
    }

    /** While it is here the duty needs to know of it. */
    @CommandHandler
    void handle(EraseHousehold command) {
        if (gone == null) {
            throw new HouseholdRefusal.StillHere();
        }
        if (erased != null) {
            throw ErasureRefusal.already();
        }
        ErasureDecision decision = command.decision();
        decision.demandWithin(gone.on(), command.on());
        apply(
                new HouseholdErased(
                        command.household(),
                        cell,
                        decision.ground(),
                        decision.number(),
                        decision.on(),
                        command.on()));
    }

    private void demandHere() {
        if (gone != null) {
            throw new HouseholdRefusal.Gone();
        }
    }

    /** The household lives here, and did so already on the day. */
    private void demandHere(LocalDate day) {
        demandHere();
        if (day.isBefore(here)) {
            throw new HouseholdRefusal.BeforeRegistration();
        }
    }

    private static HouseholdRegistered registration(RegisterHousehold command) {
        HouseholdDetails details = command.details();
        return new HouseholdRegistered(
                command.household(),
                command.cell(),
                command.code().value(),
                details.head(),
                details.address(),
                details.hamlet(),
                details.houseGroup(),
                details.people(),
                command.poverty(),
                details.weight(),
                details.hard(),
                details.remote(),
                details.language(),
                details.wants(),
                command.since());
    }

    private HouseholdDetailsCorrected correction(CorrectHousehold command) {
        HouseholdDetails now = command.details();
        return new HouseholdDetailsCorrected(
                command.household(),
                cell,
                now.head(),
                now.address(),
                now.hamlet(),
                now.houseGroup(),
                now.people(),
                now.weight(),
                now.hard(),
                now.remote(),
                now.language(),
                now.wants(),
                command.from());
    }

    @EventSourcingHandler
    void on(HouseholdRegistered event) {
        household = event.household();
        registered = event;
        cell = event.cell();
        here = event.since();
        details = HouseholdDetails.of(event);
    }

    @EventSourcingHandler
    void on(HouseholdDetailsCorrected event) {
        details = HouseholdDetails.of(event);
    }

    @EventSourcingHandler
    void on(PovertyStatusRecorded event) {
        poverty = event;
    }

    @EventSourcingHandler
    void on(HouseholdMoved event) {
        moved = event;
        cell = event.to();
        here = event.on();
    }

    @EventSourcingHandler
    void on(HouseholdGone event) {
        gone = event;
    }

    @EventSourcingHandler
    void on(HouseholdErased event) {
        erased = event;
    }
}
