package vn.phutrachho.household.settings.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.SettingsId;
import vn.phutrachho.events.household.RuleScope;

/**
 * A rule for something in particular is to apply no more; a more general one does then.
 *
 * @param from first day on which it is so; not before the day it is set
 * @param why the reason, for whoever reads it later
 * @param on the day it is set
 */
public record EndDeadlineRule(
        @TargetAggregateIdentifier SettingsId settings,
        RuleScope scope,
        LocalDate from,
        String why,
        LocalDate on) {
    public EndDeadlineRule {
        why = Reasons.demand(why);
    }
}
