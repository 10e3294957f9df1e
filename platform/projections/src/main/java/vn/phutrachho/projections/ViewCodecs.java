package vn.phutrachho.projections;

import com.mongodb.MongoClientSettings;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.YearMonth;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.Identifier;

/** How the records of views are written: by the driver's record codec, ids and months as texts. */
public final class ViewCodecs {
    private static final CodecRegistry REGISTRY =
            CodecRegistries.fromRegistries(
                    CodecRegistries.fromProviders(new Identifiers()),
                    CodecRegistries.fromCodecs(new Months()),
                    MongoClientSettings.getDefaultCodecRegistry());

    private ViewCodecs() {}

    public static CodecRegistry registry() {
        return REGISTRY;
    }

    private static final class Identifiers implements CodecProvider {
        @Override
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            return Identifier.class.isAssignableFrom(type) && type.isRecord()
                    ? new IdentifierCodec<>(type)
                    : null;
        }
    }

    private record IdentifierCodec<T>(Class<T> type, MethodHandle constructor) implements Codec<T> {
        IdentifierCodec(Class<T> type) {
            this(type, constructorOf(type));
        }

        private static MethodHandle constructorOf(Class<?> type) {
            try {
                return MethodHandles.publicLookup()
                        .findConstructor(type, MethodType.methodType(void.class, String.class));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(type + " is not an id of one text", e);
            }
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            String value = reader.readString();
            try {
                return type.cast(constructor.invoke(value));
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new LinkageError(type + " cannot be made", e);
            }
        }

        @Override
        public void encode(BsonWriter writer, T id, EncoderContext context) {
            writer.writeString(((Identifier) id).value());
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }

    private static final class Months implements Codec<YearMonth> {
        @Override
        public YearMonth decode(BsonReader reader, DecoderContext context) {
            return YearMonth.parse(reader.readString());
        }

        @Override
        public void encode(BsonWriter writer, YearMonth month, EncoderContext context) {
            writer.writeString(month.toString());
        }

        @Override
        public Class<YearMonth> getEncoderClass() {
            return YearMonth.class;
        }
    }
}
