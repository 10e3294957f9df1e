package vn.phutrachho.household.redirection.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import org.springframework.stereotype.Component;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.LegalMatter;
import vn.phutrachho.projections.Views;

/** Asks how often the way was shown. */
@Component
public class FindRedirections {
    private final Views views;
    private final ShownWayProjection shown;

    FindRedirections(Views views, ShownWayProjection shown) {
        this.views = views;
        this.shown = shown;
    }

    public RedirectionFigures figures(UnitId cell, int year) {
        return new RedirectionFigures(
                cell,
                year,
                count(cell, year, LegalMatter.COMPLAINT),
                count(cell, year, LegalMatter.DENUNCIATION));
    }

    private long count(UnitId cell, int year, LegalMatter matter) {
        return views.of(shown)
                .count(
                        and(
                                eq("d.cell", cell.value()),
                                eq("d.year", year),
                                eq("d.matter", matter.name())));
    }
}
