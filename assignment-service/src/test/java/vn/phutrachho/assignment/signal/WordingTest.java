package vn.phutrachho.assignment.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M5.3")
class WordingTest {
    private static final String SAID =
            "Gia đình đã được nghe phổ biến chính sách vay vốn, đồng ý cải tạo vườn tạp và nuôi thêm bò.";

    private static Wording of(String text) {
        return Wording.of(text).orElseThrow();
    }

    @Test
    void short_set_phrases_are_not_compared() {
        assertThat(Wording.of("Gia đình bình thường, không có gì.")).isEmpty();
        assertThat(Wording.of("Gia đình chấp hành tốt chủ trương, chính sách.")).isEmpty();
        assertThat(Wording.of("")).isEmpty();
        assertThat(Wording.of("một hai ba bốn năm sáu bảy tám chín mười mười một")).isPresent();
        assertThat(Wording.of("một hai ba bốn năm sáu bảy tám chín mười 11 12 13")).isEmpty();
    }

    @Test
    void marks_capitals_punctuation_and_numbers_make_no_difference() {
        assertThat(
                        of(
                                "GIA DINH da duoc nghe pho bien chinh sach vay von 2.000.000; dong y cai tao vuon tap va nuoi them 3 bo"))
                .isEqualTo(of(SAID));
    }

    @Test
    void the_same_with_a_word_or_two_changed_is_nearly_the_same() {
        assertThat(of(SAID.replace("bò", "trâu")).isNearly(of(SAID))).isTrue();
        assertThat(of(SAID.replace("nuôi thêm bò", "nuôi thêm gà")).likeness(of(SAID)))
                .isBetween(0.8, 0.99);
    }

    @Test
    void what_two_say_in_their_own_words_of_the_same_matter_is_not() {
        Wording other =
                of(
                        "Hộ đồng ý vay vốn ngân hàng chính sách để nuôi bò, còn vườn tạp thì chưa có công cải tạo.");
        assertThat(other.isNearly(of(SAID))).isFalse();
    }

    @Test
    void a_text_is_not_nearly_another_that_only_begins_with_it() {
        Wording longer =
                of(
                        SAID
                                + " Con trai lớn đi làm ở Dung Quất, cháu nhỏ học lớp bốn, bà nội ở cùng và phụ trông vườn.");
        assertThat(longer.isNearly(of(SAID))).isFalse();
        assertThat(of(SAID).isNearly(longer)).isFalse();
    }

    @Test
    void likeness_is_from_nothing_to_all_and_the_same_both_ways() {
        Wording nothing =
                of("Đường vào xóm sau bão còn ngập, bà con mong xã sớm cho xe múc đến khơi cống.");
        assertThat(of(SAID).likeness(of(SAID))).isEqualTo(1);
        assertThat(of(SAID).likeness(nothing)).isZero();
        Wording changed = of(SAID.replace("bò", "trâu"));
        assertThat(changed.likeness(of(SAID))).isEqualTo(of(SAID).likeness(changed));
    }

    @Test
    void whether_two_are_nearly_the_same_follows_from_their_likeness() {
        Wording ten = new Wording(IntStream.range(0, 10).boxed().toList());
        for (int size = 1; size <= 20; size++) {
            for (int from = 0; from <= 10; from++) {
                Wording other = new Wording(IntStream.range(from, from + size).boxed().toList());
                assertThat(ten.isNearly(other))
                        .as("from %d, %d pairs", from, size)
                        .isEqualTo(ten.likeness(other) >= Wording.NEARLY_SAME);
            }
        }
    }
}
