package vn.phutrachho.reporting.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.reporting.audit.AccessLog.Asked;
import vn.phutrachho.reporting.audit.AccessLog.Opened;
import vn.phutrachho.reporting.audit.command.NoteLogTakenAway;

/** Takes the log of openings away; that it is taken stands in it from then on (0097). */
@Component
public final class TakeLog {
    /** As many as one file takes. */
    public static final int MOST = 2_000;

    private final AccessLog log;
    private final Commands commands;

    public TakeLog(AccessLog log, Commands commands) {
        this.log = log;
        this.commands = commands;
    }

    /** The newest of them; who takes them away is noted before they are given. */
    public List<Opened> of(Caller auditor, Asked asked) {
        List<Opened> openings = log.find(auditor, asked, 1, MOST).openings();
        List<UnitId> over = auditor.unitsWith(Role.AUDITOR);
        for (UnitId unit : auditor.tree().highest(over, auditor.today())) {
            OpeningId opening = new OpeningId(UUID.randomUUID().toString());
            commands.send(
                    new NoteLogTakenAway(
                            opening, unit, openings.size(), auditor.account(), auditor.today()),
                    auditor);
        }
        return openings;
    }
}
