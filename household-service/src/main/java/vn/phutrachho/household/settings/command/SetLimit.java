package vn.phutrachho.household.settings.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.SettingsId;
import vn.phutrachho.events.household.GrievanceLimit;

/**
 * A limit is to be so many working days or times.
 *
 * @param from first day on which it is so; not before the day it is set
 * @param why the reason, for whoever reads it later
 * @param on the day it is set
 */
public record SetLimit(
        @TargetAggregateIdentifier SettingsId settings,
        GrievanceLimit limit,
        int most,
        LocalDate from,
        String why,
        LocalDate on) {
    public SetLimit {
        why = Reasons.demand(why);
    }
}
