package vn.phutrachho.member.access.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;

/**
 * An account is to have a role at a unit and everywhere beneath it.
 *
 * @param member which member the account is; a must for the role MEMBER
 * @param from first day
 * @param until last day, if it has one
 */
public record GrantAccess(
        @TargetAggregateIdentifier GrantId grant,
        AccountId account,
        Role role,
        UnitId unit,
        @Nullable MemberId member,
        LocalDate from,
        @Nullable LocalDate until) {}
