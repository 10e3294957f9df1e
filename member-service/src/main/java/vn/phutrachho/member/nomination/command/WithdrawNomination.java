package vn.phutrachho.member.nomination.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.NominationId;

/**
 * One of those who nominated takes it back, as long as the meeting has not dealt with it.
 *
 * @param by who takes it back
 */
public record WithdrawNomination(
        @TargetAggregateIdentifier NominationId nomination, MemberId by, LocalDate on) {}
