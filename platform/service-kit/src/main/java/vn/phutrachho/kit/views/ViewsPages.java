package vn.phutrachho.kit.views;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The administrator's page on the views of this service. */
@Controller
@RequestMapping("/he-thong/{service}")
public class ViewsPages {
    private final ViewsDesk desk;

    public ViewsPages(ViewsDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    public String show(@PathVariable String service, Model model) {
        List<ViewState> views = desk.all(service);
        model.addAttribute("service", service);
        model.addAttribute("views", views);
        model.addAttribute("running", views.stream().anyMatch(ViewState::isBeingRebuilt));
        return "kit/views";
    }

    @PostMapping("/dung-lai")
    public String rebuildAll(@PathVariable String service) {
        desk.rebuildAll(service);
        return shown(service);
    }

    @PostMapping("/dung-lai/{name}")
    public String rebuild(@PathVariable String service, @PathVariable String name) {
        desk.rebuild(service, name);
        return shown(service);
    }

    private static String shown(String service) {
        return "redirect:/he-thong/" + service;
    }
}
