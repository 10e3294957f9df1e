package vn.phutrachho.systemtests;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A page as it is printed. */
final class Paper {
    /** Each page of a PDF says of itself that it is one. */
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

    private Paper() {}

    /** How many sheets of A4 it takes. */
    static long sheets(Page page) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
        return PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
    }
}
