package vn.phutrachho.reporting.system.web;

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
import vn.phutrachho.reporting.system.Erasures;
import vn.phutrachho.reporting.system.Rebuilds;
import vn.phutrachho.reporting.system.ServiceStates;
import vn.phutrachho.reporting.system.ViewState;
import vn.phutrachho.reporting.system.ViewState.RebuildState;

/** The administrator's page on the state of the system. */
@Controller
@RequestMapping("/he-thong")
class SystemPages {
    private final Access access;
    private final Rebuilds rebuilds;
    private final ServiceStates services;
    private final Erasures erasures;

    SystemPages(Access access, Rebuilds rebuilds, ServiceStates services, Erasures erasures) {
        this.access = access;
        this.rebuilds = rebuilds;
        this.services = services;
        this.erasures = erasures;
    }

    @GetMapping
    String state(Model model) {
        administrator();
        List<ViewState> views = rebuilds.states();
        model.addAttribute("views", views);
        model.addAttribute("running", views.stream().anyMatch(SystemPages::isRunning));
        model.addAttribute("services", services.all());
        model.addAttribute("erasures", erasures.state());
        return "system/system";
    }

    @PostMapping("/dung-lai")
    String rebuildAll() {
        rebuilds.beginAll(administrator());
        return "redirect:/he-thong";
    }

    @PostMapping("/dung-lai/{name}")
    String rebuild(@PathVariable String name) {
        rebuilds.begin(name, administrator());
        return "redirect:/he-thong";
    }

    private static boolean isRunning(ViewState view) {
        RebuildState rebuild = view.rebuild();
        return rebuild != null && rebuild.running();
    }

    private AccountId administrator() {
        Caller caller = access.caller();
        caller.requireAny(Role.ADMINISTRATOR);
        return caller.account();
    }
}
