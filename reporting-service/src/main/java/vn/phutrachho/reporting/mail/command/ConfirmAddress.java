package vn.phutrachho.reporting.mail.command;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.MailboxId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.reporting.MailboxEvent.AddressConfirmed;

/**
 * Mail goes to the address from now on.
 *
 * @param address of which its owner has shown that it is theirs
 */
public record ConfirmAddress(
        @TargetAggregateIdentifier MailboxId mailbox,
        AccountId account,
        Personal address,
        LocalDate on) {
    public ConfirmAddress(AccountId account, Personal address, LocalDate on) {
        this(idOf(account), account, address, on);
    }

    /** Each account has one. */
    public static MailboxId idOf(AccountId account) {
        String what = "mailbox of " + account;
        return new MailboxId(
                UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /** What has happened once it is done. */
    public AddressConfirmed confirmed() {
        return new AddressConfirmed(mailbox, account, address, on);
    }
}
