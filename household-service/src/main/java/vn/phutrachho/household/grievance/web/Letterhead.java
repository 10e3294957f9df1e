package vn.phutrachho.household.grievance.web;

import java.time.LocalDate;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Caller;

/**
 * What stands at the head of a sheet of paper that a cell hands over.
 *
 * @param above name of the committee above the cell; empty where there is none
 */
public record Letterhead(String above, String cellName, LocalDate day) {
    public static Letterhead of(Caller caller, UnitId cell) {
        LocalDate today = caller.today();
        return new Letterhead(
                caller.tree()
                        .parent(cell, today)
                        .map(unit -> caller.tree().name(unit, today))
                        .orElse(""),
                caller.tree().name(cell, today),
                today);
    }
}
