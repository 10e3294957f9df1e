package vn.phutrachho.member.directive.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.DirectiveId;

/**
 * A withdrawal was a mistake and is to count no more.
 *
 * @param on the day it is
 */
public record ReinstateDirective(
        @TargetAggregateIdentifier DirectiveId directive, String reason, LocalDate on) {}
