package vn.phutrachho.fire.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.phutrachho.fire.check.Anomaly.Harm;
import vn.phutrachho.fire.check.Anomaly.Kind;
import vn.phutrachho.fire.history.Copy;
import vn.phutrachho.fire.history.JournalLine;
import vn.phutrachho.fire.history.LoggedCommit;
import vn.phutrachho.fire.history.PlannedCommit;
import vn.phutrachho.fire.history.PlannedCommit.Slot;
import vn.phutrachho.fire.history.Seen;

/**
 * A true history passes, and each way in which one can be false is found and called by its name.
 */
class CheckerTest {

    private static final long SECOND = 1_000_000_000;
    private static final long WITHIN = 3 * SECOND;

    private final List<JournalLine> journal = new ArrayList<>();
    private final List<LoggedCommit> store = new ArrayList<>();
    private final List<Copy> topic = new ArrayList<>();
    private final List<Copy> ledger = new ArrayList<>();
    private final List<String> brokenChains = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private long clock;

    /** Three commits: positions 1, 2 to 3, and 4. */
    @BeforeEach
    void a_true_history() {
        happens(plan("one", slot("a", 0)));
        happens(plan("two", slot("a", 1), slot("b", 0)));
        happens(plan("three", slot("a", 2)));
    }

    private static Slot slot(String aggregate, long sequence) {
        return new Slot(aggregate, sequence);
    }

    private static PlannedCommit plan(String id, Slot... slots) {
        return new PlannedCommit(id, Instant.EPOCH, List.of(slots));
    }

    private void happens(PlannedCommit commit) {
        asked(commit);
        long last = stands(commit);
        copied(store.getLast());
        journal.add(new JournalLine.Stored(++clock, commit.id(), last));
    }

    private void asked(PlannedCommit commit) {
        journal.add(new JournalLine.Intent(++clock, WITHIN, commit));
    }

    private long stands(PlannedCommit commit) {
        long first = store.isEmpty() ? 1 : store.getLast().last() + 1;
        store.add(logged(commit, first));
        return store.getLast().last();
    }

    private static LoggedCommit logged(PlannedCommit commit, long first) {
        return new LoggedCommit(
                first, commit.slots().size(), commit.id(), "hash of " + first, commit.seen());
    }

    private void copied(LoggedCommit commit) {
        long position = commit.first();
        for (Seen event : commit.events()) {
            topic.add(copy(topic.size(), position, commit.hash(), event));
            ledger.add(copy(ledger.size() + 1L, position, commit.hash(), event));
            position++;
        }
    }

    private static Copy copy(long place, long position, String hash, Seen event) {
        return new Copy(place, position, position - 1, hash, event);
    }

    private Verdict verdict() {
        return Checker.check(
                new Evidence(List.of(journal), store, topic, ledger, brokenChains, ended));
    }

    private void assertFinds(Kind... kinds) {
        assertThat(verdict().anomalies()).extracting(Anomaly::kind).containsOnly(kinds);
    }

    private static Seen other(Seen event) {
        return new Seen(event.eventId(), event.aggregateId(), event.sequence(), "other");
    }

    @Test
    void a_true_history_is_clean_and_counted() {
        Verdict verdict = verdict();

        assertThat(verdict.anomalies()).isEmpty();
        assertThat(verdict.isClean()).isTrue();
        assertThat(verdict.counts()).isEqualTo(new Verdict.Counts(3, 3, 0, 0, 0, 4, 0));
    }

    @Nested
    class Promises {

        @Test
        void an_unknown_commit_may_be_there_or_not() {
            PlannedCommit there = plan("there", slot("c", 0));
            asked(there);
            stands(there);
            copied(store.getLast());
            journal.add(new JournalLine.Unknown(++clock, "there"));
            asked(plan("not-there", slot("d", 0)));
            journal.add(new JournalLine.Unknown(++clock, "not-there"));
            asked(plan("killed", slot("e", 0)));

            assertThat(verdict().anomalies()).isEmpty();
            assertThat(verdict().counts()).isEqualTo(new Verdict.Counts(6, 3, 0, 3, 1, 5, 0));
        }

