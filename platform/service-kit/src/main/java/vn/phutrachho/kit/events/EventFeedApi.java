package vn.phutrachho.kit.events;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.Role;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.time.Today;

/**
 * Everything that this service decided, in order, as JSON lines: for the other services, which heal
 * a gap from it, and for auditors of the whole, who leave a trace.
 */
@RestController
public class EventFeedApi {
    private static final int MOST = 5_000;

    private final ServiceIdentity service;
    private final EventLog own;
    private final Access access;
    private final Set<String> services;
    private final FeedTrace trace;

    /**
     * @param services the accounts of the other services at the identity provider
     */
    public EventFeedApi(
            ServiceIdentity service,
            EventLog own,
            Access access,
            Set<String> services,
            Today today) {
        this.service = service;
        this.own = own;
        this.access = access;
        this.services = Set.copyOf(services);
        this.trace = new FeedTrace(service.name(), own, today);
    }

    /** Events after a position; none when there are no more yet. */
    @GetMapping(path = "/api/{service}/events", produces = "application/jsonl")
    public String events(
            @PathVariable("service") String asked,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "1000") int limit) {
        Caller caller = access.caller();
        boolean isService = services.contains(caller.account().value());
        if (!isService) {
            caller.require(UnitTree.ROOT, Role.AUDITOR);
        }
        service.require(asked);
        if (!isService) {
            trace.leave(caller);
        }
        return own.read(Math.max(0, after), Math.clamp(limit, 1, MOST)).stream()
                .map(stored -> FeedLine.of(stored).line())
                .collect(Collectors.joining("\n"));
    }
}
