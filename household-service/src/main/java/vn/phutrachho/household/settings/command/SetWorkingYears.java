package vn.phutrachho.household.settings.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.SettingsId;

/**
 * The working calendar of a year or of several, as it was announced: all of them or none.
 *
 * @param from first day on which deadlines are counted by it; not before the day it is set
 * @param why the reason, as a rule the announcement
 * @param on the day it is set
 */
public record SetWorkingYears(
        @TargetAggregateIdentifier SettingsId settings,
        List<WorkingYear> years,
        LocalDate from,
        String why,
        LocalDate on) {
    /**
     * @throws InvalidValue when there is no year, or one twice
     */
    public SetWorkingYears {
        why = Reasons.demand(why);
        years = List.copyOf(years);
        long different = years.stream().map(WorkingYear::year).distinct().count();
        if (years.isEmpty() || different != years.size()) {
            throw new InvalidValue("settings.calendar-wrong", "Years, each once");
        }
    }
}
