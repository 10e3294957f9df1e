package vn.phutrachho.kit.takeaway;

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
     * @param opening a new id
     * @param unit whose list it is
     * @param rows how many entries are in it
     */
    public void of(Caller caller, OpeningId opening, CaseList list, UnitId unit, int rows) {
        commands.send(
                new NoteListTakenAway(opening, list, unit, rows, caller.account(), caller.today()),
                caller);
    }
}
