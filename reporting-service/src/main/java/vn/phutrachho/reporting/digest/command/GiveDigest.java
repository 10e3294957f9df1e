package vn.phutrachho.reporting.digest.command;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.DigestsId;
import vn.phutrachho.events.UnitId;

/**
 * Tell a unit's secretary or officers what is not as it should be, if there is something to say.
 *
 * @param exceptions all that there are today
 * @param since first day of the week: whoever was told from then on is told no more
 * @param unchangedDays after so many days the very same is said again
 */
public record GiveDigest(
        @TargetAggregateIdentifier DigestsId digests,
        UnitId unit,
        List<Exceptional> exceptions,
        LocalDate since,
        int unchangedDays,
        LocalDate on) {
    public GiveDigest {
        exceptions = List.copyOf(exceptions);
    }

    public GiveDigest(
            UnitId unit,
            List<Exceptional> exceptions,
            LocalDate since,
            int unchangedDays,
            LocalDate on) {
        this(idOf(unit), unit, exceptions, since, unchangedDays, on);
    }

    /** All digests of a unit are one history. */
    public static DigestsId idOf(UnitId unit) {
        String what = "digests of " + unit;
        return new DigestsId(
                UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
