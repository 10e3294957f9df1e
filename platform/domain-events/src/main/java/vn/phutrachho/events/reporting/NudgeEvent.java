package vn.phutrachho.events.reporting;

import java.time.LocalDate;
import java.util.List;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.NudgesId;
import vn.phutrachho.events.UnitId;

/** The clock reminds a member of what they owe, once of each thing (M3.3). */
public sealed interface NudgeEvent extends DomainEvent {
    /** Which nudges: all of one member. */
    NudgesId nudges();

    /** Who is reminded. */
    MemberId member();

    /**
     * A member was reminded of all that they owed and had not been reminded of.
     *
     * @param cell the cell for which they owe it
     * @param owed what they owed, never nothing
     */
    @Named("nudge.member-nudged")
    record MemberNudged(
            NudgesId nudges, MemberId member, UnitId cell, List<Owed> owed, LocalDate on)
            implements NudgeEvent {
        public MemberNudged {
            owed = List.copyOf(owed);
        }
    }

    /** The member has seen all that they were reminded of until then. */
    @Named("nudge.nudges-seen")
    record NudgesSeen(NudgesId nudges, MemberId member, LocalDate on) implements NudgeEvent {}
}
