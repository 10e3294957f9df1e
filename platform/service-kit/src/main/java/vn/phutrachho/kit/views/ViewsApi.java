package vn.phutrachho.kit.views;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.Role;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.events.ServiceIdentity;

/** This service's views and their rebuilding, for programs of administrators. */
@RestController
@RequestMapping("/api/{service}/projections")
public class ViewsApi {
    private final ServiceIdentity service;
    private final Access access;
    private final Rebuilds rebuilds;

    public ViewsApi(ServiceIdentity service, Access access, Rebuilds rebuilds) {
        this.service = service;
        this.access = access;
        this.rebuilds = rebuilds;
    }

    @GetMapping
    public List<ViewState> all(@PathVariable("service") String asked) {
        administrator(asked);
        return rebuilds.states();
    }

    @GetMapping("/{name}")
    public ViewState one(@PathVariable("service") String asked, @PathVariable String name) {
        administrator(asked);
        return rebuilds.state(name);
    }

    /** Begins; ask for the view's state to see how far it is. */
    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public ViewState rebuild(@PathVariable("service") String asked, @PathVariable String name) {
        return rebuilds.begin(name, administrator(asked));
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public List<ViewState> rebuildAll(@PathVariable("service") String asked) {
        return rebuilds.beginAll(administrator(asked));
    }

    private AccountId administrator(String asked) {
        Caller caller = access.caller();
        caller.requireAny(Role.ADMINISTRATOR);
        service.require(asked);
        return caller.account();
    }
}
