package vn.phutrachho.assignment.signal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.inspection.InspectionStage;
import vn.phutrachho.assignment.signal.view.SignalActs;
import vn.phutrachho.assignment.signal.view.SignalActs.Aside;
import vn.phutrachho.assignment.signal.view.SignalActs.Visit;

/** Where a signal stands. */
public enum Standing {
    /** Nobody has answered it. */
    OPEN,
    /** It was answered, and is there again: the evidence has grown, or the time is over. */
    BACK,
    /** The commune has set it aside. */
    ASIDE,
    /** An inspection followed from it. */
    VISITED;

    /** Whether somebody is to look at it. */
    public boolean waits() {
        return this == OPEN || this == BACK;
    }

    /**
     * Where it stands on a day.
     *
     * @param evidence how many facts speak for it now
     * @param stage where the inspection stands that followed; absent where none did
     */
    public static Standing of(
            int evidence,
            @Nullable SignalActs acts,
            @Nullable InspectionStage stage,
            LocalDate day) {
        if (acts == null) {
            return OPEN;
        }
        Aside aside = acts.aside();
        if (aside != null && evidence <= aside.evidence() && !day.isAfter(aside.until())) {
            return ASIDE;
        }
        Visit visit = acts.visit();
        boolean answered = visit != null && evidence <= visit.evidence();
        if (answered && stage != null && stage != InspectionStage.CANCELLED) {
            return VISITED;
        }
        return BACK;
    }
}
