package vn.phutrachho.kit.views;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** This service's views and their rebuilding, for programs of administrators. */
@RestController
@RequestMapping("/api/{service}/projections")
public class ViewsApi {
    private final ViewsDesk desk;

    public ViewsApi(ViewsDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    public List<ViewState> all(@PathVariable String service) {
        return desk.all(service);
    }

    @GetMapping("/{name}")
    public ViewState one(@PathVariable String service, @PathVariable String name) {
        return desk.one(service, name);
    }

    /** Begins; ask for the view's state to see how far it is. */
    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public ViewState rebuild(@PathVariable String service, @PathVariable String name) {
        return desk.rebuild(service, name);
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public List<ViewState> rebuildAll(@PathVariable String service) {
        return desk.rebuildAll(service);
    }
}
