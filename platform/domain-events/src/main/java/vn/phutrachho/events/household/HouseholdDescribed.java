package vn.phutrachho.events.household;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.Personal;

/**
 * What the register says of a household, the minimum that the duty needs. What tells who they are,
 * where they live, what they speak and what they want is theirs, and goes with their key (D12).
 */
public interface HouseholdDescribed {
    /** The head of the household (chủ hộ). */
    Personal head();

    /** Where they live. */
    Personal address();

    /** Hamlet within the cell's area. */
    Personal hamlet();

    /** Cluster of houses within the hamlet. */
    Personal houseGroup();

    /** How many persons. */
    int people();

    /** Load points for whoever is responsible; 10 is an ordinary household. */
    int weight();

    /** Needs somebody experienced. */
    boolean hard();

    /** Far from everybody else. */
    boolean remote();

    /** Code of the language needed to talk with them, if not vi. */
    @Nullable Personal language();

    /** Abilities that the responsible member should have. */
    List<Personal> wants();

    /** That language as it is said. */
    default @Nullable String spoken() {
        Personal language = language();
        return language == null ? null : language.text();
    }
}
