package vn.phutrachho.household.pledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.household.household.HouseholdRights;
import vn.phutrachho.household.household.command.HouseholdRefusal;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;

/**
 * Who may read and write a household's pledge: whoever may see the household, and nobody else. An
 * auditor reads it in the household's history, which asks why and keeps who did.
 */
@Component
public class PledgeRights {
    private final HouseholdRights households;

    PledgeRights(HouseholdRights households) {
        this.households = households;
    }

    boolean may(Caller caller, HouseholdCard card) {
        return households.maySee(caller, card);
    }

    /**
     * @throws AccessRefused when the person may not see the household's pledges
     */
    public void demandSight(Caller caller, HouseholdCard card) {
        households.demandSight(caller, card);
    }

    /**
     * @throws AccessRefused when the person may not record anything about its pledges
     * @throws HouseholdRefusal.Gone when the household is no longer here
     */
    void demandWriting(Caller caller, HouseholdCard card) {
        demandSight(caller, card);
        if (card.gone() != null) {
            throw new HouseholdRefusal.Gone();
        }
    }

    /** The cells whose poor households are the person's work, in the order of the tree. */
    public List<UnitId> cells(Caller caller) {
        caller.requireAny(Role.SECRETARY, Role.COMMUNE_OFFICER);
        return households.cells(caller);
    }

    /** Those of them that are meant, with what was merged into them. */
    Set<UnitId> withMerged(Caller caller, List<UnitId> cells) {
        Set<UnitId> all = new LinkedHashSet<>(cells);
        cells.forEach(cell -> all.addAll(caller.tree().withMerged(cell, caller.today())));
        return all;
    }
}
