package vn.phutrachho.assignment.inspection.view;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.inspection.CorrectionStage;
import vn.phutrachho.assignment.inspection.InspectionStage;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks for inspections. */
@Component
public class FindInspections {
    /** A page of what somebody must do is no list of everything. */
    private static final int MOST = 100;

    private final View<CellInspection> inspections;

    FindInspections(Views views, CellInspectionsProjection projection) {
        this.inspections = views.of(projection);
    }

    public Optional<CellInspection> inspection(InspectionId id) {
        return inspections.find(id.value());
    }

    /** Those of the ids that there are. */
    public Map<InspectionId, CellInspection> byId(Collection<InspectionId> ids) {
        return inspections.findAll(ids.stream().map(InspectionId::value).toList()).stream()
                .collect(Collectors.toMap(CellInspection::id, Function.identity()));
    }

    /** Those of the cells, the latest first; of one year where it is named. */
    public List<CellInspection> of(
            Collection<UnitId> cells, @Nullable Integer year, int skip, int atMost) {
        return inspections.where(in(cells, year), Sorts.descending("d.day", "_id"), skip, atMost);
    }

    /** How many of the cells; of one year where it is named. */
    public long count(Collection<UnitId> cells, @Nullable Integer year) {
        return inspections.count(in(cells, year));
    }

    /** Those with a correction that has passed its last day, which was not reported as done. */
    public List<CellInspection> overdue(Collection<UnitId> cells, LocalDate today) {
        Bson overdue =
                Filters.elemMatch(
                        "d.findings",
                        Filters.and(
                                stands(),
                                Filters.eq("correction.stage", CorrectionStage.OPEN.name()),
                                Filters.lt("correction.dueOn", today)));
        return inspections.where(
                Filters.and(of(cells), overdue), Sorts.ascending("d.day", "_id"), 0, MOST);
    }

    /** Those with a correction that the commune has to look at. */
    public List<CellInspection> reported(Collection<UnitId> cells) {
        Bson reported =
                Filters.elemMatch(
                        "d.findings",
                        Filters.and(
                                stands(),
                                Filters.eq("correction.stage", CorrectionStage.REPORTED.name())));
        return inspections.where(
                Filters.and(of(cells), reported), Sorts.ascending("d.day", "_id"), 0, MOST);
    }

    /** Those that are to be held until a day, or should have been. */
    public List<CellInspection> planned(Collection<UnitId> cells, LocalDate until) {
        return inspections.where(
                Filters.and(
                        of(cells),
                        Filters.eq("d.stage", InspectionStage.ANNOUNCED.name()),
                        Filters.lte("d.announcement.plannedFor", until)),
                Sorts.ascending("d.announcement.plannedFor", "_id"),
                0,
                MOST);
    }

    private static Bson in(Collection<UnitId> cells, @Nullable Integer year) {
        List<Bson> all = new ArrayList<>(List.of(of(cells)));
        if (year != null) {
            all.add(Filters.gte("d.day", LocalDate.of(year, 1, 1)));
            all.add(Filters.lt("d.day", LocalDate.of(year + 1, 1, 1)));
        }
        return Filters.and(all);
    }

    private static Bson of(Collection<UnitId> cells) {
        return Filters.in("d.cell", cells.stream().map(UnitId::value).toList());
    }

    private static Bson stands() {
        return Filters.eq("withdrawn", null);
    }
}
