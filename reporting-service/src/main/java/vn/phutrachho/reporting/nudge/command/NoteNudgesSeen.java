package vn.phutrachho.reporting.nudge.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.NudgesId;

/** The member has seen what they were reminded of. */
public record NoteNudgesSeen(
        @TargetAggregateIdentifier NudgesId nudges, MemberId member, LocalDate on) {
    public NoteNudgesSeen(MemberId member, LocalDate on) {
        this(NudgeMember.idOf(member), member, on);
    }
}
