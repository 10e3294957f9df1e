package vn.phutrachho.member.unit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitJoinedGrouping;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitLeftGrouping;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitsGrouped;
import vn.phutrachho.member.unit.command.GroupUnits;
import vn.phutrachho.member.unit.command.JoinGrouping;
import vn.phutrachho.member.unit.command.LeaveGrouping;
import vn.phutrachho.member.unit.command.UnitRefusal;

/** Units looked at together without a level of their own: a unit is in a grouping or not. */
@Aggregate
class UnitGrouping {
    @AggregateIdentifier private @Nullable UnitId grouping;
    private @Nullable UnitsGrouped founding;
    private final Map<UnitId, LocalDate> joined = new HashMap<>();
    private final Set<UnitLeftGrouping> left = new HashSet<>();

    UnitGrouping() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GroupUnits command) {
        if (command.name().isBlank()) {
            throw UnitRefusal.unnamed();
        }
        UnitsGrouped grouped =
                new UnitsGrouped(
                        command.grouping(), command.name(), command.formerly(), command.from());
        if (founding == null) {
            apply(grouped);
        } else if (!grouped.equals(founding)) {
            throw UnitRefusal.alreadyFounded(command.grouping());
        }
    }

    @CommandHandler
    void handle(JoinGrouping command) {
        LocalDate since = joined.get(command.unit());
        if (command.from().equals(since)) {
            return;
        }
        if (since != null) {
            throw UnitRefusal.alreadyInGrouping(command.unit());
        }
        if (founding == null || command.from().isBefore(founding.from())) {
            throw UnitRefusal.beforeGrouping();
        }
        apply(new UnitJoinedGrouping(command.grouping(), command.unit(), command.from()));
    }

    @CommandHandler
    void handle(LeaveGrouping command) {
        UnitLeftGrouping leaving =
                new UnitLeftGrouping(command.grouping(), command.unit(), command.on());
        LocalDate since = joined.get(command.unit());
        if (since == null && left.contains(leaving)) {
            return;
        }
        if (since == null) {
            throw UnitRefusal.notInGrouping(command.unit());
        }
        if (command.on().isBefore(since)) {
            throw UnitRefusal.beforeGrouping();
        }
        apply(leaving);
    }

    @EventSourcingHandler
    void on(UnitsGrouped event) {
        grouping = event.grouping();
        founding = event;
    }

    @EventSourcingHandler
    void on(UnitJoinedGrouping event) {
        joined.put(event.unit(), event.from());
    }

    @EventSourcingHandler
    void on(UnitLeftGrouping event) {
        joined.remove(event.unit());
        left.add(event);
    }

    @Override
    public String toString() {
        return "UnitGrouping[" + grouping + "]";
    }
}
