package vn.phutrachho.assignment.responsibility.policy;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.responsibility.view.FindHoldings;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.member.MemberEvent.DutyStatusChanged;
import vn.phutrachho.events.member.MemberEvent.MemberLeft;
import vn.phutrachho.events.member.MemberEvent.MemberTransferred;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.projections.Log;

/** Whoever goes away, is exempt, leaves or changes cell is relieved at once (M2.2, M2.5). */
@Component
@ProcessingGroup(WhenMemberCannotServeThenEndTheirAssignments.NAME)
@Reads(Log.INBOX)
class WhenMemberCannotServeThenEndTheirAssignments {
    static final String NAME = "when-member-cannot-serve-then-end-their-assignments";

    private final Reactions reactions;
    private final FindHoldings holdings;
    private final WhatEndsDuty ends;

    WhenMemberCannotServeThenEndTheirAssignments(
            Reactions reactions, FindHoldings holdings, WhatEndsDuty ends) {
        this.reactions = reactions;
        this.holdings = holdings;
        this.ends = ends;
    }

    @EventHandler
    void on(DutyStatusChanged event, EventMessage<?> because) {
        end(event.member(), event.from(), because);
    }

    @EventHandler
    void on(MemberLeft event, EventMessage<?> because) {
        end(event.member(), event.on(), because);
    }

    @EventHandler
    void on(MemberTransferred event, EventMessage<?> because) {
        end(event.member(), event.on(), because);
    }

    private void end(MemberId member, LocalDate since, EventMessage<?> because) {
        reactions.sendAll(
                holdings.asRecorded().heldBy(member).stream()
                        .flatMap(held -> ends.of(held, since).stream())
                        .toList(),
                NAME,
                because);
    }
}
