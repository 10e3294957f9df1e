package vn.phutrachho.member.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.member.directive.command.DirectiveRefusal;

/**
 * Who may do what about directives: the province keeps the register, each unit writes down its own
 * sessions, a commune also those of a cell without a phone, everybody above reads the coverage of
 * their sub-tree (clause 1). What was merged is its heir's.
 */
@Component
public class DirectiveRights {
    /** Those above the cells, who read coverage. */
    private static final Role[] OVERSEERS = {
        Role.PROVINCE_OFFICER, Role.DISTRICT_OFFICER, Role.COMMUNE_OFFICER, Role.AUDITOR
    };

    private static final Role[] READERS = {
        Role.PROVINCE_OFFICER,
        Role.DISTRICT_OFFICER,
        Role.COMMUNE_OFFICER,
        Role.AUDITOR,
        Role.SECRETARY
    };

    private static final Role[] RECORDERS = {
        Role.SECRETARY, Role.COMMUNE_OFFICER, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER
    };

    /** Lets only those pass whom directives concern. */
    public void demandReader(Caller caller) {
        caller.requireAny(READERS);
    }

    /** Lets only those pass who may see how the unit stands. */
    public void demandReader(Caller caller, UnitId unit) {
        caller.require(caller.tree().heirOf(unit, caller.today()), READERS);
    }

    /** The units whose sub-trees somebody oversees; none for a cell's secretary. */
    public List<UnitId> overseen(Caller caller) {
        return caller.tree().highest(unitsWith(caller, OVERSEERS), caller.today());
    }

    /** The units for which somebody writes down what they did themselves. */
    public List<UnitId> own(Caller caller) {
        return unitsWith(caller, RECORDERS).stream()
                .filter(unit -> caller.tree().kind(unit).isPresent())
                .toList();
    }

    private static List<UnitId> unitsWith(Caller caller, Role... roles) {
        return Stream.of(roles)
                .flatMap(role -> caller.unitsWith(role).stream())
                .distinct()
                .toList();
    }

    /** Whether somebody keeps the register of that province. */
    public boolean mayKeep(Caller caller, UnitId keeper) {
        UnitTree tree = caller.tree();
        return caller.has(Role.PROVINCE_OFFICER, tree.heirOf(keeper, caller.today()));
    }

    /** Lets only the officers of that province pass. */
    public void demandKeeper(Caller caller, UnitId keeper) {
        if (!mayKeep(caller, keeper)) {
            throw new AccessRefused();
        }
    }

    /** The province in whose register somebody writes. */
    public UnitId register(Caller caller) {
        caller.requireAny(Role.PROVINCE_OFFICER);
        LocalDate today = caller.today();
        return caller.unitsWith(Role.PROVINCE_OFFICER).stream()
                .map(unit -> caller.tree().heirOf(unit, today))
                .filter(
                        unit ->
                                caller.tree()
                                        .kind(unit)
                                        .filter(UnitKind.PROVINCE::equals)
                                        .isPresent())
                .findFirst()
                .orElseThrow(DirectiveRefusal::noProvince);
    }

    /** As which unit's officer somebody may write down a unit's sessions; nobody who may not. */
    public Optional<UnitId> recorder(Caller caller, UnitId unit) {
        UnitId now = caller.tree().heirOf(unit, caller.today());
        return caller.tree()
                .kind(unit)
                .flatMap(
                        kind ->
                                switch (kind) {
                                    case CELL ->
                                            as(caller, Role.SECRETARY, now)
                                                    .or(() -> over(caller, now));
                                    case COMMUNE, ATTACHED -> as(caller, Role.COMMUNE_OFFICER, now);
                                    case DISTRICT -> as(caller, Role.DISTRICT_OFFICER, now);
                                    case PROVINCE -> as(caller, Role.PROVINCE_OFFICER, now);
                                });
    }

    private static Optional<UnitId> as(Caller caller, Role role, UnitId unit) {
        return caller.has(role, unit) ? Optional.of(unit) : Optional.empty();
    }

    /** The commune writes for a cell of its own that has no phone. */
    private static Optional<UnitId> over(Caller caller, UnitId cell) {
        return caller.unitsWith(Role.COMMUNE_OFFICER).stream()
                .filter(unit -> caller.tree().isWithin(cell, unit, caller.today()))
                .findFirst();
    }
}
