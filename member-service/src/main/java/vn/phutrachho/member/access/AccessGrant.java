package vn.phutrachho.member.access;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.member.AccessGrantEvent.AccessEnded;
import vn.phutrachho.events.member.AccessGrantEvent.AccessGranted;
import vn.phutrachho.member.access.command.EndAccess;
import vn.phutrachho.member.access.command.GrantAccess;
import vn.phutrachho.member.access.command.GrantRefusal;

/** One person's role at one unit, given once and ended once. Grants are never edited. */
@Aggregate
class AccessGrant {
    @AggregateIdentifier private @Nullable GrantId grant;
    private @Nullable AccessGranted granted;
    private @Nullable LocalDate endedOn;

    AccessGrant() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GrantAccess command) {
        demandMemberWhereNeeded(command);
        demandOrder(command.from(), command.until());
        AccessGranted asked =
                new AccessGranted(
                        command.grant(),
                        command.account(),
                        command.role(),
                        command.unit(),
                        command.member(),
                        command.from(),
                        command.until());
        if (granted == null) {
            apply(asked);
        } else if (!asked.equals(granted)) {
            throw GrantRefusal.alreadyGranted();
        }
    }

    @CommandHandler
    void handle(EndAccess command) {
        if (command.on().equals(endedOn)) {
            return;
        }
        if (granted == null || endedOn != null) {
            throw GrantRefusal.alreadyEnded();
        }
        if (command.on().isBefore(granted.from())) {
            throw GrantRefusal.beforeItsStart();
        }
        LocalDate until = granted.until();
        if (until != null && command.on().isAfter(until)) {
            throw GrantRefusal.alreadyEnded();
        }
        apply(
                new AccessEnded(
                        command.grant(),
                        granted.account(),
                        granted.role(),
                        granted.unit(),
                        command.on()));
    }

    private static void demandMemberWhereNeeded(GrantAccess command) {
        if (command.role() == Role.MEMBER && command.member() == null) {
            throw GrantRefusal.memberMissing();
        }
    }

    private static void demandOrder(LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            throw GrantRefusal.endsBeforeItStarts();
        }
    }

    @EventSourcingHandler
    void on(AccessGranted event) {
        grant = event.grant();
        granted = event;
    }

    @EventSourcingHandler
    void on(AccessEnded event) {
        endedOn = event.on();
    }

    @Override
    public String toString() {
        return "AccessGrant[" + grant + "]";
    }
}
