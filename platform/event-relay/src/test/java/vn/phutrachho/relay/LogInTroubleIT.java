package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.StoredEvent;

/** What a relay does while its log cannot be read as it should. */
class LogInTroubleIT extends RelayGround {

    @Test
    void an_error_is_told_of_and_sending_goes_on_when_it_is_over() throws Throwable {
        write(2);
        var broken = new AtomicBoolean(true);
        EventRelay relay =
                relay(
                        new ReadThrough(events) {
                            @Override
                            public List<StoredEvent> follow(long afterPosition, int atMost) {
                                if (broken.get()) {
                                    throw new StackOverflowError("too deep");
                                }
                                return super.follow(afterPosition, atMost);
                            }
                        });
        Eventually.holds(
                () -> {
                    assertThat(relay.status().state()).isEqualTo(RelayStatus.State.FAILING);
                    assertThat(relay.status().problem())
                            .isEqualTo("java.lang.StackOverflowError: too deep");
                });

        broken.set(false);

        Eventually.holds(
                () -> {
                    assertThat(relay.status().state()).isEqualTo(RelayStatus.State.RUNNING);
                    assertThat(relay.status().problem()).isNull();
                });
        consumer(NOBODY, member);
        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(4));
        assertInboxEqualsLog();
    }

    /** As after an election, where the new primary lags behind what the old one has told. */
    @Test
    void what_is_known_and_not_shown_yet_is_not_asked_for_without_a_pause() throws Throwable {
        write(2);
        int inVain = 4;
        var asked = new AtomicInteger();
        var first = new AtomicLong();
        var shown = new AtomicLong();
        EventRelay relay =
                relay(
                        new ReadThrough(events) {
                            @Override
                            public List<StoredEvent> follow(long afterPosition, int atMost) {
                                first.compareAndSet(0, System.nanoTime());
                                if (asked.getAndIncrement() < inVain) {
                                    return List.of();
                                }
                                shown.compareAndSet(0, System.nanoTime());
                                return super.follow(afterPosition, atMost);
                            }
                        });

        Eventually.holds(() -> assertThat(relay.status().acknowledged()).isEqualTo(4));

        assertThat(Duration.ofNanos(shown.get() - first.get()))
                .isGreaterThan(Duration.ofMillis(200).multipliedBy(inVain));
        assertThat(relay.status().failures()).isZero();
    }

    @Test
    void what_was_sent_and_is_not_shown_just_now_is_kept_later() throws Throwable {
        write(2);
        var hidden = new AtomicInteger(3);
        EventRelay relay =
                relay(
                        new ReadThrough(events) {
                            @Override
                            public List<StoredEvent> follow(long afterPosition, int atMost) {
                                return atMost == 1 && hidden.getAndDecrement() > 0
                                        ? List.of()
                                        : super.follow(afterPosition, atMost);
                            }
                        });

        var checkpoint = new Checkpoint(owner, "relay-member");
        Eventually.holds(() -> assertThat(checkpoint.read().position()).isEqualTo(4));

        assertThat(hidden.get()).isNegative();
        assertThat(relay.status().failures()).isZero();
    }

    private EventRelay relay(EventLog log) {
        var relay = new EventRelay(member, log, owner, KAFKA);
        opened.add(relay);
        relay.start();
        return relay;
    }
}
