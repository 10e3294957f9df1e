package vn.phutrachho.events.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.UnitId;

/** The register of directives that Party organisations have to make known (M1.1). */
public sealed interface DirectiveEvent extends DomainEvent {
    /** Which directive. */
    DirectiveId directive();

    /**
     * A directive stands in the register, with who disseminates it by when.
     *
     * @param keeper the province in whose register it stands
     * @param details the paper, who has to make it known and by when
     * @param on day of the entry
     */
    @Named("directive.directive-registered")
    record DirectiveRegistered(
            DirectiveId directive, UnitId keeper, DirectiveDetails details, LocalDate on)
            implements DirectiveEvent {}

    /**
     * The register was put right.
     *
     * @param details all of it, as it is now
     * @param on day of the correction
     */
    @Named("directive.directive-corrected")
    record DirectiveCorrected(
            DirectiveId directive,
            UnitId keeper,
            DirectiveDetails details,
            String reason,
            LocalDate on)
            implements DirectiveEvent {}

    /**
     * A directive counts no more: whoever has not disseminated it need not.
     *
     * @param from first day without it
     * @param replacedBy the directive that stands in its place, if one does
     */
    @Named("directive.directive-withdrawn")
    record DirectiveWithdrawn(
            DirectiveId directive,
            UnitId keeper,
            LocalDate from,
            @Nullable DirectiveId replacedBy,
            String reason)
            implements DirectiveEvent {}

    /**
     * A withdrawal was a mistake: the directive counts as before.
     *
     * @param on day of the correction
     */
    @Named("directive.directive-reinstated")
    record DirectiveReinstated(DirectiveId directive, UnitId keeper, String reason, LocalDate on)
            implements DirectiveEvent {}
}
