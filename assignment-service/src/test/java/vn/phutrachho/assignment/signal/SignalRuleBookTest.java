package vn.phutrachho.assignment.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

@Tag("M5.3")
class SignalRuleBookTest {
    private static final String FIRST =
            """
            from,rule,value
            2023-03-02,PLAN_BY_MONTH,3
            2023-03-02,DUTIES_BY_DEMAND,5
            2023-03-02,SHARE_BY_DEMAND,30
            2023-03-02,BACK_DATED_AFTER_DAYS,31
            2023-03-02,REPORTS_AT_ONCE,6
            2023-03-02,MONTHS_AT_ONCE,3
            2023-03-02,SAME_WORDS,5
            2023-03-02,ASIDE_DAYS,180
            """;

    /** As they come with the program. */
    static SignalRules rules(LocalDate day) {
        return new SignalRuleBook(FIRST).on(day);
    }

    @Test
    void what_comes_with_the_program_has_every_rule_from_the_day_of_the_dispatch()
            throws IOException {
        SignalRuleBook book =
                new SignalRuleBook(new ClassPathResource("settings/signal-rules.csv"));
        LocalDate dispatch = LocalDate.of(2023, 3, 2);

        assertThat(book.on(dispatch)).isEqualTo(rules(dispatch));
    }

    @Test
    void a_rule_that_changes_applies_from_its_day_on_and_the_others_stay() {
        SignalRuleBook book = new SignalRuleBook(FIRST + "2026-07-01,SAME_WORDS,8\n");

        assertThat(book.on(LocalDate.of(2026, 6, 30)).of(SignalRule.SAME_WORDS)).isEqualTo(5);
        assertThat(book.on(LocalDate.of(2026, 7, 1)).of(SignalRule.SAME_WORDS)).isEqualTo(8);
        assertThat(book.on(LocalDate.of(2026, 7, 1)).of(SignalRule.REPORTS_AT_ONCE)).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "from,rule,value\n",
                "rule,value\nSAME_WORDS,5\n",
                "from,rule,value\n2023-03-02,SAME_WORDS,5\n"
            })
    void a_file_that_lacks_something_is_not_used(String file) {
        assertThatThrownBy(() -> new SignalRuleBook(file))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-01,SAME_WORDS,many",
                "2026-07-01,SAME_WORDS,1",
                "2026-07-01,MONTHS_AT_ONCE,1",
                "1/7/2026,SAME_WORDS,8",
                "2026-07-01,NO_SUCH_RULE,8",
                "2026-07-01,SAME_WORDS"
            })
    void a_line_that_makes_no_sense_stops_the_whole_file(String line) {
        assertThatThrownBy(() -> new SignalRuleBook(FIRST + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_plan_is_to_be_there_by_the_end_of_its_month() {
        assertThat(rules(LocalDate.of(2026, 1, 1)).planBy(2026))
                .isEqualTo(LocalDate.of(2026, 3, 31));
    }
}
