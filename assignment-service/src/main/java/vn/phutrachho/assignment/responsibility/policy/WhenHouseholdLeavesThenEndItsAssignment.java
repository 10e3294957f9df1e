package vn.phutrachho.assignment.responsibility.policy;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.responsibility.view.FindHoldings;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdGone;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdMoved;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.projections.Log;

/** A household that moves to another cell's area, or is gone, has nobody here any more (M2.5). */
@Component
@ProcessingGroup(WhenHouseholdLeavesThenEndItsAssignment.NAME)
@Reads(Log.INBOX)
class WhenHouseholdLeavesThenEndItsAssignment {
    static final String NAME = "when-household-leaves-then-end-its-assignment";

    private final Reactions reactions;
    private final FindHoldings holdings;
    private final WhatEndsDuty ends;

    WhenHouseholdLeavesThenEndItsAssignment(
            Reactions reactions, FindHoldings holdings, WhatEndsDuty ends) {
        this.reactions = reactions;
        this.holdings = holdings;
        this.ends = ends;
    }

    @EventHandler
    void on(HouseholdMoved event, EventMessage<?> because) {
        end(event.household(), event.on(), because);
    }

    @EventHandler
    void on(HouseholdGone event, EventMessage<?> because) {
        end(event.household(), event.on(), because);
    }

    private void end(HouseholdId household, LocalDate since, EventMessage<?> because) {
        holdings.asRecorded()
                .of(household)
                .flatMap(held -> ends.of(held, since))
                .ifPresent(end -> reactions.send(end, NAME, because));
    }
}
