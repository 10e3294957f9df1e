package vn.phutrachho.household.pledge.policy;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.household.HouseholdEvent.PovertyStatusRecorded;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.pledge.command.FollowDecision;
import vn.phutrachho.household.pledge.view.FindPledges;
import vn.phutrachho.household.pledge.view.Pledge;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Log;

/**
 * What the commune's chairman decided on a household's poverty decides on its pledges: reached, or
 * poor again. All of them are told, since an earlier one may have been reached and a later one be
 * open.
 */
@Component
@ProcessingGroup(WhenPovertyStatusRecordedThenFollowDecision.NAME)
@Reads(Log.OWN)
class WhenPovertyStatusRecordedThenFollowDecision {
    static final String NAME = "when-poverty-status-recorded-then-follow-decision";

    private final Reactions reactions;
    private final FindPledges find;
    private final FindHouseholds households;

    WhenPovertyStatusRecordedThenFollowDecision(
            Reactions reactions, FindPledges find, FindHouseholds households) {
        this.reactions = reactions;
        this.find = find;
        this.households = households;
    }

    @EventHandler
    void on(PovertyStatusRecorded recorded, EventMessage<?> message) {
        if (hasBeenCorrected(recorded)) {
            return;
        }
        LocalDate known = Today.dayOf(message.getTimestamp());
        List<Pledge> pledges = find.asRecorded().of(recorded.household()).counted();
        for (Pledge pledge : pledges) {
            reactions.send(
                    new FollowDecision(
                            pledge.id(),
                            recorded.cell(),
                            recorded.poverty(),
                            recorded.decision(),
                            recorded.decidedOn(),
                            recorded.year(),
                            recorded.from(),
                            pledge.equals(pledges.getLast()),
                            known),
                    NAME,
                    message);
        }
    }

    /** What the decision says by now was recorded later: that is followed. */
    private boolean hasBeenCorrected(PovertyStatusRecorded recorded) {
        return households
                .asRecorded()
                .named(recorded.household())
                .povertyBy(recorded.decision(), recorded.year())
                .filter(recorded.poverty()::equals)
                .isEmpty();
    }
}
