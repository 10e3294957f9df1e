package vn.phutrachho.kit.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body that issues a document.
 *
 * @param superior the committee above it; empty where there is none
 * @param body its own name
 */
public record Issuer(String superior, String body) {
    private static final Pattern AREA =
            Pattern.compile(
                    "(?iU)(?:\\b(?:xã|phường|đặc khu|thị trấn|huyện|tỉnh)|(?:tỉnh|huyện) ủy) (?!ủy)(.+)");

    /**
     * Where a committee issues its documents: the name of its commune, district or province, as far
     * as its own name tells; else {@link Draft#TO_FILL_IN}.
     */
    public static String placeOf(String committee) {
        Matcher area = AREA.matcher(committee);
        return area.find() ? area.group(1).strip() : Draft.TO_FILL_IN;
    }
}
