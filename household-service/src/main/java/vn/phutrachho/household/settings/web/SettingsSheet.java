package vn.phutrachho.household.settings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.household.ExceptionalDay;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.household.grievance.deadline.InForce;
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
                Arrays.stream(Theme.values()).map(theme -> Topic.of(theme, inForce)).toList(),
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
     * @param offered whether it can be chosen
     * @param retiredFrom since when it cannot; null while it can
     * @param why it cannot; null likewise
     */
    public record Topic(
            Theme theme, boolean offered, @Nullable LocalDate retiredFrom, @Nullable String why) {
        static Topic of(Theme theme, InForce inForce) {
            return inForce.retired(theme)
                    .map(
                            retired ->
                                    new Topic(
                                            theme,
                                            false,
                                            retired.stamp().from(),
                                            retired.stamp().why()))
                    .orElse(new Topic(theme, true, null, null));
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
            @Nullable Boolean offered,
            LocalDate from,
            String why,
            @Nullable String by,
            @Nullable Instant recordedAt) {
        static Entry of(Version version) {
            return switch (version) {
                case Version.Rule rule ->
                        entry(
                                rule,
                                rule.scope().stage(),
                                rule.scope().level(),
                                rule.scope().kind(),
                                rule.scope().theme(),
                                null,
                                null,
                                rule.workingDays(),
                                null);
                case Version.Limit limit ->
                        entry(
                                limit,
                                null,
                                null,
                                null,
                                null,
                                limit.limit(),
                                null,
                                limit.most(),
                                null);
                case Version.Calendar year ->
                        entry(
                                year,
                                null,
                                null,
                                null,
                                null,
                                null,
                                year.year(),
                                year.days().size(),
                                null);
                case Version.Choice choice ->
                        entry(
                                choice,
                                null,
                                null,
                                null,
                                choice.theme(),
                                null,
                                null,
                                null,
                                choice.offered());
            };
        }

        private static Entry entry(
                Version version,
                @Nullable Stage stage,
                @Nullable UnitKind level,
                @Nullable GrievanceKind kind,
                @Nullable Theme theme,
                @Nullable GrievanceLimit limit,
                @Nullable Integer year,
                @Nullable Integer number,
                @Nullable Boolean offered) {
            return new Entry(
                    version.stamp().version(),
                    stage,
                    level,
                    kind,
                    theme,
                    limit,
                    year,
                    number,
                    offered,
                    version.stamp().from(),
                    version.stamp().why(),
                    version.stamp().by(),
                    version.stamp().recordedAt());
        }
    }
}
