package vn.phutrachho.assignment;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.takeaway.NoteTakeaway;

/** Whoever takes a file with names of a cell away is noted before they have it (decision 0097). */
@Component
public class Takeaways {
    private final Access access;
    private final NoteTakeaway taken;

    Takeaways(Access access, NoteTakeaway taken) {
        this.access = access;
        this.taken = taken;
    }

    /**
     * @param cell whose list it is
     * @param rows how many entries are in it
     */
    public void note(CaseList list, UnitId cell, int rows) {
        Caller caller = access.caller();
        for (UnitId unit : caller.tree().highest(List.of(cell), caller.today())) {
            OpeningId opening = new OpeningId(UUID.randomUUID().toString());
            taken.of(caller, opening, list, unit, rows);
        }
    }
}
