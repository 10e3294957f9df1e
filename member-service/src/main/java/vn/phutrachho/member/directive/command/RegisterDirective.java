package vn.phutrachho.member.directive.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DirectiveDetails;

/**
 * A directive is to stand in a province's register (M1.1).
 *
 * @param keeper the province
 * @param on the day it is
 */
public record RegisterDirective(
        @TargetAggregateIdentifier DirectiveId directive,
        UnitId keeper,
        DirectiveDetails details,
        LocalDate on) {}
