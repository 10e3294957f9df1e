package vn.phutrachho.events.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;

/**
 * One household in a proposal.
 *
 * @param member who is proposed; absent when nobody may have it
 * @param why the parts of the cost of this choice
 */
public record ProposedLine(HouseholdId household, @Nullable MemberId member, List<Why> why) {
    public ProposedLine {
        why = List.copyOf(why);
    }
}
