package vn.phutrachho.eventstore.axon;

import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;

/**
 * Metadata as it is stored: texts by name. It is made into bytes only for the few who ask for
 * bytes, such as a dead-letter queue.
 */
final class StoredMetadata implements SerializedObject<byte[]> {

    private static final SerializedType TYPE =
            new SimpleSerializedType(MetaData.class.getName(), null);

    private final Map<String, String> values;
    private final Serializer serializer;

    StoredMetadata(Map<String, String> values, Serializer serializer) {
        this.values = values;
        this.serializer = serializer;
    }

    MetaData metaData() {
        return MetaData.from(values);
    }

    @Override
    public Class<byte[]> getContentType() {
        return byte[].class;
    }

    @Override
    public SerializedType getType() {
        return TYPE;
    }

    @Override
    public byte[] getData() {
        return serializer.serialize(metaData(), byte[].class).getData();
    }
}
