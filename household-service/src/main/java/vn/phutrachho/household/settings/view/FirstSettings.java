package vn.phutrachho.household.settings.view;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.household.FirstThemes;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.events.household.RuleScope;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.household.settings.file.LimitSheet;
import vn.phutrachho.household.settings.file.RuleSheet;
import vn.phutrachho.household.settings.file.ThemeWords;
import vn.phutrachho.kit.calendar.CalendarConfiguration;
import vn.phutrachho.kit.calendar.FirstCalendar;
import vn.phutrachho.kit.sheets.SheetFile;

/**
 * The settings that come with the program as files: the first version of everything, which applies
 * where nothing was set; the themes are those of {@link FirstThemes}. A file with a mistake is not
 * used at all: the service does not start.
 */
@Component
public class FirstSettings {
    /** What deadlines name the rules that come with the program by. */
    public static final String DEFAULT = "default-1";

    /** The day of the dispatch. */
    private static final LocalDate FROM = LocalDate.of(2023, 3, 2);

    private final SettingsBook book;

    FirstSettings(
            @Value("${phutrachho.deadline-rules:classpath:settings/deadline-rules.csv}")
                    Resource rules,
            @Value("${phutrachho.limits:classpath:settings/limits.csv}") Resource limits,
            @Value(CalendarConfiguration.FILE) Resource calendar)
            throws IOException {
        book =
                read(
                        rules.getContentAsByteArray(),
                        limits.getContentAsByteArray(),
                        calendar.getContentAsByteArray());
    }

    /**
     * Reads the three files.
     *
     * @throws IllegalArgumentException when a line cannot be read, or something is missing
     */
    public static SettingsBook read(byte[] rules, byte[] limits, byte[] calendar) {
        return new SettingsBook(
                rules(rules), limits(limits), calendars(calendar), themes(), List.of());
    }

    /** Those that every service knows from its start (0094). */
    private static List<Version.Naming> themes() {
        Stamp stamp = Stamp.first(FirstThemes.VERSION, FirstThemes.FROM);
        return FirstThemes.all().entrySet().stream()
                .map(theme -> new Version.Naming(stamp, theme.getKey(), theme.getValue()))
                .toList();
    }

    SettingsBook book() {
        return book;
    }

    private static List<Version.Rule> rules(byte[] content) {
        RuleSheet rules =
                RuleSheet.read(new SheetFile("deadline-rules", content), ThemeWords.FIRST);
        rules.sheet().demandRight();
        Stamp stamp = Stamp.first(DEFAULT, FROM);
        List<Version.Rule> versions =
                rules.lines().values().stream()
                        .map(rule -> new Version.Rule(stamp, rule.scope(), rule.workingDays()))
                        .toList();
        Set<RuleScope> scopes = versions.stream().map(Version.Rule::scope).collect(toSet());
        for (Stage stage : Stage.values()) {
            demand(scopes.contains(new RuleScope(stage, null, null, null)), stage);
        }
        return versions;
    }

    private static List<Version.Limit> limits(byte[] content) {
        LimitSheet limits = LimitSheet.read(new SheetFile("limits", content));
        limits.sheet().demandRight();
        for (GrievanceLimit limit : EnumSet.allOf(GrievanceLimit.class)) {
            demand(limits.limits().containsKey(limit), limit);
        }
        Stamp stamp = Stamp.first("default-limits-1", FROM);
        return limits.limits().entrySet().stream()
                .map(limit -> new Version.Limit(stamp, limit.getKey(), limit.getValue()))
                .toList();
    }

    private static List<Version.Calendar> calendars(byte[] content) {
        Stamp stamp = Stamp.first("default-calendar-1", FROM);
        return FirstCalendar.read(content).entrySet().stream()
                .map(year -> new Version.Calendar(stamp, year.getKey(), year.getValue()))
                .toList();
    }

    private static void demand(boolean there, Enum<?> what) {
        if (!there) {
            throw new IllegalArgumentException("Nothing is said of " + what);
        }
    }
}
