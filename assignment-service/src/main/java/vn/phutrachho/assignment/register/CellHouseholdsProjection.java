package vn.phutrachho.assignment.register;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.household.HouseholdDescribed;
import vn.phutrachho.events.household.HouseholdEvent;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdDetailsCorrected;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdErased;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdGone;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdMoved;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.events.household.HouseholdEvent.PovertyStatusRecorded;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each household. */
@Component
class CellHouseholdsProjection implements Projection<CellHousehold> {
    @Override
    public String name() {
        return "cell-households";
    }

    @Override
    public Class<CellHousehold> document() {
        return CellHousehold.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("stays.cell"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(HouseholdEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof HouseholdEvent household
                ? Set.of(household.household().value())
                : Set.of();
    }

    @Override
    public CellHousehold fold(String id, @Nullable CellHousehold before, RecordedEvent event) {
        CellHousehold household = before == null ? unknown(new HouseholdId(id)) : before;
        return switch ((HouseholdEvent) event.event()) {
            case HouseholdRegistered registered ->
                    described(
                            household.id(),
                            plus(
                                    household.stays(),
                                    new Stay(registered.cell(), registered.since(), null)),
                            registered.poverty(),
                            registered);
            case HouseholdDetailsCorrected corrected ->
                    described(household.id(), household.stays(), household.poverty(), corrected);
            case PovertyStatusRecorded recorded ->
                    with(household, household.stays(), recorded.poverty());
            case HouseholdMoved(var of, var from, var to, var on) ->
                    with(
                            household,
                            plus(Stay.ended(household.stays(), on), new Stay(to, on, null)),
                            household.poverty());
            case HouseholdGone gone ->
                    with(household, Stay.ended(household.stays(), gone.on()), household.poverty());
            // its texts are erased where they stand, in all that was told of it before
            case HouseholdErased erased -> household;
        };
    }

    private static CellHousehold unknown(HouseholdId id) {
        return new CellHousehold(
                id,
                id.value(),
                List.of(),
                "",
                "",
                0,
                PovertyStatus.NONE,
                10,
                false,
                false,
                null,
                List.of());
    }

    private static CellHousehold described(
            HouseholdId id, List<Stay> stays, PovertyStatus poverty, HouseholdDescribed said) {
        return new CellHousehold(
                id,
                said.head().text(),
                stays,
                said.hamlet().text(),
                said.houseGroup().text(),
                said.people(),
                poverty,
                said.weight(),
                said.hard(),
                said.remote(),
                said.spoken(),
                Personal.texts(said.wants()));
    }

    private static CellHousehold with(
            CellHousehold before, List<Stay> stays, PovertyStatus poverty) {
        return new CellHousehold(
                before.id(),
                before.head(),
                stays,
                before.hamlet(),
                before.houseGroup(),
                before.people(),
                poverty,
                before.weight(),
                before.hard(),
                before.remote(),
                before.language(),
                before.wants());
    }

    private static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
