package vn.phutrachho.household.pledge.command;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.PovertyStatus;

/**
 * A poor or near-poor household registers its aim to leave poverty (M4.3).
 *
 * @param number the household's first, second, … pledge; the id follows from both
 * @param cell where the household lives now
 * @param poverty what it is on that day
 * @param targetYear by the end of which it means to be poor no longer
 * @param words what it means to do, in its own words
 * @param by the member who got them to register; null where nobody did
 * @param on when they said so
 * @param today no day may be after it
 */
public record RegisterPledge(
        @TargetAggregateIdentifier PledgeId pledge,
        HouseholdId household,
        int number,
        UnitId cell,
        PovertyStatus poverty,
        int targetYear,
        Personal words,
        @Nullable MemberId by,
        LocalDate on,
        LocalDate today) {
    public RegisterPledge(
            HouseholdId household,
            int number,
            UnitId cell,
            PovertyStatus poverty,
            int targetYear,
            Personal words,
            @Nullable MemberId by,
            LocalDate on,
            LocalDate today) {
        this(
                idOf(household, number),
                household,
                number,
                cell,
                poverty,
                targetYear,
                words,
                by,
                on,
                today);
    }

    /** The id follows from household and number, so that two at once cannot both be begun. */
    public static PledgeId idOf(HouseholdId household, int number) {
        String name = "pledge:" + household + ":" + number;
        return new PledgeId(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
