package vn.phutrachho.household.pledge.view;

import static com.mongodb.client.model.Filters.eq;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.household.pledge.command.PledgeRefusal;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks for pledges. Who may ask is the edge's question. */
@Component
public class FindPledges {
    private final View<HouseholdPledges> pledges;

    FindPledges(Views views, PledgesProjection projection) {
        this.pledges = views.of(projection);
    }

    /**
     * The same, once all is known that is recorded by now.
     *
     * @throws vn.phutrachho.projections.ViewLagsBehind when that takes too long
     */
    public FindPledges asRecorded() {
        pledges.asRecorded();
        return this;
    }

    /** All of the household's; it may have none. */
    public HouseholdPledges of(HouseholdId household) {
        return pledges.find(household.value()).orElseGet(() -> HouseholdPledges.none(household));
    }

    /** Those of the households that have any. */
    public Map<HouseholdId, HouseholdPledges> of(Collection<HouseholdId> households) {
        return pledges.findAll(households.stream().map(HouseholdId::value).toList()).stream()
                .collect(toMap(HouseholdPledges::id, found -> found));
    }

    /**
     * The household whose pledge it is, with all of its pledges.
     *
     * @throws PledgeRefusal when there is no such pledge
     */
    public HouseholdPledges with(PledgeId pledge) {
        return pledges.where(eq("d.pledges.id", pledge.value())).stream()
                .findFirst()
                .orElseThrow(PledgeRefusal::unknown);
    }
}
