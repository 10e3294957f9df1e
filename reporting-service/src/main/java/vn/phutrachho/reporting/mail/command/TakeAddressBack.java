package vn.phutrachho.reporting.mail.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.MailboxId;

/** No mail any more. */
public record TakeAddressBack(
        @TargetAggregateIdentifier MailboxId mailbox, AccountId account, LocalDate on) {
    public TakeAddressBack(AccountId account, LocalDate on) {
        this(ConfirmAddress.idOf(account), account, on);
    }
}
