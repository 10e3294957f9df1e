package vn.phutrachho.member.member.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.member.DutyStatus;

/**
 * Clause 2 is to treat a member otherwise from a day on (M2.2).
 *
 * @param from first day
 * @param until last day; a must for AWAY, and only there
 * @param paper the decision or request it rests on; a must for EXEMPT and AWAY
 */
public record ChangeDutyStatus(
        @TargetAggregateIdentifier MemberId member,
        DutyStatus duty,
        LocalDate from,
        @Nullable LocalDate until,
        String paper) {}
