package vn.phutrachho.member.directive.view;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.DisseminationId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.SessionDetails;

/**
 * What one unit did about one directive (M1.2).
 *
 * @param sessions in the order in which they were written down
 */
public record KnownDissemination(
        DisseminationId id, DirectiveId directive, UnitId unit, List<Session> sessions) {

    /**
     * A session as it is written now.
     *
     * @param recordedBy the unit whose officer wrote it down
     * @param recordedAt when it became known
     * @param amendments in the order in which they became known
     * @param struckOut why it counts no more; null while it does
     */
    public record Session(
            int number,
            SessionDetails details,
            UnitId recordedBy,
            Instant recordedAt,
            List<Amendment> amendments,
            @Nullable String struckOut) {
        public boolean counts() {
            return struckOut == null;
        }
    }

    /**
     * A session was put right or struck out.
     *
     * @param before what was written until then
     */
    public record Amendment(
            SessionDetails before, String reason, UnitId recordedBy, Instant recordedAt) {}

    /** The unit's session of that number, if there is one. */
    public Optional<Session> session(int number) {
        return sessions.stream().filter(each -> each.number() == number).findFirst();
    }

    /** When the unit held its first session; null while it has held none. */
    public @Nullable LocalDate firstHeldOn() {
        return counting()
                .map(each -> each.details().heldOn())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Members who are to be made acquainted, as the session that was held last says. */
    public int expected() {
        return counting()
                .max(
                        comparing((Session each) -> each.details().heldOn())
                                .thenComparing(Session::number))
                .map(each -> each.details().expected())
                .orElse(0);
    }

    /** Of those, who have been at one of the sessions; never more than there are to be. */
    public int reached() {
        return Math.min(expected(), counting().mapToInt(each -> each.details().present()).sum());
    }

    private Stream<Session> counting() {
        return sessions.stream().filter(Session::counts);
    }
}
