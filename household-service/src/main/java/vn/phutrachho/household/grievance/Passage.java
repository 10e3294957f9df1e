package vn.phutrachho.household.grievance;

import java.util.ArrayList;
import java.util.List;
import vn.phutrachho.events.UnitId;

/**
 * Which desks a case has been with since it was last opened. It may come back once to each desk
 * that had it; the third time that it would lie on the same one, it goes in a circle.
 */
final class Passage {
    private static final int MOST_ON_ONE_DESK = 2;

    private final List<UnitId> desks = new ArrayList<>();

    /** It comes to a desk. */
    void to(UnitId desk) {
        if (desks.isEmpty() || !desks.getLast().equals(desk)) {
            desks.add(desk);
        }
    }

    /** It is opened anew at a desk: what went before is not held against anybody. */
    void beginsAt(UnitId desk) {
        desks.clear();
        desks.add(desk);
    }

    boolean wouldCircleTo(UnitId desk) {
        return desks.stream().filter(desk::equals).count() >= MOST_ON_ONE_DESK;
    }
}
