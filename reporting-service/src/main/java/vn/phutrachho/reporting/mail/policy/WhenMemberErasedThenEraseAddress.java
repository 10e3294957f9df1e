package vn.phutrachho.reporting.mail.policy;

import com.mongodb.client.model.Filters;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.member.MemberEvent.MemberErased;
import vn.phutrachho.kit.access.AccountGrants;
import vn.phutrachho.kit.access.GrantsProjection;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.mail.command.EraseAddress;

/**
 * With a member who is erased goes where they wanted mail: an address says who somebody is. The
 * account of whoever still acts in another capacity is theirs, and stays.
 */
@Component
@ProcessingGroup(WhenMemberErasedThenEraseAddress.NAME)
@Reads(Log.INBOX)
class WhenMemberErasedThenEraseAddress {
    static final String NAME = "when-member-erased-then-erase-address";

    private final Reactions reactions;
    private final View<AccountGrants> grants;

    WhenMemberErasedThenEraseAddress(
            Reactions reactions, Views views, GrantsProjection projection) {
        this.reactions = reactions;
        this.grants = views.of(projection);
    }

    @EventHandler
    void on(MemberErased erased, EventMessage<?> because) {
        ErasureDecision decision =
                new ErasureDecision(erased.ground(), erased.decision(), erased.decidedOn());
        List<EraseAddress> theirs =
                grants
                        .asRecorded()
                        .where(Filters.eq("d.grants.member", erased.member().value()))
                        .stream()
                        .filter(account -> !actsOtherwise(account, erased))
                        .map(account -> new EraseAddress(account.account(), decision, erased.on()))
                        .toList();
        reactions.sendAll(theirs, NAME, because);
    }

    private static boolean actsOtherwise(AccountGrants account, MemberErased erased) {
        return account.on(erased.on()).stream()
                .anyMatch(grant -> !erased.member().equals(grant.member()));
    }
}
