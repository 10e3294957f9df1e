package vn.phutrachho.kit.personal;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Writes events for the history: with their personal texts sealed. What it reads has been opened
 * before by {@link #opening(PersonalSeal)}, the first of the upcasters: those that follow change
 * events as they were written.
 */
public final class SealingSerializer implements Serializer {
    private final Serializer content;
    private final PersonalSeal seal;

    public SealingSerializer(Serializer content, PersonalSeal seal) {
        this.content = content;
        this.seal = seal;
    }

    /** Opens what is read of a history. */
    public static EventUpcaster opening(PersonalSeal seal) {
        return events ->
                events.map(
                        event ->
                                event.upcastPayload(
                                        new SimpleSerializedType(
                                                event.getType().getName(),
                                                event.getType().getRevision()),
                                        byte[].class,
                                        seal::open));
    }

    @Override
    @SuppressWarnings("unchecked") // bytes become bytes
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        SerializedObject<T> plain = content.serialize(object, representation);
        return plain.getData() instanceof byte[] json
                ? new SimpleSerializedObject<>((T) seal.seal(json), representation, plain.getType())
                : plain;
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return representation == byte[].class;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as Axon declares it
    public <S, T> T deserialize(SerializedObject<S> object) {
        return content.deserialize(object);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public Class classForType(SerializedType type) {
        return content.classForType(type);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(@Nullable Class type) {
        return content.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return content.getConverter();
    }
}
