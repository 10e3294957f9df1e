package vn.phutrachho.household.grievance.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;

/**
 * A case and the way it has gone. It names no household: whoever may know the name asks the
 * household's card.
 *
 * @param due by when the present step is due; null when the case has ended
 * @param answer the last answer; null when there was none
 * @param units every unit on whose desk it ever lay
 * @param reopened how many times
 * @param steps the way it has gone, oldest first
 * @param stays with whom it lay, in order
 * @param searchKey the words without marks
 */
public record GrievanceCase(
        GrievanceId id,
        Said said,
        Now now,
        @Nullable Due due,
        @Nullable Answer answer,
        List<UnitId> units,
        int reopened,
        List<CaseStep> steps,
        List<DeskStay> stays,
        String searchKey) {
    public GrievanceCase {
        units = List.copyOf(units);
        steps = List.copyOf(steps);
        stays = List.copyOf(stays);
    }

    /**
     * What the household said.
     *
     * @param by the member who heard it
     * @param heardOn the day on which it was said
     * @param writtenOn the day on which it was recorded: the clock runs from here
     */
    public record Said(
            HouseholdId household,
            UnitId cell,
            GrievanceKind kind,
            Theme theme,
            Personal words,
            boolean nameMayTravel,
            MemberId by,
            LocalDate heardOn,
            LocalDate writtenOn) {}

    /**
     * Where it stands.
     *
     * @param desk the unit whose turn it is, whether it has accepted or not; the one that answered
     *     when the member's turn has come
     * @param since first day
     */
    public record Now(CaseStage stage, UnitId desk, LocalDate since) {}

    /**
     * By when a step is due.
     *
     * @param rule the rule and its version that it follows from
     */
    public record Due(Stage stage, LocalDate day, String rule) {}

    /**
     * An answer.
     *
     * @param doneBy by when something is promised
     */
    public record Answer(Personal text, UnitId by, LocalDate on, @Nullable LocalDate doneBy) {}

    /** Nobody holds it: it was passed on and waits to be accepted. */
    public boolean isHeldByNobody() {
        return now.stage() == CaseStage.REFERRED;
    }

    GrievanceCase with(CaseStep step) {
        return new GrievanceCase(
                id, said, now, due, answer, units, reopened, plus(steps, step), stays, searchKey);
    }

    GrievanceCase with(Answer given) {
        return new GrievanceCase(
                id, said, now, due, given, units, reopened, steps, stays, searchKey);
    }

    GrievanceCase with(@Nullable Due fixed) {
        return new GrievanceCase(
                id, said, now, fixed, answer, units, reopened, steps, stays, searchKey);
    }

    GrievanceCase reopenedAgain() {
        return new GrievanceCase(
                id, said, now, due, answer, units, reopened + 1, steps, stays, searchKey);
    }

    /** The same unit's turn, at another stage. */
    GrievanceCase at(CaseStage stage, LocalDate on) {
        return now(new Now(stage, now.desk(), on), units, stays);
    }

    /** It goes to a unit's desk. */
    GrievanceCase onDesk(UnitId unit, CaseStage stage, LocalDate on) {
        List<UnitId> all = units.contains(unit) ? units : plus(units, unit);
        return now(new Now(stage, unit, on), all, moved(unit, on));
    }

    /** It goes to the responsible member. */
    GrievanceCase withMember(CaseStage stage, LocalDate on) {
        return now(new Now(stage, now.desk(), on), units, moved(null, on));
    }

    GrievanceCase ended(CaseStage stage, LocalDate on) {
        return now(new Now(stage, now.desk(), on), units, endedStays(on)).with((Due) null);
    }

    private GrievanceCase now(Now next, List<UnitId> all, List<DeskStay> lay) {
        return new GrievanceCase(id, said, next, due, answer, all, reopened, steps, lay, searchKey);
    }

    private List<DeskStay> moved(@Nullable UnitId to, LocalDate on) {
        return plus(endedStays(on), new DeskStay(to, on, null));
    }

    private List<DeskStay> endedStays(LocalDate on) {
        return stays.stream().map(stay -> stay.endedOn(on)).toList();
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
