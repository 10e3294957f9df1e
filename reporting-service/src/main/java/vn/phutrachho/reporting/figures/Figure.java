package vn.phutrachho.reporting.figures;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the duty, one definition each for the whole province. The words stand in the
 * message bundle under {@code figure.<code>}.
 */
@SuppressWarnings("ImmutableEnumChecker") // accessors of a record and lists that nobody can change
public enum Figure {
    /** Households with a responsible member, of all households (M2.4). */
    COVERAGE(
            Shown.SHARE,
            Figures::covered,
            Figures::households,
            "responsibility.assignment-made",
            "responsibility.assignment-ended",
            "household.household-registered",
            "household.household-moved",
            "household.household-gone"),
    /** Members in full activity without a household (M2.2, M2.4). */
    IDLE_MEMBERS(
            Shown.PART,
            Figures::idleMembers,
            Figures::fullMembers,
            "member.member-enrolled",
            "member.duty-status-changed",
            "member.member-transferred",
            "member.member-left",
            "responsibility.assignment-made",
            "responsibility.assignment-ended"),
    /** Cells with a plan of the year in force, of all cells (M2.1). */
    PLANS(
            Shown.PART,
            Figures::plansInForce,
            Figures::cells,
            "assignment-plan.plan-approved",
            "assignment-plan.plan-closed",
            "party-unit.party-unit-founded"),
    /** Reports that came for the month, of those expected (M3.1). */
    REPORTS(
            Shown.PART,
            Figures::reports,
            Figures::reportsExpected,
            "monthly-report.monthly-report-sent",
            "responsibility.assignment-made",
            "responsibility.assignment-ended"),
    /** Reports of the month that came in time, of those expected (M3.1). */
    REPORTS_ON_TIME(
            Shown.SHARE,
            Figures::reportsOnTime,
            Figures::reportsExpected,
            "monthly-report.monthly-report-sent",
            "responsibility.assignment-made",
            "responsibility.assignment-ended"),
    /** Cells that closed the month, of those that were to (M3.2). */
    MONTHS_CLOSED(
            Shown.SHARE,
            Figures::monthsClosed,
            Figures::monthsDue,
            "cell-meeting.month-closed",
            "party-unit.party-unit-founded"),
    /** Grievances not at their end (M4.1). */
    GRIEVANCES_OPEN(
            Shown.COUNT,
            Figures::open,
            null,
            "grievance.grievance-reported",
            "grievance.grievance-closed",
            "grievance.grievance-withdrawn"),
    /** Grievances with a step overdue, of those open (M4.1). */
    GRIEVANCES_OVERDUE(Shown.PART, Figures::overdue, Figures::open, "grievance.deadline-fixed"),
    /** Grievances heard this year that are answered or settled, of those heard this year (M4.1). */
    GRIEVANCES_ANSWERED(
            Shown.PART,
            Figures::answered,
            Figures::heard,
            "grievance.grievance-answered",
            "grievance.grievance-settled-at-cell"),
    /** Answers that the household called good, of those carried back this year (M4.1). */
    GRIEVANCES_CONFIRMED(
            Shown.SHARE,
            Figures::confirmed,
            Figures::carriedBack,
            "grievance.household-content",
            "grievance.answer-carried-back"),
    /** Pledges to leave poverty that were reached this year, of these and those open (M4.3). */
    PLEDGES_REACHED(
            Shown.PART,
            of -> of.pledges().reached(),
            of -> of.pledges().all(),
            "pledge.pledge-registered",
            "pledge.pledge-renewed",
            "pledge.pledge-reached",
            "pledge.pledge-not-reached",
            "pledge.pledge-withdrawn",
            "pledge.pledge-ended",
            "pledge.outcome-struck-out",
            "pledge.registration-struck-out",
            "household.household-moved"),
    /** Households that had left poverty and became poor again this year (M4.3). */
    RELAPSES(
            Shown.COUNT,
            of -> of.pledges().relapsed(),
            null,
            "pledge.household-relapsed",
            "pledge.outcome-struck-out",
            "household.household-moved"),
    /** Directives of this year made known by whom they ask, of all that are to be (M1.2). */
    DIRECTIVES_MADE_KNOWN(
            Shown.SHARE,
            of -> of.deeds().madeKnown(),
            of -> of.deeds().asked(),
            "directive.directive-registered",
            "directive.directive-corrected",
            "directive.directive-withdrawn",
            "directive.directive-reinstated",
            "dissemination.session-held",
            "dissemination.session-corrected",
            "dissemination.session-struck-out"),
    /** People nominated to cells this year (M4.4). */
    NOMINATIONS(
            Shown.COUNT,
            of -> of.deeds().nominated(),
            null,
            "nomination.person-nominated",
            "nomination.nomination-ended"),
    /** Nominated people who were admitted this year (M4.4). */
    ADMISSIONS(
            Shown.COUNT,
            of -> of.deeds().admitted(),
            null,
            "nomination.nominee-admitted",
            "nomination.step-taken-back"),
    /** Inspections held this year (M5.1). */
    INSPECTIONS(
            Shown.COUNT,
            of -> of.deeds().inspections(),
            null,
            "inspection.inspection-held",
            "inspection.holding-amended"),
    /** Good practices recognised this year (M5.2). */
    PRACTICES(
            Shown.COUNT,
            of -> of.deeds().practices(),
            null,
            "good-practice.practice-recognised",
            "good-practice.recognition-withdrawn");

    /** How a figure is best read. */
    public enum Shown {
        /** In percent. */
        SHARE,
        /** So many of so many. */
        PART,
        /** So many. */
        COUNT
    }

    private final Shown shown;
    private final ToIntFunction<Figures> part;
    private final @Nullable ToIntFunction<Figures> whole;
    private final List<String> sources;

    Figure(
            Shown shown,
            ToIntFunction<Figures> part,
            @Nullable ToIntFunction<Figures> whole,
            String... sources) {
        this.shown = shown;
        this.part = part;
        this.whole = whole;
        this.sources = List.of(sources);
    }

    /** Stable name outside, in kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Shown shown() {
        return shown;
    }

    /** Logical names of the events that it is counted from. */
    public List<String> sources() {
        return sources;
    }

    public int part(Figures figures) {
        return part.applyAsInt(figures);
    }

    public @Nullable Integer whole(Figures figures) {
        return whole == null ? null : whole.applyAsInt(figures);
    }

    /** Between 0 and 1; absent where there is nothing to have a share of. */
    public @Nullable Double share(Figures figures) {
        Integer all = whole(figures);
        return all == null || all == 0 ? null : (double) part(figures) / all;
    }
}
