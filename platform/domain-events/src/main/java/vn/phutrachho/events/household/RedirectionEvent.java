package vn.phutrachho.events.household;

import java.time.LocalDate;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.RedirectionId;
import vn.phutrachho.events.UnitId;

/** That the way which the law gives was shown; never to whom, by whom or about what. */
public sealed interface RedirectionEvent extends DomainEvent {
    /** Which time. */
    RedirectionId redirection();

    /**
     * Somebody in the area of a cell was shown where complaints and denunciations are handed in.
     *
     * @param matter which of the two
     * @param on the day
     */
    @Named("redirection.legal-matter-redirected")
    record LegalMatterRedirected(
            RedirectionId redirection, UnitId cell, LegalMatter matter, LocalDate on)
            implements RedirectionEvent {}
}
