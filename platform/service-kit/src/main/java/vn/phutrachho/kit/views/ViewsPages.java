package vn.phutrachho.kit.views;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.Role;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.events.ServiceIdentity;

/** The administrator's page on the views of this service. */
@Controller
@RequestMapping("/he-thong/{service}")
public class ViewsPages {
    private final ServiceIdentity service;
    private final Access access;
    private final Rebuilds rebuilds;

    public ViewsPages(ServiceIdentity service, Access access, Rebuilds rebuilds) {
        this.service = service;
        this.access = access;
        this.rebuilds = rebuilds;
    }

    @GetMapping
    public String show(@PathVariable("service") String asked, Model model) {
        administrator(asked);
        List<ViewState> views = rebuilds.states();
        model.addAttribute("service", service.name());
        model.addAttribute("views", views);
        model.addAttribute("running", views.stream().anyMatch(ViewState::isBeingRebuilt));
        return "kit/views";
    }

    @PostMapping("/dung-lai")
    public String rebuildAll(@PathVariable("service") String asked) {
        rebuilds.beginAll(administrator(asked));
        return shown();
    }

    @PostMapping("/dung-lai/{name}")
    public String rebuild(@PathVariable("service") String asked, @PathVariable String name) {
        rebuilds.begin(name, administrator(asked));
        return shown();
    }

    private String shown() {
        return "redirect:/he-thong/" + service.name();
    }

    private AccountId administrator(String asked) {
        Caller caller = access.caller();
        caller.requireAny(Role.ADMINISTRATOR);
        service.require(asked);
        return caller.account();
    }
}
