package vn.phutrachho.reporting.mail.policy;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.MailId;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.reporting.MailTrouble;
import vn.phutrachho.eventstore.Lease;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.mail.MailSettings;
import vn.phutrachho.reporting.mail.Outbox;
import vn.phutrachho.reporting.mail.Outbox.Waiting;
import vn.phutrachho.reporting.mail.PostOffice;
import vn.phutrachho.reporting.mail.command.EndMail;
import vn.phutrachho.reporting.nudge.NudgeSettings;

/**
 * Mails what was told, to whoever wants that. A mail is sent at least once: what became of it is
 * noted after the server took it, and who gets it twice can tell by its id. One process mails at a
 * time. A server that cannot be reached is tried again after a while that grows, and holds up
 * nothing else; which mails wait, the events say, so that nothing is lost with the process.
 */
@Component
public class WhenToldThenMail {
    static final String NAME = "when-told-then-mail";

    /** So often an address is tried that the server does not take. */
    static final int TRIES = 4;

    private static final Logger LOG = LoggerFactory.getLogger(WhenToldThenMail.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final Duration TURN = Duration.ofMinutes(2);
    private static final int AT_ONCE = 200;

    private final Outbox outbox;
    private final PostOffice post;
    private final Views views;
    private final Commands commands;
    private final Today today;
    private final NudgeSettings settings;
    private final Lease turn;
    private final Pause server;
    private final Duration firstPause;
    private final Map<MailId, Pause> rejected = new HashMap<>();
    private volatile int waiting;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name(NAME).factory());

    WhenToldThenMail(
            Outbox outbox,
            PostOffice post,
            Views views,
            Commands commands,
            Today today,
            NudgeSettings settings,
            MailSettings mail,
            MongoDatabase database,
            MeterRegistry registry) {
        this.outbox = outbox;
        this.post = post;
        this.views = views;
        this.commands = commands;
        this.today = today;
        this.settings = settings;
        this.firstPause = mail.firstPause();
        this.server = new Pause(firstPause);
        this.turn = new Lease(database, NAME, TURN);
        Gauge.builder("phutrachho.mail.waiting", () -> waiting)
                .strongReference(true)
                .register(registry);
        Gauge.builder("phutrachho.mail.unreached", () -> post.unreachedSince() == null ? 0 : 1)
                .strongReference(true)
                .register(registry);
    }

    /** After each failure a longer one, up to a bound; by the machine's own time. */
    static final class Pause {
        private final Duration first;
        private int failures;
        private long until;

        Pause(Duration first) {
            this.first = first;
        }

        boolean isOver() {
            return failures == 0 || System.nanoTime() - until >= 0;
        }

        int failed() {
            long times = 1L << Math.min(failures, 10);
            Duration pause = first.multipliedBy(times);
            Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            until = System.nanoTime() + bounded.toNanos();
            return ++failures;
        }

        void ends() {
            failures = 0;
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.looking() && post.isSetUp()) {
            long period = settings.every().toMillis();
            var unused =
                    clock.scheduleWithFixedDelay(
                            this::lookAgain, period, period, TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("Mail is looked at again in {}: {}", settings.every(), e.toString());
        }
    }

    /** Sends what waits, as far as the server takes it. */
    public synchronized void look() {
        if (!post.isSetUp() || !views.haveCaughtUp() || turn.take().isEmpty()) {
            return;
        }
        try {
            mail(today.get());
        } finally {
            turn.giveBack();
        }
    }

    private void mail(LocalDate day) {
        List<Waiting> all = outbox.waiting(day);
        waiting = all.size();
        rejected.keySet().retainAll(all.stream().map(Waiting::mail).toList());
        all.stream()
                .filter(mail -> !mail.worth())
                .forEach(mail -> end(mail, MailTrouble.NOT_REACHED, day));
        if (server.isOver()) {
            send(all.stream().filter(Waiting::worth).limit(AT_ONCE).toList(), day);
        }
    }

    private void send(List<Waiting> mails, LocalDate day) {
        for (Waiting mail : mails) {
            Pause pause = rejected.get(mail.mail());
            if (pause != null && !pause.isOver()) {
                continue;
            }
            if (turn.take().isEmpty()) {
                return; // it took so long that another process has gone on
            }
            try {
                post.send(mail.mail(), mail.to().text(), mail.subject(), mail.body());
                server.ends();
                end(mail, null, day);
            } catch (PostOffice.Rejected e) {
                server.ends();
                rejected(mail, day);
            } catch (PostOffice.NotReached e) {
                server.failed();
                LOG.warn("Mail waits, the server is not reached: {}", e.getMessage());
                return;
            }
        }
    }

    private void rejected(Waiting mail, LocalDate day) {
        Pause pause = rejected.computeIfAbsent(mail.mail(), _ -> new Pause(firstPause));
        if (Objects.requireNonNull(pause).failed() >= TRIES) {
            end(mail, MailTrouble.REJECTED, day);
        }
    }

    private void end(Waiting mail, @Nullable MailTrouble trouble, LocalDate day) {
        commands.send(
                new EndMail(mail.account(), mail.mail(), mail.about(), trouble, day),
                new AccountId(Metadata.SYSTEM + NAME));
        waiting = Math.max(0, waiting - 1);
    }
}
