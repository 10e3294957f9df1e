package vn.phutrachho.standalone.sample;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same in every run: what a thing draws depends only on its name. */
final class Lot {
    private Lot() {}

    /** 0 to 99. */
    static int of(Object... name) {
        return below(100, name);
    }

    static int below(int bound, Object... name) {
        long seed = SampleProvince.SEED;
        for (Object part : name) {
            seed = seed * 31 + part.toString().hashCode();
        }
        return new SplittableRandom(seed).nextInt(bound);
    }

    static <T> T one(List<T> of, Object... name) {
        return of.get(below(of.size(), name));
    }
}
