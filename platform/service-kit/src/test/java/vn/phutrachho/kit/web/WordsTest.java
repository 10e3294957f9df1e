package vn.phutrachho.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.phutrachho.kit.time.Today;

class WordsTest {
    private final Dates dates =
            new Dates(Clock.fixed(Instant.parse("2026-10-27T07:05:00Z"), Today.ZONE));

    @BeforeEach
    void vietnamese() {
        LocaleContextHolder.setLocale(Languages.VIETNAMESE);
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_name_is_found_without_marks() {
        assertThat(SearchKey.of("  Nguyễn  Văn Đức ")).isEqualTo("nguyen van duc");
        assertThat(SearchKey.found("nguyen van", "Nguyễn Văn Đức")).isTrue();
        assertThat(SearchKey.found("Ðo", "đỗ")).isFalse();
    }

    @Test
    void two_names_that_differ_by_a_mark_stay_two() {
        assertThat(SearchKey.of("Sơn Hà")).isEqualTo(SearchKey.of("Sơn Hạ"));
        assertThat(Vietnamese.alphabet().compare("Sơn Hà", "Sơn Hạ")).isNotZero();
    }

    @Test
    void letters_stand_in_the_order_of_the_alphabet() {
        List<String> sorted =
                Stream.of("Đào", "Dung", "Ân", "An", "Ăn", "Em", "Êm", "Ơn", "Ôn", "On")
                        .sorted(Vietnamese.alphabet())
                        .toList();
        assertThat(sorted)
                .containsExactly("An", "Ăn", "Ân", "Dung", "Đào", "Em", "Êm", "On", "Ôn", "Ơn");
    }

    @Test
    void people_stand_by_their_given_names() {
        assertThat(
                        Stream.of("Nguyễn Văn Tám", "Trần Thị An", "Lê Bình")
                                .sorted(Vietnamese.givenName())
                                .toList())
                .containsExactly("Trần Thị An", "Lê Bình", "Nguyễn Văn Tám");
    }

    @Test
    void dates_are_written_as_in_official_papers() {
        LocalDate day = LocalDate.of(2023, 3, 2);
        assertThat(dates.longDay(day)).isEqualTo("ngày 02 tháng 3 năm 2023");
        assertThat(dates.longDay(LocalDate.of(2023, 2, 9))).isEqualTo("ngày 09 tháng 02 năm 2023");
        assertThat(dates.weekdayAndDay(day)).isEqualTo("thứ Năm, 02/03/2023");
        assertThat(dates.hour(dates.now())).isEqualTo("14:05");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(dates.weekdayAndDay(day)).isEqualTo("Thursday, 02/03/2023");
    }

    @Test
    void numbers_have_points_and_a_comma() {
        Numbers numbers = new Numbers();
        assertThat(numbers.of(1234.5)).isEqualTo("1.234,5");
        assertThat(numbers.percent(0.9644)).isEqualTo("96,4");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(numbers.of(21614)).isEqualTo("21,614");
    }

    @Test
    void a_deadline_says_how_many_working_days() {
        LocalDate friday = LocalDate.of(2026, 10, 30);
        assertThat(Due.on(friday, friday.minusDays(10), 8).kind()).isEmpty();
        assertThat(Due.on(friday, friday.minusDays(3), 3).kind()).isEqualTo("soon");
        assertThat(Due.on(friday, friday, 0).message()).isEqualTo("kit.due.today");
        Due late = Due.on(friday, friday.plusDays(4), -2);
        assertThat(late.kind()).isEqualTo("late");
        assertThat(late.argument()).isEqualTo(2);
        assertThat(Due.paused("02/11").kind()).isEqualTo("pause");
    }

    @Test
    void on_days_off_behind_it_a_deadline_is_over_and_before_it_not_today() {
        LocalDate friday = LocalDate.of(2026, 10, 30);
        Due over = Due.on(friday, friday.plusDays(1), 0);
        assertThat(over.over()).isTrue();
        assertThat(over.kind()).isEqualTo("late");
        assertThat(over.message()).isEqualTo("kit.due.just-over");
        Due ahead = Due.on(friday.plusDays(2), friday.plusDays(1), 0);
        assertThat(ahead.over()).isFalse();
        assertThat(ahead.message()).isEqualTo("kit.due.days-off");
    }
}
