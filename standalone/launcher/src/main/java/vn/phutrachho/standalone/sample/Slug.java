package vn.phutrachho.standalone.sample;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Vietnamese names as ids: without marks, in small letters, words joined by hyphens. Different
 * names may have one slug.
 */
final class Slug {
    private Slug() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
