package vn.phutrachho.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a household is handed is one sheet of paper however long the life of its case was. It goes
 * on for months: whatever else is open is overdue afterwards, so this is the last of the run.
 */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(7)
@Tag("M4.1")
class ALongLifeOnPaperIT {
    private static final LocalDate BEGINS = LocalDate.of(2026, 4, 13);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM");

    /** The longest that a text may be. */
    private static final int LONGEST = 1_000;

    /** Smaller ones nobody reads: nine points. */
    private static final double SMALLEST_LETTERS = 12;

    private static final Map<String, String> OFFICE =
            Map.of("kind", "DEPARTMENT", "name", "Phòng Kinh tế, Hạ tầng và Đô thị");

    private final TheSystem system;
    private final Chromium browser;
    private final List<LocalDate> days = new ArrayList<>();
    private String path = "";

    ALongLifeOnPaperIT(TheSystem system, Chromium browser) {
        this.system = system;
        this.browser = browser;
    }

    @Test
    void from_words_to_outcome_fits_one_sheet_after_two_reopenings_and_four_desks() {
        lives();
        assertThat(system.as(People.MEMBER).get(path).ok().text("stage")).isEqualTo("DISPUTED");
        browser.as(
                People.MEMBER,
                1280,
                page -> {
                    page.navigate(
                            system.gateway()
                                    + path.replace("/api/grievances", "/kien-nghi")
                                    + "/trang-in");
                    assertThat(Paper.sheets(page)).isEqualTo(1);
                    says(page.locator("article").innerText());
                    canBeRead(page);
                });
    }

    private void says(String sheet) {
        assertThat(sheet.replaceAll("\\s+", " "))
                .contains(text("Lời"), text("Trả lời lần ba"), text("Chưa được, lần ba"))
                .doesNotContain("bước nữa");
        assertThat(days).hasSizeGreaterThan(20);
        assertThat(days).allSatisfy(day -> assertThat(sheet).contains(SHORT.format(day)));
        assertThat(sheet)
                .contains("Chi bộ thôn Tiên Đào", "Xã Bình Sơn", "Xã Kon Tum", "Tỉnh Quảng Ngãi")
                .contains("Phòng Kinh tế, Hạ tầng và Đô thị", "tạm dừng")
                .contains("đã hết lần mở lại");
    }

    private static void canBeRead(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Locator parts = page.locator("article *:visible");
        Object smallest =
                parts.evaluateAll(
                        "all => Math.min(...all.map(e => parseFloat(getComputedStyle(e).fontSize)))");
        assertThat(((Number) smallest).doubleValue()).isGreaterThanOrEqualTo(SMALLEST_LETTERS);
    }

    /** Twelve acts at a commune that is competent, then the province twice, and never content. */
    private void lives() {
        later(BEGINS);
        As member = system.as(People.MEMBER);
        String household =
                member.get("/api/households").ok().json().at("/households/0/household").asString();
        Map<String, Object> words = new HashMap<>(Map.of("household", household));
        words.putAll(Map.of("kind", "GRIEVANCE", "theme", "ENVIRONMENT", "nameMayTravel", true));
        words.put("words", text("Lời"));
        path = "/api/grievances/" + member.post("/api/grievances", words).ok().text("grievance");

        refer(People.SECRETARY, Cells.COMMUNE);
        later();
        act(People.COMMUNE, "accept", Map.of());
        refer(People.COMMUNE, Cells.OTHER_COMMUNE);
        worksOnIt(People.OTHER_COMMUNE);
        answers(People.OTHER_COMMUNE, "Trả lời lần một");
        hearsTheHousehold("Chưa được, lần một", true);
        worksOnIt(People.PROVINCE);
        answers(People.PROVINCE, "Trả lời lần hai");
        hearsTheHousehold("Chưa được, lần hai", false);
        answers(People.PROVINCE, "Trả lời lần ba");
        hearsTheHousehold("Chưa được, lần ba", false);
    }

    private void refer(String officer, String to) {
        later();
        act(officer, "refer", Map.of("to", to, "reason", text("Không thuộc thẩm quyền")));
    }

    private void worksOnIt(String officer) {
        later();
        act(officer, "accept", Map.of());
        later();
        LocalDate until = days.getLast().plusDays(5);
        act(officer, "pause", Map.of("facts", text("Xin hỏi thêm"), "until", until.toString()));
        later();
        act(People.SECRETARY, "facts", Map.of("facts", text("Chi bộ cho biết")));
        later();
        act(officer, "outside", outside("Kính gửi"));
        later();
        act(officer, "outside-answer", outside("Phòng cho biết"));
    }

    private static Map<String, String> outside(String begins) {
        Map<String, String> said = new HashMap<>(OFFICE);
        said.put("text", text(begins));
        return said;
    }

    private void answers(String officer, String begins) {
        later();
        String doneBy = days.getLast().plusYears(1).toString();
        act(
                officer,
                "answer",
                Map.of("kind", "PROMISED", "answer", text(begins), "doneBy", doneBy));
        later();
        act(People.MEMBER, "carry-back", Map.of());
    }

    private void hearsTheHousehold(String why, boolean nextLevel) {
        later();
        act(People.MEMBER, "not-content", Map.of("why", text(why), "nextLevel", nextLevel));
    }

    private void act(String account, String what, Map<String, ?> body) {
        system.as(account).post(path + "/" + what, body).ok();
    }

    private void later() {
        later(days.getLast().plusDays(2));
    }

    private void later(LocalDate day) {
        days.add(system.itIs(day));
    }

    /** As long as a text may be, and not the same as another. */
    private static String text(String begins) {
        String sentence =
                " Nước mương tràn vào nhà mỗi khi mưa lớn, đường đất trước ngõ lầy lội,"
                        + " trẻ nhỏ đến trường phải đi vòng;";
        return (begins + ":" + sentence.repeat(LONGEST / sentence.length() + 1))
                        .substring(0, LONGEST - 1)
                + ".";
    }
}
