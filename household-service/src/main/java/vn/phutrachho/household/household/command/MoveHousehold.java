package vn.phutrachho.household.household.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.UnitId;

/**
 * A household lives in another cell's area from a day on.
 *
 * @param from the cell until then, as whoever asks believes it to be
 * @param to the cell from then on
 */
public record MoveHousehold(
        @TargetAggregateIdentifier HouseholdId household, UnitId from, UnitId to, LocalDate on) {}
