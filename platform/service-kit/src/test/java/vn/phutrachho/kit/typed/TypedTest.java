package vn.phutrachho.kit.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M4.2")
class TypedTest {
    @Test
    void words_that_look_like_a_denunciation_are_shown_another_way() {
        assertThat(new Typed("Tôi tố cáo ông A lấy tiền.", false).isLegalMatter()).isTrue();
        assertThatExceptionOfType(LegalMatterRefused.class)
                .isThrownBy(new Typed("Tôi tố cáo ông A lấy tiền.", false)::ordinaryText)
                .matches(refusal -> refusal.code().equals("grievance.legal-matter"));
    }

    @Test
    void words_are_written_down_when_the_member_says_that_they_are_ordinary() {
        assertThat(new Typed("Bà con hay khiếu nại vì loa ồn.", true).isLegalMatter()).isFalse();
        assertThat(new Typed(" Bà con hay khiếu nại vì loa ồn. ", true).ordinaryText())
                .isEqualTo("Bà con hay khiếu nại vì loa ồn.");
        assertThat(new Typed("Mương trước nhà tắc.", false).isLegalMatter()).isFalse();
    }
}
