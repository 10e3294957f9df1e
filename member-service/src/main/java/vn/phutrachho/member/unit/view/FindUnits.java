package vn.phutrachho.member.unit.view;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccountGrants;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.web.SearchKey;
import vn.phutrachho.kit.web.Vietnamese;
import vn.phutrachho.member.unit.command.UnitRefusal;

/** Asks for units as they stood on a day. */
@Component
public class FindUnits {
    private final Access access;

    FindUnits(Access access) {
        this.access = access;
    }

    /**
     * A unit with its whole life.
     *
     * @throws UnitRefusal when there is none
     */
    public Unit one(UnitId unit) {
        return access.tree().find(unit).orElseThrow(() -> UnitRefusal.unknown(unit));
    }

    /** The unit that has this code on the day. */
    public Optional<Unit> withCode(String code, LocalDate day) {
        return access.tree().all().stream()
                .filter(unit -> unit.code().equals(code) && unit.existsOn(day))
                .findFirst();
    }

    /** Those directly beneath on the day, by name. */
    public List<Unit> directlyBeneath(UnitId above, LocalDate day) {
        return byName(access.tree().children(above, day), day);
    }

    /** The way from the province down to the unit on the day, the unit last. */
    public List<Unit> way(UnitId unit, LocalDate day) {
        UnitTree tree = access.tree();
        return tree.path(unit, day).stream().flatMap(at -> tree.find(at).stream()).toList();
    }

    /**
     * What the person may see of the tree on the day: their units and all beneath them, by name.
     */
    public List<Unit> within(Caller caller, LocalDate day) {
        UnitTree tree = access.tree();
        Set<UnitId> seen = new LinkedHashSet<>();
        for (AccountGrants.Grant grant : caller.grants()) {
            seen.addAll(tree.beneath(grant.unit(), day));
        }
        return byName(seen.stream().flatMap(unit -> tree.find(unit).stream()).toList(), day)
                .stream()
                .filter(unit -> unit.existsOn(day))
                .toList();
    }

    /** Those of whose name or code the text is a part, with marks or without. */
    public List<Unit> called(String text, LocalDate day, int atMost) {
        return byName(access.tree().all(), day).stream()
                .filter(unit -> unit.existsOn(day))
                .filter(u -> u.code().equals(text) || SearchKey.found(text, u.name(day)))
                .limit(atMost)
                .toList();
    }

    private static List<Unit> byName(Collection<Unit> units, LocalDate day) {
        return units.stream()
                .sorted(comparing((Unit unit) -> unit.name(day), Vietnamese.alphabet()))
                .toList();
    }
}
