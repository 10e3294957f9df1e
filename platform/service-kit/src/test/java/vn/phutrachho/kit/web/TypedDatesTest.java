package vn.phutrachho.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDatesTest {
    private final TypedDates dates = new TypedDates(() -> LocalDate.of(2026, 10, 27));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/10",
                "12/10/2026",
                "12.10.26",
                "12102026",
                "121026",
                "1210",
                " 12-10 ",
                "2026-10-12"
            })
    void are_read_however_they_are_typed(String typed) {
        assertThat(dates.parse(typed)).isEqualTo(LocalDate.of(2026, 10, 12));
    }

    @ParameterizedTest
    @CsvSource({"1/3,2027-03-01", "30/4,2026-04-30", "5/11,2026-11-05"})
    void without_a_year_are_the_nearest(String typed, LocalDate day) {
        assertThat(dates.parse(typed)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02", "12/13", "hôm qua", "", "1/1/1/1", "99999999"})
    void that_do_not_exist_are_refused(String typed) {
        assertThatThrownBy(() -> dates.parse(typed)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void are_written_with_two_digits() {
        assertThat(dates.print(LocalDate.of(2026, 3, 2), Languages.VIETNAMESE))
                .isEqualTo("02/03/2026");
    }
}
