package vn.phutrachho.household.grievance.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.household.grievance.command.EscalateGrievance;
import vn.phutrachho.household.grievance.view.GrievanceCase;
import vn.phutrachho.household.grievance.view.GrievanceCase.Due;
import vn.phutrachho.household.grievance.view.GrievanceCase.Promise;
import vn.phutrachho.household.grievance.view.GrievanceCase.Told;
import vn.phutrachho.kit.access.UnitTree;

/**
 * Who is told on a day that a case needs them: whoever should act when it is due soon, those above
 * them one level after the other when it is overdue.
 *
 * @param today also the day of the tree in which those above are looked for
 */
record Escalation(UnitTree tree, LocalDate today) {

    /** Whoever should act is reminded; the cell, when that is its member. */
    Optional<EscalateGrievance> reminder(GrievanceCase it) {
        UnitId holder = holder(it);
        return due(it).map(day -> told(it, EscalationGround.DUE_SOON, holder, holder, day));
    }

    /** The next level above that has not been told is; nobody where all have been. */
    Optional<EscalateGrievance> overdue(GrievanceCase it) {
        EscalationGround ground =
                it.isHeldByNobody() ? EscalationGround.HELD_BY_NOBODY : EscalationGround.OVERDUE;
        UnitId holder = holder(it);
        return due(it).flatMap(
                        day ->
                                superiors(it, holder).stream()
                                        .filter(above -> !hasBeenTold(it, above, day))
                                        .findFirst()
                                        .map(to -> told(it, ground, holder, to, day)));
    }

    /**
     * Whether the level above has been told of the day, late or beforehand: of an empty desk one
     * further up may have been, and the one between has its turn later.
     */
    private static boolean hasBeenTold(GrievanceCase it, UnitId above, LocalDate day) {
        return it.told().stream()
                .filter(told -> isOfALevel(it, told))
                .anyMatch(told -> told.to().equals(above) && day.equals(told.due()));
    }

    /** That a member is missing is told to the cell, which hears of the day itself as well. */
    private static boolean isOfALevel(GrievanceCase it, Told told) {
        return switch (told.ground()) {
            case OVERDUE -> true;
            case HELD_BY_NOBODY -> !it.now().stage().isWithMember();
            case DUE_SOON, IN_A_CIRCLE, PROMISE_OVERDUE -> false;
        };
    }

    /**
     * Nobody is there to act: no officer on the desk, or no member who is responsible for carrying
     * an answer back. Whoever stands above, and looks, is told at once; above a member stands the
     * cell first.
     *
     * @param isAttended whether anybody looks at the desk of a unit
     */
    Optional<EscalateGrievance> heldByNobody(GrievanceCase it, Predicate<UnitId> isAttended) {
        UnitId holder = holder(it);
        List<UnitId> above = superiors(it, holder);
        Optional<UnitId> told =
                above.stream().filter(isAttended).findFirst().or(() -> above.stream().findFirst());
        return told.flatMap(
                to ->
                        due(it).map(
                                        day ->
                                                told(
                                                        it,
                                                        EscalationGround.HELD_BY_NOBODY,
                                                        holder,
                                                        to,
                                                        day)));
    }

    /** Of each, whoever stands above the unit that promised is told; itself at the top. */
    List<EscalateGrievance> brokenPromises(GrievanceCase it) {
        return it.openPromises().stream()
                .filter(promise -> promise.doneBy().isBefore(today) && !promise.told())
                .map(promise -> brokenPromise(it, promise))
                .toList();
    }

    private EscalateGrievance brokenPromise(GrievanceCase it, Promise promise) {
        UnitId heir = tree.heirOf(promise.by(), today);
        UnitId above = tree.parent(heir, today).orElse(heir);
        return told(it, EscalationGround.PROMISE_OVERDUE, promise.by(), above, promise.doneBy());
    }

    /** The desk, or its heir; the household's cell, when the member is to carry an answer back. */
    private UnitId holder(GrievanceCase it) {
        UnitId desk = it.now().stage().isWithMember() ? it.said().cell() : it.now().desk();
        return tree.heirOf(desk, today);
    }

    /**
     * A cell is itself above its member. Of a desk that is not known here, those above the
     * household's cell are told: somebody always is.
     */
    private List<UnitId> superiors(GrievanceCase it, UnitId holder) {
        UnitId from = tree.find(holder).isPresent() ? holder : tree.heirOf(it.said().cell(), today);
        List<UnitId> path = new ArrayList<>(tree.path(from, today).reversed());
        if (!it.now().stage().isWithMember()) {
            path.remove(from);
        }
        return path;
    }

    private static Optional<LocalDate> due(GrievanceCase it) {
        return Optional.ofNullable(it.due()).map(Due::day);
    }

    private EscalateGrievance told(
            GrievanceCase it, EscalationGround ground, UnitId holder, UnitId to, LocalDate due) {
        return new EscalateGrievance(it.id(), ground, holder, to, due, today);
    }
}
