package vn.phutrachho.household.grievance.policy;

import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceJoined;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceParted;
import vn.phutrachho.household.grievance.command.LetJoinedCaseGo;
import vn.phutrachho.household.grievance.command.PartGrievance;
import vn.phutrachho.household.grievance.command.TakeInJoinedCase;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.GrievanceCase.Joining;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.projections.Log;

/**
 * A case that was joined to another is taken in by it; should that not go on any more, they part.
 * Where somebody parts them, it is let go: here, after it was taken in and never before.
 */
@Component
@ProcessingGroup(WhenGrievanceJoinedThenLeadTakesItIn.NAME)
@Reads(Log.OWN)
class WhenGrievanceJoinedThenLeadTakesItIn {
    static final String NAME = "when-grievance-joined-then-lead-takes-it-in";

    private final Reactions reactions;
    private final FindGrievances find;

    WhenGrievanceJoinedThenLeadTakesItIn(Reactions reactions, FindGrievances find) {
        this.reactions = reactions;
        this.find = find;
    }

    @EventHandler
    void on(GrievanceJoined joined, EventMessage<?> message) {
        if (hasBeenFollowed(joined, message) || !isJoined(joined.grievance(), joined.into())) {
            return;
        }
        try {
            reactions.send(takeIn(joined), NAME, message);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            reactions.send(
                    new PartGrievance(joined.grievance(), joined.into(), joined.on()),
                    NAME,
                    message);
        }
    }

    @EventHandler
    void on(GrievanceParted parted, EventMessage<?> message) {
        if (!isJoined(parted.grievance(), parted.from())) {
            reactions.send(
                    new LetJoinedCaseGo(parted.from(), parted.grievance(), parted.on()),
                    NAME,
                    message);
        }
    }

    /** The lead may have answered it since, or it was parted because the lead could not go on. */
    private boolean hasBeenFollowed(GrievanceJoined joined, EventMessage<?> message) {
        return Stream.of(joined.into(), joined.grievance())
                .anyMatch(it -> !reactions.done(it.value(), NAME, message).isEmpty());
    }

    /** By now: what was parted since is not taken in any more, nor what was joined anew let go. */
    private boolean isJoined(GrievanceId grievance, GrievanceId lead) {
        Joining joining = find.asRecorded().named(grievance).joinedTo();
        return joining != null && joining.lead().equals(lead);
    }

    private static TakeInJoinedCase takeIn(GrievanceJoined joined) {
        return new TakeInJoinedCase(
                joined.into(), joined.grievance(), joined.household(), joined.on());
    }
}
