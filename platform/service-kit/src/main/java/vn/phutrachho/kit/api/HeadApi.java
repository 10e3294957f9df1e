package vn.phutrachho.kit.api;

import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.Role;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.proof.HeadSigner;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.events.ServiceIdentity;

/** The signed head of this service's history, for an auditor to take away. */
@RestController
public class HeadApi {
    private final ServiceIdentity service;
    private final EventLog own;
    private final HeadSigner signer;
    private final Access access;
    private final Supplier<Instant> clock;

    /**
     * @param clock of the signature: the real time, also where the service's days are simulated
     */
    public HeadApi(
            ServiceIdentity service,
            EventLog own,
            HeadSigner signer,
            Access access,
            Supplier<Instant> clock) {
        this.service = service;
        this.own = own;
        this.signer = signer;
        this.access = access;
        this.clock = clock;
    }

    /** Where the history ends now, as text with its signature. */
    @GetMapping(path = "/api/{service}/head", produces = MediaType.TEXT_PLAIN_VALUE)
    public String head(@PathVariable("service") String asked) {
        access.caller().require(UnitTree.ROOT, Role.AUDITOR);
        service.require(asked);
        return signer.sign(service.name() + "/events", own, clock.get()).text();
    }
}
