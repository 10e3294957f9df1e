package vn.phutrachho.household.desk;

import static java.util.function.UnaryOperator.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.projections.Remembered;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks on which desks anybody looks at what is laid there. */
@Component
public class FindDesks {
    private static final String ALL = "all";

    private final Remembered<String, Map<UnitId, DeskOfficers>> officers;

    FindDesks(Views views, DeskOfficersProjection projection) {
        View<DeskOfficers> known = views.of(projection);
        this.officers =
                known.remembered(
                        _ -> known.all().stream().collect(toMap(DeskOfficers::unit, identity())));
    }

    /** Whether somebody has the role of its level at the unit, or at its heir, on the day. */
    public boolean isAttended(UnitId unit, UnitTree tree, LocalDate day) {
        UnitId heir = tree.heirOf(unit, day);
        return Desks.role(heir, tree)
                .flatMap(
                        role ->
                                Optional.ofNullable(officers.get(ALL).get(heir))
                                        .filter(there -> there.has(role, day)))
                .isPresent();
    }

    /** The units, and those that they are heirs of, on whose desks nobody looks on the day. */
    public Set<UnitId> unattended(UnitTree tree, LocalDate day) {
        return tree.all().stream()
                .map(Unit::id)
                .filter(unit -> !isAttended(unit, tree, day))
                .collect(toSet());
    }
}
