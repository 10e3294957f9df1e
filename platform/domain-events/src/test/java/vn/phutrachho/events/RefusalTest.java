package vn.phutrachho.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private static final class Late extends Refusal {
        private static final long serialVersionUID = 1L;

        Late(Object... arguments) {
            super(Kind.CONFLICT, "test.late", "it is late", arguments);
        }
    }

    @Test
    void fills_its_sentence_with_days_and_months_as_people_write_them() {
        Refusal late = new Late(LocalDate.of(2026, 3, 2), YearMonth.of(2026, 4), 7, "Bàu Sen");

        assertThat(late.arguments()).containsExactly("02/03/2026", "04/2026", 7, "Bàu Sen");
    }
}
