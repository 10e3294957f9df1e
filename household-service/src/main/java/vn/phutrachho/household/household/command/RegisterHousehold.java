package vn.phutrachho.household.household.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.PovertyStatus;

/**
 * A household enters the register of a cell.
 *
 * @param poverty as the register says so far; a decision is recorded by {@link RecordPovertyStatus}
 * @param since first day in the cell's area
 */
public record RegisterHousehold(
        UnitId cell,
        HouseholdCode code,
        HouseholdDetails details,
        PovertyStatus poverty,
        LocalDate since) {
    public RegisterHousehold {
        details.demandPlausible();
    }

    /** Follows from cell and code. */
    @TargetAggregateIdentifier
    public HouseholdId household() {
        return code.in(cell);
    }
}
