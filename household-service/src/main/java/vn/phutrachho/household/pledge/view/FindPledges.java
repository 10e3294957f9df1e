package vn.phutrachho.household.pledge.view;

import static com.mongodb.client.model.Filters.eq;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.household.pledge.command.PledgeRefusal;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks for pledges. Who may ask is the edge's question. */
@Component
public class FindPledges {
    private static final Duration UNTIL_FOLDED = Duration.ofSeconds(10);

    private final Views views;
    private final PledgesProjection pledges;
    private final EventLog own;

    FindPledges(
            Views views,
            PledgesProjection pledges,
            @Qualifier(StoreAutoConfiguration.OWN) EventLog own) {
        this.views = views;
        this.pledges = pledges;
        this.own = own;
    }

    /** All of the household's; it may have none. */
    public HouseholdPledges of(HouseholdId household) {
        return all().find(household.value()).orElseGet(() -> HouseholdPledges.none(household));
    }

    /** Those of the households that have any. */
    public Map<HouseholdId, HouseholdPledges> of(Collection<HouseholdId> households) {
        return all().findAll(households.stream().map(HouseholdId::value).toList()).stream()
                .collect(toMap(HouseholdPledges::id, found -> found));
    }

    /**
     * The household whose pledge it is, with all of its pledges.
     *
     * @throws PledgeRefusal when there is no such pledge
     */
    public HouseholdPledges with(PledgeId pledge) {
        return all().where(eq("d.pledges.id", pledge.value())).stream()
                .findFirst()
                .orElseThrow(PledgeRefusal::unknown);
    }

    /**
     * All of the household's, with everything that is recorded by now: a policy may see an event
     * before the view does.
     *
     * @throws IllegalStateException when the view does not get there: the policy tries again
     */
    public HouseholdPledges asRecorded(HouseholdId household) {
        if (!views.named(pledges.name()).await(Log.OWN, own.seen(), UNTIL_FOLDED)) {
            throw new IllegalStateException("the view of pledges lags behind");
        }
        return of(household);
    }

    private View<HouseholdPledges> all() {
        return views.of(pledges);
    }
}
