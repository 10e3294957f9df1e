package vn.phutrachho.kit.sheets;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column that a file may have.
 *
 * @param name what programs call it; also accepted as its heading
 * @param mandatory the file must have it, and each row must fill it
 * @param headings what people call it, the first as we would; marks and capitals do not count
 */
public record SheetColumn(String name, boolean mandatory, List<String> headings) {
    public SheetColumn {
        headings = List.copyOf(headings);
    }

    public static SheetColumn mandatory(String name, String... headings) {
        return new SheetColumn(name, true, List.of(headings));
    }

    public static SheetColumn optional(String name, String... headings) {
        return new SheetColumn(name, false, List.of(headings));
    }

    /** What we call it before people. */
    public String title() {
        return headings.isEmpty() ? name : headings.getFirst();
    }

    boolean isHeaded(String heading) {
        String asked = key(heading);
        return Stream.concat(Stream.of(name), headings.stream())
                .anyMatch(h -> key(h).equals(asked));
    }

    /** {@code Mã đảng viên (*)} and {@code ma dang vien} are one heading. */
    static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
