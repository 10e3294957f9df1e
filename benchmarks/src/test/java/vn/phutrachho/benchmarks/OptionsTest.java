package vn.phutrachho.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void a_run_without_options_is_the_whole() {
        assertThat(Options.parse().orElseThrow().whole()).isTrue();
    }

    @Test
    void a_part_is_never_taken_for_the_whole() {
        assertThat(Options.parse("--quick").orElseThrow().whole()).isFalse();
        Options part =
                Options.parse("--only", "append,idle", "--events", "20_000_000").orElseThrow();
        assertThat(part.whole()).isFalse();
        assertThat(part.events()).isEqualTo(20_000_000);
        assertThat(List.of(part.wants("idle"), part.wants("replay"))).containsExactly(true, false);
    }

    @Test
    void what_is_not_understood_is_said() {
        assertThatThrownBy(() -> Options.parse("--fast")).hasMessageContaining("--fast");
        assertThatThrownBy(() -> Options.parse("--events", "many")).hasMessageContaining("many");
        assertThatThrownBy(() -> Options.parse("--only")).hasMessageContaining("value");
        assertThat(Options.parse("--help")).isEmpty();
    }
}
