package vn.phutrachho.member.member.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DutyStatus;

/**
 * A member is to belong to a cell from a day on.
 *
 * @param code the register's code, one for each member in the whole system
 * @param duty how clause 2 treats them from that day (M2.2)
 * @param dutyUntil last day of a temporary duty status
 * @param since first day in the cell
 */
public record EnrolMember(
        @TargetAggregateIdentifier MemberId member,
        UnitId cell,
        String code,
        MemberDetails details,
        DutyStatus duty,
        @Nullable LocalDate dutyUntil,
        LocalDate since) {}
