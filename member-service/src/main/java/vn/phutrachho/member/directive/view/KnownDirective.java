package vn.phutrachho.member.directive.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DirectiveDetails;
import vn.phutrachho.kit.access.Obligation;

/**
 * A directive as the register has it, with what was put right (M1.1).
 *
 * @param keeper the province in whose register it stands
 * @param registeredAt when it became known
 * @param amendments in the order in which they became known
 * @param withdrawal while it is withdrawn
 */
public record KnownDirective(
        DirectiveId id,
        UnitId keeper,
        DirectiveDetails details,
        Instant registeredAt,
        List<Amendment> amendments,
        @Nullable Withdrawal withdrawal) {

    /** What was done to an entry. */
    public enum Deed {
        CORRECTED,
        WITHDRAWN,
        REINSTATED
    }

    /**
     * What was done to the entry, and why.
     *
     * @param before what it said until then; null where its words did not change
     * @param from first day without it; null unless it was withdrawn
     */
    public record Amendment(
            Deed deed,
            @Nullable DirectiveDetails before,
            @Nullable LocalDate from,
            String reason,
            Instant at) {}

    /**
     * It counts no more.
     *
     * @param from first day without it
     * @param replacedBy what stands in its place
     */
    public record Withdrawal(LocalDate from, @Nullable DirectiveId replacedBy, String reason) {}

    /** Whether it counts on the day. */
    public boolean countsOn(LocalDate day) {
        return withdrawal == null || day.isBefore(withdrawal.from());
    }

    /** First day on which it counts no more. */
    public @Nullable LocalDate withdrawnFrom() {
        return withdrawal == null ? null : withdrawal.from();
    }

    /** How often its words were corrected; whoever writes later is told when it has grown. */
    public int corrections() {
        return (int) amendments.stream().filter(each -> each.deed() == Deed.CORRECTED).count();
    }

    /** Whom it asks. */
    public Obligation obligation() {
        return Obligation.of(details, keeper);
    }
}
