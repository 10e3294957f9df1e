package vn.phutrachho.household.grievance.policy;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.household.GrievanceEvent.JoinedCaseLetGo;
import vn.phutrachho.household.grievance.command.PartGrievance;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.projections.Log;

/** A case whose lead was withdrawn goes its own way again, from where it stood. */
@Component
@ProcessingGroup(WhenLeadWithdrawnThenPartJoinedCase.NAME)
@Reads(Log.OWN)
class WhenLeadWithdrawnThenPartJoinedCase {
    static final String NAME = "when-lead-withdrawn-then-part-joined-case";

    private final Reactions reactions;

    WhenLeadWithdrawnThenPartJoinedCase(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(JoinedCaseLetGo gone, EventMessage<?> message) {
        reactions.send(
                new PartGrievance(gone.joined(), gone.grievance(), gone.on()), NAME, message);
    }
}
