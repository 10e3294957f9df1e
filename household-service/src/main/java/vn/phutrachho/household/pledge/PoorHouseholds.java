package vn.phutrachho.household.pledge;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.household.pledge.PoorHousehold.State;
import vn.phutrachho.household.pledge.view.FindPledges;
import vn.phutrachho.household.pledge.view.HouseholdPledges;
import vn.phutrachho.household.pledge.view.Pledge;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;

/**
 * The poor and near-poor households of a commune's cells, or of a cell, with what became of their
 * pledges. A commune has some hundred of them: they are read at once and looked through here.
 */
@Component
public class PoorHouseholds {
    public static final int MOST_ON_A_PAGE = 100;

    private final FindHouseholds households;
    private final FindPledges pledges;
    private final PledgeRights rights;

    PoorHouseholds(FindHouseholds households, FindPledges pledges, PledgeRights rights) {
        this.households = households;
        this.pledges = pledges;
        this.rights = rights;
    }

    /**
     * All of them, and how many there are of each state.
     *
     * @param cells whose they are
     * @param reached milestones of open pledges that are reached
     * @param milestones all milestones of open pledges that count
     */
    public record Sheet(
            List<UnitId> cells,
            List<PoorHousehold> shown,
            Map<State, Long> counts,
            long reached,
            long milestones) {
        public Sheet {
            cells = List.copyOf(cells);
            shown = List.copyOf(shown);
            counts = Map.copyOf(counts);
        }
    }

    /**
     * @param cell only of this one; null for all of the person's
     * @throws AccessRefused when the person has none, or the cell is not theirs
     */
    public Sheet of(Caller caller, @Nullable UnitId cell, State state) {
        List<UnitId> theirs = rights.cells(caller);
        if (theirs.isEmpty() || (cell != null && !theirs.contains(cell))) {
            throw new AccessRefused();
        }
        List<UnitId> cells = cell == null ? theirs : List.of(cell);
        List<PoorHousehold> all = all(caller, cells);
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State each : State.values()) {
            counts.put(each, all.stream().filter(it -> it.is(each)).count());
        }
        List<Pledge> open =
                all.stream()
                        .filter(PoorHousehold::hasOpenPledge)
                        .flatMap(it -> Optional.ofNullable(it.pledge()).stream())
                        .toList();
        return new Sheet(
                cells,
                all.stream().filter(it -> it.is(state)).toList(),
                counts,
                open.stream().mapToLong(Pledge::reached).sum(),
                open.stream().mapToLong(pledge -> pledge.roadmap().size()).sum());
    }

    /** By cells as they stand in the tree, what somebody must do first, then by name. */
    private List<PoorHousehold> all(Caller caller, List<UnitId> cells) {
        List<HouseholdCard> cards = households.everPoorIn(rights.withMerged(caller, cells));
        Map<HouseholdId, HouseholdPledges> theirs =
                pledges.of(cards.stream().map(HouseholdCard::id).toList());
        List<PoorHousehold> all = new ArrayList<>();
        for (HouseholdCard card : cards) {
            Pledge pledge =
                    Optional.ofNullable(theirs.get(card.id()))
                            .flatMap(HouseholdPledges::latest)
                            .orElse(null);
            UnitId cell = caller.tree().heirOf(card.cell(), caller.today());
            all.add(new PoorHousehold(card, cell, pledge, caller.today()));
        }
        all.sort(order(cells));
        return all;
    }

    private static Comparator<PoorHousehold> order(List<UnitId> cells) {
        return comparing((PoorHousehold it) -> cells.indexOf(it.cell()))
                .thenComparing(PoorHousehold::urgency)
                .thenComparing(it -> it.card().nameKey());
    }
}
