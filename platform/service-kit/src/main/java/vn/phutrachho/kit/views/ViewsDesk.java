package vn.phutrachho.kit.views;

import java.util.List;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.Role;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.events.ServiceIdentity;

/** What administrators see and do of this service's views, by page and by program. */
public class ViewsDesk {
    private final ServiceIdentity service;
    private final Access access;
    private final Rebuilds rebuilds;

    /**
     * @param service whose views they are: asked for those of another, it refuses
     */
    public ViewsDesk(ServiceIdentity service, Access access, Rebuilds rebuilds) {
        this.service = service;
        this.access = access;
        this.rebuilds = rebuilds;
    }

    List<ViewState> all(String asked) {
        administratorOf(asked);
        return rebuilds.states();
    }

    ViewState one(String asked, String name) {
        administratorOf(asked);
        return rebuilds.state(name);
    }

    ViewState rebuild(String asked, String name) {
        return rebuilds.begin(name, administratorOf(asked));
    }

    List<ViewState> rebuildAll(String asked) {
        return rebuilds.beginAll(administratorOf(asked));
    }

    private AccountId administratorOf(String asked) {
        Caller caller = access.caller();
        caller.requireAny(Role.ADMINISTRATOR);
        service.require(asked);
        return caller.account();
    }
}
