package vn.phutrachho.kit.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a text is found by when somebody types without marks: {@code Nguyễn Văn} becomes {@code
 * nguyen van}. Two names that differ only by marks have the same key and stay two: a key finds, it
 * never identifies.
 */
public final class SearchKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchKey() {}

    public static String of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return GAPS.matcher(lower).replaceAll(" ").strip();
    }

    /** Whether what was typed is somewhere in the text, marks or not. */
    public static boolean found(String typed, String text) {
        return of(text).contains(of(typed));
    }
}
