package vn.phutrachho.kit.documents;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body that issues a document.
 *
 * @param superior the committee above it; empty where there is none
 * @param body its own name
 */
public record Issuer(String superior, String body) {
    /** An area's kind with what the committee of such an area is called. */
    private static final Map<String, String> COMMITTEES =
            Map.of(
                    "Tỉnh ", "Tỉnh ủy ",
                    "Thành phố ", "Thành ủy ",
                    "Huyện ", "Huyện ủy ",
                    "Thị xã ", "Thị ủy ",
                    "Xã ", "Đảng ủy xã ",
                    "Phường ", "Đảng ủy phường ",
                    "Thị trấn ", "Đảng ủy thị trấn ",
                    "Đặc khu ", "Đảng ủy đặc khu ");

    private static final Pattern AREA =
            Pattern.compile(
                    "(?iU)(?:\\b(?:xã|phường|đặc khu|thị trấn|huyện|tỉnh)|(?:tỉnh|huyện|thành|thị) ủy) (?!ủy)(.+)");

    /**
     * The committee of a unit, which registers may call by its area: {@code Đảng ủy xã Bình Sơn} of
     * {@code Xã Bình Sơn}. Any other name is a committee's already.
     */
    public static String committeeOf(String unit) {
        return COMMITTEES.entrySet().stream()
                .filter(kind -> unit.startsWith(kind.getKey()))
                .filter(kind -> !unit.startsWith("ủy ", kind.getKey().length()))
                .map(kind -> kind.getValue() + unit.substring(kind.getKey().length()))
                .findFirst()
                .orElse(unit);
    }

    /**
     * Where a committee issues its documents: the name of its commune, district or province, as far
     * as its own name tells; else {@link Draft#TO_FILL_IN}.
     */
    public static String placeOf(String committee) {
        Matcher area = AREA.matcher(committee);
        return area.find() ? area.group(1).strip() : Draft.TO_FILL_IN;
    }
}
