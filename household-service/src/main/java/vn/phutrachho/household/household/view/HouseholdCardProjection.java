package vn.phutrachho.household.household.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.household.HouseholdEvent;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdDetailsCorrected;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdErased;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdGone;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdMoved;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.events.household.HouseholdEvent.PovertyStatusRecorded;
import vn.phutrachho.household.household.command.HouseholdDetails;
import vn.phutrachho.household.household.view.HouseholdCard.Gone;
import vn.phutrachho.household.household.view.HouseholdCard.Poverty;
import vn.phutrachho.household.household.view.HouseholdCard.Stay;
import vn.phutrachho.kit.personal.ErasureNote;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** One document for each household of the register. */
@Component
public class HouseholdCardProjection implements Projection<HouseholdCard> {
    @Override
    public String name() {
        return "household-cards-4";
    }

    @Override
    public Class<HouseholdCard> document() {
        return HouseholdCard.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cell", "nameKey"), List.of("cell", "code"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(HouseholdEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof HouseholdEvent ours
                ? Set.of(ours.household().value())
                : Set.of();
    }

    @Override
    public HouseholdCard fold(String id, @Nullable HouseholdCard before, RecordedEvent event) {
        return switch ((HouseholdEvent) event.event()) {
            case HouseholdRegistered registered -> registered(registered);
            case HouseholdDetailsCorrected corrected ->
                    requireNonNull(before, id).with(HouseholdDetails.of(corrected));
            case PovertyStatusRecorded(
                            var _,
                            var _,
                            var poverty,
                            var decision,
                            var decidedOn,
                            var year,
                            var from) ->
                    requireNonNull(before, id)
                            .with(new Poverty(poverty, decision, decidedOn, year, from));
            case HouseholdMoved(var _, var _, var to, var on) ->
                    requireNonNull(before, id).with(new Stay(to, on));
            case HouseholdGone(var _, var _, var why, var on) ->
                    requireNonNull(before, id).with(new Gone(on, why));
            case HouseholdErased erased -> requireNonNull(before, id).with(ErasureNote.of(erased));
        };
    }

    private static HouseholdCard registered(HouseholdRegistered event) {
        HouseholdDetails details = HouseholdDetails.of(event);
        return new HouseholdCard(
                event.household(),
                event.cell(),
                event.code(),
                details,
                List.of(new Stay(event.cell(), event.since())),
                event.poverty(),
                List.of(new Poverty(event.poverty(), null, null, 0, event.since())),
                null,
                null,
                Keys.search(event.code(), details),
                Keys.name(details));
    }
}
