package vn.phutrachho.household.settings;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phutrachho.household.settings.command.ThemeLine;
import vn.phutrachho.household.settings.view.FindSettings;
import vn.phutrachho.household.settings.view.SettingsBook;
import vn.phutrachho.household.settings.view.Stamp;
import vn.phutrachho.household.settings.view.Version;
import vn.phutrachho.kit.access.Caller;

/** What was ever set, as far as somebody may know it: that is everything or nothing. */
@Component
public class ReadSettings {
    private final FindSettings find;

    ReadSettings(FindSettings find) {
        this.find = find;
    }

    /** Every version, the one that was said last first. */
    public List<Version> history(Caller caller) {
        SettingsRights.demandReading(caller);
        return find.book().all().stream()
                .sorted(
                        Comparator.comparing((Version version) -> number(version.stamp()))
                                .reversed())
                .toList();
    }

    /** What will apply, the nearest first. */
    public List<Version> planned(Caller caller) {
        return history(caller).stream()
                .filter(version -> version.stamp().from().isAfter(caller.today()))
                .sorted(Comparator.comparing(version -> version.stamp().from()))
                .toList();
    }

    /**
     * Every theme as it was last decided, whether it is so already or not: what a table that is
     * brought in is compared with.
     */
    public List<ThemeLine> themesAsDecided(Caller caller) {
        SettingsRights.demandReading(caller);
        SettingsBook book = find.book();
        return book.names().stream()
                .map(Version.Naming::theme)
                .distinct()
                .map(
                        theme ->
                                new ThemeLine(
                                        theme,
                                        book.lastName(theme).orElseThrow().name(),
                                        book.isLastOffered(theme)))
                .toList();
    }

    /** Versions are numbered through; what comes with the program is before all. */
    private static int number(Stamp stamp) {
        String version = stamp.version();
        return stamp.comesWithTheProgram()
                ? 0
                : Integer.parseInt(version.substring(version.lastIndexOf('-') + 1));
    }
}
