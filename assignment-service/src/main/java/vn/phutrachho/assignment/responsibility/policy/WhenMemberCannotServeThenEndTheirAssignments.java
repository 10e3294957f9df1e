package vn.phutrachho.assignment.responsibility.policy;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.responsibility.command.EndAssignment;
import vn.phutrachho.assignment.responsibility.view.FindHoldings;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.assignment.EndReason;
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

    WhenMemberCannotServeThenEndTheirAssignments(Reactions reactions, FindHoldings holdings) {
        this.reactions = reactions;
        this.holdings = holdings;
    }

    @EventHandler
    void on(DutyStatusChanged event, EventMessage<?> because) {
        switch (event.duty()) {
            case AWAY -> end(event.member(), EndReason.MEMBER_AWAY, event.from(), because);
            case EXEMPT -> end(event.member(), EndReason.MEMBER_EXEMPT, event.from(), because);
            case FULL, RESIDENCE_CONTACT -> {
                // serves, or as the cell decides: nothing ends by itself
            }
        }
    }

    @EventHandler
    void on(MemberLeft event, EventMessage<?> because) {
        end(event.member(), EndReason.MEMBER_LEFT, event.on(), because);
    }

    @EventHandler
    void on(MemberTransferred event, EventMessage<?> because) {
        end(event.member(), EndReason.MEMBER_TRANSFERRED, event.on(), because);
    }

    private void end(MemberId member, EndReason reason, LocalDate on, EventMessage<?> because) {
        reactions.sendAll(
                holdings.heldBy(member).stream()
                        .map(held -> new EndAssignment(held.household(), member, reason, on))
                        .toList(),
                NAME,
                because);
    }
}
