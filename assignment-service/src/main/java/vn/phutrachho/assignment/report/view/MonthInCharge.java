package vn.phutrachho.assignment.report.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.register.CellHousehold;
import vn.phutrachho.assignment.report.command.Charge;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.web.Vietnamese;

/**
 * A member's month: what they are in charge of, and the report as far as there is one.
 *
 * @param known what the register says of those households
 * @param lastDay the last day on which the report is not late
 */
public record MonthInCharge(
        MemberId member,
        UnitId cell,
        YearMonth month,
        List<Charge> charges,
        Map<HouseholdId, CellHousehold> known,
        @Nullable MemberMonth report,
        LocalDate lastDay) {

    /** Every household in charge once, by hamlet and head. */
    public List<HouseholdId> households() {
        return charges.stream()
                .map(Charge::household)
                .distinct()
                .sorted(
                        Comparator.comparing(this::hamlet, Vietnamese.alphabet())
                                .thenComparing(this::head, Vietnamese.alphabet())
                                .thenComparing(HouseholdId::value))
                .toList();
    }

    /** The head of a household; its id where the register has not told us yet. */
    public String head(HouseholdId household) {
        CellHousehold of = known.get(household);
        return of == null ? household.value() : of.head();
    }

    /** Where it is. */
    public String hamlet(HouseholdId household) {
        CellHousehold of = known.get(household);
        return of == null ? "" : of.hamlet();
    }

    /** First day of the member's duty for it that touches this month. */
    public LocalDate since(HouseholdId household) {
        return charges.stream()
                .filter(c -> c.household().equals(household))
                .map(Charge::from)
                .min(Comparator.naturalOrder())
                .orElse(month.atDay(1));
    }

    public boolean sent() {
        return report != null && report.sent();
    }

    /** How often it has been sent and corrected: whoever saw another number saw another report. */
    public int version() {
        return report == null || !report.sent() ? 0 : 1 + report.corrections();
    }
}
