package vn.phutrachho.assignment.plan.view;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks for plans. */
@Component
public class FindPlans {
    private static final int MOST = 1_000;

    private final View<YearPlan> plans;

    FindPlans(Views views, YearPlansProjection projection) {
        this.plans = views.of(projection);
    }

    /**
     * The same, once all is known that is recorded by now.
     *
     * @throws vn.phutrachho.projections.ViewLagsBehind when that takes too long
     */
    public FindPlans asRecorded() {
        plans.asRecorded();
        return this;
    }

    public Optional<YearPlan> plan(PlanId id) {
        return plans.find(id.value());
    }

    public Optional<YearPlan> ofCell(UnitId cell, int year) {
        return plan(idOf(cell, year));
    }

    /** Plans of any of the cells that wait for the commune, the longest waiting first. */
    public List<YearPlan> submitted(Collection<UnitId> cells) {
        return plans.where(
                Filters.and(
                        Filters.in("d.cell", cells.stream().map(UnitId::value).toList()),
                        Filters.eq("d.state", YearPlan.State.SUBMITTED.name())),
                Sorts.ascending("d.year", "_id"),
                0,
                MOST);
    }

    /** Plans of any of the cells for a year. */
    public List<YearPlan> ofYear(Collection<UnitId> cells, int year) {
        return plans.where(
                Filters.and(
                        Filters.in("d.cell", cells.stream().map(UnitId::value).toList()),
                        Filters.eq("d.year", year)));
    }

    /** A cell has one plan for a year, so its id follows from the two. */
    public static PlanId idOf(UnitId cell, int year) {
        return new PlanId("plan-" + cell + "-" + year);
    }
}
