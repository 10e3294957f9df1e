package vn.phutrachho.household.settings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.household.ExceptionalDay;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.household.grievance.deadline.InForce;
import vn.phutrachho.household.settings.view.Stamp;
import vn.phutrachho.household.settings.view.Version;

/**
 * What applies on a day, and what will.
 *
 * @param rules by stage, the most specific first: the first that fits decides
 * @param planned what will apply, the nearest first
 * @param mayChange whether whoever asks may set something
 */
public record SettingsSheet(
        LocalDate day,
        List<Rule> rules,
        List<Limit> limits,
        List<Topic> themes,
        List<WorkingYear> years,
        List<Entry> planned,
        boolean mayChange) {
    public SettingsSheet {
        rules = List.copyOf(rules);
        limits = List.copyOf(limits);
        themes = List.copyOf(themes);
        years = List.copyOf(years);
        planned = List.copyOf(planned);
    }

    static SettingsSheet of(
            LocalDate day, InForce inForce, List<Version> planned, boolean mayChange) {
        return new SettingsSheet(
                day,
                inForce.rules().stream().map(Rule::of).toList(),
                Arrays.stream(GrievanceLimit.values())
                        .map(limit -> Limit.of(inForce.limit(limit)))
                        .toList(),
                inForce.themes().stream().map(named -> Topic.of(named, inForce)).toList(),
                inForce.years().stream().map(WorkingYear::of).toList(),
                planned.stream().map(Entry::of).toList(),
                mayChange);
    }

    /**
     * A rule of deadlines.
     *
     * @param level null for every level
     * @param kind null for every kind
     * @param theme null for every theme
     * @param byDefault whether it comes with the program
     */
    public record Rule(
            Stage stage,
            @Nullable UnitKind level,
            @Nullable GrievanceKind kind,
            @Nullable Theme theme,
            int workingDays,
            String version,
            LocalDate from,
            boolean byDefault) {
        static Rule of(Version.Rule rule) {
            return new Rule(
                    rule.scope().stage(),
                    rule.scope().level(),
                    rule.scope().kind(),
                    rule.scope().theme(),
                    rule.workingDays() == null ? 0 : rule.workingDays(),
                    rule.stamp().version(),
                    rule.stamp().from(),
                    rule.stamp().comesWithTheProgram());
        }
    }

    /**
     * A limit.
     *
     * @param most working days or times
     * @param byDefault whether it comes with the program
     */
    public record Limit(
            GrievanceLimit limit, int most, String version, LocalDate from, boolean byDefault) {
        static Limit of(Version.Limit limit) {
            return new Limit(
                    limit.limit(),
                    limit.most(),
                    limit.stamp().version(),
                    limit.stamp().from(),
                    limit.stamp().comesWithTheProgram());
        }
    }

    /**
     * A theme.
     *
     * @param name what it is called
     * @param version of that name
     * @param from since when it is called so
     * @param byDefault whether that name comes with the program
     * @param offered whether it can be chosen
     * @param retiredFrom since when it cannot; null while it can
     * @param why it cannot; null likewise
     */
    public record Topic(
            Theme theme,
            ThemeName name,
            String version,
            LocalDate from,
            boolean byDefault,
            boolean offered,
            @Nullable LocalDate retiredFrom,
            @Nullable String why) {
        static Topic of(Version.Naming named, InForce inForce) {
            Optional<Stamp> retired = inForce.retired(named.theme()).map(Version.Choice::stamp);
            return new Topic(
                    named.theme(),
                    named.name(),
                    named.stamp().version(),
                    named.stamp().from(),
                    named.stamp().comesWithTheProgram(),
                    retired.isEmpty(),
                    retired.map(Stamp::from).orElse(null),
                    retired.map(Stamp::why).orElse(null));
        }
    }

    /**
     * The working calendar of a year.
     *
     * @param provisional whether something in it was not announced yet
     * @param days all that differ from Monday to Friday
     * @param byDefault whether it comes with the program
     */
    public record WorkingYear(
            int year,
            boolean provisional,
            List<ExceptionalDay> days,
            String version,
            LocalDate from,
            boolean byDefault) {
        public WorkingYear {
            days = List.copyOf(days);
        }

        static WorkingYear of(Version.Calendar year) {
            return new WorkingYear(
                    year.year(),
                    year.isProvisional(),
                    year.days(),
                    year.stamp().version(),
                    year.stamp().from(),
                    year.stamp().comesWithTheProgram());
        }
    }

    /**
     * Something that was set, whether it applies by now, still or no more. What it is about is
     * present, the rest is not.
     *
     * @param stage of a rule
     * @param level of a rule; absent for every level
     * @param kind of a rule; absent for every kind
     * @param theme of a rule, absent for every theme; or the theme
     * @param year of a calendar
     * @param number working days or times; absent where a rule ends
     * @param name what a theme is called
     * @param offered whether a theme can be chosen from there on
     * @param by the account; absent for what comes with the program
     * @param recordedAt when it was set; absent likewise
     */
    public record Entry(
            String version,
            @Nullable Stage stage,
            @Nullable UnitKind level,
            @Nullable GrievanceKind kind,
            @Nullable Theme theme,
            @Nullable GrievanceLimit limit,
            @Nullable Integer year,
            @Nullable Integer number,
            @Nullable ThemeName name,
            @Nullable Boolean offered,
            LocalDate from,
            String why,
            @Nullable String by,
            @Nullable Instant recordedAt) {
        static Entry of(Version version) {
            return switch (version) {
                case Version.Rule rule -> entry(rule);
                case Version.Limit limit -> entry(limit);
                case Version.Calendar year -> entry(year);
                case Version.Naming naming -> entry(naming, naming.theme(), naming.name(), null);
                case Version.Choice choice -> entry(choice, choice.theme(), null, choice.offered());
            };
        }

        private static Entry entry(Version.Rule rule) {
            Stamp stamp = rule.stamp();
            return new Entry(
                    stamp.version(),
                    rule.scope().stage(),
                    rule.scope().level(),
                    rule.scope().kind(),
                    rule.scope().theme(),
                    null,
                    null,
                    rule.workingDays(),
                    null,
                    null,
                    stamp.from(),
                    stamp.why(),
                    stamp.by(),
                    stamp.recordedAt());
        }

        private static Entry entry(Version.Limit limit) {
            return entry(limit, limit.limit(), null, limit.most());
        }

        private static Entry entry(Version.Calendar year) {
            return entry(year, null, year.year(), year.days().size());
        }

        private static Entry entry(
                Version version,
                @Nullable GrievanceLimit limit,
                @Nullable Integer year,
                Integer number) {
            Stamp stamp = version.stamp();
            return new Entry(
                    stamp.version(),
                    null,
                    null,
                    null,
                    null,
                    limit,
                    year,
                    number,
                    null,
                    null,
                    stamp.from(),
                    stamp.why(),
                    stamp.by(),
                    stamp.recordedAt());
        }

        private static Entry entry(
                Version version, Theme theme, @Nullable ThemeName name, @Nullable Boolean offered) {
            Stamp stamp = version.stamp();
            return new Entry(
                    stamp.version(),
                    null,
                    null,
                    null,
                    theme,
                    null,
                    null,
                    null,
                    name,
                    offered,
                    stamp.from(),
                    stamp.why(),
                    stamp.by(),
                    stamp.recordedAt());
        }
    }
}
