package vn.phutrachho.assignment.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.Oversight;
import vn.phutrachho.assignment.inspection.view.CellInspection;
import vn.phutrachho.assignment.inspection.view.CellInspection.Finding;
import vn.phutrachho.assignment.inspection.view.FindInspections;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Paging;

/** Inspections for whoever stands over cells, and those of one cell (M5.1). */
@Component
public class InspectionLists {
    /** As many rows as one file takes. */
    public static final int MOST_TAKEN_AWAY = 5_000;

    /** An inspection is told as coming so many days before. */
    private static final int DAYS_AHEAD = 14;

    private static final Role[] ABOVE = {
        Role.COMMUNE_OFFICER, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.AUDITOR
    };

    private final Access access;
    private final FindInspections inspections;

    InspectionLists(Access access, FindInspections inspections) {
        this.access = access;
        this.inspections = inspections;
    }

    /** A correction that somebody waits for. */
    public record Due(InspectionId inspection, UnitId cell, Finding finding) {
        /** Its last day. */
        public LocalDate dueOn() {
            return Objects.requireNonNull(finding.correction()).dueOn();
        }
    }

    /**
     * What somebody has to see to first.
     *
     * @param overdue corrections that have passed their last day
     * @param reported corrections that wait for the commune to look
     * @param planned inspections that are to be held soon, or should have been
     */
    public record Exceptions(List<Due> overdue, List<Due> reported, List<CellInspection> planned) {
        /** Whether nobody has to do anything. */
        public boolean isEmpty() {
            return overdue.isEmpty() && reported.isEmpty() && planned.isEmpty();
        }
    }

    /** Which of the cells one stands over, and of which year; all where nothing is named. */
    public record Asked(@Nullable UnitId cell, @Nullable Integer year) {}

    /** The cells that the person stands over. */
    public Set<UnitId> cells() {
        Caller caller = access.caller();
        caller.requireAny(ABOVE);
        return Oversight.cells(caller, ABOVE);
    }

    public Exceptions exceptions() {
        return exceptions(cells());
    }

    /** What a cell owes, and what is to come to it. */
    public Exceptions exceptions(Set<UnitId> cells) {
        LocalDate today = access.caller().today();
        return new Exceptions(
                due(inspections.overdue(cells, today), f -> f.isOverdue(today)),
                due(inspections.reported(cells), Finding::isReported),
                inspections.planned(cells, today.plusDays(DAYS_AHEAD)));
    }

    /** All that were asked for, the latest first. */
    public List<CellInspection> all(Asked asked, Paging paging) {
        return inspections.of(within(asked), asked.year(), paging.skip(), paging.size());
    }

    public long count(Asked asked) {
        return inspections.count(within(asked), asked.year());
    }

    /** Those of one cell, for the cell and for those above it. */
    public List<CellInspection> ofCell(UnitId cell) {
        return inspections.of(withMerged(cell), null, 0, MOST_TAKEN_AWAY);
    }

    /** What a cell has to correct, the most urgent first, whether it is overdue or not. */
    public List<Due> owed(UnitId cell) {
        return due(ofCell(cell), Finding::isOpen);
    }

    /** The cell and those merged into it. */
    public Set<UnitId> withMerged(UnitId cell) {
        Caller caller = access.caller();
        Oversight.demand(caller, cell, Role.SECRETARY, Role.COMMUNE_OFFICER, Role.AUDITOR);
        return caller.tree().withMerged(cell, caller.today());
    }

    private Set<UnitId> within(Asked asked) {
        Set<UnitId> all = cells();
        if (asked.cell() == null) {
            return all;
        }
        Caller caller = access.caller();
        Oversight.demand(caller, asked.cell(), ABOVE);
        return caller.tree().withMerged(asked.cell(), caller.today());
    }

    private static List<Due> due(List<CellInspection> all, Predicate<Finding> which) {
        return all.stream()
                .flatMap(it -> due(it, which))
                .sorted(Comparator.comparing(Due::dueOn))
                .toList();
    }

    private static Stream<Due> due(CellInspection it, Predicate<Finding> which) {
        return it.findings().stream().filter(which).map(f -> new Due(it.id(), it.cell(), f));
    }
}
