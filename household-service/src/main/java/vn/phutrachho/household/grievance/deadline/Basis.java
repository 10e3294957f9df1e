package vn.phutrachho.household.grievance.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.household.RuleScope;

/**
 * What a deadline rests on.
 *
 * @param rule the version of the rule
 * @param scope what that rule is for
 * @param workingDays how many it gives
 * @param from since when it applies
 * @param byDefault whether it is the one that comes with the program, since none was set for this
 * @param provisionalYear a year within its days that was not announced when it was fixed; null when
 *     all were
 */
public record Basis(
        String rule,
        RuleScope scope,
        int workingDays,
        LocalDate from,
        boolean byDefault,
        @Nullable Integer provisionalYear) {}
