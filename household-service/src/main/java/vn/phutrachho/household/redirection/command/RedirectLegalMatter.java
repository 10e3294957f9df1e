package vn.phutrachho.household.redirection.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.RedirectionId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.LegalMatter;

/** Somebody in the cell's area was shown the way which the law gives (M4.2). */
public record RedirectLegalMatter(
        @TargetAggregateIdentifier RedirectionId redirection,
        UnitId cell,
        LegalMatter matter,
        LocalDate on) {}
