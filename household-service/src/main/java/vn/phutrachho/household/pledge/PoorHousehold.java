package vn.phutrachho.household.pledge;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.household.pledge.view.Pledge;
import vn.phutrachho.household.pledge.view.Pledge.Milestone;
import vn.phutrachho.household.pledge.view.PledgeStanding;

/**
 * A household that is poor or near-poor, or left poverty not long ago.
 *
 * @param cell which cell has it today
 * @param pledge its last one; null where it has none
 * @param today the day on which it is looked at
 */
public record PoorHousehold(
        HouseholdCard card, UnitId cell, @Nullable Pledge pledge, LocalDate today) {
    /** What is due in so many days is due soon. */
    private static final int SOON_DAYS = 30;

    /** What a list of them can be narrowed to. */
    public enum State {
        /** Poor or near-poor. */
        ALL,
        /** Poor or near-poor, without an open pledge. */
        WITHOUT,
        /** With an open pledge. */
        WITH,
        /** With a milestone that is past its day. */
        LATE,
        /** With a milestone that is due within 30 days. */
        SOON,
        /** Left poverty within the watch. */
        WATCH,
        /** Poor again. */
        RELAPSED
    }

    public boolean isPoor() {
        return card.poverty() != PovertyStatus.NONE;
    }

    public boolean hasOpenPledge() {
        return pledge != null && pledge.isOpen();
    }

    /** How many milestones are past their day. */
    public long late() {
        return pledge == null ? 0 : pledge.late(today);
    }

    /** The open milestone that is due first. */
    public Optional<Milestone> next() {
        return Optional.ofNullable(pledge).flatMap(Pledge::next);
    }

    /** Until when it is watched whether it stays out of poverty. */
    public Optional<LocalDate> watchedUntil() {
        return card.leftPovertyOn()
                .map(RelapseWatch::until)
                .filter(until -> !until.isBefore(today));
    }

    boolean is(State state) {
        return switch (state) {
            case ALL -> isPoor();
            case WITHOUT -> isPoor() && !hasOpenPledge();
            case WITH -> hasOpenPledge();
            case LATE -> late() > 0;
            case SOON -> isSoon();
            case WATCH -> !isPoor() && watchedUntil().isPresent();
            case RELAPSED -> isPoor() && pledge != null && hasRelapsed(pledge);
        };
    }

    private boolean isSoon() {
        return next().map(Milestone::dueOn)
                .filter(due -> !due.isBefore(today) && !due.isAfter(today.plusDays(SOON_DAYS)))
                .isPresent();
    }

    private static boolean hasRelapsed(Pledge pledge) {
        return pledge.standing() == PledgeStanding.RELAPSED;
    }

    /** What somebody must do comes first: what is late, who has no pledge, what is due first. */
    int urgency() {
        if (late() > 0) {
            return 0;
        }
        if (isPoor() && !hasOpenPledge()) {
            return 1;
        }
        return hasOpenPledge() ? 2 : 3;
    }
}
