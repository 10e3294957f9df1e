package vn.phutrachho.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.phutrachho.fire.check.Verdict;
import vn.phutrachho.fire.check.Verdict.Counts;

class OutcomeTest {

    private static Outcome outcome(Map<String, Integer> faults, List<String> leftOut) {
        return new Outcome(
                new Scale(7, 14, 4, 8, 0, 100, 6_000, 60),
                14,
                faults,
                0,
                leftOut,
                Duration.ofMinutes(1),
                new Verdict(new Counts(0, 0, 0, 0, 0, 0, 0), List.of()));
    }

    private static Map<String, Integer> eachOnce() {
        Map<String, Integer> faults = new HashMap<>();
        Arrays.stream(Fault.Kind.values()).forEach(kind -> faults.put(kind.name(), 1));
        return faults;
    }

    @Test
    void a_kind_of_fault_that_was_never_done_is_missed() {
        Map<String, Integer> faults = eachOnce();
        assertThat(outcome(faults, List.of()).missed()).isEmpty();

        faults.put("PRIMARY_CUT", 0);
        faults.remove("DISK_FULL");

        assertThat(outcome(faults, List.of()).missed())
                .containsExactlyInAnyOrder("PRIMARY_CUT", "DISK_FULL");
    }

    @Test
    void where_no_disk_can_be_made_full_that_is_said_and_not_missed() {
        Map<String, Integer> faults = eachOnce();
        faults.remove("DISK_FULL");

        assertThat(outcome(faults, List.of("disk full: nothing can be mounted")).missed())
                .isEmpty();
    }
}
