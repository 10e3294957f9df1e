package vn.phutrachho.household.pledge.view;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.household.MilestoneOutcome;
import vn.phutrachho.events.household.PledgeField;
import vn.phutrachho.events.household.PledgeOutcome;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.events.household.SupportSource;

/**
 * A pledge, its roadmap and everything that happened to it (M4.3).
 *
 * @param number the household's first, second, … pledge
 * @param poverty what the household was when it registered
 * @param targetYear as it is now
 * @param words what it means to do, as it said last
 * @param by who got it to register; null where nobody did
 * @param milestones in their order, those struck out too
 * @param supports in their order, those struck out too
 * @param endings what came of it; the last holds, none while it is open
 * @param struckOut whether it was written down by mistake
 * @param happenings in the order in which they became known
 */
public record Pledge(
        PledgeId id,
        int number,
        PovertyStatus poverty,
        int targetYear,
        Personal words,
        @Nullable MemberId by,
        LocalDate registeredOn,
        List<Milestone> milestones,
        List<Support> supports,
        List<Ending> endings,
        boolean struckOut,
        List<Happening> happenings) {
    public Pledge {
        milestones = List.copyOf(milestones);
        supports = List.copyOf(supports);
        endings = List.copyOf(endings);
        happenings = List.copyOf(happenings);
    }

    /**
     * One milestone.
     *
     * @param outcome null while it is open
     * @param outcomeOn the day of it
     * @param struckOut whether it was written down by mistake
     */
    public record Milestone(
            int number,
            PledgeField field,
            Personal what,
            LocalDate setOn,
            LocalDate dueOn,
            @Nullable MilestoneOutcome outcome,
            @Nullable LocalDate outcomeOn,
            boolean struckOut) {
        public boolean isOpen() {
            return outcome == null && !struckOut;
        }

        public boolean isReached() {
            return outcome == MilestoneOutcome.REACHED && !struckOut;
        }

        public boolean isLate(LocalDate today) {
            return isOpen() && dueOn.isBefore(today);
        }

        Milestone due(LocalDate day) {
            return new Milestone(number, field, what, setOn, day, outcome, outcomeOn, struckOut);
        }

        Milestone ended(@Nullable MilestoneOutcome how, @Nullable LocalDate on) {
            return new Milestone(number, field, what, setOn, dueOn, how, on, struckOut);
        }

        Milestone strike() {
            return new Milestone(number, field, what, setOn, dueOn, outcome, outcomeOn, true);
        }
    }

    /**
     * One support.
     *
     * @param dong in đồng; 0 where nobody said so
     */
    public record Support(
            int number,
            PledgeField field,
            SupportSource source,
            Personal what,
            long dong,
            LocalDate on,
            boolean struckOut) {
        Support strike() {
            return new Support(number, field, source, what, dong, on, true);
        }
    }

    /**
     * What came of it.
     *
     * @param on from when it is so
     * @param decision number of the decision on which it rests; null where it rests on none
     */
    public record Ending(PledgeOutcome outcome, LocalDate on, @Nullable String decision) {}

    public PledgeStanding standing() {
        if (struckOut) {
            return PledgeStanding.STRUCK_OUT;
        }
        return ending().map(end -> PledgeStanding.of(end.outcome())).orElse(PledgeStanding.OPEN);
    }

    /** What came of it last; nothing while it is open. */
    public Optional<Ending> ending() {
        return endings.isEmpty() ? Optional.empty() : Optional.of(endings.getLast());
    }

    public boolean isOpen() {
        return standing() == PledgeStanding.OPEN;
    }

    /** Those that count, the one that is due first on top. */
    public List<Milestone> roadmap() {
        return milestones.stream()
                .filter(it -> !it.struckOut())
                .sorted(comparing(Milestone::dueOn))
                .toList();
    }

    public Optional<Milestone> milestone(int which) {
        return milestones.stream().filter(it -> it.number() == which).findFirst();
    }

    /** Supports that count. */
    public List<Support> given() {
        return supports.stream().filter(it -> !it.struckOut()).toList();
    }

    public long reached() {
        return milestones.stream().filter(Milestone::isReached).count();
    }

    /** How many milestones are past their day; none once the pledge is over. */
    public long late(LocalDate today) {
        return isOpen() ? milestones.stream().filter(it -> it.isLate(today)).count() : 0;
    }

    /** The open milestone that is due first; none once the pledge is over. */
    public Optional<Milestone> next() {
        return isOpen()
                ? roadmap().stream().filter(Milestone::isOpen).findFirst()
                : Optional.empty();
    }

    Pledge and(Milestone milestone) {
        return with(plus(milestones, milestone), supports, endings, struckOut);
    }

    Pledge milestone(int which, UnaryOperator<Milestone> change) {
        return with(
                milestones.stream()
                        .map(it -> it.number() == which ? change.apply(it) : it)
                        .toList(),
                supports,
                endings,
                struckOut);
    }

    Pledge and(Support support) {
        return with(milestones, plus(supports, support), endings, struckOut);
    }

    Pledge withoutSupport(int which) {
        return with(
                milestones,
                supports.stream().map(it -> it.number() == which ? it.strike() : it).toList(),
                endings,
                struckOut);
    }

    Pledge and(Ending ending) {
        return with(milestones, supports, plus(endings, ending), struckOut);
    }

    Pledge withoutLastEnding() {
        return with(milestones, supports, endings.subList(0, endings.size() - 1), struckOut);
    }

    Pledge asStruckOut() {
        return with(milestones, supports, endings, true);
    }

    /** Until another year, in other words; it is open again. */
    Pledge renewed(int year, Personal said) {
        return new Pledge(
                id,
                number,
                poverty,
                year,
                said,
                by,
                registeredOn,
                milestones,
                supports,
                List.of(),
                struckOut,
                happenings);
    }

    Pledge in(int year) {
        return new Pledge(
                id,
                number,
                poverty,
                year,
                words,
                by,
                registeredOn,
                milestones,
                supports,
                endings,
                struckOut,
                happenings);
    }

    Pledge then(Happening next) {
        return new Pledge(
                id,
                number,
                poverty,
                targetYear,
                words,
                by,
                registeredOn,
                milestones,
                supports,
                endings,
                struckOut,
                plus(happenings, next));
    }

    private Pledge with(
            List<Milestone> allMilestones,
            List<Support> allSupports,
            List<Ending> allEndings,
            boolean nowStruckOut) {
        return new Pledge(
                id,
                number,
                poverty,
                targetYear,
                words,
                by,
                registeredOn,
                allMilestones,
                allSupports,
                allEndings,
                nowStruckOut,
                happenings);
    }

    private static <T> List<T> plus(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
