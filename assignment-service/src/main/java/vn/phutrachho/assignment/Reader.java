package vn.phutrachho.assignment;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Caller;

/**
 * Somebody who reads about a cell, by what they may know of whose words something is. Above the
 * cell words are read without a household and without the member who brought them. The household
 * was asked whether its name may travel when the case is referred to the commune: so the commune
 * knows it once the case lies or lay there, and nobody above that reads names here.
 *
 * @param secretary of the cell
 * @param communes those whose officer they are, and those merged into them
 */
public record Reader(boolean secretary, Set<UnitId> communes) {
    public Reader {
        communes = Set.copyOf(communes);
    }

    /** The person who asks about the cell. */
    public static Reader of(Caller caller, UnitId cell) {
        return new Reader(
                caller.has(Role.SECRETARY, cell),
                caller.tree()
                        .withMerged(
                                Set.copyOf(caller.unitsWith(Role.COMMUNE_OFFICER)),
                                caller.today()));
    }

    /**
     * Whether they may know whose words these are.
     *
     * @param been with whom the case lies or lay
     */
    public boolean names(boolean nameMayTravel, Collection<UnitId> been) {
        return secretary || (nameMayTravel && !Collections.disjoint(communes, been));
    }
}
