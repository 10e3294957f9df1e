package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way an event becomes JSON and an event again. Dates are ISO texts, ids plain texts,
 * absent values absent. A property that the record does not know is an error, as is one that it
 * needs and does not get: history is read exactly or not at all.
 */
public final class EventJson {
    private static final JsonMapper MAPPER = configured(JsonMapper.builder()).build();

    /** Made once for each record: a replay is bound by what is done anew for each event. */
    private static final ClassValue<ObjectReader> READERS =
            new ClassValue<>() {
                @Override
                protected ObjectReader computeValue(Class<?> type) {
                    return MAPPER.readerFor(type);
                }
            };

    private EventJson() {}

    /** Makes any builder write and read events this way. */
    public static JsonMapper.Builder configured(JsonMapper.Builder builder) {
        return builder.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .changeDefaultPropertyInclusion(
                        use -> use.withValueInclusion(JsonInclude.Include.NON_NULL));
    }

    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(DomainEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /**
     * The event of a stored form; one that was written in an old form is brought up to date.
     *
     * @throws UnknownEvent when there is no event of this name and revision, and no upcaster
     */
    public static DomainEvent read(String name, String revision, byte[] json) {
        return Upcasters.published().read(new EventName(name, revision), json);
    }

    /** The event of a stored form that is up to date. */
    public static <E> E read(Class<E> type, byte[] json) {
        return READERS.get(type).readValue(json);
    }

    /**
     * The record that a stored form is read into, without reading it.
     *
     * @throws UnknownEvent when there is no event of this name and revision, and no upcaster
     */
    public static Class<? extends DomainEvent> recordOf(String name, String revision) {
        return Upcasters.published().recordOf(new EventName(name, revision));
    }

    static String text(DomainEvent event) {
        return new String(write(event), StandardCharsets.UTF_8);
    }
}
