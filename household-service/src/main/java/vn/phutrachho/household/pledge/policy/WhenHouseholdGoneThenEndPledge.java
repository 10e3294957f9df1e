package vn.phutrachho.household.pledge.policy;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdGone;
import vn.phutrachho.household.pledge.command.EndPledge;
import vn.phutrachho.household.pledge.view.FindPledges;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.projections.Log;

/** A household that lives here no longer has no pledge here that is open. */
@Component
@ProcessingGroup(WhenHouseholdGoneThenEndPledge.NAME)
@Reads(Log.OWN)
class WhenHouseholdGoneThenEndPledge {
    static final String NAME = "when-household-gone-then-end-pledge";

    private final Reactions reactions;
    private final FindPledges find;

    WhenHouseholdGoneThenEndPledge(Reactions reactions, FindPledges find) {
        this.reactions = reactions;
        this.find = find;
    }

    @EventHandler
    void on(HouseholdGone gone, EventMessage<?> message) {
        find.asRecorded()
                .of(gone.household())
                .open()
                .ifPresent(
                        pledge ->
                                reactions.send(
                                        new EndPledge(pledge.id(), gone.cell(), gone.on()),
                                        NAME,
                                        message));
    }
}
