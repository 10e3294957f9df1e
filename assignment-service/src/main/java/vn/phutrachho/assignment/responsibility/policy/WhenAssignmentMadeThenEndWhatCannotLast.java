package vn.phutrachho.assignment.responsibility.policy;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.responsibility.view.FindHoldings;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Log;

/**
 * While a duty was being given, the registers may have told that its member or household is not
 * there: whoever looks at the registers' news found no duty yet. Of the two, the later sees the
 * other (M2.2, M2.5).
 */
@Component
@ProcessingGroup(WhenAssignmentMadeThenEndWhatCannotLast.NAME)
@Reads(Log.OWN)
class WhenAssignmentMadeThenEndWhatCannotLast {
    static final String NAME = "when-assignment-made-then-end-what-cannot-last";

    private final Reactions reactions;
    private final FindHoldings holdings;
    private final WhatEndsDuty ends;

    WhenAssignmentMadeThenEndWhatCannotLast(
            Reactions reactions, FindHoldings holdings, WhatEndsDuty ends) {
        this.reactions = reactions;
        this.holdings = holdings;
        this.ends = ends;
    }

    @EventHandler
    void on(AssignmentMade event, EventMessage<?> because) {
        LocalDate known = Today.dayOf(because.getTimestamp());
        holdings.asRecorded()
                .of(event.household())
                .flatMap(held -> ends.of(held, known))
                .ifPresent(end -> reactions.send(end, NAME, because));
    }
}
