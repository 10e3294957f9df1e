package vn.phutrachho.member.member.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.member.LeavingReason;

/**
 * A member belongs to no cell any more.
 *
 * @param on first day outside
 */
public record RecordLeaving(
        @TargetAggregateIdentifier MemberId member, LeavingReason reason, LocalDate on) {}
