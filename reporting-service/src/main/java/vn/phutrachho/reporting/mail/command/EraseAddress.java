package vn.phutrachho.reporting.mail.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.MailboxId;
import vn.phutrachho.events.reporting.MailboxEvent.AddressErased;

/**
 * The member whose account it was is erased.
 *
 * @param decision that the member's erasure rests on
 */
public record EraseAddress(
        @TargetAggregateIdentifier MailboxId mailbox,
        AccountId account,
        ErasureDecision decision,
        LocalDate on) {
    public EraseAddress(AccountId account, ErasureDecision decision, LocalDate on) {
        this(ConfirmAddress.idOf(account), account, decision, on);
    }

    /** What has happened once it is done. */
    public AddressErased erased() {
        return new AddressErased(
                mailbox, account, decision.ground(), decision.number(), decision.on(), on);
    }
}
