package vn.phutrachho.kit.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.Role;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.events.ServiceIdentity;
import vn.phutrachho.relay.EventRelay;

/** What an administrator can do for this service's topic. */
@RestController
public class TopicApi {
    private final ServiceIdentity service;
    private final EventRelay relay;
    private final Access access;

    public TopicApi(ServiceIdentity service, EventRelay relay, Access access) {
        this.service = service;
        this.relay = relay;
        this.access = access;
    }

    /**
     * Has the topic made anew and filled from the store, for one that lost something or holds
     * something that is no event. It begins within seconds; consumers drop what they have.
     */
    @PostMapping("/api/{service}/topic/refill")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public void refill(@PathVariable("service") String asked) {
        access.caller().requireAny(Role.ADMINISTRATOR);
        service.require(asked);
        relay.refill();
    }
}
