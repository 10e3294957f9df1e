package vn.phutrachho.member.member.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;

/**
 * A member is to belong to another cell.
 *
 * @param on first day there
 */
public record TransferMember(@TargetAggregateIdentifier MemberId member, UnitId to, LocalDate on) {}
