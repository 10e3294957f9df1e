package vn.phutrachho.benchmarks;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
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

/** A view as services have them: a document for each household, found by its cell. */
final class HouseholdCards implements Projection<HouseholdCards.Card> {

    /** What is known of a household. */
    public record Card(
            HouseholdId household,
            UnitId cell,
            String hamlet,
            int people,
            PovertyStatus poverty,
            int weight,
            List<String> wants,
            int changes) {}

    @Override
    public String name() {
        return "household-cards";
    }

    @Override
    public Class<Card> document() {
        return Card.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cell"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(HouseholdEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof HouseholdEvent of
                ? Set.of(of.household().value())
                : Set.of();
    }

    @Override
    public @Nullable Card fold(String id, @Nullable Card before, RecordedEvent event) {
        return switch ((HouseholdEvent) event.event()) {
            case HouseholdRegistered registered -> card(registered);
            case PovertyStatusRecorded recorded -> poverty(before, recorded);
            case HouseholdDetailsCorrected corrected -> details(before, corrected);
            case HouseholdMoved moved -> before;
            case HouseholdGone gone -> null;
            case HouseholdErased erased -> null;
        };
    }

    private static Card card(HouseholdRegistered event) {
        return new Card(
                event.household(),
                event.cell(),
                event.hamlet().text(),
                event.people(),
                event.poverty(),
                event.weight(),
                Personal.texts(event.wants()),
                0);
    }

    private static @Nullable Card poverty(@Nullable Card before, PovertyStatusRecorded event) {
        return before == null
                ? null
                : new Card(
                        before.household(),
                        before.cell(),
                        before.hamlet(),
                        before.people(),
                        event.poverty(),
                        before.weight(),
                        before.wants(),
                        before.changes() + 1);
    }

    private static @Nullable Card details(@Nullable Card before, HouseholdDetailsCorrected event) {
        return before == null
                ? null
                : new Card(
                        before.household(),
                        before.cell(),
                        event.hamlet().text(),
                        event.people(),
                        before.poverty(),
                        event.weight(),
                        Personal.texts(event.wants()),
                        before.changes() + 1);
    }
}
