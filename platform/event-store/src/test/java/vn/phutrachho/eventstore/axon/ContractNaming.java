package vn.phutrachho.eventstore.axon;

import java.util.Map;
import vn.phutrachho.eventstore.EventNaming;
import vn.phutrachho.eventstore.UnknownStoredEvent;

/** Names for what Axon's contract tests store: texts. */
public final class ContractNaming implements EventNaming {

    private static final Map<String, Class<?>> CLASSES = Map.of("contract.text", String.class);

    @Override
    public LogicalName nameOf(Class<?> payload) {
        return CLASSES.entrySet().stream()
                .filter(entry -> entry.getValue() == payload)
                .map(entry -> new LogicalName(entry.getKey(), "1"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(payload + " has no name"));
    }

    @Override
    public Class<?> classOf(String name) {
        Class<?> found = CLASSES.get(name);
        if (found == null) {
            throw new UnknownStoredEvent(name);
        }
        return found;
    }
}
