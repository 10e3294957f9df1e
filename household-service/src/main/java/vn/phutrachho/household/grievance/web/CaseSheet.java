package vn.phutrachho.household.grievance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.grievance.Deed;
import vn.phutrachho.household.grievance.deadline.Basis;
import vn.phutrachho.household.grievance.view.CaseStage;
import vn.phutrachho.household.grievance.view.CaseStep.Act;
import vn.phutrachho.household.grievance.view.GrievanceCase.Promise;

/**
 * A case as one person may see it.
 *
 * @param number what people call it; it finds, and does not identify
 * @param household absent when the person may not know whose words these are
 * @param head the head of that household; absent likewise
 * @param desk whose turn it is, or who answered last
 * @param heldByNobody it was passed on and waits to be accepted
 * @param due last day of the present step; absent when it has ended
 * @param basis what that day rests on; absent likewise
 * @param daysLeft working days until then; negative when it has passed
 * @param dueSoon whether that is near, and whoever should act was reminded
 * @param answerDue by when it is to be answered, where that is another day; absent otherwise
 * @param answerKind what the last answer says will become of it; absent without one, and where
 *     nobody said so
 * @param pausedUntil last day on which the clock stands still; absent while it runs
 * @param factsAskedFor what the desk needs to know before it can answer; absent likewise
 * @param promises what answers promised, in that order
 * @param entrusted the member of the cell who sees to it; absent when the meeting named none, or
 *     the person may not know whose words these are
 * @param joinedTo the case that goes on for it; absent when it goes its own way
 * @param lead how far that case is; absent likewise, and where it is kept confidential
 * @param joined the cases that it goes on for
 * @param confidential only who holds it and who brought it see it
 * @param desks with whom it lay, and for how many working days
 * @param askedOutside whom outside the Party a desk has asked
 * @param deeds what the person can do to it now
 */
public record CaseSheet(
        GrievanceId grievance,
        String number,
        @Nullable HouseholdId household,
        @Nullable String head,
        UnitId cell,
        String cellName,
        GrievanceKind kind,
        Theme theme,
        String words,
        boolean nameMayTravel,
        LocalDate heardOn,
        LocalDate writtenOn,
        CaseStage stage,
        UnitId desk,
        String deskName,
        boolean heldByNobody,
        LocalDate since,
        @Nullable LocalDate due,
        @Nullable Stage dueFor,
        @Nullable String rule,
        @Nullable Basis basis,
        @Nullable Integer daysLeft,
        boolean dueSoon,
        @Nullable LocalDate answerDue,
        @Nullable AnswerKind answerKind,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate doneBy,
        @Nullable LocalDate pausedUntil,
        @Nullable String factsAskedFor,
        List<Promised> promises,
        @Nullable String entrusted,
        @Nullable GrievanceId joinedTo,
        @Nullable Lead lead,
        List<GrievanceId> joined,
        boolean confidential,
        int reopened,
        List<Step> steps,
        List<Stay> desks,
        List<Addressee> askedOutside,
        Set<Deed> deeds) {
    public CaseSheet {
        promises = List.copyOf(promises);
        joined = List.copyOf(joined);
        askedOutside = List.copyOf(askedOutside);
        steps = List.copyOf(steps);
        desks = List.copyOf(desks);
        deeds = Set.copyOf(deeds);
    }

    /** What was promised with the last answer; absent when nothing was. */
    public @Nullable Promised promised() {
        return promises.stream()
                .filter(promise -> promise.doneBy().equals(doneBy))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** What was promised and is still to be done, what is due first on top. */
    public List<Promised> openPromises() {
        return promises.stream()
                .filter(promise -> promise.outcome() == null)
                .sorted(Comparator.comparing(Promised::doneBy))
                .toList();
    }

    /** Whether the person can do that to it now. */
    public boolean can(String deed) {
        return deeds.contains(Deed.valueOf(deed));
    }

    /**
     * One step on its way, oldest first.
     *
     * @param on when it was so
     * @param recordedAt when it was known
     * @param by the role that acted
     * @param kind what an answer says will become of it; absent of other steps
     * @param was what it was said to be about, where that was corrected; absent of other steps
     * @param about what it is about since; absent likewise
     */
    public record Step(
            Act act,
            LocalDate on,
            Instant recordedAt,
            By by,
            @Nullable UnitId unit,
            @Nullable String unitName,
            @Nullable UnitId to,
            @Nullable String toName,
            @Nullable MemberId member,
            @Nullable String text,
            @Nullable AnswerKind kind,
            @Nullable String outside,
            @Nullable EscalationGround ground,
            @Nullable GrievanceId other,
            @Nullable LocalDate later,
            @Nullable YearMonth month,
            @Nullable Theme was,
            @Nullable Theme about) {}

    /** Who acted, by role. */
    public enum By {
        MEMBER,
        CELL,
        DESK,
        HOUSEHOLD,
        /** The clock, by itself. */
        SYSTEM
    }

    /**
     * A stretch of time with somebody.
     *
     * @param unit absent when it lay with the member
     * @param paused whether the clock stood still: these days do not count
     */
    public record Stay(
            @Nullable UnitId unit,
            @Nullable String unitName,
            LocalDate from,
            @Nullable LocalDate until,
            boolean paused,
            int workingDays) {}

    /**
     * How far the case is that goes on for it: nothing that another household said, and not who
     * they are.
     *
     * @param due last day of its present step; absent when it has ended
     */
    public record Lead(
            CaseStage stage, String deskName, LocalDate since, @Nullable LocalDate due) {}

    /**
     * What an answer promised.
     *
     * @param theirs whether the person acts for the unit that promised it
     * @param outcome absent while it is still to be done
     * @param daysLeft working days until it is due; negative when that has passed
     */
    public record Promised(
            UnitId by,
            String byName,
            LocalDate doneBy,
            boolean theirs,
            Promise.@Nullable Outcome outcome,
            int daysLeft) {}
}
