package vn.phutrachho.reporting.mail.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.MailId;
import vn.phutrachho.events.MailboxId;
import vn.phutrachho.events.reporting.MailTrouble;
import vn.phutrachho.events.reporting.MailboxEvent;
import vn.phutrachho.events.reporting.MailboxEvent.MailGivenUp;
import vn.phutrachho.events.reporting.MailboxEvent.MailSent;

/**
 * Note what became of a mail, which is tried no more.
 *
 * @param about the day of the reminder or digest
 * @param trouble why it could not be sent; absent where it was
 */
public record EndMail(
        @TargetAggregateIdentifier MailboxId mailbox,
        AccountId account,
        MailId mail,
        LocalDate about,
        @Nullable MailTrouble trouble,
        LocalDate on) {
    public EndMail(
            AccountId account,
            MailId mail,
            LocalDate about,
            @Nullable MailTrouble trouble,
            LocalDate on) {
        this(ConfirmAddress.idOf(account), account, mail, about, trouble, on);
    }

    /** What has happened once it is done. */
    public MailboxEvent ended() {
        return trouble == null
                ? new MailSent(mailbox, account, mail, about, on)
                : new MailGivenUp(mailbox, account, mail, about, trouble, on);
    }
}
