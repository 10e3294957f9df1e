package vn.phutrachho.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Where the pages' assets are. The address holds a digest of them all, so a browser may keep what
 * it has for ever, and a new build is a new address.
 */
public final class PageAssets {
    /** Folder on the class path: each file, and beside it the same compressed ({@code .gz}). */
    public static final String LOCATION = "assets/";

    static final String VERSION_FILE = "assets-version.txt";
    private static final String VERSION = read();

    private PageAssets() {}

    /** For example {@code /assets/3f0c9a51e2/}; a file's name follows. */
    public static String prefix() {
        return "/assets/" + VERSION + "/";
    }

    private static String read() {
        try (InputStream in = PageAssets.class.getClassLoader().getResourceAsStream(VERSION_FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "page-assets was not assembled: build it with Maven");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
