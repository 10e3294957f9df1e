package vn.phutrachho.member.directive.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DirectiveId;

/**
 * A directive is to count no more.
 *
 * @param from first day without it
 * @param replacedBy what stands in its place, if anything does
 * @param on the day it is
 */
public record WithdrawDirective(
        @TargetAggregateIdentifier DirectiveId directive,
        LocalDate from,
        @Nullable DirectiveId replacedBy,
        String reason,
        LocalDate on) {}
