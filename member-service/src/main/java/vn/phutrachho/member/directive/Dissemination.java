package vn.phutrachho.member.directive;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DisseminationId;
import vn.phutrachho.events.member.DisseminationEvent.SessionCorrected;
import vn.phutrachho.events.member.DisseminationEvent.SessionHeld;
import vn.phutrachho.events.member.DisseminationEvent.SessionStruckOut;
import vn.phutrachho.events.member.SessionDetails;
import vn.phutrachho.member.directive.command.Bounds;
import vn.phutrachho.member.directive.command.CorrectSession;
import vn.phutrachho.member.directive.command.DisseminationRefusal;
import vn.phutrachho.member.directive.command.RecordSession;
import vn.phutrachho.member.directive.command.StrikeOutSession;

/**
 * What one unit does about one directive: sessions, each put right or struck out with a reason
 * (M1.2). Whether the unit is asked at all is a fact of the tree and of the directive, and asked
 * before.
 */
@Aggregate
class Dissemination {
    /** More members than any province has. */
    static final int MOST_EXPECTED = 1_000_000;

    @AggregateIdentifier private @Nullable DisseminationId dissemination;
    private final Map<Integer, Session> sessions = new TreeMap<>();

    /** A session as it is written now. */
    private record Session(SessionHeld held, SessionDetails details, int corrections, boolean out) {
        Session corrected(SessionDetails now) {
            return new Session(held, now, corrections + 1, out);
        }

        Session struckOut() {
            return new Session(held, details, corrections, true);
        }
    }

    Dissemination() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordSession command) {
        demandRight(command.details(), command.bounds());
        if (isWritten(command.details())) {
            return;
        }
        apply(
                new SessionHeld(
                        command.dissemination(),
                        command.directive(),
                        command.unit(),
                        sessions.size() + 1,
                        command.details(),
                        command.recordedBy()));
    }

    @CommandHandler
    void handle(CorrectSession command) {
        Session session = demandSession(command.session());
        demandRight(command.details(), command.bounds());
        if (command.details().equals(session.details())) {
            return;
        }
        demandReason(command.reason());
        if (command.seen() != null && command.seen() != session.corrections()) {
            throw DisseminationRefusal.changedMeanwhile();
        }
        apply(
                new SessionCorrected(
                        command.dissemination(),
                        session.held().directive(),
                        session.held().unit(),
                        command.session(),
                        command.details(),
                        command.recordedBy(),
                        command.reason(),
                        command.bounds().today()));
    }

    @CommandHandler
    void handle(StrikeOutSession command) {
        Session session = demandSession(command.session());
        demandReason(command.reason());
        apply(
                new SessionStruckOut(
                        command.dissemination(),
                        session.held().directive(),
                        session.held().unit(),
                        command.session(),
                        command.recordedBy(),
                        command.reason(),
                        command.on()));
    }

    private boolean isWritten(SessionDetails details) {
        return sessions.values().stream()
                .anyMatch(session -> !session.out() && session.details().equals(details));
    }

    private Session demandSession(int number) {
        Session session = sessions.get(number);
        if (session == null) {
            throw DisseminationRefusal.unknownSession();
        }
        if (session.out()) {
            throw DisseminationRefusal.struckOut();
        }
        return session;
    }

    private static void demandRight(SessionDetails details, Bounds bounds) {
        if (details.heldOn().isAfter(bounds.today())) {
            throw DisseminationRefusal.heldAhead();
        }
        if (details.heldOn().isBefore(bounds.earliest())) {
            throw DisseminationRefusal.heldBeforeIssued();
        }
        if (bounds.withdrawnFrom() != null && !details.heldOn().isBefore(bounds.withdrawnFrom())) {
            throw DisseminationRefusal.heldAfterWithdrawal();
        }
        demandNumbers(details);
    }

    private static void demandNumbers(SessionDetails details) {
        if (details.expected() < 1 || details.expected() > MOST_EXPECTED) {
            throw DisseminationRefusal.nobodyExpected(MOST_EXPECTED);
        }
        if (details.present() < 1) {
            throw DisseminationRefusal.nobodyPresent();
        }
        if (details.present() > details.expected()) {
            throw DisseminationRefusal.morePresentThanExpected();
        }
    }

    private static void demandReason(String reason) {
        if (reason.isBlank()) {
            throw DisseminationRefusal.reasonMissing();
        }
    }

    @EventSourcingHandler
    void on(SessionHeld event) {
        dissemination = event.dissemination();
        sessions.put(event.session(), new Session(event, event.details(), 0, false));
    }

    @EventSourcingHandler
    void on(SessionCorrected event) {
        sessions.computeIfPresent(
                event.session(), (_, session) -> session.corrected(event.details()));
    }

    @EventSourcingHandler
    void on(SessionStruckOut event) {
        sessions.computeIfPresent(event.session(), (_, session) -> session.struckOut());
    }

    @Override
    public String toString() {
        return "Dissemination[" + dissemination + "]";
    }
}
