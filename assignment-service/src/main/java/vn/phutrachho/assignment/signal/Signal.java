package vn.phutrachho.assignment.signal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.signal.command.FollowByInspection;
import vn.phutrachho.assignment.signal.command.SetSignalAside;
import vn.phutrachho.assignment.signal.command.SignalRefusal;
import vn.phutrachho.assignment.signal.command.WithdrawSettingAside;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.SignalId;
import vn.phutrachho.events.assignment.SignalEvent.InspectionFollowed;
import vn.phutrachho.events.assignment.SignalEvent.SettingAsideWithdrawn;
import vn.phutrachho.events.assignment.SignalEvent.SignalSetAside;

/**
 * What a commune did about one kind of signal of one cell (M5.3). Whether there is a signal it does
 * not know: that is worked out from the cell's evidence and comes with the command.
 */
@Aggregate
class Signal {
    @SuppressWarnings("UnusedVariable") // Axon knows the aggregate by it
    @AggregateIdentifier
    private @Nullable SignalId signal;

    private @Nullable SignalSetAside aside;
    private @Nullable InspectionId inspection;

    /** For Axon, which makes a signal from its history. */
    Signal() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetSignalAside command) {
        SignalSetAside setAside = command.setAside();
        if (setAside.equals(aside)) {
            return;
        }
        mustBeThere(command.evidence());
        mustSayWhy(command.reason());
        if (!command.until().isAfter(command.on())) {
            throw new SignalRefusal.UntilPassed();
        }
        if (command.until().isAfter(command.latest())) {
            throw new SignalRefusal.UntilTooLate(command.latest());
        }
        if (aside != null && isStillAside(aside, command)) {
            throw new SignalRefusal.IsAside(aside.until());
        }
        apply(setAside);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithdrawSettingAside command) {
        if (aside == null || command.on().isAfter(aside.until())) {
            throw new SignalRefusal.NotAside();
        }
        mustSayWhy(command.reason());
        apply(
                new SettingAsideWithdrawn(
                        command.signal(),
                        aside.cell(),
                        aside.kind(),
                        command.reason(),
                        command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FollowByInspection command) {
        if (command.inspection().equals(inspection)) {
            return;
        }
        mustBeThere(command.evidence());
        apply(command.followed());
    }

    @EventSourcingHandler
    void on(SignalSetAside event) {
        signal = event.signal();
        aside = event;
    }

    @EventSourcingHandler
    void on(SettingAsideWithdrawn event) {
        aside = null;
    }

    /** Whoever goes there has not set it aside. */
    @EventSourcingHandler
    void on(InspectionFollowed event) {
        signal = event.signal();
        inspection = event.inspection();
        aside = null;
    }

    /** It has come back when the time is over or the evidence has grown. */
    private static boolean isStillAside(SignalSetAside aside, SetSignalAside command) {
        return !command.on().isAfter(aside.until()) && command.evidence() <= aside.evidence();
    }

    private static void mustBeThere(int evidence) {
        if (evidence <= 0) {
            throw new SignalRefusal.NotThere();
        }
    }

    private static void mustSayWhy(String reason) {
        if (reason.isBlank()) {
            throw new SignalRefusal.ReasonMissing();
        }
    }
}
