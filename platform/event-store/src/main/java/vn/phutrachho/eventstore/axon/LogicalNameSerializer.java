package vn.phutrachho.eventstore.axon;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.EventNaming;
import vn.phutrachho.eventstore.EventNaming.LogicalName;

/**
 * Writes logical names where Axon would write Java class names. An unknown name throws {@link
 * vn.phutrachho.eventstore.UnknownStoredEvent} where Axon would hand on an unknown type and skip.
 */
public final class LogicalNameSerializer implements Serializer {

    private static final String METADATA = MetaData.class.getName();

    private final Serializer content;
    private final EventNaming naming;
    private final PayloadReader reader;

    /**
     * A serializer that stores what the other makes of an object, under the name that the naming
     * gives it.
     */
    public LogicalNameSerializer(Serializer content, EventNaming naming) {
        this(content, naming, PayloadReader.by(content));
    }

    /** The same, that reads what is stored in another way. */
    public LogicalNameSerializer(Serializer content, EventNaming naming, PayloadReader reader) {
        this.content = content;
        this.naming = naming;
        this.reader = reader;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        SerializedObject<T> serialized = content.serialize(object, representation);
        if (object == null || object instanceof MetaData) {
            return serialized;
        }
        return new SimpleSerializedObject<>(
                serialized.getData(), representation, typeForClass(object.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return content.canSerializeTo(representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon declares it
    public <S, T> T deserialize(SerializedObject<S> object) {
        if (object instanceof StoredMetadata metadata) {
            return (T) metadata.metaData();
        }
        if (isNotNamed(object.getType())) {
            return content.deserialize(object);
        }
        Class<?> type = classForType(object.getType());
        if (object.getData() instanceof byte[] payload) {
            return (T) reader.read(type, payload);
        }
        return content.deserialize(
                new SimpleSerializedObject<>(
                        object.getData(),
                        object.getContentType(),
                        type.getName(),
                        object.getType().getRevision()));
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public Class classForType(SerializedType type) {
        if (isNotNamed(type)) {
            return content.classForType(type);
        }
        String revision = type.getRevision();
        return naming.classOf(new LogicalName(type.getName(), revision == null ? "" : revision));
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class || type == void.class || type == MetaData.class) {
            return content.typeForClass(type);
        }
        LogicalName name = naming.nameOf(type);
        return new SimpleSerializedType(name.name(), name.revision());
    }

    private static boolean isNotNamed(SerializedType type) {
        return type.equals(SerializedType.emptyType()) || type.getName().equals(METADATA);
    }

    @Override
    public Converter getConverter() {
        return content.getConverter();
    }
}
