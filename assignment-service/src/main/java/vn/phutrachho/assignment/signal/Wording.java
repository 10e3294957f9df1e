package vn.phutrachho.assignment.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.phutrachho.kit.web.SearchKey;

/**
 * What a text says, as far as two texts are compared by it: its pairs of neighbouring syllables,
 * without marks, capitals, punctuation and numbers. From it the text cannot be read.
 *
 * @param pairs hashes of the pairs, in order, none twice
 */
public record Wording(List<Integer> pairs) {
    /**
     * So many syllables (tiếng) a text has that is compared: what is shorter is a set phrase, such
     * as "gia đình bình thường, không có gì".
     */
    public static final int SHORTEST = 12;

    /**
     * Two texts are nearly the same when so great a part of the pairs of both is common to both.
     */
    public static final double NEARLY_SAME = 0.7;

    private static final double ROUNDING = 1e-9;

    /** Of a longer text the smallest hashes stand for all: a fair sample of its pairs. */
    private static final int MOST_PAIRS = 96;

    public Wording {
        pairs = List.copyOf(pairs);
    }

    /** Of a text that is long enough to be compared. */
    public static Optional<Wording> of(String text) {
        List<String> syllables =
                Arrays.stream(SearchKey.of(text).split(" "))
                        .filter(word -> word.chars().noneMatch(Character::isDigit))
                        .toList();
        if (syllables.size() < SHORTEST) {
            return Optional.empty();
        }
        return Optional.of(
                new Wording(
                        IntStream.range(1, syllables.size())
                                .map(at -> hash(syllables.get(at - 1), syllables.get(at)))
                                .distinct()
                                .sorted()
                                .limit(MOST_PAIRS)
                                .boxed()
                                .toList()));
    }

    /** The hash of texts is fixed by the language; it is spread, so that the smallest are any. */
    private static int hash(String one, String next) {
        int spread = (one + ' ' + next).hashCode() * 0x9E3779B1;
        return spread ^ (spread >>> 15);
    }

    /** Whether the other says nearly the same. */
    public boolean isNearly(Wording other) {
        int all = pairs.size() + other.pairs.size();
        // as much in common is needed for common / (all - common) to reach the measure
        int needed = (int) Math.ceil(NEARLY_SAME * all / (1 + NEARLY_SAME) - ROUNDING);
        return common(other, needed) >= needed;
    }

    /** Jaccard's measure: what both say, as a part of what either says; from 0 to 1. */
    public double likeness(Wording other) {
        int common = common(other, 0);
        return (double) common / (pairs.size() + other.pairs.size() - common);
    }

    /**
     * How many pairs both have. A cell's year has a thousand texts that say something else: it ends
     * as soon as so many as are needed cannot be reached.
     */
    private int common(Wording other, int needed) {
        int common = 0;
        int here = 0;
        int there = 0;
        int left = Math.min(pairs.size(), other.pairs.size());
        while (left > 0 && common + left >= needed) {
            int order = Integer.compare(pairs.get(here), other.pairs.get(there));
            if (order == 0) {
                common++;
            }
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
            left = Math.min(pairs.size() - here, other.pairs.size() - there);
        }
        return common;
    }
}
