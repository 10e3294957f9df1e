package vn.phutrachho.member.directive.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.DisseminationId;
import vn.phutrachho.events.UnitId;

/**
 * A session was written down by mistake.
 *
 * @param session which of the unit's sessions
 * @param on the day it is
 */
public record StrikeOutSession(
        @TargetAggregateIdentifier DisseminationId dissemination,
        int session,
        UnitId recordedBy,
        String reason,
        LocalDate on) {}
