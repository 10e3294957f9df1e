package vn.phutrachho.member.directive;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.member.DirectiveDetails;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveCorrected;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveRegistered;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveReinstated;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveWithdrawn;
import vn.phutrachho.member.directive.command.CorrectDirective;
import vn.phutrachho.member.directive.command.DirectiveRefusal;
import vn.phutrachho.member.directive.command.RegisterDirective;
import vn.phutrachho.member.directive.command.ReinstateDirective;
import vn.phutrachho.member.directive.command.WithdrawDirective;

/**
 * One directive in a province's register: entered once, put right with a reason, withdrawn from a
 * day on (M1.1). What is asked a second time in the same words changes nothing.
 */
@Aggregate
class Directive {
    /** The day on which the Party was founded: no paper of its is older. */
    static final LocalDate EARLIEST = LocalDate.of(1930, 2, 3);

    private static final int DUE_WITHIN_YEARS = 5;
    private static final int WITHDRAWN_WITHIN_YEARS = 1;

    @AggregateIdentifier private @Nullable DirectiveId directive;
    private @Nullable DirectiveRegistered entry;
    private @Nullable DirectiveDetails details;
    private @Nullable DirectiveWithdrawn withdrawal;
    private int corrections;

    Directive() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterDirective command) {
        demandRight(command.details(), command.on());
        if (entry == null) {
            apply(
                    new DirectiveRegistered(
                            command.directive(),
                            command.keeper(),
                            command.details(),
                            command.on()));
        } else if (!command.details().equals(details)) {
            throw DirectiveRefusal.alreadyRegistered();
        }
    }

    @CommandHandler
    void handle(CorrectDirective command) {
        demandRight(command.details(), command.on());
        if (command.details().equals(details)) {
            return;
        }
        demandReason(command.reason());
        if (command.seen() != null && command.seen() != corrections) {
            throw DirectiveRefusal.changedMeanwhile();
        }
        apply(
                new DirectiveCorrected(
                        command.directive(),
                        entry().keeper(),
                        command.details(),
                        command.reason(),
                        command.on()));
    }

    @CommandHandler
    void handle(WithdrawDirective command) {
        DirectiveWithdrawn withdrawn =
                new DirectiveWithdrawn(
                        command.directive(),
                        entry().keeper(),
                        command.from(),
                        command.replacedBy(),
                        command.reason());
        if (withdrawn.equals(withdrawal)) {
            return;
        }
        if (withdrawal != null) {
            throw DirectiveRefusal.withdrawn();
        }
        demandReason(command.reason());
        demandEnd(command);
        apply(withdrawn);
    }

    @CommandHandler
    void handle(ReinstateDirective command) {
        demandReason(command.reason());
        if (withdrawal == null) {
            throw DirectiveRefusal.notWithdrawn();
        }
        apply(
                new DirectiveReinstated(
                        command.directive(), entry().keeper(), command.reason(), command.on()));
    }

    private DirectiveRegistered entry() {
        return requireNonNull(entry, "no directive is corrected before it is registered");
    }

    private static void demandRight(DirectiveDetails details, LocalDate today) {
        if (details.number().isBlank()
                || details.title().isBlank()
                || details.issuedBy().isBlank()) {
            throw DirectiveRefusal.incomplete();
        }
        if (details.kinds().isEmpty()) {
            throw DirectiveRefusal.forNobody();
        }
        demandIssued(details.issuedOn(), today);
        demandDue(details, today);
    }

    private static void demandIssued(@Nullable LocalDate issuedOn, LocalDate today) {
        if (issuedOn == null) {
            return;
        }
        if (issuedOn.isAfter(today)) {
            throw DirectiveRefusal.issuedAhead();
        }
        if (issuedOn.isBefore(EARLIEST)) {
            throw DirectiveRefusal.issuedTooEarly(EARLIEST);
        }
    }

    /** No session and no last day is before it. */
    static LocalDate earliest(DirectiveDetails details) {
        return details.issuedOn() == null ? EARLIEST : details.issuedOn();
    }

    private static void demandDue(DirectiveDetails details, LocalDate today) {
        LocalDate latest = today.plusYears(DUE_WITHIN_YEARS);
        if (details.due().isBefore(earliest(details))) {
            throw DirectiveRefusal.dueBeforeIssued();
        }
        if (details.due().isAfter(latest)) {
            throw DirectiveRefusal.dueTooFar(latest);
        }
    }

    private void demandEnd(WithdrawDirective command) {
        LocalDate latest = command.on().plusYears(WITHDRAWN_WITHIN_YEARS);
        if (command.from().isBefore(earliest(requireNonNull(details)))) {
            throw DirectiveRefusal.withdrawnBeforeIssued();
        }
        if (command.from().isAfter(latest)) {
            throw DirectiveRefusal.withdrawnTooFar(latest);
        }
        if (command.directive().equals(command.replacedBy())) {
            throw DirectiveRefusal.replacedByItself();
        }
    }

    private static void demandReason(String reason) {
        if (reason.isBlank()) {
            throw DirectiveRefusal.reasonMissing();
        }
    }

    @EventSourcingHandler
    void on(DirectiveRegistered event) {
        directive = event.directive();
        entry = event;
        details = event.details();
    }

    @EventSourcingHandler
    void on(DirectiveCorrected event) {
        details = event.details();
        corrections++;
    }

    @EventSourcingHandler
    void on(DirectiveWithdrawn event) {
        withdrawal = event;
    }

    @EventSourcingHandler
    void on(DirectiveReinstated event) {
        withdrawal = null;
    }

    @Override
    public String toString() {
        return "Directive[" + directive + "]";
    }
}
