package vn.phutrachho.assignment.signal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The thresholds that apply on a day. */
public record SignalRules(Map<SignalRule, Integer> values) {
    /** So many months back reports are looked at, the running one among them. */
    public static final int MONTHS = 12;

    /**
     * @throws IllegalArgumentException when one is missing or is no sensible number
     */
    public SignalRules {
        Map<SignalRule, Integer> known = new EnumMap<>(SignalRule.class);
        known.putAll(values);
        for (SignalRule rule : SignalRule.values()) {
            Integer value = known.get(rule);
            if (value == null || !rule.takes(value)) {
                throw new IllegalArgumentException("signal rule " + rule + " is " + value);
            }
        }
        values = Collections.unmodifiableMap(known);
    }

    /** How much the rule says. */
    public int of(SignalRule rule) {
        return Objects.requireNonNull(values.get(rule));
    }

    /** All of them in the order in which they are explained. */
    public List<SignalRule> all() {
        return Arrays.asList(SignalRule.values());
    }

    /** The last day of the year by which there is to be a plan. */
    public LocalDate planBy(int year) {
        return YearMonth.of(year, of(SignalRule.PLAN_BY_MONTH)).atEndOfMonth();
    }

    /** The first month whose reports are looked at on a day. */
    public static YearMonth since(LocalDate day) {
        return YearMonth.from(day).minusMonths(MONTHS - 1L);
    }

    /** The last day to which a signal can be set aside today. */
    public LocalDate asideUntil(LocalDate today) {
        return today.plusDays(of(SignalRule.ASIDE_DAYS));
    }
}
