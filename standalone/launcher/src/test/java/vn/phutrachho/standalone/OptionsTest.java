package vn.phutrachho.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void without_a_word_everything_runs_with_the_sample() {
        assertThat(Options.parse(List.of()))
                .isEqualTo(
                        new Options(Options.Action.RUN, false, Options.SampleChoice.DEMO, null, 0));
    }

    @Test
    void fresh_and_an_empty_start_are_chosen_together() {
        Options options = Options.parse(List.of("--fresh", "--sample", "none"));
        assertThat(options.fresh()).isTrue();
        assertThat(options.sample()).isEqualTo(Options.SampleChoice.NONE);
    }

    @ParameterizedTest
    @CsvSource({"stop,STOP", "status,STATUS", "--help,HELP", "-h,HELP", "help,HELP"})
    void one_word_names_the_action(String word, Options.Action action) {
        assertThat(Options.parse(List.of(word)).action()).isEqualTo(action);
    }

    @Test
    void a_second_copy_has_its_own_folder_and_ports() {
        Options options = Options.parse(List.of("--data", "/tmp/two", "--port-offset", "1000"));
        assertThat(options.data()).isEqualTo(Path.of("/tmp/two"));
        assertThat(options.portOffset()).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "--sampel,'I do not know ''--sampel'''",
        "--sample,--sample needs a value",
        "--sample big,'--sample is demo or none, not ''big'''",
        "--port-offset x,--port-offset is a number",
        "--port-offset -1,--port-offset is a number",
    })
    void what_is_not_understood_is_named(String line, String sentence) {
        assertThatExceptionOfType(CannotRun.class)
                .isThrownBy(() -> Options.parse(List.of(line.split(" ", -1))))
                .withMessageContaining(sentence);
    }

    @Test
    void the_help_names_every_option() {
        assertThat(Options.HELP)
                .contains(
                        "--fresh",
                        "--sample",
                        "stop",
                        "status",
                        "--help",
                        "--data",
                        "--port-offset");
    }
}
