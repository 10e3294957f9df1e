package vn.phutrachho.assignment.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.HealthBand;

/**
 * A member as the register has told us, with what is dated kept as dated.
 *
 * @param stays the cells they belong and belonged to
 * @param duties how clause 2 treats them, each from a day on
 * @param limit most households they can be given
 */
public record CellMember(
        MemberId id,
        String name,
        List<Stay> stays,
        List<Duty> duties,
        boolean leader,
        String hamlet,
        String houseGroup,
        HealthBand health,
        int limit,
        List<String> abilities,
        List<String> languages) {

    /**
     * A duty status from a day on.
     *
     * @param until last day of a temporary status
     */
    public record Duty(DutyStatus status, LocalDate from, @Nullable LocalDate until) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        private Stream<LocalDate> turns() {
            return until == null ? Stream.of(from) : Stream.of(from, until.plusDays(1));
        }
    }

    /** Whether they belong to that cell on that day. */
    public boolean isOf(UnitId cell, LocalDate day) {
        return Stay.in(cell, stays, day).isPresent();
    }

    /** Whether they belonged to that cell, and do not on that day. */
    public boolean hasGoneFrom(UnitId cell, LocalDate day) {
        return Stay.isOver(cell, stays, day);
    }

    /** The days on which it may become different where they belong and how they serve. */
    public Stream<LocalDate> turns() {
        return Stream.concat(Stay.ends(stays), duties.stream().flatMap(Duty::turns));
    }

    /** Since when they belong to the cell to which they belong on that day. */
    public Optional<LocalDate> since(UnitId cell, LocalDate day) {
        return Stay.in(cell, stays, day).map(Stay::from);
    }

    /** The cell on that day, or null. */
    public @Nullable UnitId cell(LocalDate day) {
        return Stay.of(stays, day).map(Stay::cell).orElse(null);
    }

    /**
     * Whether they are a member no more on that day: every stay is over, and a stay ends without
     * another only where somebody leaves.
     */
    public boolean hasLeft(LocalDate day) {
        return !stays.isEmpty() && stays.stream().allMatch(stay -> stay.endsBy(day));
    }

    /** The latest status that counts on that day; when a temporary one is over, the one before. */
    public DutyStatus duty(LocalDate day) {
        return dutyOn(day).map(Duty::status).orElse(DutyStatus.FULL);
    }

    /** The same with its days; nothing where the register has told us none. */
    public Optional<Duty> dutyOn(LocalDate day) {
        return duties.stream()
                .filter(d -> d.on(day))
                .reduce((one, later) -> later.from().isBefore(one.from()) ? one : later);
    }

    /** Whether they are given households: what clause 2 says, and at least one by the limit. */
    public boolean serves(LocalDate day) {
        DutyStatus duty = duty(day);
        boolean inDuty = duty == DutyStatus.FULL || duty == DutyStatus.RESIDENCE_CONTACT;
        return inDuty && health != HealthBand.NONE && limit > 0;
    }
}
