package vn.phutrachho.fire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.phutrachho.fire.Fault.Kind;

/** What will be done to whom, in which order: the same for the same scale. */
record Plan(Map<Lane, List<Fault>> faults) {

    private static final int KILLS_FOR_A_RARE_ONE = 250;
    private static final int PERCENT = 100;

    static Plan of(Scale scale) {
        Map<Lane, List<Fault>> faults = new EnumMap<>(Lane.class);
        int left = scale.kills();
        for (Lane lane : Lane.values()) {
            int kills = Math.round(scale.kills() * lane.share() / (float) PERCENT);
            // the last lane takes what rounding has left over
            kills = Math.max(lane.least(), lane == Lane.BROKER ? left : kills);
            left -= kills;
            faults.put(lane, of(lane, kills, scale));
        }
        return new Plan(faults);
    }

    int kills() {
        return faults.values().stream()
                .flatMap(List::stream)
                .mapToInt(fault -> fault.kind().kills())
                .sum();
    }

    private static List<Fault> of(Lane lane, int kills, Scale scale) {
        var random = new Random(scale.seed() * 31 + lane.name().hashCode());
        List<Kind> kinds = new ArrayList<>(killing(lane, kills));
        kinds.addAll(others(lane, kills, random));
        Collections.shuffle(kinds, random);
        List<Fault> faults = new ArrayList<>();
        int which = 0;
        for (Kind kind : kinds) {
            // never the one that has just been hit
            which =
                    (which + 1 + random.nextInt(Math.max(1, scale.writers() - 1)))
                            % scale.writers();
            faults.add(fault(kind, which, random, scale));
        }
        return faults;
    }

    private static List<Kind> killing(Lane lane, int kills) {
        List<Kind> ways = Kind.of(lane).stream().filter(kind -> kind.kills() > 0).toList();
        List<Kind> chosen = new ArrayList<>();
        int left = kills;
        for (int i = 0; left > 0; i++) {
            Kind kind = ways.get(i % ways.size());
            if (kind.kills() <= left) {
                chosen.add(kind);
                left -= kind.kills();
            }
        }
        return chosen;
    }

    /** Each at least once. */
    private static List<Kind> others(Lane lane, int kills, Random random) {
        List<Kind> ways = Kind.of(lane).stream().filter(kind -> kind.kills() == 0).toList();
        List<Kind> often = ways.stream().filter(kind -> !kind.isRare()).toList();
        List<Kind> chosen = new ArrayList<>(ways);
        for (int i = KILLS_FOR_A_RARE_ONE * lane.share() / PERCENT;
                i < kills;
                i += KILLS_FOR_A_RARE_ONE * lane.share() / PERCENT) {
            ways.stream().filter(Kind::isRare).forEach(chosen::add);
        }
        while (chosen.size() < kills * lane.others()) {
            chosen.add(often.get(random.nextInt(often.size())));
        }
        return chosen;
    }

    private static Fault fault(Kind kind, int which, Random random, Scale scale) {
        long after = random.nextLong(400);
        long lasts =
                kind.isStall()
                        ? scale.stallMillis()
                        : random.nextLong(kind.shortest(), kind.longest() + 1);
        return new Fault(kind, which, after, lasts, 1 + random.nextInt(5));
    }
}
