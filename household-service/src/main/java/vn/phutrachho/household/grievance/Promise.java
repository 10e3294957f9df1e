package vn.phutrachho.household.grievance;

import java.time.LocalDate;
import vn.phutrachho.events.UnitId;

/**
 * What an answer promised and has still to be done, whether the case is closed or not.
 *
 * @param by the unit that promised it
 * @param doneBy last day
 */
record Promise(UnitId by, LocalDate doneBy) {}
