package vn.phutrachho.assignment.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.inspection.view.CellInspection;
import vn.phutrachho.assignment.inspection.view.CellInspection.Announcement;
import vn.phutrachho.assignment.inspection.view.CellInspection.Finding;
import vn.phutrachho.assignment.inspection.view.CellInspection.Step;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;

/**
 * An inspection as one person may see it: who of the cell was there, only the cell and its commune
 * know.
 *
 * @param holding how it was held; absent until it was
 * @param commune whether the person acts for the commune
 * @param secretary whether the person acts for the cell
 */
public record ShownInspection(
        InspectionId id,
        UnitId cell,
        String cellName,
        InspectionStage stage,
        LocalDate day,
        Announcement announcement,
        @Nullable Meeting holding,
        List<Finding> findings,
        List<Step> steps,
        boolean commune,
        boolean secretary) {

    /**
     * How it was held.
     *
     * @param leader office of whoever led it
     * @param present how many of the cell were there
     * @param members who they were; empty for whoever stands above the commune
     */
    public record Meeting(LocalDate heldOn, String leader, int present, List<MemberId> members) {}

    static ShownInspection of(
            CellInspection it, String cellName, boolean commune, boolean secretary) {
        return new ShownInspection(
                it.id(),
                it.cell(),
                cellName,
                it.stage(),
                it.day(),
                it.announcement(),
                meeting(it, commune || secretary),
                it.findings(),
                it.steps(),
                commune,
                secretary);
    }

    private static @Nullable Meeting meeting(CellInspection it, boolean names) {
        CellInspection.Holding holding = it.holding();
        return holding == null
                ? null
                : new Meeting(
                        holding.heldOn(),
                        holding.leader(),
                        holding.present().size(),
                        names ? holding.present() : List.of());
    }

    /** One of its findings. */
    public Optional<Finding> finding(FindingId finding) {
        return findings.stream().filter(f -> f.id().equals(finding)).findFirst();
    }

    /** Whether it has been held: then there are findings to look at. */
    public boolean isHeld() {
        return holding != null;
    }

    /** Whether findings are still written down. */
    public boolean takesFindings() {
        return stage == InspectionStage.HELD;
    }
}
