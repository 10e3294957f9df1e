package vn.phutrachho.reporting.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.reporting.RunningService;
import vn.phutrachho.reporting.figures.Province;

/** What a year brought, as it runs: one member who reports from December 2024 to January 2026. */
@Tag("M6.3")
class YearlyReportIT extends RunningService {
    private static final UnitId PROVINCE = new UnitId("tinh-nam");
    private static final UnitId COMMUNE = new UnitId("xa-nam");
    private static final UnitId OTHER = new UnitId("xa-nam-khac");
    private static final UnitId CELL = new UnitId("chi-bo-nam");
    private static final String MEMBER = "dang-vien-nam";
    private static final LocalDate BEGIN = LocalDate.of(2024, 12, 1);
    private static boolean told;

    @BeforeEach
    void someYears() {
        if (told) {
            return;
        }
        told = true;
        Province province =
                new Province()
                        .knownOn(BEGIN)
                        .founded(PROVINCE, UnitKind.PROVINCE, null)
                        .founded(COMMUNE, UnitKind.COMMUNE, PROVINCE)
                        .founded(OTHER, UnitKind.COMMUNE, PROVINCE)
                        .founded(CELL, UnitKind.CELL, COMMUNE)
                        .household("ho-nam", CELL, BEGIN)
                        .member(MEMBER, CELL, DutyStatus.FULL, BEGIN)
                        .assigned("ho-nam", MEMBER, CELL, BEGIN)
                        .asked(
                                "vb-nam",
                                PROVINCE,
                                BEGIN,
                                LocalDate.of(2025, 6, 30),
                                UnitKind.COMMUNE)
                        .madeKnown("vb-nam", COMMUNE, LocalDate.of(2025, 7, 2))
                        .nominated("gt-nam", CELL, LocalDate.of(2025, 8, 1));
        // twelve reports of 2025, the last of which comes late and in the next year
        IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(2025, month))
                .forEach(month -> report(province, month, month.getMonthValue() == 12));
        report(province, YearMonth.of(2026, 1), false);
        told(
                and(
                        province.told(),
                        granted("tinh-nam", Role.PROVINCE_OFFICER, PROVINCE),
                        granted("xa-nam", Role.COMMUNE_OFFICER, COMMUNE),
                        granted("xa-nam-khac", Role.COMMUNE_OFFICER, OTHER),
                        granted("bi-thu-nam", Role.SECRETARY, CELL),
                        granted("kiem-tra-nam", Role.AUDITOR, PROVINCE),
                        granted("quan-tri-nam", Role.ADMINISTRATOR, PROVINCE)));
    }

    /** The month's report is sent, and the month is closed on the 8th of the next. */
    private static void report(Province province, YearMonth month, boolean late) {
        LocalDate on = late ? month.plusMonths(1).atDay(7) : month.atDay(28);
        LocalDate closed = month.plusMonths(1).atDay(8);
        province.knownOn(on)
                .reported(MEMBER, CELL, month, on, late)
                .knownOn(closed)
                .monthClosed(CELL, month, closed);
    }

    private JsonNode report(String account, String question) {
        return json(get(account, "/api/yearly-report?" + question));
    }

    private static JsonNode value(JsonNode report, YearFigure figure, String which) {
        for (JsonNode line : report.at("/lines")) {
            if (line.at("/figure").asString().equals(figure.name())) {
                return line.at("/" + which);
            }
        }
        throw new AssertionError("no line of " + figure);
    }

    @Test
    void all_months_of_the_year_count_also_what_came_late_in_the_next() {
        JsonNode report = report("tinh-nam", "year=2025");

        assertThat(report.at("/asOn").asString()).isEqualTo("2025-12-31");
        assertThat(report.at("/months").size()).isEqualTo(12);
        assertThat(value(report, YearFigure.REPORTS, "now/part").asInt()).isEqualTo(12);
        assertThat(value(report, YearFigure.REPORTS, "now/whole").asInt()).isEqualTo(12);
        assertThat(value(report, YearFigure.REPORTS_ON_TIME, "now/part").asInt()).isEqualTo(11);
        assertThat(value(report, YearFigure.MONTHS_CLOSED, "now/part").asInt()).isEqualTo(12);
        assertThat(value(report, YearFigure.REPORTS, "before/part").asInt()).isZero();
        assertThat(value(report, YearFigure.REPORTS, "before/whole").asInt())
                .as("of December 2024 one was expected")
                .isEqualTo(1);
        assertThat(report.at("/units/0/values/REPORTS/part").asInt()).isEqualTo(12);
    }

    @Test
    void what_units_make_known_and_whom_members_nominate_is_part_of_the_year() {
        JsonNode report = report("tinh-nam", "year=2025");

        assertThat(value(report, YearFigure.DIRECTIVES_MADE_KNOWN, "now/part").asInt())
                .as("held after the last day, and held")
                .isEqualTo(1);
        assertThat(value(report, YearFigure.DIRECTIVES_MADE_KNOWN, "now/whole").asInt())
                .isEqualTo(2);
        assertThat(value(report, YearFigure.NOMINATIONS, "now/part").asInt()).isEqualTo(1);
        assertThat(value(report, YearFigure.ADMISSIONS, "now/part").asInt()).isZero();
    }

    @Test
    void as_known_on_a_day_it_says_for_ever_what_it_said_then() {
        JsonNode then = report("tinh-nam", "year=2025&known=2025-12-31");

        assertThat(then.at("/months").size()).as("December is not over").isEqualTo(11);
        assertThat(value(then, YearFigure.REPORTS, "now/part").asInt()).isEqualTo(11);
        JsonNode later = report("tinh-nam", "year=2025&known=2026-01-06");
        assertThat(value(later, YearFigure.REPORTS, "now/part").asInt()).isEqualTo(11);
        assertThat(value(later, YearFigure.REPORTS, "now/whole").asInt()).isEqualTo(12);
    }

    @Test
    void the_running_year_tells_of_the_months_that_are_over() {
        JsonNode report = report("tinh-nam", "year=2026");

        assertThat(report.at("/asOn").asString()).isEqualTo(TODAY.toString());
        assertThat(report.at("/months").size()).isEqualTo(2);
        assertThat(value(report, YearFigure.REPORTS, "now/part").asInt()).isEqualTo(1);
        assertThat(value(report, YearFigure.REPORTS, "now/whole").asInt()).isEqualTo(2);
        assertThat(value(report, YearFigure.COVERAGE, "before/part").asInt()).isEqualTo(1);
        assertThat(get("tinh-nam", "/bao-cao-nam?nam=2026").body()).contains("chưa đủ số liệu");
        assertThat(get("tinh-nam", "/bao-cao-nam?nam=2025").body())
                .doesNotContain("chưa đủ số liệu");
    }

    @Test
    void its_mark_is_a_place_in_the_ledger_and_the_hash_there() {
        JsonNode mark = report("tinh-nam", "year=2025").at("/mark");

        StoredEvent marked = ledger.read(mark.at("/position").asLong() - 1, 1).getFirst();
        assertThat(mark.at("/hash").asString())
                .isEqualTo(HexFormat.of().formatHex(marked.commitHash()));
        assertThat(get("tinh-nam", "/bao-cao-nam").body()).contains(mark.at("/hash").asString());
    }

    @Test
    void each_figure_says_what_it_means_and_what_it_is_counted_from() {
        String page = get("tinh-nam", "/bao-cao-nam?nam=2025").body();

        assertThat(page)
                .contains("12 / 12 (100,0 %)", "11 / 12 (91,7 %)", "xa-nam", "monthly-report")
                .doesNotContain("Bà Tư", "Nguyễn Văn An", "??");
    }

    @Test
    void the_workbook_has_a_sheet_for_each_table_and_the_annex() throws IOException {
        byte[] bytes = bytes("tinh-nam", "/bao-cao-nam/tinh-nam/xuat.xlsx?nam=2025");

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName))
                    .containsExactly(
                            "Số liệu", "Theo tháng", "Theo đơn vị", "Theo đề tài", "Chú giải");
            assertThat(book.getSheet("Theo tháng").getLastRowNum()).isEqualTo(12);
            assertThat(book.getSheet("Theo tháng").getRow(12).getCell(3).getNumericCellValue())
                    .as("December's came late")
                    .isZero();
            assertThat(book.getSheet("Chú giải").getRow(1).getCell(1).getStringCellValue())
                    .hasSize(64);
        }
    }

    @Test
    void the_draft_goes_through_the_clauses_and_every_figure_has_its_note() throws IOException {
        JsonNode mark = report("tinh-nam", "year=2025").at("/mark");
        byte[] bytes = bytes("tinh-nam", "/bao-cao-nam/tinh-nam/du-thao.docx?nam=2025");

        assertThat(bytes("tinh-nam", "/bao-cao-nam/tinh-nam/du-thao.docx?nam=2025"))
                .as("asked again it is the same file")
                .isEqualTo(bytes);
        String text = text(bytes);
        assertThat(text)
                .containsSubsequence(
                        "tinh-nam",
                        "Ban Tổ chức",
                        "BC/BTCTU",
                        "Kết quả phân công đảng viên phụ trách hộ năm 2025",
                        "1499-CV/TU",
                        "Khoản 1",
                        "Văn bản đã quán triệt, theo đơn vị phải làm [1]",
                        "1 / 2 (50,0 %)",
                        "Khoản 2",
                        "Khoản 3",
                        "Báo cáo tháng đúng hạn [6]",
                        "11 / 12 (91,7 %)",
                        "0 / 1 (0,0 %)",
                        "Quần chúng ưu tú được giới thiệu [14]",
                        "Khoản 5",
                        "Cuộc kiểm tra chi bộ [16]",
                        "Khoản 6",
                        "Chưa đồng đều",
                        "0 báo cáo tháng chưa gửi, 1 báo cáo gửi trễ",
                        "Phụ lục",
                        mark.at("/hash").asString(),
                        "[1]",
                        "[17]")
                .doesNotContain("Bà Tư", "Nguyễn Văn An", "??", "{0}");
        assertThat(text(bytes("xa-nam", "/bao-cao-nam/xa-nam/du-thao.docx?nam=2025")))
                .containsSubsequence("tinh-nam", "xa-nam", "BC/ĐU", "T/M ĐẢNG ỦY", "BÍ THƯ");
    }

    private static String text(byte[] document) throws IOException {
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(document));
                XWPFWordExtractor words = new XWPFWordExtractor(opened)) {
            return words.getText();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nam=2022, 422, Chỉ có báo cáo từ năm 2023",
        "nam=2027, 422, Chỉ có báo cáo từ năm 2023",
        "nam=2025&da-biet=30/12/2024, 422, Ngày đã biết phải nằm trong",
        "nam=2025&da-biet=03/03/2026, 422, Ngày đã biết phải nằm trong"
    })
    void a_year_and_a_day_that_cannot_be_are_refused(String asked, int status, String sentence) {
        HttpResponse<String> answer = get("tinh-nam", "/bao-cao-nam?" + asked);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "tinh-nam, /bao-cao-nam, 200",
        "tinh-nam, /bao-cao-nam/xa-nam, 200",
        "xa-nam, /bao-cao-nam, 200",
        "xa-nam, /bao-cao-nam/tinh-nam, 403",
        "xa-nam-khac, /bao-cao-nam/xa-nam, 403",
        "xa-nam-khac, /bao-cao-nam/xa-nam/xuat.xlsx, 403",
        "xa-nam-khac, /bao-cao-nam/xa-nam/du-thao.docx, 403",
        "kiem-tra-nam, /bao-cao-nam, 200",
        "bi-thu-nam, /bao-cao-nam, 403",
        "quan-tri-nam, /bao-cao-nam, 403",
        "nobody, /bao-cao-nam, 403",
        "nobody, /api/yearly-report, 403"
    })
    void lets_in_whoever_may_and_nobody_else(String account, String path, int status) {
        assertThat(get(account, path).statusCode()).as(account + " " + path).isEqualTo(status);
    }
}
