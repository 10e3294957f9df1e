package vn.phutrachho.household.settings.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.SettingsId;

/**
 * One rule, or all that a spreadsheet holds, are to apply: all of them or none.
 *
 * @param from first day on which deadlines are fixed by them; not before the day they are set
 * @param why the reason, for whoever reads it later
 * @param on the day they are set
 */
public record SetDeadlineRules(
        @TargetAggregateIdentifier SettingsId settings,
        List<RuleLine> rules,
        LocalDate from,
        String why,
        LocalDate on) {
    /**
     * @throws InvalidValue when there is no rule, or two for the same
     */
    public SetDeadlineRules {
        why = Reasons.demand(why);
        rules = List.copyOf(rules);
        long scopes = rules.stream().map(RuleLine::scope).distinct().count();
        if (rules.isEmpty() || scopes != rules.size()) {
            throw new InvalidValue("settings.rules-wrong", "Rules, each for something else");
        }
    }
}
