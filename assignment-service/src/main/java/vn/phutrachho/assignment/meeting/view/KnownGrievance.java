package vn.phutrachho.assignment.meeting.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceKind;

/**
 * What this service knows of a grievance: enough for the agenda, and for whoever must carry an
 * answer back.
 *
 * @param standing where it is on its way
 */
public record KnownGrievance(
        GrievanceId id,
        HouseholdId household,
        UnitId cell,
        GrievanceKind kind,
        String words,
        MemberId by,
        LocalDate heardOn,
        Standing standing,
        @Nullable LocalDate answeredOn) {

    /** Where a grievance is on its way, as far as a cell is concerned. */
    public enum Standing {
        /** The next meeting must conclude it. */
        AT_CELL,
        /** Another that lies at the cell goes on for it. */
        JOINED_AT_CELL,
        /** Somebody above has it. */
        ABOVE,
        /** Settled or answered: to be carried back to the household. */
        TO_CARRY_BACK,
        /** Carried back: the household has the word. */
        CARRIED_BACK,
        /** At its end. */
        ENDED
    }

    KnownGrievance at(Standing next) {
        return new KnownGrievance(id, household, cell, kind, words, by, heardOn, next, answeredOn);
    }

    KnownGrievance joinedAt(UnitId desk) {
        return at(desk.equals(cell) ? Standing.JOINED_AT_CELL : Standing.ABOVE);
    }

    KnownGrievance parted() {
        return standing == Standing.JOINED_AT_CELL ? at(Standing.AT_CELL) : this;
    }

    KnownGrievance answered(LocalDate on) {
        return new KnownGrievance(
                id, household, cell, kind, words, by, heardOn, Standing.TO_CARRY_BACK, on);
    }
}
