package vn.phutrachho.standalone.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A made-up member of the sample.
 *
 * @param number from 1, through all cells
 * @param duty FULL, EXEMPT, AWAY or RESIDENCE_CONTACT
 * @param dutyUntil end of a temporary status
 * @param health FULL, LIGHT or NONE
 * @param diligence how often of 100 the month's report comes in time
 */
public record Member(
        int number,
        String name,
        boolean leader,
        String hamlet,
        String houseGroup,
        String duty,
        @Nullable LocalDate dutyUntil,
        String health,
        int limit,
        List<String> abilities,
        List<String> languages,
        int diligence) {

    /** Code in the register. */
    public String code() {
        return "DV-%04d".formatted(number);
    }

    /** The account they sign in with; the first two of the first cell are the demo's named ones. */
    public String account() {
        return switch (number) {
            case 1 -> "bithu";
            case 2 -> "dangvien";
            default -> "dv-%04d".formatted(number);
        };
    }

    /** Whether they report on a phone of their own; the others tell their secretary. */
    public boolean reportsByPhone() {
        return number <= 2 || Lot.of("phone", number) < 5;
    }

    public boolean takesHouseholds() {
        return duty.equals("FULL") && !health.equals("NONE");
    }
}
