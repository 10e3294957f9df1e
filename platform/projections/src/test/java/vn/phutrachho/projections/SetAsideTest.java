package vn.phutrachho.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;

class SetAsideTest {
    private static final long ROOM = 1 << 20;

    private record Taken(Log log, StoredEvent event) {}

    @Test
    void events_come_back_as_they_were_stored_in_their_order_and_in_stretches_of_one_log() {
        try (SetAside aside = new SetAside(ROOM)) {
            List<StoredEvent> first = events(1, 5);
            List<StoredEvent> then = events(1, 3);
            first.forEach(event -> aside.add(Log.OWN, event, Set.of("h1")));
            then.forEach(event -> aside.add(Log.INBOX, event, Set.of("h1")));

            List<List<StoredEvent>> stretches = new ArrayList<>();
            List<Log> logs = new ArrayList<>();
            aside.take(
                    SetAside.partOf("h1"),
                    2,
                    (log, stretch) -> {
                        logs.add(log);
                        stretches.add(stretch);
                    });

            assertThat(logs).containsExactly(Log.OWN, Log.OWN, Log.OWN, Log.INBOX, Log.INBOX);
            assertThat(stretches).extracting(List::size).containsExactly(2, 2, 1, 2, 1);
            assertThat(stretches.stream().flatMap(List::stream))
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactlyElementsOf(
                            Stream.concat(first.stream(), then.stream()).toList());
        }
    }

    @Test
    void an_event_is_in_the_part_of_each_document_that_it_touches_and_in_no_other() {
        String one = "h1";
        String same = alike(one, true);
        String other = alike(one, false);
        try (SetAside aside = new SetAside(ROOM)) {
            aside.add(Log.OWN, event(1), Set.of(one, same, other));
            aside.add(Log.OWN, event(2), Set.of());

            List<Integer> parts = new ArrayList<>();
            for (int i = 0; i < SetAside.PARTS; i++) {
                int part = i;
                aside.take(part, 10, (log, stretch) -> stretch.forEach(event -> parts.add(part)));
            }

            assertThat(parts)
                    .containsExactlyInAnyOrder(SetAside.partOf(one), SetAside.partOf(other));
        }
    }

    @Test
    void what_was_taken_out_is_gone_and_makes_room() {
        try (SetAside aside = new SetAside(200)) {
            aside.add(Log.OWN, event(1), Set.of("h1"));
            assertThat(aside.isFull()).isFalse();
            aside.add(Log.OWN, event(2), Set.of("h1"));
            assertThat(aside.isFull()).isTrue();

            assertThat(taken(aside, "h1")).hasSize(2);
            aside.begin();
            assertThat(aside.isFull()).isFalse();
            assertThat(taken(aside, "h1")).isEmpty();

            aside.add(Log.INBOX, event(3), Set.of("h1"));
            assertThat(taken(aside, "h1"))
                    .extracting(it -> it.log(), it -> it.event().position())
                    .containsExactly(tuple(Log.INBOX, 3L));
        }
    }

    @Test
    void nothing_of_it_can_be_found_on_the_disk() throws IOException {
        Path disk = Path.of(System.getProperty("java.io.tmpdir"));
        try (SetAside aside = new SetAside(ROOM)) {
            aside.add(Log.OWN, event(1), Set.of("h1"));
            try (Stream<Path> found = Files.list(disk)) {
                assertThat(found.map(each -> each.getFileName().toString()))
                        .noneMatch(name -> name.startsWith("phutrachho-rebuild-"));
            }
        }
    }

    @Test
    void ids_are_spread_over_all_parts() {
        int[] found = new int[SetAside.PARTS];
        IntStream.range(0, 64_000).forEach(i -> found[SetAside.partOf("household-" + i)]++);

        assertThat(IntStream.of(found).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(500, 2_000));
    }

    private static List<Taken> taken(SetAside aside, String document) {
        List<Taken> taken = new ArrayList<>();
        aside.take(
                SetAside.partOf(document),
                10,
                (log, stretch) -> stretch.forEach(event -> taken.add(new Taken(log, event))));
        return taken;
    }

    /** Another id of the same part, or of another one. */
    private static String alike(String id, boolean same) {
        return IntStream.range(0, 10_000)
                .mapToObj(i -> "other-" + i)
                .filter(each -> SetAside.partOf(each) == SetAside.partOf(id) == same)
                .findFirst()
                .orElseThrow();
    }

    private static List<StoredEvent> events(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(SetAsideTest::event).toList();
    }

    private static StoredEvent event(int position) {
        return new StoredEvent(
                position,
                "commit-" + position,
                new NewEvent(
                        "event-" + position,
                        "Household",
                        "hộ-" + position,
                        position,
                        "household.household-registered",
                        "2",
                        new byte[position],
                        Map.of("actor", "cán bộ xã", "cause", "x"),
                        Instant.parse("2026-01-05T01:00:00.123456789Z")),
                new byte[] {1, 2, (byte) position},
                position % 2 == 0);
    }
}
