package vn.phutrachho.member.member.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.MemberId;

/**
 * What the register says of a member is to be put right, or has changed.
 *
 * @param from from when it is so
 */
public record CorrectMember(
        @TargetAggregateIdentifier MemberId member, MemberDetails details, LocalDate from) {}
