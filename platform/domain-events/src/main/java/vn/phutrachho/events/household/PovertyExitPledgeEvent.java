package vn.phutrachho.events.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;

/**
 * A poor or near-poor household registers its aim and roadmap to leave poverty, and what comes of
 * it (clause 4, M4.3). Whether it is poor, the chairman of the commune decides.
 */
public sealed interface PovertyExitPledgeEvent extends DomainEvent {
    /** Which pledge. */
    PledgeId pledge();

    /** Whose pledge. */
    HouseholdId household();

    /** The cell in whose area the household lives when this becomes known. */
    UnitId cell();

    /**
     * A household registered its aim to leave poverty.
     *
     * @param number the household's first, second, … pledge
     * @param poverty what it was on that day: poor or near-poor
     * @param targetYear by the end of which it means to be poor no longer
     * @param words what it means to do, in its own words
     * @param by the member who got them to register; absent where nobody did
     */
    @Named("pledge.pledge-registered")
    record PledgeRegistered(
            PledgeId pledge,
            HouseholdId household,
            UnitId cell,
            int number,
            PovertyStatus poverty,
            int targetYear,
            Personal words,
            @Nullable MemberId by,
            LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * A milestone was set on the household's way.
     *
     * @param milestone its number within the pledge
     * @param what what is to be so by then
     * @param dueOn the last day for it
     * @param on when it was agreed with the household
     */
    @Named("pledge.milestone-set")
    record MilestoneSet(
            PledgeId pledge,
            HouseholdId household,
            UnitId cell,
            int milestone,
            PledgeField field,
            Personal what,
            LocalDate dueOn,
            LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * A milestone got another last day.
     *
     * @param dueWas the last day until then
     * @param dueOn the last day from now on
     */
    @Named("pledge.milestone-moved")
    record MilestoneMoved(
            PledgeId pledge,
            HouseholdId household,
            UnitId cell,
            int milestone,
            LocalDate dueWas,
            LocalDate dueOn,
            Personal reason,
            LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * A milestone was reached; late, if the day is after the last one for it.
     *
     * @param dueOn the last day for it
     */
    @Named("pledge.milestone-reached")
    record MilestoneReached(
            PledgeId pledge,
            HouseholdId household,
            UnitId cell,
            int milestone,
            LocalDate dueOn,
            LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * A milestone is not aimed at any more.
     *
     * @param dueOn the last day that it had
     */
    @Named("pledge.milestone-given-up")
    record MilestoneGivenUp(
            PledgeId pledge,
            HouseholdId household,
            UnitId cell,
            int milestone,
            LocalDate dueOn,
            Personal reason,
            LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * The household got something for its way.
     *
     * @param support its number within the pledge
     * @param what what it was and what for
     * @param dong what it was worth in đồng; 0 where nobody said so
     */
    @Named("pledge.support-given")
    record SupportGiven(
            PledgeId pledge,
            HouseholdId household,
            UnitId cell,
            int support,
            PledgeField field,
            SupportSource source,
            Personal what,
            long dong,
            LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * The household is poor no longer: the aim is reached.
     *
     * @param poverty what the decision says it is now: near-poor if it had been poor, or neither
     * @param decision number of the decision of the commune's chairman
     * @param decidedOn its day; absent where nobody said so
     * @param year of the review
     * @param on from when it is so
     */
    @Named("pledge.pledge-reached")
    record PledgeReached(
            PledgeId pledge,
            HouseholdId household,
            UnitId cell,
            PovertyStatus poverty,
            String decision,
            @Nullable LocalDate decidedOn,
            int year,
            LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * The target year is over and the aim is not reached.
     *
     * @param obstacle what stood in the way
     */
    @Named("pledge.pledge-not-reached")
    record PledgeNotReached(
            PledgeId pledge,
            HouseholdId household,
            UnitId cell,
            int targetYear,
            Personal obstacle,
            LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * The household goes on with a pledge that was not reached, until another year.
     *
     * @param earlierYear the target year that had not been reached
     * @param targetYear the new one
     * @param words what it means to do now, in its own words
     */
    @Named("pledge.pledge-renewed")
    record PledgeRenewed(
            PledgeId pledge,
            HouseholdId household,
            UnitId cell,
            int earlierYear,
            int targetYear,
            Personal words,
            LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * The household took its pledge back.
     *
     * @param words why, in its own words
     */
    @Named("pledge.pledge-withdrawn")
    record PledgeWithdrawn(
            PledgeId pledge, HouseholdId household, UnitId cell, Personal words, LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * The household lives here no longer, and its pledge is over.
     *
     * @param on first day without it
     */
    @Named("pledge.pledge-ended")
    record PledgeEnded(PledgeId pledge, HouseholdId household, UnitId cell, LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * A household that had left poverty is poor again by a later decision.
     *
     * @param poverty what it is now
     * @param decision number of the decision of the commune's chairman
     * @param decidedOn its day; absent where nobody said so
     * @param year of the review
     * @param reachedOn when it had left poverty
     * @param on from when it is poor again
     */
    @Named("pledge.household-relapsed")
    record HouseholdRelapsed(
            PledgeId pledge,
            HouseholdId household,
            UnitId cell,
            PovertyStatus poverty,
            String decision,
            @Nullable LocalDate decidedOn,
            int year,
            LocalDate reachedOn,
            LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * The target year had been written down wrongly.
     *
     * @param earlierYear the year that had been recorded
     * @param targetYear the year that the household means
     */
    @Named("pledge.target-year-corrected")
    record TargetYearCorrected(
            PledgeId pledge,
            HouseholdId household,
            UnitId cell,
            int earlierYear,
            int targetYear,
            Personal reason,
            LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * A milestone was written down by mistake and does not count.
     *
     * @param setOn the day that had been recorded for it
     * @param dueOn the last day that it had
     */
    @Named("pledge.milestone-struck-out")
    record MilestoneStruckOut(
            PledgeId pledge,
            HouseholdId household,
            UnitId cell,
            int milestone,
            LocalDate setOn,
            LocalDate dueOn,
            Personal reason,
            LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * That a milestone was reached or given up was written down by mistake; it is open again.
     *
     * @param outcome what had been recorded
     * @param outcomeOn the day that had been recorded for it
     * @param dueOn the last day for it
     */
    @Named("pledge.milestone-outcome-struck-out")
    record MilestoneOutcomeStruckOut(
            PledgeId pledge,
            HouseholdId household,
            UnitId cell,
            int milestone,
            MilestoneOutcome outcome,
            LocalDate outcomeOn,
            LocalDate dueOn,
            Personal reason,
            LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * A support was written down by mistake and does not count.
     *
     * @param dong what it had been said to be worth, in đồng
     * @param givenOn the day that had been recorded for it
     */
    @Named("pledge.support-struck-out")
    record SupportStruckOut(
            PledgeId pledge,
            HouseholdId household,
            UnitId cell,
            int support,
            long dong,
            LocalDate givenOn,
            Personal reason,
            LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * What came of a pledge was written down by mistake; things stand as before it.
     *
     * @param outcome what had been recorded
     * @param outcomeOn the day that had been recorded for it
     * @param reason what was wrong; empty where the register's decision was put right, which says
     *     it
     */
    @Named("pledge.outcome-struck-out")
    record OutcomeStruckOut(
            PledgeId pledge,
            HouseholdId household,
            UnitId cell,
            PledgeOutcome outcome,
            LocalDate outcomeOn,
            Personal reason,
            LocalDate on)
            implements PovertyExitPledgeEvent {}

    /**
     * The pledge was written down by mistake and does not count; nothing else was recorded of it,
     * or that was struck out before.
     *
     * @param registeredOn the day that had been recorded for it
     */
    @Named("pledge.registration-struck-out")
    record RegistrationStruckOut(
            PledgeId pledge,
            HouseholdId household,
            UnitId cell,
            LocalDate registeredOn,
            Personal reason,
            LocalDate on)
            implements PovertyExitPledgeEvent {}
}
