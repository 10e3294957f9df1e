package vn.phutrachho.eventstore.axon;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * Makes a stored payload the object that it was. Axon's serializers look its class up by name and
 * make what reads it anew with each event; whoever keeps a reader for each class is quicker.
 */
@FunctionalInterface
public interface PayloadReader {

    /** The object, of the class, that the bytes are. */
    Object read(Class<?> type, byte[] payload);

    /** By the serializer alone. */
    static PayloadReader by(Serializer serializer) {
        return (type, payload) ->
                serializer.deserialize(
                        new SimpleSerializedObject<>(payload, byte[].class, type.getName(), null));
    }
}
