package vn.phutrachho.member.member.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.MemberId;

/**
 * The personal texts of a member who has left are to be erased, for ever.
 *
 * @param on the day it is
 */
public record EraseMember(
        @TargetAggregateIdentifier MemberId member, ErasureDecision decision, LocalDate on) {}
