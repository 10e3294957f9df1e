package vn.phutrachho.reporting.nudge.command;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.NudgesId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.reporting.NudgeEvent.MemberNudged;
import vn.phutrachho.events.reporting.Owed;

/**
 * Remind a member of what they owe.
 *
 * @param cell the cell for which they owe it
 * @param owed all that is worth saying today, whether it was said before or not
 */
public record NudgeMember(
        @TargetAggregateIdentifier NudgesId nudges,
        MemberId member,
        UnitId cell,
        List<Owed> owed,
        LocalDate on) {
    public NudgeMember {
        owed = List.copyOf(owed);
    }

    public NudgeMember(MemberId member, UnitId cell, List<Owed> owed, LocalDate on) {
        this(idOf(member), member, cell, owed, on);
    }

    /** All nudges of a member are one history. */
    public static NudgesId idOf(MemberId member) {
        String what = "nudges of " + member;
        return new NudgesId(
                UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /**
     * What has happened once it is done.
     *
     * @param untold what of it was not said before
     */
    public MemberNudged nudged(List<Owed> untold) {
        return new MemberNudged(nudges, member, cell, untold, on);
    }
}
