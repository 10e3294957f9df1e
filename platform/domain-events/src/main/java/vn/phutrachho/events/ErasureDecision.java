package vn.phutrachho.events;

import java.time.LocalDate;

/**
 * The decision that an erasure of somebody's personal texts rests on (Law 91/2025/QH15).
 *
 * @param number 1 to {@link #LONGEST_NUMBER} characters
 * @param on day of the decision
 */
public record ErasureDecision(ErasureGround ground, String number, LocalDate on) {
    public static final int LONGEST_NUMBER = 60;

    /**
     * @throws InvalidValue without a number
     */
    public ErasureDecision {
        if (number.isBlank() || number.length() > LONGEST_NUMBER) {
            throw new InvalidValue("erasure.without-decision", "An erasure rests on a decision");
        }
    }

    /**
     * While the texts were needed nobody could decide it, and nothing rests on a day to come.
     *
     * @param end first day on which they were not needed any more
     */
    public void demandWithin(LocalDate end, LocalDate today) {
        if (on.isBefore(end)) {
            throw ErasureRefusal.decidedBefore(end);
        }
        if (on.isAfter(today)) {
            throw ErasureRefusal.ahead();
        }
    }
}
