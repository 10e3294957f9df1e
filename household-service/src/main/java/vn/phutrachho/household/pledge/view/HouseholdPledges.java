package vn.phutrachho.household.pledge.view;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.PledgeId;

/**
 * All pledges of a household (M4.3).
 *
 * @param pledges in their order, those struck out too
 */
public record HouseholdPledges(HouseholdId id, List<Pledge> pledges) {
    public HouseholdPledges {
        pledges = List.copyOf(pledges);
    }

    static HouseholdPledges none(HouseholdId household) {
        return new HouseholdPledges(household, List.of());
    }

    /** Those that count, in their order. */
    public List<Pledge> counted() {
        return pledges.stream().filter(it -> !it.struckOut()).toList();
    }

    /** The last that counts. */
    public Optional<Pledge> latest() {
        List<Pledge> counted = counted();
        return counted.isEmpty() ? Optional.empty() : Optional.of(counted.getLast());
    }

    public Optional<Pledge> open() {
        return pledges.stream().filter(Pledge::isOpen).findFirst();
    }

    public Optional<Pledge> find(PledgeId pledge) {
        return pledges.stream().filter(it -> it.id().equals(pledge)).findFirst();
    }

    HouseholdPledges and(Pledge more) {
        return new HouseholdPledges(id, Stream.concat(pledges.stream(), Stream.of(more)).toList());
    }

    HouseholdPledges change(PledgeId pledge, UnaryOperator<Pledge> change) {
        return new HouseholdPledges(
                id,
                pledges.stream()
                        .map(it -> it.id().equals(pledge) ? change.apply(it) : it)
                        .toList());
    }
}
