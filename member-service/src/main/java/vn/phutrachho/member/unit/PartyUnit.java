package vn.phutrachho.member.unit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.PartyUnitEvent;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitDissolved;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitFounded;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMerged;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMoved;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitRenamed;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.member.unit.command.DissolveUnit;
import vn.phutrachho.member.unit.command.FoundUnit;
import vn.phutrachho.member.unit.command.MergeUnit;
import vn.phutrachho.member.unit.command.MoveUnit;
import vn.phutrachho.member.unit.command.RenameUnit;
import vn.phutrachho.member.unit.command.UnitRefusal;

/**
 * One party unit's own life: founded once, changed on days within its life, ended once. Which kind
 * stands under which is a fact of the tree and no rule here; that the unit above is there is asked
 * of the whole tree before (see {@code Rehearsal}). What is asked a second time in the same words
 * changes nothing, so that a long list of changes can be sent again.
 */
@Aggregate
class PartyUnit {
    @AggregateIdentifier private @Nullable UnitId unit;
    private @Nullable PartyUnitFounded founding;
    private final Map<LocalDate, String> names = new HashMap<>();
    private @Nullable UnitId parent;
    private LocalDate underParentSince = LocalDate.MIN;
    private @Nullable PartyUnitEvent ending;
    private LocalDate endedOn = LocalDate.MAX;

    PartyUnit() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FoundUnit command) {
        demandNamed(command.code(), command.name());
        demandParent(command.unit(), command.kind(), command.parent());
        PartyUnitFounded founded =
                new PartyUnitFounded(
                        command.unit(),
                        command.kind(),
                        command.code(),
                        command.name(),
                        command.parent(),
                        command.since());
        if (founding == null) {
            apply(founded);
        } else if (!founded.equals(founding)) {
            throw UnitRefusal.alreadyFounded(command.unit());
        }
    }

    @CommandHandler
    void handle(RenameUnit command) {
        demandNamed("-", command.name());
        if (command.name().equals(names.get(command.from()))) {
            return;
        }
        demandInLife(command.from());
        apply(new PartyUnitRenamed(command.unit(), command.name(), command.from()));
    }

    @CommandHandler
    void handle(MoveUnit command) {
        if (command.to().equals(parent) && command.on().equals(underParentSince)) {
            return;
        }
        demandInLife(command.on());
        if (command.to().equals(command.unit())) {
            throw UnitRefusal.underItself();
        }
        if (!command.on().isAfter(underParentSince)) {
            throw UnitRefusal.movedLater();
        }
        apply(new PartyUnitMoved(command.unit(), parent, command.to(), command.on()));
    }

    @CommandHandler
    void handle(MergeUnit command) {
        if (command.into().equals(command.unit())) {
            throw UnitRefusal.intoItself();
        }
        end(
                new PartyUnitMerged(
                        command.unit(), command.into(), command.on(), command.decision()),
                command.on(),
                command.decision());
    }

    @CommandHandler
    void handle(DissolveUnit command) {
        end(
                new PartyUnitDissolved(command.unit(), command.on(), command.decision()),
                command.on(),
                command.decision());
    }

    private void end(PartyUnitEvent end, LocalDate on, String decision) {
        if (end.equals(ending)) {
            return;
        }
        if (ending != null) {
            throw UnitRefusal.ended();
        }
        if (decision.isBlank()) {
            throw UnitRefusal.noDecision();
        }
        demandInLife(on);
        if (on.isBefore(underParentSince)) {
            throw UnitRefusal.movedLater();
        }
        apply(end);
    }

    private static void demandNamed(String code, String name) {
        if (code.isBlank() || name.isBlank()) {
            throw UnitRefusal.unnamed();
        }
    }

    private static void demandParent(UnitId unit, UnitKind kind, @Nullable UnitId parent) {
        if (parent == null && kind != UnitKind.PROVINCE) {
            throw UnitRefusal.withoutParent();
        }
        if (unit.equals(parent)) {
            throw UnitRefusal.underItself();
        }
    }

    private void demandInLife(LocalDate day) {
        if (founding == null || day.isBefore(founding.since())) {
            throw UnitRefusal.beforeFounding();
        }
        if (!day.isBefore(endedOn)) {
            throw UnitRefusal.ended();
        }
    }

    @EventSourcingHandler
    void on(PartyUnitFounded event) {
        unit = event.unit();
        founding = event;
        names.put(event.since(), event.name());
        parent = event.parent();
        underParentSince = event.parent() == null ? LocalDate.MIN : event.since();
    }

    @EventSourcingHandler
    void on(PartyUnitRenamed event) {
        names.put(event.from(), event.name());
    }

    @EventSourcingHandler
    void on(PartyUnitMoved event) {
        parent = event.to();
        underParentSince = event.on();
    }

    @EventSourcingHandler
    void on(PartyUnitMerged event) {
        ending = event;
        endedOn = event.on();
    }

    @EventSourcingHandler
    void on(PartyUnitDissolved event) {
        ending = event;
        endedOn = event.on();
    }

    @Override
    public String toString() {
        return "PartyUnit[" + unit + "]";
    }
}
