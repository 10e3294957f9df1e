package vn.phutrachho.kit.takeaway;

import java.util.Collection;
import java.util.UUID;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;

/** Notes that a list is taken away, before it is. */
public class NoteTakeaway {
    private final Commands commands;

    NoteTakeaway(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param units whose list it is: a note for each, without those that stand beneath another
     * @param rows how many entries are in it
     */
    public void of(Caller caller, CaseList list, Collection<UnitId> units, int rows) {
        for (UnitId unit : caller.tree().highest(units, caller.today())) {
            OpeningId opening = new OpeningId(UUID.randomUUID().toString());
            commands.send(
                    new NoteListTakenAway(
                            opening, list, unit, rows, caller.account(), caller.today()),
                    caller);
        }
    }
}
