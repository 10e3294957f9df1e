package vn.phutrachho.events;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.events.GrievanceId.numberTyped;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M4.1")
class GrievanceIdTest {
    /** On paper that was handed over: these may never change. */
    @Test
    void a_number_follows_from_the_id_for_ever() {
        assertThat(new GrievanceId("ditch").number()).isEqualTo("KN-BB4D-NNGA");
        assertThat(new GrievanceId("3f1c9a0e-0000-4000-8000-000000000001").number())
                .isEqualTo("KN-TTNR-N8M6");
    }

    @Test
    void a_number_has_no_letter_that_is_read_as_another_and_is_found_again() {
        for (int i = 0; i < 10_000; i++) {
            String number = new GrievanceId("case-" + i).number();
            assertThat(number).matches("KN-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(numberTyped(number)).contains(number);
        }
    }

    @Test
    void among_ten_thousand_cases_each_has_its_own() {
        assertThat(
                        IntStream.range(0, 10_000)
                                .mapToObj(i -> new GrievanceId("case-" + i).number())
                                .distinct())
                .hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KN-7M01-Q2XD",
                "kn-7m01-q2xd",
                "KN7M01Q2XD",
                "kn 7m01 q2xd",
                "7m01q2xd",
                " 7M01-Q2XD ",
                "KN-7MO1-Q2XD",
                "kn-7moi-q2xd",
                "kn-7mol-q2xd"
            })
    void a_number_is_typed_in_many_ways(String typed) {
        assertThat(numberTyped(typed)).contains("KN-7M01-Q2XD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KN",
                "KN-7M01",
                "KN-7M01-Q2X",
                "KN-7M01-Q2XDE",
                "KN-7M01-Q2XU",
                "7M01Q2XĐ",
                "nước sạch",
                "xin lắp đèn đường"
            })
    void anything_else_is_none(String typed) {
        assertThat(numberTyped(typed)).isEmpty();
    }
}
