package vn.phutrachho.member.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.NominationEnding;
import vn.phutrachho.events.member.NominationStep;
import vn.phutrachho.kit.personal.ErasureNote;
import vn.phutrachho.member.nomination.view.Happening;

/**
 * A nomination as one person may see it. What they may not know is not in it, so that no page and
 * no program can show it.
 *
 * @param cell which cell has it today
 * @param born year of birth, where it is known
 * @param home hamlet, or where else the person lives
 * @param why what the nominee did: all that members wrote for the secretary, for a member their
 *     own, nothing for the commune
 * @param standing the last step
 * @param since its day
 * @param reason what was said of the last step; absent where nothing was
 * @param happenings in the order in which they became known
 * @param may what the person may do now
 * @param erased that what is personal was erased; absent while it was not
 */
public record NominationSheet(
        NominationId id,
        UnitId cell,
        String cellName,
        String name,
        @Nullable Integer born,
        String home,
        String occupation,
        List<Why> why,
        NominationStep standing,
        LocalDate since,
        LocalDate nominatedOn,
        @Nullable String reason,
        List<Line> happenings,
        Set<Deed> may,
        @Nullable ErasureNote erased) {
    public NominationSheet {
        why = List.copyOf(why);
        happenings = List.copyOf(happenings);
        may = Set.copyOf(may);
    }

    /** What one member wrote. */
    public record Why(String member, String text, LocalDate on, boolean withdrew) {}

    /**
     * One thing that happened.
     *
     * @param recordedOn when it became known
     * @param who the member who nominated, or the committee that decided; absent where that is not
     *     told, or was the cell
     * @param mistaken whether it was taken back later
     */
    public record Line(
            Happening.Act act,
            @Nullable NominationStep step,
            LocalDate on,
            LocalDate recordedOn,
            @Nullable String who,
            @Nullable String said,
            @Nullable String decision,
            @Nullable NominationEnding ground,
            boolean mistaken) {}

    /**
     * The year of birth as a page shows it.
     *
     * @param none what it says where nobody knew it
     */
    public String bornOr(String none) {
        if (born != null) {
            return String.valueOf(born);
        }
        return erased == null ? none : Personal.ERASED;
    }

    /** For pages, which know words only. */
    public boolean can(String deed) {
        return may.contains(Deed.valueOf(deed));
    }
}
