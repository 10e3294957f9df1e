package vn.phutrachho.assignment.inspection.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.MemberId;

/**
 * The record of when and with whom it was held is put right.
 *
 * @param leader office of whoever led it, not a name
 */
public record AmendHolding(
        @TargetAggregateIdentifier InspectionId inspection,
        LocalDate heldOn,
        String leader,
        List<MemberId> present,
        String reason,
        LocalDate on) {
    public AmendHolding {
        present = List.copyOf(present);
    }
}
