package vn.phutrachho.assignment.inspection.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.MemberId;

/**
 * The commune has inspected the cell.
 *
 * @param leader office of whoever led it, not a name
 */
public record HoldInspection(
        @TargetAggregateIdentifier InspectionId inspection,
        LocalDate heldOn,
        String leader,
        List<MemberId> present,
        LocalDate on) {
    public HoldInspection {
        present = List.copyOf(present);
    }
}
