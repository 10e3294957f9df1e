package vn.phutrachho.events.member;

import java.util.List;
import vn.phutrachho.events.Personal;

/**
 * What the register says of a member, as far as the duty needs it. What tells where they live, how
 * they are and what they can is theirs, and goes with their key (D12).
 */
public interface MemberDescribed {
    Personal name();

    /** Secretary or deputy secretary: can carry hard households. */
    boolean leader();

    /** Where they live within the cell's area. */
    Personal hamlet();

    /** Cluster of houses within the hamlet. */
    Personal houseGroup();

    /** Name of the {@link HealthBand} that limits work. */
    Personal health();

    /** Most households they can be given. */
    int limit();

    /** What they know that households may want. */
    List<Personal> abilities();

    /** Language codes they speak, vi among them. */
    List<Personal> languages();

    /** The band; of who was erased the full one: they have left, and are given nothing. */
    default HealthBand healthBand() {
        return health().wasErased() ? HealthBand.FULL : HealthBand.valueOf(health().text());
    }
}
