package vn.phutrachho.member.directive.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DisseminationId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.SessionDetails;

/**
 * What was written of a session is to be put right.
 *
 * @param session which of the unit's sessions
 * @param seen how many corrections of it the writer knew of; null where nobody looked
 */
public record CorrectSession(
        @TargetAggregateIdentifier DisseminationId dissemination,
        int session,
        SessionDetails details,
        UnitId recordedBy,
        String reason,
        @Nullable Integer seen,
        Bounds bounds) {}
