package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;

/**
 * A member writes down what a household said (M4.1).
 *
 * @param cell the cell whose area the household lives in
 * @param words the household's own words, short
 * @param nameMayTravel whether the household's name may be seen above the cell
 * @param confidential whether only who holds it and who brought it may see it
 * @param by the member who heard it
 * @param heardOn the day on which it was said
 * @param on the day on which it is written down: deadlines count from here
 */
public record ReportGrievance(
        @TargetAggregateIdentifier GrievanceId grievance,
        HouseholdId household,
        UnitId cell,
        GrievanceKind kind,
        Theme theme,
        Personal words,
        boolean nameMayTravel,
        boolean confidential,
        MemberId by,
        LocalDate heardOn,
        LocalDate on,
        Deadlines deadlines) {
    public ReportGrievance {
        Texts.demand(words, "grievance.words-missing");
    }

    /** What has happened once it is written down. */
    public GrievanceReported reported() {
        return new GrievanceReported(
                grievance, household, cell, kind, theme, words, nameMayTravel, by, heardOn);
    }
}
