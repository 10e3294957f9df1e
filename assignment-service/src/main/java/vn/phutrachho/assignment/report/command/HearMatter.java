package vn.phutrachho.assignment.report.command;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;

/**
 * In the report a member writes down what a household said, at once (M4.1).
 *
 * @param confidential whether only who holds it and who brought it may see it
 * @param charges the member's duties in that month
 */
public record HearMatter(
        @TargetAggregateIdentifier ReportId report,
        MemberId member,
        UnitId cell,
        YearMonth month,
        GrievanceId grievance,
        HouseholdId household,
        GrievanceKind kind,
        Theme theme,
        Personal words,
        boolean nameMayTravel,
        boolean confidential,
        LocalDate heardOn,
        List<Charge> charges,
        LocalDate on) {
    public HearMatter {
        charges = List.copyOf(charges);
    }
}
