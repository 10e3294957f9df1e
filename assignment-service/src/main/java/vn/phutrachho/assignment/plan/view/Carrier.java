package vn.phutrachho.assignment.plan.view;

import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.proposal.ExplainPlan;
import vn.phutrachho.events.MemberId;

/**
 * A member with what they carry, as every page shows it that lets somebody choose among members.
 *
 * @param households how many
 * @param load of these; 1 for an ordinary household
 * @param fair the fair share; absent for whoever is not given households
 */
public record Carrier(
        MemberId id, String name, int households, double load, @Nullable Double fair) {

    /** Points of load that make one on the page: an ordinary household is 1. */
    public static final double ORDINARY = 10.0;

    /** What a member of the plan carries by it. */
    public static Carrier of(ExplainPlan explained, MemberId id, String name) {
        Long fair = explained.fairShare(id.value());
        return new Carrier(
                id,
                name,
                explained.householdsOf(id.value()),
                explained.loadOf(id.value()) / ORDINARY,
                fair == null ? null : fair / ORDINARY);
    }

    /** Who was not in the cell yet. */
    public static Carrier nothing(MemberId id, String name) {
        return new Carrier(id, name, 0, 0, null);
    }

    /** Far above the fair share. */
    public boolean over() {
        return fair != null && load > fair * 1.25 && load - fair > 0.5;
    }
}
