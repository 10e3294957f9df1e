package vn.phutrachho.household.grievance.policy;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceEvent.JoinedCaseLetGo;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.household.grievance.command.PartGrievance;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.projections.Log;

/**
 * A case whose lead was withdrawn goes its own way again, from where it stood. One that was parted
 * by hand does so already, and may have been joined anew before this is read.
 */
@Component
@ProcessingGroup(WhenLeadWithdrawnThenPartJoinedCase.NAME)
@Reads(Log.OWN)
class WhenLeadWithdrawnThenPartJoinedCase {
    static final String NAME = "when-lead-withdrawn-then-part-joined-case";

    private static final String WITHDRAWN = EventCatalog.nameOf(GrievanceWithdrawn.class).name();

    private final Reactions reactions;
    private final EventLog ownLog;

    WhenLeadWithdrawnThenPartJoinedCase(
            Reactions reactions, @Qualifier(StoreAutoConfiguration.OWN) EventLog ownLog) {
        this.reactions = reactions;
        this.ownLog = ownLog;
    }

    @EventHandler
    void on(JoinedCaseLetGo gone, EventMessage<?> message) {
        if (isWithdrawn(gone.grievance())) {
            reactions.send(
                    new PartGrievance(gone.joined(), gone.grievance(), gone.on()), NAME, message);
        }
    }

    /** Its history is asked, not a view: that may not have come so far. */
    private boolean isWithdrawn(GrievanceId lead) {
        return ownLog.aggregate(lead.value(), 0).stream()
                .anyMatch(stored -> stored.event().name().equals(WITHDRAWN));
    }
}
