package vn.phutrachho.eventstore.migration;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.EventNaming.LogicalName;

/** What the payloads of the old history are called here, and what they look like. */
@FunctionalInterface
public interface OldForms {

    /**
     * The name to keep an event under; empty if there is none, which ends the migration there.
     *
     * @param payloadType as the extension stored it, mostly a Java class name
     * @param revision as the extension stored it
     */
    Optional<LogicalName> nameOf(String payloadType, @Nullable String revision);

    /**
     * The payload as UTF-8 JSON. Unless overridden, it is JSON already.
     *
     * @throws RuntimeException if it cannot be made into JSON; its message ends up in the refusal
     */
    default byte[] json(String payloadType, String stored) {
        if (stored.startsWith("<")) {
            throw new IllegalArgumentException("it is XML; override OldForms.json to convert it");
        }
        return stored.getBytes(StandardCharsets.UTF_8);
    }

    /** The metadata as a JSON object of plain values. Unless overridden, it is that already. */
    default String metadata(String stored) {
        if (stored.startsWith("<")) {
            throw new IllegalArgumentException(
                    "its metadata are XML; override OldForms.metadata to convert them");
        }
        return stored;
    }
}
