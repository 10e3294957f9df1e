package vn.phutrachho.household.pledge;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.household.MilestoneOutcome;
import vn.phutrachho.household.pledge.command.PledgeRefusal;

/** The milestones and supports of one pledge, by their numbers; those struck out are not in it. */
final class Roadmap {
    /** More is no roadmap that anybody follows. */
    static final int MOST_MILESTONES = 20;

    static final int MOST_SUPPORTS = 50;

    private final Map<Integer, Milestone> milestones = new TreeMap<>();
    private final Map<Integer, Support> supports = new TreeMap<>();
    private int lastMilestone;
    private int lastSupport;

    /**
     * One milestone.
     *
     * @param outcome null while it is open
     * @param outcomeOn its day
     */
    record Milestone(
            LocalDate setOn,
            LocalDate dueOn,
            @Nullable MilestoneOutcome outcome,
            @Nullable LocalDate outcomeOn) {
        Milestone due(LocalDate day) {
            return new Milestone(setOn, day, outcome, outcomeOn);
        }

        Milestone ended(MilestoneOutcome how, LocalDate day) {
            return new Milestone(setOn, dueOn, how, day);
        }

        Milestone open() {
            return new Milestone(setOn, dueOn, null, null);
        }

        boolean isOpen() {
            return outcome == null;
        }
    }

    /**
     * One support.
     *
     * @param dong in đồng
     */
    record Support(long dong, LocalDate givenOn) {}

    boolean isEmpty() {
        return milestones.isEmpty() && supports.isEmpty();
    }

    int lastMilestone() {
        return lastMilestone;
    }

    int lastSupport() {
        return lastSupport;
    }

    void demandRoomForAMilestone() {
        if (milestones.size() >= MOST_MILESTONES) {
            throw PledgeRefusal.tooMany(MOST_MILESTONES);
        }
    }

    void demandRoomForASupport() {
        if (supports.size() >= MOST_SUPPORTS) {
            throw PledgeRefusal.tooMany(MOST_SUPPORTS);
        }
    }

    Milestone milestone(int number) {
        Milestone found = milestones.get(number);
        if (found == null) {
            throw PledgeRefusal.milestoneUnknown();
        }
        return found;
    }

    Milestone openMilestone(int number) {
        Milestone found = milestone(number);
        if (!found.isOpen()) {
            throw PledgeRefusal.milestoneDone();
        }
        return found;
    }

    Support support(int number) {
        Support found = supports.get(number);
        if (found == null) {
            throw PledgeRefusal.supportUnknown();
        }
        return found;
    }

    /** Whether an open milestone is due after the day. */
    boolean goesBeyond(LocalDate day) {
        return milestones.values().stream().anyMatch(it -> it.isOpen() && it.dueOn().isAfter(day));
    }

    void put(int number, Milestone milestone) {
        milestones.put(number, milestone);
        lastMilestone = Math.max(lastMilestone, number);
    }

    void put(int number, Support support) {
        supports.put(number, support);
        lastSupport = Math.max(lastSupport, number);
    }

    void removeMilestone(int number) {
        milestones.remove(number);
    }

    void removeSupport(int number) {
        supports.remove(number);
    }
}
