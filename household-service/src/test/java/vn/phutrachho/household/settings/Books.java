package vn.phutrachho.household.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.household.ExceptionalDay;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.events.household.RuleScope;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.household.settings.view.FirstSettings;
import vn.phutrachho.household.settings.view.SettingsBook;
import vn.phutrachho.household.settings.view.Stamp;
import vn.phutrachho.household.settings.view.Version;

/** Settings for tests: what comes with the program, and what was set after it. */
public final class Books {
    private final List<Version.Rule> rules = new ArrayList<>();
    private final List<Version.Limit> limits = new ArrayList<>();
    private final List<Version.Calendar> calendars = new ArrayList<>();
    private final List<Version.Naming> names = new ArrayList<>();
    private final List<Version.Choice> themes = new ArrayList<>();
    private int versions;

    private Books(SettingsBook first) {
        rules.addAll(first.rules());
        limits.addAll(first.limits());
        calendars.addAll(first.calendars());
        names.addAll(first.names());
        themes.addAll(first.themes());
    }

    public static Books withTheProgram() {
        return new Books(
                FirstSettings.read(
                        file("deadline-rules.csv"),
                        file("limits.csv"),
                        file("working-calendar.csv")));
    }

    public static byte[] file(String name) {
        try (var file = Books.class.getResourceAsStream("/settings/" + name)) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Version {@code rule-n}; no days end it. */
    public Books rule(RuleScope scope, @Nullable Integer days, LocalDate from) {
        rules.add(new Version.Rule(stamp("rule", from), scope, days));
        return this;
    }

    public Books limit(GrievanceLimit limit, int most, LocalDate from) {
        limits.add(new Version.Limit(stamp("limit", from), limit, most));
        return this;
    }

    public Books year(int year, LocalDate from, ExceptionalDay... days) {
        calendars.add(new Version.Calendar(stamp("calendar", from), year, List.of(days)));
        return this;
    }

    public Books theme(Theme theme, boolean offered, LocalDate from) {
        themes.add(new Version.Choice(stamp("theme", from), theme, offered));
        return this;
    }

    public Books name(Theme theme, ThemeName name, LocalDate from) {
        names.add(new Version.Naming(stamp("theme", from), theme, name));
        return this;
    }

    private Stamp stamp(String of, LocalDate from) {
        versions++;
        return new Stamp(of + "-" + versions, from, "Thử", "quantri", Instant.EPOCH);
    }

    public SettingsBook book() {
        return new SettingsBook(rules, limits, calendars, names, themes);
    }
}
