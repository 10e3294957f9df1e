package vn.phutrachho.member.member.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.events.member.LeavingReason;
import vn.phutrachho.kit.personal.ErasureNote;
import vn.phutrachho.member.member.command.MemberDetails;

/**
 * A member's entry in the register, with the cells they belonged to and their duty status as dated
 * facts.
 *
 * @param code the register's code
 * @param stays in the order in which they became known
 * @param duties in the order in which they became known
 * @param left why they belong to no cell any more
 * @param erased that their personal texts were erased; null while they are not
 */
public record RegisteredMember(
        MemberId id,
        String code,
        Personal name,
        boolean leader,
        String hamlet,
        String houseGroup,
        HealthBand health,
        int limit,
        List<String> abilities,
        List<String> languages,
        List<Stay> stays,
        List<Duty> duties,
        @Nullable LeavingReason left,
        @Nullable ErasureNote erased) {

    /** In a cell from a day on, until the day before another. */
    public record Stay(UnitId cell, LocalDate from, @Nullable LocalDate until) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /**
     * A duty status (M2.2).
     *
     * @param from first day
     * @param until last day, if it is temporary
     * @param paper what it rests on; empty when it came with the enrolment
     */
    public record Duty(DutyStatus status, LocalDate from, @Nullable LocalDate until, String paper) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** The cell they belong to on the day. */
    public Optional<UnitId> cell(LocalDate day) {
        return stays.reversed().stream().filter(stay -> stay.on(day)).map(Stay::cell).findFirst();
    }

    /** The cell they belong to, or belonged to last. */
    public UnitId lastCell() {
        return stays.getLast().cell();
    }

    /**
     * What counts on the day: the last known status that covers it, so that a member is as before
     * when a temporary one is over.
     */
    public Duty duty(LocalDate day) {
        return duties.reversed().stream()
                .filter(duty -> duty.on(day))
                .findFirst()
                .orElseGet(duties::getFirst);
    }

    /** First day in the cell they are in now. */
    public LocalDate since() {
        return stays.getLast().from();
    }

    /**
     * First day outside; of a member who has left.
     *
     * @throws IllegalStateException when they belong to a cell
     */
    public LocalDate leftOn() {
        LocalDate until = stays.getLast().until();
        if (left == null || until == null) {
            throw new IllegalStateException("The member has not left");
        }
        return until;
    }

    /** What can be corrected. */
    public MemberDetails details() {
        return new MemberDetails(
                name, leader, hamlet, houseGroup, health, limit, abilities, languages);
    }

    /** Another one whenever something of it was corrected; nothing can be told from it. */
    public String state() {
        return Integer.toHexString(
                Objects.hash(
                        name.text(),
                        leader,
                        hamlet,
                        houseGroup,
                        health.name(),
                        limit,
                        abilities,
                        languages));
    }

    RegisteredMember with(MemberDetails details) {
        return new RegisteredMember(
                id,
                code,
                details.name(),
                details.leader(),
                details.hamlet(),
                details.houseGroup(),
                details.health(),
                details.limit(),
                details.abilities(),
                details.languages(),
                stays,
                duties,
                left,
                erased);
    }

    RegisteredMember with(List<Stay> stays, List<Duty> duties, @Nullable LeavingReason left) {
        return with(stays, duties, left, erased);
    }

    RegisteredMember with(ErasureNote note) {
        return with(stays, duties, left, note);
    }

    private RegisteredMember with(
            List<Stay> stays,
            List<Duty> duties,
            @Nullable LeavingReason left,
            @Nullable ErasureNote erased) {
        return new RegisteredMember(
                id,
                code,
                name,
                leader,
                hamlet,
                houseGroup,
                health,
                limit,
                abilities,
                languages,
                stays,
                duties,
                left,
                erased);
    }
}
