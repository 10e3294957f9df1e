package vn.phutrachho.reporting.nudge.view;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.reporting.NudgeEvent.MemberNudged;
import vn.phutrachho.events.reporting.Owed;

/**
 * What a member was reminded of lately.
 *
 * @param nudges the last {@value #KEPT}, newest first
 * @param seen whether they have seen the newest
 */
public record MemberNudges(MemberId member, List<Nudge> nudges, boolean seen) {
    static final int KEPT = 24;

    public MemberNudges {
        nudges = List.copyOf(nudges);
    }

    /** One reminder, of one thing or of several. */
    public record Nudge(LocalDate on, List<Owed> owed) {
        public Nudge {
            owed = List.copyOf(owed);
        }
    }

    static MemberNudges and(@Nullable MemberNudges before, MemberNudged event) {
        Stream<Nudge> earlier = before == null ? Stream.empty() : before.nudges.stream();
        return new MemberNudges(
                event.member(),
                Stream.concat(Stream.of(new Nudge(event.on(), event.owed())), earlier)
                        .limit(KEPT)
                        .toList(),
                false);
    }

    MemberNudges asSeen() {
        return new MemberNudges(member, nudges, true);
    }
}
