package vn.phutrachho.reporting.audit.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.Role;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.reporting.audit.AuditTrail;
import vn.phutrachho.reporting.audit.AuditTrail.Opening;
import vn.phutrachho.reporting.audit.OpenTimeline;
import vn.phutrachho.reporting.audit.Timeline;

/** Timelines for programs. Reading one leaves a trace. */
@RestController
@RequestMapping("/api/timeline")
class TimelineApi {
    private static final int NEWEST = 200;

    private final Access access;
    private final OpenTimeline timelines;
    private final AuditTrail trail;

    TimelineApi(Access access, OpenTimeline timelines, AuditTrail trail) {
        this.access = access;
        this.timelines = timelines;
        this.trail = trail;
    }

    /** All events about a member, household, plan or grievance. */
    @GetMapping("/{id}")
    Timeline open(@PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        return timelines.open(access.caller(), id, reason);
    }

    /** Who opened what in the auditor's scope. */
    @GetMapping("/openings")
    List<Opening> openings() {
        Caller caller = access.caller();
        caller.requireAny(Role.AUDITOR);
        return trail.newest(timelines.scope(caller), NEWEST);
    }
}
