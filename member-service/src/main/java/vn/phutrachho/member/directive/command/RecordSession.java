package vn.phutrachho.member.directive.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.DisseminationId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.SessionDetails;

/**
 * A unit held a session on a directive (M1.2).
 *
 * @param recordedBy the unit as whose officer somebody writes it down
 */
public record RecordSession(
        @TargetAggregateIdentifier DisseminationId dissemination,
        DirectiveId directive,
        UnitId unit,
        SessionDetails details,
        UnitId recordedBy,
        Bounds bounds) {}
