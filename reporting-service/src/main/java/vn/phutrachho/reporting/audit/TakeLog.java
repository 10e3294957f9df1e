package vn.phutrachho.reporting.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.takeaway.NoteTakeaway;
import vn.phutrachho.reporting.audit.AccessLog.Asked;
import vn.phutrachho.reporting.audit.AccessLog.Opened;

/** Takes the log of openings away; that it is taken stands in it from then on (0097). */
@Component
public final class TakeLog {
    /** As many as one file takes. */
    public static final int MOST = 2_000;

    private final AccessLog log;
    private final NoteTakeaway taken;

    public TakeLog(AccessLog log, NoteTakeaway taken) {
        this.log = log;
        this.taken = taken;
    }

    /** The newest of them; who takes them away is noted before they are given. */
    public List<Opened> of(Caller auditor, Asked asked) {
        List<Opened> openings = log.find(auditor, asked, 1, MOST).openings();
        taken.of(auditor, CaseList.OPENINGS, auditor.unitsWith(Role.AUDITOR), openings.size());
        return openings;
    }
}
