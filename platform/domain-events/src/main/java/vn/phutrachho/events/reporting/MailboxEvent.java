package vn.phutrachho.events.reporting;

import java.time.LocalDate;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.Erased;
import vn.phutrachho.events.ErasureGround;
import vn.phutrachho.events.MailId;
import vn.phutrachho.events.MailboxId;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.Personal;

/** Somebody wants their reminders by mail, too; what became of each mail (M3.3). */
public sealed interface MailboxEvent extends DomainEvent {
    /** Which mailbox: one of each account. */
    MailboxId mailbox();

    /** Whose it is. */
    AccountId account();

    /**
     * The person wants mail to an address, and has shown that it is theirs: an address of which
     * that was not shown is in no event.
     */
    @Named("mailbox.address-confirmed")
    record AddressConfirmed(MailboxId mailbox, AccountId account, Personal address, LocalDate on)
            implements MailboxEvent {}

    /** The person wants no mail any more. */
    @Named("mailbox.address-taken-back")
    record AddressTakenBack(MailboxId mailbox, AccountId account, LocalDate on)
            implements MailboxEvent {}

    /**
     * The member whose account it was is erased, and nobody signs in with it any more: the
     * addresses that were ever confirmed go too.
     */
    @Named("mailbox.address-erased")
    record AddressErased(
            MailboxId mailbox,
            AccountId account,
            ErasureGround ground,
            String decision,
            LocalDate decidedOn,
            LocalDate on)
            implements MailboxEvent, Erased {
        @Override
        public String whose() {
            return Personal.whose(account);
        }
    }

    /**
     * The mail server took a mail.
     *
     * @param about the day of the reminder or digest
     */
    @Named("mailbox.mail-sent")
    record MailSent(
            MailboxId mailbox, AccountId account, MailId mail, LocalDate about, LocalDate on)
            implements MailboxEvent {}

    /**
     * A mail is tried no more.
     *
     * @param about the day of the reminder or digest
     */
    @Named("mailbox.mail-given-up")
    record MailGivenUp(
            MailboxId mailbox,
            AccountId account,
            MailId mail,
            LocalDate about,
            MailTrouble why,
            LocalDate on)
            implements MailboxEvent {}
}