        @Test
        void one_that_failed_is_not_there() {
            asked(plan("conflicting", slot("a", 0)));
            journal.add(new JournalLine.Conflicting(++clock, "conflicting"));
            asked(plan("refused", slot("c", 0)));
            journal.add(new JournalLine.NotStored(++clock, "refused", "BUSY"));

            assertThat(verdict().anomalies()).isEmpty();
            assertThat(verdict().counts().failed()).isEqualTo(2);
        }

        @Test
        void an_acknowledged_commit_that_is_lost_is_found() {
            PlannedCommit commit = plan("lost", slot("c", 0));
            asked(commit);
            journal.add(new JournalLine.Stored(++clock, "lost", 5));

            assertFinds(Kind.LOST_COMMIT);
            assertThat(verdict().count(Harm.LOST)).isEqualTo(1);
        }

        @Test
        void a_commit_that_stands_twice_is_found() {
            PlannedCommit twice = plan("three", slot("a", 2));
            stands(twice);
            copied(store.getLast());

            assertThat(verdict().anomalies())
                    .extracting(Anomaly::kind)
                    .contains(Kind.DOUBLED_COMMIT, Kind.SEQUENCE_TWICE);
            assertThat(verdict().count(Harm.DOUBLED)).isPositive();
        }

        @Test
        void a_failed_commit_that_is_there_is_found() {
            PlannedCommit commit = plan("risen", slot("c", 0));
            asked(commit);
            journal.add(new JournalLine.NotStored(++clock, "risen", "UNAVAILABLE"));
            stands(commit);
            copied(store.getLast());

            assertFinds(Kind.FAILED_IS_THERE);
        }

        @Test
        void a_conflicting_commit_that_is_there_is_found_also_if_another_attempt_was_unknown() {
            PlannedCommit commit = plan("risen", slot("c", 0));
            asked(commit);
            journal.add(new JournalLine.Unknown(++clock, "risen"));
            asked(commit);
            journal.add(new JournalLine.Conflicting(++clock, "risen"));
            stands(commit);
            copied(store.getLast());

            assertFinds(Kind.FAILED_IS_THERE);
        }

        @Test
        void a_refused_commit_that_is_there_is_found_also_if_another_attempt_was_unknown() {
            PlannedCommit commit = plan("may-be", slot("c", 0));
            asked(commit);
            journal.add(new JournalLine.Unknown(++clock, "may-be"));
            asked(commit);
            journal.add(new JournalLine.NotStored(++clock, "may-be", "BUSY"));
            stands(commit);
            copied(store.getLast());

            assertFinds(Kind.FAILED_IS_THERE);
        }

        @Test
        void a_commit_elsewhere_than_promised_is_found() {
            journal.removeLast();
            journal.add(new JournalLine.Stored(++clock, "three", 7));

            assertFinds(Kind.MISPLACED);
            assertThat(verdict().count(Harm.OUT_OF_ORDER)).isEqualTo(1);
        }

        @Test
        void two_answers_that_exclude_each_other_are_found() {
            journal.add(new JournalLine.Conflicting(++clock, "three"));

            assertFinds(Kind.CONTRADICTION);
        }

        @Test
        void two_places_for_one_commit_are_found() {
            journal.add(new JournalLine.Stored(++clock, "three", 9));

            assertThat(verdict().anomalies())
                    .extracting(Anomaly::kind)
                    .contains(Kind.CONTRADICTION);
        }

        @Test
        void a_commit_that_nobody_asked_for_is_found() {
            stands(plan("phantom", slot("c", 0)));
            copied(store.getLast());

            assertFinds(Kind.STRANGER);
        }

        @Test
        void changed_content_is_found() {
            LoggedCommit three = store.removeLast();
            store.add(
                    new LoggedCommit(
                            three.first(),
                            three.count(),
                            three.id(),
                            three.hash(),
                            three.events().stream().map(CheckerTest::other).toList()));
            topic.removeLast();
            ledger.removeLast();
            copied(store.getLast());

            assertFinds(Kind.CHANGED);
        }
    }

    @Nested
    class Contract {

        private void answeredAfter(long nanos, String commit) {
            clock += nanos;
            journal.add(new JournalLine.NotStored(clock, commit, "UNAVAILABLE"));
        }

        @Test
        void an_answer_that_is_none_is_found_and_leaves_the_commit_unknown() {
            asked(plan("strange", slot("c", 0)));
            journal.add(new JournalLine.Broken(++clock, "strange", "java.lang.Exception"));

            assertFinds(Kind.CONTRACT);
            assertThat(verdict().counts().unknown()).isEqualTo(1);
        }

