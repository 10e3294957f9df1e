package vn.phutrachho.household.household.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.household.household.command.HouseholdDetails;

/**
 * What was written down about a household and stands on no card: what the register said before, and
 * all that plans, reports and meetings of its cell say of it. It is there for one page, which
 * answers a household that asks what is held about it.
 *
 * @param register what the register said, the last is what it says
 * @param reports what members' monthly reports say, in the order in which it became known; what was
 *     corrected stays beside what is so now
 * @param planned what was said of its line while a plan was made
 * @param handedOver why it was given to another member during a year
 * @param discussed its matters at the cell's meetings
 */
public record HouseholdTraces(
        HouseholdId id,
        List<Written> register,
        List<Told> reports,
        List<Planned> planned,
        List<HandedOver> handedOver,
        List<Discussed> discussed) {
    public HouseholdTraces {
        register = List.copyOf(register);
        reports = List.copyOf(reports);
        planned = List.copyOf(planned);
        handedOver = List.copyOf(handedOver);
        discussed = List.copyOf(discussed);
    }

    /**
     * The register as it was written.
     *
     * @param from from when it was so
     * @param writtenOn the day on which it was written
     */
    public record Written(HouseholdDetails details, LocalDate from, LocalDate writtenOn) {}

    /**
     * What a member reported for a month.
     *
     * @param on the day on which it was sent, or corrected
     * @param replacedOn the day on which the member said otherwise; null while it holds
     */
    public record Told(
            ReportId report,
            MemberId member,
            YearMonth month,
            ReportEntry entry,
            LocalDate on,
            @Nullable LocalDate replacedOn) {
        private boolean holdsOf(ReportId which) {
            return replacedOn == null && report.equals(which);
        }

        private Told replaced(LocalDate day) {
            return new Told(report, member, month, entry, on, day);
        }
    }

    /**
     * Something said of its line of a plan.
     *
     * @param byCommune whether the commune said so when it returned the plan; otherwise the cell
     *     did, when it chose somebody else than was proposed
     * @param words a reason or a remark, which plans keep as plain text
     */
    public record Planned(boolean byCommune, String words, LocalDate on) {}

    /** It was given to the member during the year, for a reason. */
    public record HandedOver(MemberId to, LocalDate from, Personal reason) {}

    /**
     * A matter of the household at a meeting.
     *
     * @param grievance the grievance that it is about; null when it is about none
     * @param on the day on which it was concluded, or put on the agenda
     * @param conclusion null when it was put on the agenda
     * @param words of the conclusion, or of the matter; null where they are the grievance's own
     * @param responsible who sees to it, if somebody was named
     * @param dueOn by when, if a day was named
     */
    public record Discussed(
            @Nullable GrievanceId grievance,
            LocalDate on,
            @Nullable Conclusion conclusion,
            @Nullable Personal words,
            @Nullable MemberId responsible,
            @Nullable LocalDate dueOn) {}

    static HouseholdTraces none(HouseholdId household) {
        return new HouseholdTraces(
                household, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Every member who is named in it. */
    public List<MemberId> members() {
        return Stream.of(
                        reports.stream().map(Told::member),
                        handedOver.stream().map(HandedOver::to),
                        discussed.stream().map(Discussed::responsible).filter(Objects::nonNull))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    HouseholdTraces and(Written written) {
        return new HouseholdTraces(
                id, plus(register, written), reports, planned, handedOver, discussed);
    }

    /** What is told again in the same words changes nothing. */
    HouseholdTraces and(Told told) {
        boolean same =
                reports.stream()
                        .anyMatch(
                                it -> it.holdsOf(told.report()) && it.entry().equals(told.entry()));
        if (same) {
            return this;
        }
        List<Told> before =
                reports.stream()
                        .map(it -> it.holdsOf(told.report()) ? it.replaced(told.on()) : it)
                        .toList();
        return new HouseholdTraces(
                id, register, plus(before, told), planned, handedOver, discussed);
    }

    HouseholdTraces and(Planned said) {
        return new HouseholdTraces(
                id, register, reports, plus(planned, said), handedOver, discussed);
    }

    HouseholdTraces and(HandedOver given) {
        return new HouseholdTraces(
                id, register, reports, planned, plus(handedOver, given), discussed);
    }

    HouseholdTraces and(Discussed matter) {
        return new HouseholdTraces(
                id, register, reports, planned, handedOver, plus(discussed, matter));
    }

    private static <T> List<T> plus(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
