package vn.phutrachho.eventstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.EventLog;

/**
 * The kit itself: a store without fault passes all of it, one with a fault fails for that fault.
 */
class BrokenStoresTest {

    @Test
    void a_store_without_fault_passes_every_test() {
        KitRun run = KitRun.of(WithoutFault.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).hasSizeGreaterThan(15);
    }

    @Test
    void one_that_loses_is_found_by_what_was_acknowledged() {
        KitRun run = KitRun.of(Losing.class);

        assertThat(run.failure("what_was_acknowledged_is_there_and_nothing_else"))
                .contains("was acknowledged at")
                .contains("it is lost");
        assertThat(run.passed())
                .contains(
                        "a_sequence_that_is_taken_fails_that_commit_and_stores_nothing_of_it",
                        "a_commit_sent_again_is_answered_with_its_first_place",
                        "a_commit_is_seen_whole_or_not_at_all");
    }

    @Test
    void one_that_reorders_is_found_where_clocks_differ() {
        KitRun run = KitRun.of(Reordering.class);

        assertThat(
                        run.failure(
                                "the_order_is_that_of_the_appends_also_where_clocks_differ_by_an_hour"))
                .contains("the order of positions is the order of commits");
        assertThat(run.passed())
                .contains(
                        "positions_are_dense_from_one_and_an_append_answers_with_its_last",
                        "a_sequence_that_is_taken_fails_that_commit_and_stores_nothing_of_it",
                        "a_commit_sent_again_is_answered_with_its_first_place");
    }

    @Test
    void one_that_doubles_is_found_by_what_is_sent_again() {
        KitRun run = KitRun.of(Doubling.class);

        assertThat(run.failures().keySet())
                .isEqualTo(
                        Set.of(
                                "a_commit_sent_again_is_answered_with_its_first_place",
                                "a_commit_sent_by_many_at_once_is_stored_once"));
        assertThat(run.failure("a_commit_sent_again_is_answered_with_its_first_place"))
                .contains("the place of a commit sent again");
        assertThat(run.failure("a_commit_sent_by_many_at_once_is_stored_once"))
                .contains("how often the commit sent again is stored");
    }

    @Test
    void one_that_skips_a_gap_is_found_by_a_reader_that_follows() {
        KitRun run = KitRun.of(SkippingGaps.class);

        assertThat(run.failures().keySet())
                .isEqualTo(Set.of("a_reader_that_follows_misses_nothing"));
        assertThat(run.failure("a_reader_that_follows_misses_nothing"))
                .contains("a reader that follows never sees what is skipped");
    }

    @Test
    void one_that_tears_commits_is_found_by_who_reads_meanwhile() {
        KitRun run = KitRun.of(Tearing.class);

        assertThat(run.failures().keySet())
                .isEqualTo(Set.of("a_commit_is_seen_whole_or_not_at_all"));
        assertThat(run.failure("a_commit_is_seen_whole_or_not_at_all"))
                .contains("the rest of a commit was not there yet");
    }

    @Test
    void one_that_looks_at_no_sequence_is_found_by_the_conflict_that_it_misses() {
        KitRun run = KitRun.of(Overwriting.class);

        assertThat(run.failures().keySet())
                .isEqualTo(
                        Set.of(
                                "a_sequence_that_is_taken_fails_that_commit_and_stores_nothing_of_it",
                                "of_many_that_want_one_sequence_one_gets_it_and_the_others_harm_nobody",
                                "a_duplicate_within_a_commit_is_refused"));
        assertThat(
                        run.failure(
                                "a_sequence_that_is_taken_fails_that_commit_and_stores_nothing_of_it"))
                .contains("a second commit with sequence 1 of the aggregate");
    }

    @Test
    void one_whose_chain_breaks_is_found_by_who_verifies_it() {
        KitRun run = KitRun.of(Unchaining.class);

        assertThat(run.failures().keySet())
                .isEqualTo(Set.of("the_chain_is_whole_after_many_wrote_at_once"));
        assertThat(run.failure("the_chain_is_whole_after_many_wrote_at_once"))
                .contains("does not follow from the one before");
    }

    abstract static class InMemory extends EventLogConformance {

        private final MemoryStore store;

        InMemory(Supplier<MemoryStore> store) {
            this.store = store.get();
        }

        @Override
        protected EventLog open() {
            return store.open();
        }

        @Override
        protected void discard() {
            // nobody else has it
        }

        @Override
        protected Optional<String> faultInChain() {
            return store.faultInChain();
        }
    }

    static final class WithoutFault extends InMemory {
        WithoutFault() {
            super(MemoryStore::new);
        }
    }

    static final class Losing extends InMemory {
        Losing() {
            super(BrokenStores.Losing::new);
        }
    }

    static final class Reordering extends InMemory {
        Reordering() {
            super(BrokenStores.Reordering::new);
        }
    }

    static final class Doubling extends InMemory {
        Doubling() {
            super(BrokenStores.Doubling::new);
        }
    }

    static final class SkippingGaps extends InMemory {
        SkippingGaps() {
            super(BrokenStores.SkippingGaps::new);
        }
    }

    static final class Tearing extends InMemory {
        Tearing() {
            super(BrokenStores.Tearing::new);
        }
    }

    static final class Overwriting extends InMemory {
        Overwriting() {
            super(BrokenStores.Overwriting::new);
        }
    }

    static final class Unchaining extends InMemory {
        Unchaining() {
            super(BrokenStores.Unchaining::new);
        }
    }
}
