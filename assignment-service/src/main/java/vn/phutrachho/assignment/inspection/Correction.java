package vn.phutrachho.assignment.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.inspection.command.InspectionRefusal;

/**
 * What the cell has to do about a shortcoming, as the aggregate remembers it.
 *
 * @param what in words
 * @param dueOn the last day
 * @param doneOn when the cell did it; absent while it is open
 */
record Correction(String what, LocalDate dueOn, CorrectionStage stage, @Nullable LocalDate doneOn) {
    static Correction open(String what, LocalDate dueOn) {
        return new Correction(what, dueOn, CorrectionStage.OPEN, null);
    }

    Correction reported(LocalDate on) {
        return new Correction(what, dueOn, CorrectionStage.REPORTED, on);
    }

    Correction verified() {
        return new Correction(what, dueOn, CorrectionStage.VERIFIED, doneOn);
    }

    /** The cell has to go on, until another day. */
    Correction again(LocalDate until) {
        return open(what, until);
    }

    boolean isVerified() {
        return stage == CorrectionStage.VERIFIED;
    }

    boolean wasDoneBefore(LocalDate day) {
        return doneOn != null && doneOn.isBefore(day);
    }

    /** What has been reported is judged as it was asked for. */
    boolean isAskedOtherwise(@Nullable String other, @Nullable LocalDate until) {
        return !what.equals(other) || !dueOn.equals(until);
    }

    void mustBe(CorrectionStage needed) {
        if (stage != needed) {
            throw new InspectionRefusal.CorrectionOutOfTurn(stage);
        }
    }
}
