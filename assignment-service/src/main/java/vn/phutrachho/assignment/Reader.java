package vn.phutrachho.assignment;

import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Caller;

/**
 * Somebody who reads about a cell, by what they may know of whose words something is. Above the
 * cell words are read without a household and without the member who brought them, unless the
 * household lets its name travel to the commune; nobody above that reads names here.
 *
 * @param secretary of the cell
 * @param commune an officer of its commune
 */
public record Reader(boolean secretary, boolean commune) {
    /** The person who asks about the cell. */
    public static Reader of(Caller caller, UnitId cell) {
        return new Reader(caller.has(Role.SECRETARY, cell), caller.has(Role.COMMUNE_OFFICER, cell));
    }

    /** Whether they may know whose words these are. */
    public boolean names(boolean nameMayTravel) {
        return secretary || (commune && nameMayTravel);
    }
}
