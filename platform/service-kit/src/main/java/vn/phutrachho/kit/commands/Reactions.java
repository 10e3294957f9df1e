package vn.phutrachho.kit.commands;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;

/** An automation asks for something because of an event. */
public final class Reactions {
    private final Dispatch dispatch;
    private final EventLog own;

    public Reactions(Dispatch dispatch, EventLog own) {
        this.dispatch = dispatch;
        this.own = own;
    }

    /**
     * What a policy has brought about in an aggregate because of an event, as the names of events:
     * empty where it has not followed it, or nothing came of it. Whoever may decide otherwise when
     * it sees the event again, since other things have happened to the aggregate meanwhile, asks
     * this first. History is asked, not a view: that may not have come so far.
     *
     * @param policy name of its processing group
     */
    public List<String> done(String aggregate, String policy, EventMessage<?> because) {
        return own.aggregate(aggregate, 0).stream()
                .map(StoredEvent::event)
                .filter(event -> isBecause(event.metadata(), policy, because))
                .map(NewEvent::name)
                .toList();
    }

    private static boolean isBecause(
            Map<String, String> metadata, String policy, EventMessage<?> because) {
        return because.getIdentifier().equals(metadata.get(Metadata.CAUSE))
                && (Metadata.SYSTEM + policy).equals(metadata.get(Metadata.ACTOR));
    }

    /**
     * Sends a command because of an event. The policy may see the event again: the aggregate must
     * treat the exact repeat as done.
     *
     * @param policy name of its processing group
     * @throws vn.phutrachho.events.Refusal when a rule says no: the policy must know what that
     *     means, or stand still
     */
    public void send(Object command, String policy, EventMessage<?> because) {
        dispatch.send(command, Metadata.SYSTEM + policy, because.getIdentifier());
    }

    /**
     * Sends many commands that do not depend on one another, many at a time, because of one event.
     * The policy may see the event again, as above.
     *
     * @throws vn.phutrachho.events.Refusal the first, when all have come to an end
     */
    public void sendAll(Collection<?> commands, String policy, EventMessage<?> because) {
        dispatch.sendAll(commands, Metadata.SYSTEM + policy, because.getIdentifier())
                .forEach(Outcome::orThrow);
    }
}
