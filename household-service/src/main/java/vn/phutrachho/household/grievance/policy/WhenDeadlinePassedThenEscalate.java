package vn.phutrachho.household.grievance.policy;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.ResumeGround;
import vn.phutrachho.household.desk.FindDesks;
import vn.phutrachho.household.grievance.command.ResumeClock;
import vn.phutrachho.household.grievance.deadline.Clockwork;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.GrievanceCase;
import vn.phutrachho.household.grievance.view.GrievanceCase.Due;
import vn.phutrachho.household.grievance.view.GrievanceCase.Pause;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.time.ClockWasSet;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Views;

/**
 * Looks several times a minute for what the time of day alone brings about: pauses that are over,
 * deadlines that are near or past, promises that were not kept. What nobody holds comes first. The
 * aggregate tells each once, so that looking again, after a restart or in a second process, does no
 * harm.
 */
@Component
public class WhenDeadlinePassedThenEscalate {
    static final String NAME = "when-deadline-passed-then-escalate";

    private static final Logger LOG = LoggerFactory.getLogger(WhenDeadlinePassedThenEscalate.class);
    private static final Duration PERIOD = Duration.ofSeconds(15);
    private static final int AT_ONCE = 1_000;

    /** Pages in one look: whatever is wrong with a case, a look comes to its end. */
    private static final int ROUNDS = 100;

    /** Who is responsible for a household is asked of so many that it is not done each time. */
    private static final int LOOKS_UNTIL_MEMBERS_ARE_ASKED_FOR = 4;

    /** From a cell's member to the province, a district in between. */
    private static final int LEVELS = 4;

