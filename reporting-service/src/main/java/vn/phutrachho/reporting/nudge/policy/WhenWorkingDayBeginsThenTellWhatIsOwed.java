package vn.phutrachho.reporting.nudge.policy;

import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.time.ClockWasSet;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Views;
import vn.phutrachho.relay.InboxConsumer;
import vn.phutrachho.relay.InboxStatus;
import vn.phutrachho.reporting.digest.FindExceptions;
import vn.phutrachho.reporting.nudge.FindOwed;
import vn.phutrachho.reporting.nudge.NudgeSettings;

/**
 * On the morning of each working day, members are reminded of what they owe, and once a week those
 * who supervise are told of exceptions. It keeps nothing: what was said before, the aggregates
 * know, so that looking again, after a restart or in a second process, does no harm; and after an
 * outage only what is still worth saying is said.
 */
@Component
public class WhenWorkingDayBeginsThenTellWhatIsOwed {
    static final String NAME = "when-working-day-begins-then-tell-what-is-owed";

    private static final Logger LOG =
            LoggerFactory.getLogger(WhenWorkingDayBeginsThenTellWhatIsOwed.class);
    private static final int AT_ONCE = 500;

    private final FindOwed owed;
    private final FindExceptions exceptions;
    private final FindCalendar calendar;
    private final NudgeSettings settings;
    private final Views views;
    private final ObjectProvider<InboxConsumer> inbox;
    private final Commands commands;
    private final Access access;
    private final Today today;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name(NAME).factory());

    /** The day of the last look at which everything had been heard. */
    private @Nullable LocalDate stands;

    /** Nothing but the day brings anybody's turn. */
    private @Nullable LocalDate toldOn;

    WhenWorkingDayBeginsThenTellWhatIsOwed(
            FindOwed owed,
            FindExceptions exceptions,
            FindCalendar calendar,
            NudgeSettings settings,
            Views views,
            ObjectProvider<InboxConsumer> inbox,
            Commands commands,
            Access access,
            Today today) {
        this.owed = owed;
        this.exceptions = exceptions;
        this.calendar = calendar;
        this.settings = settings;
        this.views = views;
        this.inbox = inbox;
        this.commands = commands;
        this.access = access;
        this.today = today;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.looking()) {
            long period = settings.every().toMillis();
            var unused =
                    clock.scheduleWithFixedDelay(this::lookAgain, 0, period, TimeUnit.MILLISECONDS);
        }
    }

    /** Where days are set, what was done on the one before may still be on its way here. */
    @EventListener(ClockWasSet.class)
    synchronized void itIsAnotherDay() {
        stands = null;
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
            LOG.warn("What is owed is looked at again in {}: {}", settings.every(), e.toString());
        }
    }

    /**
     * Tells what the day asks for, from the second look on at which everything was heard: whoever
     * reported yesterday is not to be reminded today because the news has not come.
     */
    public synchronized void look() {
        if (!views.haveCaughtUp() || !hasHeardAll()) {
            stands = null;
            return;
        }
        ZonedDateTime now = today.now();
        LocalDate day = now.toLocalDate();
        boolean stood = day.equals(stands);
        stands = day;
        if (stood && !day.equals(toldOn) && now.getHour() >= settings.hour() && isWorking(day)) {
            send(owed.on(day));
            send(exceptions.on(day));
            toldOn = day;
        }
    }

    private boolean isWorking(LocalDate day) {
        return calendar.on(day).isWorkingDay(day);
    }

    /** Whether what other services told has come, as far as this process can know. */
    private boolean hasHeardAll() {
        List<InboxStatus> sources =
                inbox.stream().flatMap(copies -> copies.status().stream()).toList();
        return sources.stream().allMatch(WhenWorkingDayBeginsThenTellWhatIsOwed::isWell)
                && (sources.isEmpty()
                        || sources.stream()
                                .anyMatch(it -> it.state() == InboxStatus.State.RUNNING));
    }

    private static boolean isWell(InboxStatus source) {
        return switch (source.state()) {
            case RUNNING -> source.behind() == 0;
            case STANDING_BY -> true;
            case STOPPED, GAP, PARKED, FAILING -> false;
        };
    }

    private void send(List<?> all) {
        Caller system =
                new Caller(
                        new AccountId(Metadata.SYSTEM + NAME),
                        List.of(),
                        access.tree(),
                        today.get());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            commands.sendAll(all.subList(from, Math.min(all.size(), from + AT_ONCE)), system);
        }
    }
}
