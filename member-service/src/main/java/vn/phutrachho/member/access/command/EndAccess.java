package vn.phutrachho.member.access.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrantId;

/**
 * A grant is to count no more.
 *
 * @param on first day without it
 */
public record EndAccess(@TargetAggregateIdentifier GrantId grant, LocalDate on) {}
