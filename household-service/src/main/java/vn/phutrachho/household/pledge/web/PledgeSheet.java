package vn.phutrachho.household.pledge.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.household.MilestoneOutcome;
import vn.phutrachho.events.household.PledgeField;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.events.household.SupportSource;
import vn.phutrachho.household.pledge.view.Pledge;
import vn.phutrachho.household.pledge.view.PledgeStanding;

/**
 * A pledge for programs, without what was struck out.
 *
 * @param since from when it stands so; absent while it is open
 * @param decision number of the decision on which that rests, where it rests on one
 */
record PledgeSheet(
        PledgeId pledge,
        HouseholdId household,
        int number,
        PovertyStatus poverty,
        int targetYear,
        String words,
        @Nullable MemberId by,
        LocalDate registeredOn,
        PledgeStanding standing,
        @Nullable LocalDate since,
        @Nullable String decision,
        List<OneMilestone> milestones,
        List<OneSupport> supports) {
    /** A milestone. */
    record OneMilestone(
            int number,
            PledgeField field,
            String what,
            LocalDate setOn,
            LocalDate dueOn,
            @Nullable MilestoneOutcome outcome,
            @Nullable LocalDate outcomeOn) {}

    /** A support; its worth in đồng, 0 where nobody said so. */
    record OneSupport(
            int number,
            PledgeField field,
            SupportSource source,
            String what,
            long dong,
            LocalDate on) {}

    static PledgeSheet of(HouseholdId household, Pledge pledge) {
        return new PledgeSheet(
                pledge.id(),
                household,
                pledge.number(),
                pledge.poverty(),
                pledge.targetYear(),
                pledge.words().text(),
                pledge.by(),
                pledge.registeredOn(),
                pledge.standing(),
                pledge.ending().map(Pledge.Ending::on).orElse(null),
                pledge.ending().map(Pledge.Ending::decision).orElse(null),
                pledge.roadmap().stream()
                        .map(
                                it ->
                                        new OneMilestone(
                                                it.number(),
                                                it.field(),
                                                it.what().text(),
                                                it.setOn(),
                                                it.dueOn(),
                                                it.outcome(),
                                                it.outcomeOn()))
                        .toList(),
                pledge.given().stream()
                        .map(
                                it ->
                                        new OneSupport(
                                                it.number(),
                                                it.field(),
                                                it.source(),
                                                it.what().text(),
                                                it.dong(),
                                                it.on()))
                        .toList());
    }
}
