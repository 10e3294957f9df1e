package vn.phutrachho.member.directive.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.member.DirectiveDetails;

/**
 * The register is to be put right.
 *
 * @param seen how many corrections the writer knew of; null where nobody looked
 * @param on the day it is
 */
public record CorrectDirective(
        @TargetAggregateIdentifier DirectiveId directive,
        DirectiveDetails details,
        String reason,
        @Nullable Integer seen,
        LocalDate on) {}
