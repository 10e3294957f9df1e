package vn.phutrachho.assignment.proposal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The exchange formats as JSON, so that any other solver can be held against ours. */
public final class ExchangeJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private ExchangeJson() {}

    /**
     * Reads an instance.
     *
     * @throws InvalidExchange where it is not JSON, not this format, or contradicts itself
     */
    public static Instance instance(String json) {
        Instance instance = read(json, Instance.class);
        CheckInstance.check(instance);
        return instance;
    }

    /**
     * Reads a plan of that instance.
     *
     * @throws InvalidExchange where it is not JSON, not this format, or not a plan of the instance
     */
    public static Plan plan(String json, Instance of) {
        Plan plan = read(json, Plan.class);
        CheckPlan.check(plan, of);
        return plan;
    }

    public static String write(Instance instance) {
        return MAPPER.writeValueAsString(instance);
    }

    public static String write(Plan plan) {
        return MAPPER.writeValueAsString(plan);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new InvalidExchange("exchange.unreadable", "null");
            }
            return value;
        } catch (JacksonException e) {
            throw new InvalidExchange("exchange.unreadable", e.getOriginalMessage());
        }
    }
}
