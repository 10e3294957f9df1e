package vn.phutrachho.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    private static Scale scale(long seed, int kills) {
        return new Scale(seed, kills, 4, 8, 0, 100, 60_000, 60);
    }

    private static List<Fault> all(Plan plan) {
        return plan.faults().values().stream().flatMap(List::stream).toList();
    }

    @Test
    void the_same_seed_makes_the_same_plan_and_another_seed_another() {
        assertThat(Plan.of(scale(7, 100))).isEqualTo(Plan.of(scale(7, 100)));
        assertThat(Plan.of(scale(8, 100))).isNotEqualTo(Plan.of(scale(7, 100)));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 100, 1_000})
    void it_has_as_many_kills_as_were_asked_for_and_each_kind_of_fault(int kills) {
        Plan plan = Plan.of(scale(7, kills));

        assertThat(plan.kills()).isGreaterThanOrEqualTo(kills).isLessThan(kills + 5);
        assertThat(all(plan)).extracting(Fault::kind).contains(Fault.Kind.values());
    }

    @Test
    void no_writer_is_hit_twice_in_a_row() {
        List<Fault> faults =
                Plan.of(scale(7, 1_000)).faults().getOrDefault(Lane.WRITERS, List.of());

        assertThat(faults).hasSizeGreaterThan(600);
        for (int i = 1; i < faults.size(); i++) {
            assertThat(faults.get(i).which()).isNotEqualTo(faults.get(i - 1).which());
        }
    }

    @Test
    void stalls_last_as_long_as_the_scale_says() {
        assertThat(all(Plan.of(scale(7, 100))))
                .filteredOn(fault -> fault.kind() == Fault.Kind.DATABASE_STALLED)
                .isNotEmpty()
                .allMatch(fault -> fault.forMillis() == 60_000);
    }

    @ParameterizedTest
    @CsvSource({
        "WRITER_CUT_BRIEFLY, WRITER_CUT, 3000",
        "RELAY_CUT_BRIEFLY, RELAY_CUT, 15000",
        "CONSUMER_CUT_BRIEFLY, CONSUMER_CUT, 15000"
    })
    void processes_are_cut_off_for_less_and_for_more_than_their_lease(
            Fault.Kind briefly, Fault.Kind longer, long leaseMillis) {
        List<Fault> faults = all(Plan.of(scale(7, 1_000)));

        assertThat(faults)
                .filteredOn(fault -> fault.kind() == briefly)
                .isNotEmpty()
                .allMatch(fault -> fault.forMillis() < leaseMillis);
        assertThat(faults)
                .filteredOn(fault -> fault.kind() == longer)
                .isNotEmpty()
                .allMatch(fault -> fault.forMillis() > leaseMillis);
    }

    @Test
    void those_cut_off_find_connections_closed_or_nothing_but_silence() {
        assertThat(all(Plan.of(scale(7, 1_000))))
                .filteredOn(fault -> fault.kind() == Fault.Kind.WRITER_CUT)
                .extracting(Fault::isSilent)
                .contains(true, false);
    }
}
