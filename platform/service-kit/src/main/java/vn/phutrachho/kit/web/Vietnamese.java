package vn.phutrachho.kit.web;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order of the Vietnamese alphabet: a ă â b c d đ e ê …, and marks decide only between equals.
 */
public final class Vietnamese {
    private Vietnamese() {}

    public static Comparator<String> alphabet() {
        Collator collator = Collator.getInstance(Locale.of("vi"));
        collator.setStrength(Collator.TERTIARY);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        Comparator<String> byRule =
                (one, other) -> collator.compare(composed(one), composed(other));
        return byRule.thenComparing(Comparator.naturalOrder());
    }

    /** People are looked up by their given name, the last word; then by the whole. */
    public static Comparator<String> givenName() {
        Comparator<String> alphabet = alphabet();
        return Comparator.comparing(Vietnamese::lastWord, alphabet).thenComparing(alphabet);
    }

    private static String lastWord(String name) {
        String bare = name.strip();
        return bare.substring(bare.lastIndexOf(' ') + 1);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
