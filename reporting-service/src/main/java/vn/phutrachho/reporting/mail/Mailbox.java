package vn.phutrachho.reporting.mail;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.MailId;
import vn.phutrachho.events.MailboxId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.reporting.MailboxEvent.AddressConfirmed;
import vn.phutrachho.events.reporting.MailboxEvent.AddressErased;
import vn.phutrachho.events.reporting.MailboxEvent.AddressTakenBack;
import vn.phutrachho.events.reporting.MailboxEvent.MailGivenUp;
import vn.phutrachho.events.reporting.MailboxEvent.MailSent;
import vn.phutrachho.reporting.mail.command.ConfirmAddress;
import vn.phutrachho.reporting.mail.command.EndMail;
import vn.phutrachho.reporting.mail.command.EraseAddress;
import vn.phutrachho.reporting.mail.command.TakeAddressBack;

/** Whether somebody wants mail, where to, and what became of each. */
@Aggregate
class Mailbox {
    @AggregateIdentifier private @Nullable MailboxId mailbox;
    private @Nullable Personal address;
    private boolean erased;
    private final Set<MailId> ended = new HashSet<>();

    Mailbox() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ConfirmAddress command) {
        if (!command.address().equals(address)) {
            apply(command.confirmed());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TakeAddressBack command) {
        if (address != null) {
            apply(new AddressTakenBack(command.mailbox(), command.account(), command.on()));
        }
    }

    /** Also where the address was taken back before: history has it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EraseAddress command) {
        if (mailbox != null && !erased) {
            apply(command.erased());
        }
    }

    /** However often it was tried, and by whom: it has come to one end. */
    @CommandHandler
    void handle(EndMail command) {
        if (!ended.contains(command.mail())) {
            apply(command.ended());
        }
    }

    @EventSourcingHandler
    void on(AddressConfirmed event) {
        mailbox = event.mailbox();
        address = event.address();
    }

    @EventSourcingHandler
    void on(AddressTakenBack event) {
        address = null;
    }

    @EventSourcingHandler
    void on(AddressErased event) {
        address = null;
        erased = true;
    }

    @EventSourcingHandler
    void on(MailSent event) {
        ended.add(event.mail());
    }

    @EventSourcingHandler
    void on(MailGivenUp event) {
        ended.add(event.mail());
    }
}
