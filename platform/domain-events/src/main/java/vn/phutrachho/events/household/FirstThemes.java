package vn.phutrachho.events.household;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The themes that come with the program, from a file: the first version of their book. It is part
 * of the published language and not of one service, so that every service has the same themes from
 * its first second, before anything was told.
 */
public final class FirstThemes {
    /** What this version is named by; whoever changes the file raises it. */
    public static final String VERSION = "default-themes-1";

    /** The day of the dispatch. */
    public static final LocalDate FROM = LocalDate.of(2023, 3, 2);

    private static final Map<Theme, ThemeName> ALL = read();

    private FirstThemes() {}

    /** Each with its name, in their order. */
    public static Map<Theme, ThemeName> all() {
        return ALL;
    }

    private static Map<Theme, ThemeName> read() {
        try (InputStream file = FirstThemes.class.getResourceAsStream("themes.csv")) {
            if (file == null) {
                throw new LinkageError("the themes that come with the program are missing");
            }
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lines of code, name and English name between semicolons, beneath a heading.
     *
     * @throws IllegalArgumentException when a line is something else, a theme stands there twice,
     *     or there is none for everything else
     */
    static Map<Theme, ThemeName> read(String file) {
        Map<Theme, ThemeName> all = new LinkedHashMap<>();
        for (String line : file.lines().skip(1).toList()) {
            String[] said = line.split(";", -1);
            if (said.length != 3 || said[1].isBlank()) {
                throw new IllegalArgumentException("themes.csv: " + line);
            }
            ThemeName name = new ThemeName(said[1], said[2].isBlank() ? null : said[2]);
            if (all.put(new Theme(said[0]), name) != null) {
                throw new IllegalArgumentException("themes.csv, twice: " + line);
            }
        }
        if (!all.containsKey(Theme.OTHER)) {
            throw new IllegalArgumentException("themes.csv: nothing is said of " + Theme.OTHER);
        }
        return Collections.unmodifiableMap(all);
    }
}
