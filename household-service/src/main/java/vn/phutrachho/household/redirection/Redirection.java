package vn.phutrachho.household.redirection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.RedirectionId;
import vn.phutrachho.events.household.RedirectionEvent.LegalMatterRedirected;
import vn.phutrachho.household.redirection.command.RedirectLegalMatter;
import vn.phutrachho.household.redirection.command.RedirectionRefusal;

/** That the lawful way was shown, once: it begins and ends with that. */
@Aggregate
class Redirection {
    @AggregateIdentifier private @Nullable RedirectionId redirection;
    private @Nullable LegalMatterRedirected recorded;

    Redirection() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RedirectLegalMatter command) {
        LegalMatterRedirected event =
                new LegalMatterRedirected(
                        command.redirection(), command.cell(), command.matter(), command.on());
        if (event.equals(recorded)) {
            return;
        }
        if (redirection != null) {
            throw new RedirectionRefusal.AlreadyRecorded();
        }
        apply(event);
    }

    @EventSourcingHandler
    void on(LegalMatterRedirected event) {
        redirection = event.redirection();
        recorded = event;
    }
}
