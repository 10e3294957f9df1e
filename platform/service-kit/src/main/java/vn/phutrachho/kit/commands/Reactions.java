package vn.phutrachho.kit.commands;

import java.util.Collection;
import org.axonframework.eventhandling.EventMessage;
import vn.phutrachho.events.Metadata;

/** An automation asks for something because of an event. */
public final class Reactions {
    private final Dispatch dispatch;

    public Reactions(Dispatch dispatch) {
        this.dispatch = dispatch;
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
