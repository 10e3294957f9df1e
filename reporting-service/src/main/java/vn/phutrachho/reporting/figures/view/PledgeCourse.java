package vn.phutrachho.reporting.figures.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.UnitId;

/**
 * The pledges of a household, as far as they are counted.
 *
 * @param cells all in which it has lived since its first pledge
 * @param stays in the order in which they became known
 * @param turns in the order in which they became known
 */
public record PledgeCourse(
        HouseholdId household, List<UnitId> cells, List<Stay> stays, List<Turn> turns) {
    public PledgeCourse {
        cells = List.copyOf(cells);
        stays = List.copyOf(stays);
        turns = List.copyOf(turns);
    }

    /** The household lives in a cell's area from a day on. */
    public record Stay(UnitId cell, LocalDate from, LocalDate known) {}

    /**
     * Something happened to a pledge, or turned out not to have happened.
     *
     * @param counts false where what was told before was a mistake
     */
    public record Turn(PledgeTurn what, LocalDate on, boolean counts, LocalDate known) {
        boolean isOf(PledgeTurn other, LocalDate day) {
            return what == other && on.equals(day);
        }
    }

    static PledgeCourse of(HouseholdId household, UnitId cell, LocalDate known) {
        return new PledgeCourse(household, List.of(), List.of(), List.of())
                .moved(cell, LocalDate.EPOCH, known);
    }

    PledgeCourse moved(UnitId cell, LocalDate from, LocalDate known) {
        Set<UnitId> all = new LinkedHashSet<>(cells);
        all.add(cell);
        List<Stay> moves = new ArrayList<>(stays);
        moves.add(new Stay(cell, from, known));
        return new PledgeCourse(household, List.copyOf(all), moves, turns);
    }

    PledgeCourse then(PledgeTurn what, LocalDate on, LocalDate known) {
        return and(new Turn(what, on, true, known));
    }

    PledgeCourse struckOut(PledgeTurn what, LocalDate on, LocalDate known) {
        return and(new Turn(what, on, false, known));
    }

    private PledgeCourse and(Turn turn) {
        List<Turn> all = new ArrayList<>(turns);
        all.add(turn);
        return new PledgeCourse(household, cells, stays, all);
    }

    /** What counts, as it was known at the end of a day, by the days on which it happened. */
    public List<Turn> turnsAsKnown(LocalDate day) {
        List<Turn> counting = new ArrayList<>();
        for (Turn turn : turns) {
            if (turn.known().isAfter(day)) {
                continue;
            }
            if (turn.counts()) {
                counting.add(turn);
            } else {
                removeLast(counting, turn);
            }
        }
        counting.sort(Comparator.comparing(Turn::on));
        return counting;
    }

    private static void removeLast(List<Turn> turns, Turn mistake) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (turns.get(i).isOf(mistake.what(), mistake.on())) {
                turns.remove(i);
                return;
            }
        }
    }
}
