package vn.phutrachho.events;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings one old form of an event to the next. It may be asked for any event of that form that was
 * ever written, so it decides nothing and looks nothing up.
 *
 * @param from the form that is stored
 * @param to the form that follows: another revision, or another name
 * @param change of the JSON; it may change the node that it is given
 */
public record Upcaster(EventName from, EventName to, UnaryOperator<ObjectNode> change) {

    /** The change, from bytes to bytes. */
    public byte[] upcast(byte[] json) {
        ObjectNode old = EventJson.mapper().readValue(json, ObjectNode.class);
        return EventJson.mapper().writeValueAsBytes(change.apply(old));
    }
}
