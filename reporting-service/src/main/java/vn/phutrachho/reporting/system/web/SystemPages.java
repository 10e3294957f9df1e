package vn.phutrachho.reporting.system.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.phutrachho.events.Role;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.reporting.system.Erasures;
import vn.phutrachho.reporting.system.ServiceStates;

/** The administrator's page on the state of the system. */
@Controller
class SystemPages {
    private final Access access;
    private final ServiceStates services;
    private final Erasures erasures;

    SystemPages(Access access, ServiceStates services, Erasures erasures) {
        this.access = access;
        this.services = services;
        this.erasures = erasures;
    }

    @GetMapping("/he-thong")
    String state(Model model) {
        access.caller().requireAny(Role.ADMINISTRATOR);
        model.addAttribute("services", services.all());
        model.addAttribute("erasures", erasures.state());
        return "system/system";
    }
}
