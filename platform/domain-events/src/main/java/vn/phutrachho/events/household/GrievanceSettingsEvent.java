package vn.phutrachho.events.household;

import java.time.LocalDate;
import java.util.List;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.SettingsId;

/** How grievances are to be worked, from which day on, and why; who set it is in the metadata. */
public sealed interface GrievanceSettingsEvent extends DomainEvent {
    /** Which settings. */
    SettingsId settings();

    /** What deadlines and pages name it by, for ever. */
    String version();

    /** First day on which it applies. */
    LocalDate from();

    /** Why it is to be so. */
    String why();

    /** The day on which it was set. */
    LocalDate on();

    /**
     * A stage has so many working days, for some level, kind and theme or for every one.
     *
     * @param scope which stage, and for what
     * @param version what deadlines that follow from it name it by
     * @param from first day on which deadlines are fixed by it
     * @param why the reason
     * @param on the day on which it was set
     */
    @Named("grievance-settings.deadline-rule-set")
    record DeadlineRuleSet(
            SettingsId settings,
            RuleScope scope,
            int workingDays,
            String version,
            LocalDate from,
            String why,
            LocalDate on)
            implements GrievanceSettingsEvent {}

    /**
     * A rule for something in particular applies no more: a more general one does.
     *
     * @param scope of the rule that ends
     * @param version of its end
     * @param from first day on which it does not apply
     * @param why the reason
     * @param on the day on which that was decided
     */
    @Named("grievance-settings.deadline-rule-ended")
    record DeadlineRuleEnded(
            SettingsId settings,
            RuleScope scope,
            String version,
            LocalDate from,
            String why,
            LocalDate on)
            implements GrievanceSettingsEvent {}

    /**
     * A limit is so many working days or times.
     *
     * @param most working days or times, as the limit says
     * @param version what it is named by
     * @param from first day on which it applies
     * @param why the reason
     * @param on the day on which it was set
     */
    @Named("grievance-settings.limit-set")
    record LimitSet(
            SettingsId settings,
            GrievanceLimit limit,
            int most,
            String version,
            LocalDate from,
            String why,
            LocalDate on)
            implements GrievanceSettingsEvent {}

    /**
     * The working calendar of a year, in place of the one before.
     *
     * @param days all days of the year that differ from Monday to Friday
     * @param version what it is named by
     * @param from first day on which deadlines are counted by it
     * @param why the reason, as a rule the announcement
     * @param on the day on which it was brought in
     */
    @Named("grievance-settings.working-year-set")
    record WorkingYearSet(
            SettingsId settings,
            int year,
            List<ExceptionalDay> days,
            String version,
            LocalDate from,
            String why,
            LocalDate on)
            implements GrievanceSettingsEvent {
        public WorkingYearSet {
            days = List.copyOf(days);
        }
    }

    /**
     * A theme is called so from a day on. One that was not known before can be chosen from there;
     * one that was keeps its code, and what was said under it stays there.
     *
     * @param name what it is called
     * @param version what that is named by
     * @param from first day on which it is called so
     * @param why the reason
     * @param on the day on which that was decided
     */
    @Named("grievance-settings.theme-named")
    record ThemeNamed(
            SettingsId settings,
            Theme theme,
            ThemeName name,
            String version,
            LocalDate from,
            String why,
            LocalDate on)
            implements GrievanceSettingsEvent {}

    /**
     * A theme cannot be chosen any more; what was said under it stays there.
     *
     * @param version what that is named by
     * @param from first day on which it cannot be chosen
     * @param why the reason
     * @param on the day on which that was decided
     */
    @Named("grievance-settings.theme-retired")
    record ThemeRetired(
            SettingsId settings,
            Theme theme,
            String version,
            LocalDate from,
            String why,
            LocalDate on)
            implements GrievanceSettingsEvent {}

    /**
     * A theme that was retired can be chosen again.
     *
     * @param version what that is named by
     * @param from first day on which it can be chosen
     * @param why the reason
     * @param on the day on which that was decided
     */
    @Named("grievance-settings.theme-returned")
    record ThemeReturned(
            SettingsId settings,
            Theme theme,
            String version,
            LocalDate from,
            String why,
            LocalDate on)
            implements GrievanceSettingsEvent {}
}
