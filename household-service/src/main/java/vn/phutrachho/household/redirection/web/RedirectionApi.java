package vn.phutrachho.household.redirection.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.RedirectionId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.LegalMatter;
import vn.phutrachho.household.redirection.ShowLawfulWay;
import vn.phutrachho.household.redirection.view.RedirectionFigures;
import vn.phutrachho.kit.access.Access;

/** Redirections for programs. */
@RestController
@RequestMapping("/api/redirections")
class RedirectionApi {
    private final Access access;
    private final ShowLawfulWay way;

    RedirectionApi(Access access, ShowLawfulWay way) {
        this.access = access;
        this.way = way;
    }

    /** The way was shown today, in the area of the cell. Who it was shown to has no place here. */
    record Shown(@NotNull UnitId cell, @NotNull LegalMatter matter) {}

    /** The id of what was recorded. */
    record Recorded(RedirectionId redirection) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Recorded shown(@Valid @RequestBody Shown shown) {
        // by chance: an id that follows from the request would lead to the account
        RedirectionId redirection = new RedirectionId(UUID.randomUUID().toString());
        way.shown(access.caller(), redirection, shown.cell(), shown.matter());
        return new Recorded(redirection);
    }

    @GetMapping
    RedirectionFigures figures(@RequestParam UnitId cell, @RequestParam int year) {
        return way.figures(access.caller(), cell, year);
    }
}
