package vn.phutrachho.events.member;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;

/**
 * Who was nominated: the least by which the cell knows whom it speaks of. The person never asked to
 * be here, so every part is theirs and goes with their key (D12).
 *
 * @param name their name
 * @param born year of birth; empty when it was not told
 * @param home hamlet, or where else they live
 * @param occupation what they live on, in few words; may be empty
 */
public record Nominee(Personal name, Personal born, Personal home, Personal occupation) {
    public static Nominee of(
            NominationId nomination,
            String name,
            @Nullable Integer born,
            String home,
            String occupation) {
        return new Nominee(
                Personal.of(nomination, name),
                Personal.of(nomination, born == null ? "" : born.toString()),
                Personal.of(nomination, home),
                Personal.of(nomination, occupation));
    }

    /** Their year of birth, where it was told and not erased. */
    public OptionalInt bornIn() {
        return born.text().isEmpty() || born.wasErased()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(born.text()));
    }
}