        @Test
        void an_answer_soon_after_its_deadline_is_in_time() {
            asked(plan("slow", slot("c", 0)));
            answeredAfter(WITHIN + 11 * SECOND, "slow");

            assertThat(verdict().anomalies()).isEmpty();
        }

        @Test
        void an_answer_long_after_its_deadline_is_found() {
            asked(plan("slow", slot("c", 0)));
            answeredAfter(WITHIN + 12 * SECOND, "slow");

            assertFinds(Kind.LATE);
            assertThat(verdict().count(Harm.FALSE)).isEqualTo(1);
        }

        @Test
        void nobody_is_late_by_the_time_in_which_it_was_stopped() {
            asked(plan("stopped", slot("c", 0)));
            clock += 60 * SECOND;
            journal.add(new JournalLine.Held(clock, 59 * SECOND));
            answeredAfter(12 * SECOND, "stopped");

            assertThat(verdict().anomalies()).isEmpty();
        }

        @Test
        void the_time_in_which_it_was_not_stopped_counts() {
            asked(plan("stopped", slot("c", 0)));
            clock += 60 * SECOND;
            journal.add(new JournalLine.Held(clock, 59 * SECOND));
            answeredAfter(15 * SECOND, "stopped");

            assertFinds(Kind.LATE);
        }

        @Test
        void a_pause_before_it_was_asked_for_excuses_nobody() {
            clock += 60 * SECOND;
            journal.add(new JournalLine.Held(clock, 59 * SECOND));
            asked(plan("slow", slot("c", 0)));
            answeredAfter(WITHIN + 12 * SECOND, "slow");

            assertFinds(Kind.LATE);
        }

        @Test
        void an_answer_that_never_came_is_found_where_its_process_lived_on() {
            asked(plan("forgotten", slot("c", 0)));
            clock += 60 * SECOND;
            happens(plan("four", slot("a", 3)));

            assertFinds(Kind.LATE);
        }

        @Test
        void an_answer_may_fail_to_come_where_its_process_was_killed() {
            asked(plan("killed", slot("c", 0)));

            assertThat(verdict().anomalies()).isEmpty();
        }

        @Test
        void a_process_that_ended_by_a_defect_is_found() {
            ended.add("writer-1 in life 2, with code 1");

            assertFinds(Kind.ENDED);
        }
    }

    @Nested
    class Order {

        @Test
        void a_gap_is_found() {
            LoggedCommit three = store.removeLast();
            topic.removeLast();
            ledger.removeLast();
            journal.removeLast();
            store.add(new LoggedCommit(6, 1, three.id(), three.hash(), three.events()));
            journal.add(new JournalLine.Stored(++clock, "three", 6));

            assertThat(verdict().anomalies()).extracting(Anomaly::kind).contains(Kind.GAP);
        }

        @Test
        void two_commits_at_one_position_are_found() {
            LoggedCommit three = store.removeLast();
            store.add(new LoggedCommit(3, 1, three.id(), three.hash(), three.events()));

            assertThat(verdict().anomalies()).extracting(Anomaly::kind).contains(Kind.OVERLAP);
        }

        @Test
        void a_sequence_that_is_left_out_is_found() {
            happens(plan("four", slot("a", 4)));

            assertFinds(Kind.SEQUENCE_BROKEN);
        }

        @Test
        void a_sequence_that_goes_back_is_found() {
            happens(plan("four", slot("b", 2)));
            happens(plan("five", slot("b", 1)));

            assertFinds(Kind.SEQUENCE_BROKEN);
        }

        @Test
        void a_sequence_that_two_commits_hold_is_found() {
            happens(plan("four", slot("b", 0)));

            assertFinds(Kind.SEQUENCE_TWICE);
        }

        @Test
        void a_commit_before_one_that_was_acknowledged_when_it_was_asked_for_is_found() {
            PlannedCommit late = plan("late", slot("c", 0));
            PlannedCommit early = plan("early", slot("d", 0));
            long lateAt = stands(late);
            copied(store.getLast());
            long earlyAt = stands(early);
            copied(store.getLast());
            asked(early);
            journal.add(new JournalLine.Stored(++clock, "early", earlyAt));
            asked(late);
            journal.add(new JournalLine.Stored(++clock, "late", lateAt));

            assertFinds(Kind.OUT_OF_ORDER);
        }

