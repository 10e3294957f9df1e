package vn.phutrachho.assignment.report.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.meeting.view.KnownGrievance;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.FactsAsked;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Standing;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.kit.calendar.DaysLeft;
import vn.phutrachho.kit.web.Due;

/**
 * What a case wants of a member: an answer carried back, or facts.
 *
 * @param what key of its sentence
 * @param words the household's; absent where the case is kept confidential
 * @param facts what is asked, where something is and may be read here
 * @param answeredOn where there is an answer
 * @param by last day for it, once it is known
 */
public record CaseTodo(
        GrievanceId grievance,
        HouseholdId household,
        String what,
        @Nullable String words,
        @Nullable String facts,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate by,
        @Nullable Due due) {

    /**
     * What the cases want of the member: first what is overdue, last what has no day.
     *
     * @param mine households that the member is responsible for
     * @param gone those who brought something and are members no more
     */
    static List<CaseTodo> of(
            MemberId self,
            Set<HouseholdId> mine,
            Set<MemberId> gone,
            Stream<KnownGrievance> cases,
            DaysLeft left) {
        return cases.filter(c -> c.isShownTo(self, mine.contains(c.household()), gone))
                .flatMap(c -> of(c, mine.contains(c.household()), left).stream())
                .distinct()
                .sorted(
                        Comparator.comparing(CaseTodo::lastDay)
                                .thenComparing(todo -> todo.grievance().value()))
                .toList();
    }

    private LocalDate lastDay() {
        return by == null ? LocalDate.MAX : by;
    }

    /** Facts can be known to whoever brought it; an answer is carried by who is responsible. */
    private static Optional<CaseTodo> of(KnownGrievance known, boolean responsible, DaysLeft left) {
        FactsAsked asked = known.asked();
        if (asked != null) {
            return Optional.of(todo(known, "mine.facts", asked.facts(), left));
        }
        return responsible && known.standing() == Standing.TO_CARRY_BACK
                ? Optional.of(todo(known, "mine.carry-back", null, left))
                : Optional.empty();
    }

    private static CaseTodo todo(
            KnownGrievance known, String what, @Nullable String facts, DaysLeft left) {
        LocalDate by = known.dueBelow();
        return new CaseTodo(
                known.id(),
                known.household(),
                what,
                known.words(),
                facts,
                known.standing() == Standing.TO_CARRY_BACK ? known.answeredOn() : null,
                by,
                by == null ? null : left.until(by));
    }
}
