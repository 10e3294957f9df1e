package vn.phutrachho.events;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("L.2")
class ErasureDecisionTest {
    private static final LocalDate END = LocalDate.of(2026, 10, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static ErasureDecision decidedOn(LocalDate day) {
        return new ErasureDecision(ErasureGround.REQUESTED, "12/QĐ-UBND", day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "1234567890123456789012345678901234567890123456789012345678901"})
    void has_a_number(String number) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new ErasureDecision(ErasureGround.REQUESTED, number, TODAY))
                .matches(refusal -> refusal.code().equals("erasure.without-decision"));
    }

    @Test
    void is_of_a_day_from_the_end_of_the_need_to_today() {
        assertThatCode(() -> decidedOn(END).demandWithin(END, TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> decidedOn(TODAY).demandWithin(END, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void is_not_of_a_day_when_the_texts_were_needed() {
        assertThatExceptionOfType(ErasureRefusal.class)
                .isThrownBy(() -> decidedOn(END.minusDays(1)).demandWithin(END, TODAY))
                .matches(refusal -> refusal.code().equals("erasure.decided-before"))
                .matches(refusal -> refusal.arguments()[0].equals("01/10/2026"));
    }

    @Test
    void is_not_of_a_day_to_come() {
        assertThatExceptionOfType(ErasureRefusal.class)
                .isThrownBy(() -> decidedOn(TODAY.plusDays(1)).demandWithin(END, TODAY))
                .matches(refusal -> refusal.code().equals("erasure.ahead"));
    }
}
