package vn.phutrachho.eventstore.axon;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.EventNaming;
import vn.phutrachho.eventstore.UnknownStoredEvent;

/** The smallest aggregate that has a state worth a snapshot. */
public final class Meter {

    @AggregateIdentifier public @Nullable String id;
    public long sum;

    /** For snapshots. */
    @JsonCreator
    public Meter() {}

    Meter(String id) {
        AggregateLifecycle.apply(new Counted(id, 0));
    }

    void count(long amount) {
        AggregateLifecycle.apply(new Counted(Objects.requireNonNull(id), amount));
    }

    @EventSourcingHandler
    void on(Counted event) {
        id = event.id();
        sum += event.amount();
    }

    /** So much was counted. */
    public record Counted(String id, long amount) {}

    /** Names of the event and of the snapshot. */
    static final class Names implements EventNaming {

        private static final Map<String, Class<?>> CLASSES =
                Map.of("meter.counted", Counted.class, "meter.snapshot", Meter.class);

        @Override
        public LogicalName nameOf(Class<?> payload) {
            return new LogicalName(
                    payload == Meter.class ? "meter.snapshot" : "meter.counted", "1");
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
}
