package vn.phutrachho.events.member;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;

/**
 * What the register says of a directive: the paper itself, and who has to make it known by when
 * (M1.1).
 *
 * @param number as it stands on the paper, for example {@code 38-KL/TW}
 * @param issuedOn the paper's own day; absent as long as nobody here knows it
 * @param about in one sentence
 * @param kinds kinds of unit that disseminate it
 * @param below the unit beneath which they stand, that unit with them; absent where it is the whole
 *     of the keeper's
 * @param due last day: the units that are there and of such a kind on that day are asked
 */
public record DirectiveDetails(
        String number,
        DirectiveKind kind,
        String title,
        String issuedBy,
        @Nullable LocalDate issuedOn,
        String about,
        List<UnitKind> kinds,
        @Nullable UnitId below,
        LocalDate due) {
    public DirectiveDetails {
        kinds = kinds.stream().distinct().sorted().toList();
    }
}
