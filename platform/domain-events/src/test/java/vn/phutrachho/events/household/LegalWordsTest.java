package vn.phutrachho.events.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M4.2")
class LegalWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tôi tố cáo ông trưởng thôn lấy tiền.",
                "TỐ CÁO cán bộ",
                "tố  cáo",
                "tố\ncáo",
                "Xin tô cáo",
                "Xin tố cao",
                "toi to cao ong truong thon",
                "TO CAO",
                "to cao su viec",
                "Tố cáo sự việc",
                "Nhà bà làm đơn tố lên xã",
                "Bà con muốn tố giác kẻ trộm",
                "to giac toi pham",
                "Bà con khiếu tố nhiều lần",
                "đơn khiếu nại, tố cáo",
            })
    void a_denunciation_is_recognised_with_marks_and_without(String words) {
        assertThat(LegalWords.in(words)).contains(LegalMatter.DENUNCIATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hộ khiếu nại quyết định thu hồi đất.",
                "KHIẾU NẠI",
                "Xin khiêú nại việc đền bù",
                "Xin khieu nai việc đền bù",
                "khieu-nai",
                "ba con khieu kien dong nguoi",
                "Bà con khiếu kiện kéo dài",
            })
    void a_complaint_is_recognised_with_marks_and_without(String words) {
        assertThat(LegalWords.in(words)).contains(LegalMatter.COMPLAINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?!",
                "Mương tắc, nước tràn vào nhà.",
                "Con trai hộ là bị cáo trong vụ án.",
                "Xin báo cáo việc điện yếu.",
                "Xin mua tô cao su cho trẻ.",
                "Trồng cao su",
                "Cây bàng to cao che hết đèn đường.",
                "cay to cao truoc nha",
                "cot to cao sap do",
                "Tổ cao tuổi họp ở nhà văn hóa.",
                "Mất tờ cáo phó",
                "Cái nhà to. Cao quá nên mất sóng.",
                "Lấy đơn to hơn cho dễ đọc",
                "don to dan pho",
                "Em có năng khiếu, nại cớ gì không cho học?",
                "Kiến nghị sửa đường, phản ánh ô nhiễm.",
                "Con chim làm tổ",
            })
    void words_that_only_look_like_it_are_left_alone(String words) {
        assertThat(LegalWords.in(words)).isEmpty();
    }

    @Test
    void letters_and_marks_may_be_stored_together_or_apart() {
        for (Normalizer.Form form : Normalizer.Form.values()) {
            assertThat(LegalWords.in(Normalizer.normalize("đơn tố cáo", form)))
                    .as("%s", form)
                    .contains(LegalMatter.DENUNCIATION);
        }
    }
}