    private final FindGrievances find;
    private final FindHouseholds households;
    private final FindDesks desks;
    private final Views views;
    private final Commands commands;
    private final Access access;
    private final Clockwork clockwork;
    private final Today today;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name(NAME).factory());

    /** The higher levels need looking at once a day: nothing but the day brings their turn. */
    private @Nullable LocalDate higherLevelsOn;

    private int looks;

    /** Whether those without a member are being looked for: page by page, one at each look. */
    private boolean asksForMembers;

    private @Nullable GrievanceId askedUpTo;

    WhenDeadlinePassedThenEscalate(
            FindGrievances find,
            FindHouseholds households,
            FindDesks desks,
            Views views,
            Commands commands,
            Access access,
            Clockwork clockwork,
            Today today) {
        this.find = find;
        this.households = households;
        this.desks = desks;
        this.views = views;
        this.commands = commands;
        this.access = access;
        this.clockwork = clockwork;
        this.today = today;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var unused =
                clock.scheduleWithFixedDelay(
                        this::lookAgain, 0, PERIOD.toSeconds(), TimeUnit.SECONDS);
    }

    @EventListener(ClockWasSet.class)
    void itIsAnotherDay() {
        lookAgain();
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    /** A database that is away for a while must not end the looking. */
    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("Deadlines are looked at again in {}: {}", PERIOD, e.toString());
        }
    }

    /**
     * Does what the day asks for; nothing before the views have caught up: what they show until
     * then was so on some earlier day.
     */
    public synchronized void look() {
        if (!views.haveCaughtUp()) {
            return;
        }
        LocalDate day = today.get();
        Escalation escalation = new Escalation(access.tree(), day);
        Set<UnitId> unattended = desks.unattended(access.tree(), day);
        tellOfDesksWithoutOfficer(escalation, unattended);
        tellNextLevel(escalation, 0, day);
        endPauses(day);
        remind(escalation, day);
        if (!day.equals(higherLevelsOn)) {
            for (int level = 1; level < LEVELS; level++) {
                tellNextLevel(escalation, level, clockwork.before(day, level));
            }
            tellOfPromises(escalation, day);
            looks = 0;
            higherLevelsOn = day;
        }
        if (looks++ % LOOKS_UNTIL_MEMBERS_ARE_ASKED_FOR == 0) {
            asksForMembers = true;
        }
        if (asksForMembers) {
            tellOfThoseWithoutMember(escalation, unattended, day);
        }
    }

    /** Long before it is late: nobody is there who would do anything about it. */
    private void tellOfDesksWithoutOfficer(Escalation escalation, Set<UnitId> unattended) {
        tell(
                skip -> find.lyingAt(unattended, skip, AT_ONCE),
                found ->
                        found.stream()
                                .flatMap(
                                        it ->
                                                escalation
                                                        .heldByNobody(
                                                                it,
                                                                unit -> !unattended.contains(unit))
                                                        .stream()));
    }

    /** What nobody holds, all of it, then the rest; each the longest overdue first. */
    private void tellNextLevel(Escalation escalation, int level, LocalDate before) {
        tellNextLevel(escalation, level, before, true);
        tellNextLevel(escalation, level, before, false);
    }

    private void tellNextLevel(
            Escalation escalation, int level, LocalDate before, boolean heldByNobody) {
        tell(
                skip -> find.dueBefore(before, level, heldByNobody, skip, AT_ONCE),
                found -> found.stream().flatMap(it -> escalation.overdue(it).stream()));
    }

    /** What is told is found no more; what is not, because nobody is to be told, is skipped. */
    private void tell(
            IntFunction<List<GrievanceCase>> find,
            Function<List<GrievanceCase>, Stream<?>> telling) {
        int skip = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<GrievanceCase> found = find.apply(skip);
            List<?> told = telling.apply(found).toList();
            send(told);
            skip += found.size() - told.size();
            if (found.size() < AT_ONCE) {
                return;
            }
        }
    }

    private void remind(Escalation escalation, LocalDate day) {
        page(
                () -> find.dueAndNotReminded(clockwork.soon(day), AT_ONCE),
                it -> escalation.reminder(it).stream());
    }

    private void tellOfPromises(Escalation escalation, LocalDate day) {
        page(() -> find.promisedBefore(day, AT_ONCE), it -> escalation.brokenPromises(it).stream());
    }

    /**
     * Long before it is late: nobody holds it. However many are answered, a look takes one page of
     * them, and the next goes on where it ended.
     */
    private void tellOfThoseWithoutMember(
            Escalation escalation, Set<UnitId> unattended, LocalDate day) {
        List<GrievanceCase> found = find.withMemberAndNotTold(askedUpTo, AT_ONCE);
        send(
                withoutMember(found, day)
                        .flatMap(
                                it ->
                                        escalation
                                                .heldByNobody(
                                                        it, unit -> !unattended.contains(unit))
                                                .stream())
                        .toList());
        asksForMembers = found.size() == AT_ONCE;
        askedUpTo = asksForMembers ? found.getLast().id() : null;
    }

    private Stream<GrievanceCase> withoutMember(List<GrievanceCase> found, LocalDate day) {
        Set<HouseholdId> cared =
                households
                        .responsibleFor(
                                found.stream().map(it -> it.said().household()).toList(), day)
                        .keySet();
        return found.stream().filter(it -> !cared.contains(it.said().household()));
    }

    private void endPauses(LocalDate day) {
        page(() -> find.pausedUntilBefore(day, AT_ONCE), it -> Stream.ofNullable(resumed(it)));
    }

    /** What has been told is not found again; the rest waits for the next look. */
    private void page(
            Supplier<List<GrievanceCase>> find, Function<GrievanceCase, Stream<?>> command) {
        for (int round = 0; round < ROUNDS; round++) {
            List<GrievanceCase> found = find.get();
            send(found.stream().flatMap(command).toList());
            if (found.size() < AT_ONCE) {
                return;
            }
        }
    }

    /** However late it is looked at: the clock went on after the last day of the pause. */
    private @Nullable ResumeClock resumed(GrievanceCase it) {
        Pause pause = it.pause();
        Due due = it.due();
        return pause == null || due == null
                ? null
                : new ResumeClock(
                        it.id(),
                        ResumeGround.TIME_OVER,
                        null,
                        clockwork.afterPause(due.day(), pause.since(), pause.until()),
                        pause.until());
    }

    /** A case that has moved meanwhile says no; the next look sees it as it is then. */
    private void send(List<?> telling) {
        if (!telling.isEmpty()) {
            commands.sendAll(telling, bySystem());
        }
    }

    private Caller bySystem() {
        UnitTree tree = access.tree();
        return new Caller(new AccountId(Metadata.SYSTEM + NAME), List.of(), tree, today.get());
    }
}
