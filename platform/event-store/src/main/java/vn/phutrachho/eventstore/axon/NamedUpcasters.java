package vn.phutrachho.eventstore.axon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.EventNaming.LogicalName;

/**
 * Brings what is stored under an old name or revision to the form that the program knows, step by
 * step, whenever it is read. The log itself is never changed.
 */
public final class NamedUpcasters implements EventUpcaster {

    /**
     * From one form to the next.
     *
     * @param change of the payload, UTF-8 JSON to UTF-8 JSON
     */
    public record Step(LogicalName from, LogicalName to, UnaryOperator<byte[]> change) {}

    private final Map<LogicalName, Step> steps = new HashMap<>();

    private NamedUpcasters(List<Step> all) {
        for (Step step : all) {
            Step other = steps.put(step.from(), step);
            if (other != null) {
                throw new IllegalArgumentException(
                        "There are two upcasters from %s, to %s and to %s"
                                .formatted(step.from(), other.to(), step.to()));
            }
        }
        all.forEach(this::refuseIfEndless);
    }

    /**
     * Upcasters of these steps.
     *
     * @throws IllegalArgumentException if a form has two ways on, or one that never ends
     */
    public static NamedUpcasters of(List<Step> steps) {
        return new NamedUpcasters(steps);
    }

    private void refuseIfEndless(Step begin) {
        Set<LogicalName> seen = new HashSet<>();
        for (Step step = begin; step != null; step = steps.get(step.to())) {
            if (!seen.add(step.from())) {
                throw new IllegalArgumentException(
                        "The upcasters from %s go round and round".formatted(begin.from()));
            }
        }
    }

    @Override
    public Stream<IntermediateEventRepresentation> upcast(
            Stream<IntermediateEventRepresentation> events) {
        return steps.isEmpty() ? events : events.map(this::upcast);
    }

    private IntermediateEventRepresentation upcast(IntermediateEventRepresentation stored) {
        IntermediateEventRepresentation event = stored;
        for (Step step = from(event); step != null; step = from(event)) {
            event =
                    event.upcastPayload(
                            new SimpleSerializedType(step.to().name(), step.to().revision()),
                            byte[].class,
                            step.change());
        }
        return event;
    }

    private @Nullable Step from(IntermediateEventRepresentation event) {
        SerializedType type = event.getType();
        String revision = type.getRevision();
        return steps.get(new LogicalName(type.getName(), revision == null ? "" : revision));
    }
}
