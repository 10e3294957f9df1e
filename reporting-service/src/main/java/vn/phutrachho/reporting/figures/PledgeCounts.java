package vn.phutrachho.reporting.figures;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.reporting.figures.Postings.Changes;
import vn.phutrachho.reporting.figures.view.PledgeCourse;
import vn.phutrachho.reporting.figures.view.PledgeCourse.Turn;

/** Counts a household's pledges in the cell in whose area it lives. */
final class PledgeCounts {
    private final PledgeCourse course;
    private final UnitId cell;

    PledgeCounts(PledgeCourse course, UnitId cell) {
        this.course = course;
        this.cell = cell;
    }

    void postTo(Postings postings) {
        SortedSet<LocalDate> news = new TreeSet<>();
        course.turns().forEach(turn -> news.add(turn.known()));
        course.stays().forEach(stay -> news.add(stay.known()));
        postings.post(news, this::asKnown);
    }

    private Changes asKnown(LocalDate known) {
        Timeline<UnitId> homes = homes(known);
        Timeline<Boolean> pledged = new Timeline<>();
        Changes changes = new Changes();
        for (Turn turn : course.turnsAsKnown(known)) {
            boolean isHere = cell.equals(homes.on(turn.on()));
            switch (turn.what()) {
                case TAKEN -> pledged.then(turn.on(), true);
                case ENDED -> pledged.then(turn.on(), false);
                case REACHED -> {
                    pledged.then(turn.on(), false);
                    changes.add(Slot.of(Count.PLEDGES_REACHED), turn.on(), isHere ? 1 : 0);
                }
                case RELAPSED -> changes.add(Slot.of(Count.RELAPSES), turn.on(), isHere ? 1 : 0);
            }
        }
        countOpen(homes, pledged, changes);
        return changes;
    }

    private Timeline<UnitId> homes(LocalDate known) {
        Timeline<UnitId> homes = new Timeline<>();
        course.stays().stream()
                .filter(stay -> !stay.known().isAfter(known))
                .forEach(stay -> homes.from(stay.from(), stay.cell()));
        return homes;
    }

    private void countOpen(Timeline<UnitId> homes, Timeline<Boolean> pledged, Changes changes) {
        SortedSet<LocalDate> days = new TreeSet<>(homes.days());
        days.addAll(pledged.days());
        int before = 0;
        for (LocalDate day : days) {
            boolean isOpen = Boolean.TRUE.equals(pledged.on(day)) && cell.equals(homes.on(day));
            int now = isOpen ? 1 : 0;
            changes.add(Slot.of(Count.PLEDGES_OPEN), day, now - before);
            before = now;
        }
    }
}
