package vn.phutrachho.household.household;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;

/**
 * Who may see a household's name: the member responsible for it, the secretary of its cell, the
 * officers of the commune above the cell. Nobody else, and nobody above the commune: an auditor
 * reads a household in its history, which asks why and keeps who did.
 */
@Component
public class HouseholdRights {
    private final FindHouseholds households;

    HouseholdRights(FindHouseholds households) {
        this.households = households;
    }

    /**
     * @throws AccessRefused when the person may not see the household
     */
    public void demandSight(Caller caller, HouseholdCard card) {
        if (!maySee(caller, card)) {
            throw new AccessRefused();
        }
    }

    /** What lay in a merged cell's area lies in its heir's. */
    public boolean maySee(Caller caller, HouseholdCard card) {
        UnitId cell = caller.tree().heirOf(card.cell(), caller.today());
        return caller.has(Role.SECRETARY, cell)
                || caller.has(Role.COMMUNE_OFFICER, cell)
                || isResponsible(caller, card);
    }

    /** The cells whose registers the person may see, in the order of the tree. */
    public List<UnitId> cells(Caller caller) {
        return List.of(Role.SECRETARY, Role.COMMUNE_OFFICER).stream()
                .flatMap(role -> caller.unitsWith(role).stream())
                .flatMap(unit -> caller.tree().cellsBeneath(unit, caller.today()).stream())
                .distinct()
                .toList();
    }

    /**
     * @throws AccessRefused when the person may not see the register of the cell
     */
    public void demandRegister(Caller caller, UnitId cell) {
        caller.require(cell, Role.SECRETARY, Role.COMMUNE_OFFICER);
        if (caller.tree().kind(cell).filter(UnitKind.CELL::equals).isEmpty()) {
            throw new AccessRefused();
        }
    }

    /**
     * The register is the commune's: its officers write it.
     *
     * @throws AccessRefused when the person may not write the register of the cell
     */
    public void demandWriting(Caller caller, UnitId cell) {
        caller.require(cell, Role.COMMUNE_OFFICER);
        if (caller.tree().kind(cell).filter(UnitKind.CELL::equals).isEmpty()) {
            throw new AccessRefused();
        }
    }

    public boolean mayWrite(Caller caller, UnitId cell) {
        return caller.has(Role.COMMUNE_OFFICER, cell);
    }

    public boolean isResponsible(Caller caller, HouseholdCard card) {
        return caller.member().isPresent()
                && households
                        .careFor(card.id())
                        .responsibleOn(caller.today())
                        .equals(caller.member());
    }
}
