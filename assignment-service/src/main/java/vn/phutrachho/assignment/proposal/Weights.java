package vn.phutrachho.assignment.proposal;

import java.util.Map;

/**
 * Points for each part of the cost; one is worth about 100 m of way for one household.
 *
 * @param near for each 100 m between two hamlets
 * @param houseGroup in the same hamlet, but in another house group
 * @param ability for each wanted ability that is lacking
 * @param kin for a relative, where relatives are avoided
 * @param kinPreferred for a stranger, where relatives are preferred and one is allowed
 * @param load for each load point beyond the tolerance
 * @param loadSteep for each load point beyond the wider tolerance, {@code load} included
 */
public record Weights(
        int near,
        int houseGroup,
        int language,
        int ability,
        int brokenTie,
        int badTie,
        int leader,
        int kin,
        int kinPreferred,
        int load,
        int loadSteep,
        int idle,
        int change) {

    static final Weights DEFAULT = new Weights(1, 2, 40, 15, 25, 25, 20, 60, 10, 2, 6, 150, 100);

    /** The defaults, with what the instance says otherwise. */
    public static Weights of(Instance.Settings settings) {
        Map<String, Integer> by = settings.weights();
        Weights d = DEFAULT;
        return new Weights(
                by.getOrDefault("near", d.near),
                by.getOrDefault("houseGroup", d.houseGroup),
                by.getOrDefault("language", d.language),
                by.getOrDefault("ability", d.ability),
                by.getOrDefault("brokenTie", d.brokenTie),
                by.getOrDefault("badTie", d.badTie),
                by.getOrDefault("leader", d.leader),
                by.getOrDefault("kin", d.kin),
                by.getOrDefault("kinPreferred", d.kinPreferred),
                by.getOrDefault("load", d.load),
                by.getOrDefault("loadSteep", d.loadSteep),
                by.getOrDefault("idle", d.idle),
                by.getOrDefault("change", d.change));
    }
}
