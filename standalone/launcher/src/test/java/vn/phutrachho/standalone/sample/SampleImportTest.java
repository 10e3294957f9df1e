package vn.phutrachho.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleImportTest {

    /** Three working days after it is the first working day after today. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-19", // Monday: taken on by Tuesday
        "2026-11-24, 2026-11-20",
        "2026-11-25, 2026-11-23",
        "2026-11-26, 2026-11-24",
        "2026-11-27, 2026-11-25", // Friday: by Monday
        "2026-11-28, 2026-11-25",
        "2026-11-29, 2026-11-25"
    })
    void what_came_up_lately_is_to_be_taken_on_by_the_next_working_day(
            LocalDate today, LocalDate lately) {
        assertThat(SampleImport.lately(today)).isEqualTo(lately);
    }
}
