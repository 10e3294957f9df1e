package vn.phutrachho.household.household.view;

import org.springframework.stereotype.Component;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.projections.Views;

/** Asks for what was written down about a household. Who may ask is the edge's question. */
@Component
public class FindTraces {
    private final Views views;
    private final HouseholdTracesProjection traces;

    FindTraces(Views views, HouseholdTracesProjection traces) {
        this.views = views;
        this.traces = traces;
    }

    /** All of it; there may be nothing. */
    public HouseholdTraces of(HouseholdId household) {
        return views.of(traces)
                .find(household.value())
                .orElseGet(() -> HouseholdTraces.none(household));
    }
}
