package vn.phutrachho.reporting.system.web;

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
import vn.phutrachho.reporting.system.Rebuilds;
import vn.phutrachho.reporting.system.ViewState;

/** Views and their rebuilding for programs. */
@RestController
@RequestMapping("/api/projections")
class ProjectionsApi {
    private final Access access;
    private final Rebuilds rebuilds;

    ProjectionsApi(Access access, Rebuilds rebuilds) {
        this.access = access;
        this.rebuilds = rebuilds;
    }

    @GetMapping
    List<ViewState> all() {
        administrator();
        return rebuilds.states();
    }

    @GetMapping("/{name}")
    ViewState one(@PathVariable String name) {
        administrator();
        return rebuilds.state(name);
    }

    /** Begins; ask for the view's state to see how far it is. */
    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ViewState rebuild(@PathVariable String name) {
        return rebuilds.begin(name, administrator());
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<ViewState> rebuildAll() {
        return rebuilds.beginAll(administrator());
    }

    private AccountId administrator() {
        Caller caller = access.caller();
        caller.requireAny(Role.ADMINISTRATOR);
        return caller.account();
    }
}