        @Test
        void commits_that_were_asked_for_at_the_same_time_may_stand_in_any_order() {
            PlannedCommit one = plan("x", slot("c", 0));
            PlannedCommit other = plan("y", slot("d", 0));
            asked(one);
            asked(other);
            long otherAt = stands(other);
            copied(store.getLast());
            long oneAt = stands(one);
            copied(store.getLast());
            journal.add(new JournalLine.Stored(++clock, "x", oneAt));
            journal.add(new JournalLine.Stored(++clock, "y", otherAt));

            assertThat(verdict().anomalies()).isEmpty();
        }

        @Test
        void a_broken_chain_is_found() {
            brokenChains.add("events at 3: its hash does not fit");

            assertFinds(Kind.CHAIN_BROKEN);
        }
    }

    @Nested
    class Topic {

        @Test
        void repeats_may_be_there() {
            topic.addAll(1, List.copyOf(topic.subList(0, 1)));
            topic.addAll(List.copyOf(topic.subList(2, 5)));

            assertThat(verdict().anomalies()).isEmpty();
            assertThat(verdict().counts().topicRepeats()).isEqualTo(4);
        }

        @Test
        void an_event_that_is_missing_in_the_midst_is_found() {
            topic.remove(1);

            assertFinds(Kind.TOPIC_LACKS);
            assertThat(verdict().count(Harm.LOST)).isEqualTo(1);
        }

        @Test
        void an_event_that_is_missing_at_the_end_is_found() {
            topic.removeLast();

            assertFinds(Kind.TOPIC_LACKS);
        }

        @Test
        void two_events_in_the_wrong_order_are_found() {
            Collections.swap(topic, 1, 2);

            assertFinds(Kind.TOPIC_REORDERED);
            assertThat(verdict().count(Harm.OUT_OF_ORDER)).isEqualTo(1);
        }

        @Test
        void a_record_that_is_no_copy_is_found() {
            Copy copy = topic.removeLast();
            topic.add(copy(3, copy.position(), copy.commitHash(), other(copy.event())));

            assertFinds(Kind.TOPIC_DIFFERS);
        }

        @Test
        void a_record_of_another_history_is_found() {
            Copy copy = topic.removeLast();
            topic.add(copy(3, copy.position(), "another hash", copy.event()));

            assertFinds(Kind.TOPIC_DIFFERS);
        }

        @Test
        void a_record_that_names_another_before_it_is_found() {
            Copy copy = topic.removeLast();
            topic.add(
                    new Copy(
                            3,
                            copy.position(),
                            copy.position() - 2,
                            copy.commitHash(),
                            copy.event()));

            assertFinds(Kind.TOPIC_DIFFERS);
        }

        @Test
        void a_repeat_that_is_no_copy_is_found() {
            Copy first = topic.getFirst();
            topic.add(copy(4, first.position(), first.commitHash(), other(first.event())));

            assertFinds(Kind.TOPIC_DIFFERS);
        }

        @Test
        void a_record_behind_the_end_of_the_store_is_found() {
            Copy last = topic.getLast();
            topic.add(copy(4, 5, last.commitHash(), last.event()));

            assertFinds(Kind.TOPIC_DIFFERS);
        }
    }

    @Nested
    class Ledger {

        @Test
        void an_event_that_is_missing_is_found() {
            ledger.remove(2);

            assertFinds(Kind.LEDGER_LACKS);
        }

        @Test
        void an_event_that_is_there_twice_is_found() {
            ledger.add(ledger.getLast());

            assertFinds(Kind.LEDGER_REPEATS);
        }

        @Test
        void two_events_in_the_wrong_order_are_found() {
            Collections.swap(ledger, 0, 1);

            assertFinds(Kind.LEDGER_REORDERED);
        }

        @Test
        void changed_content_is_found() {
            Copy copy = ledger.removeLast();
            ledger.add(copy(4, copy.position(), copy.commitHash(), other(copy.event())));

            assertFinds(Kind.LEDGER_DIFFERS);
        }

        @Test
        void another_hash_is_found() {
            Copy copy = ledger.removeLast();
            ledger.add(copy(4, copy.position(), "another hash", copy.event()));

            assertFinds(Kind.LEDGER_DIFFERS);
        }
    }
}
