package vn.phutrachho.assignment.practice.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.practice.PracticeStage;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.PracticeId;
import vn.phutrachho.events.UnitId;

/**
 * A good practice as it stands.
 *
 * @param from the cell that does it
 * @param inspection the inspection that found it; absent where the cell proposed it
 * @param day on which it was recognised; until then, on which it was proposed
 * @param province the province that recognised it for all its cells
 * @param takers other cells that took it up
 * @param steps who did what with it, in order
 */
public record Practice(
        PracticeId id,
        UnitId from,
        PracticeStage stage,
        String title,
        String words,
        @Nullable InspectionId inspection,
        LocalDate day,
        @Nullable UnitId province,
        List<Taker> takers,
        List<Step> steps) {

    /**
     * A cell that took it up.
     *
     * @param words what came of it
     */
    public record Taker(UnitId cell, LocalDate on, String words) {}

    /** What somebody did with a practice. */
    public enum Act {
        PROPOSED,
        DECLINED,
        RECOGNISED,
        RECOGNISED_FOR_PROVINCE,
        AMENDED,
        WITHDRAWN,
        TAKEN_UP,
        TAKING_UP_AMENDED
    }

    /**
     * One act.
     *
     * @param at the cell or province that did it, where it is not the commune
     * @param on when it was true
     * @param recordedAt when it was known
     * @param by whose account
     * @param words what was said
     * @param reason why, where something before was not right
     */
    public record Step(
            Act act,
            @Nullable UnitId at,
            LocalDate on,
            Instant recordedAt,
            String by,
            @Nullable String words,
            @Nullable String reason) {}

    public boolean isRecognised() {
        return stage == PracticeStage.RECOGNISED;
    }

    /** What a cell wrote of its taking up. */
    public Optional<Taker> taker(UnitId cell) {
        return takers.stream().filter(t -> t.cell().equals(cell)).findFirst();
    }
}
