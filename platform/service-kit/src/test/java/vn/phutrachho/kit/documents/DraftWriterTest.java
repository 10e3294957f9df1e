package vn.phutrachho.kit.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.springframework.http.ResponseEntity;

/** DOCUMENTS: the layout of Party documents. */
class DraftWriterTest {
    /** Twentieths of a point. */
    private static final double MILLIMETRE = 1440 / 25.4;

    private static final Draft DRAFT =
            new Draft(
                    new Issuer("Đảng ủy xã Bình Sơn", "Chi bộ thôn Bàu Sen"),
                    "KH/CB",
                    "Bình Sơn",
                    LocalDate.of(2023, 3, 2),
                    "Kế hoạch",
                    "Phân công đảng viên",
                    List.of(
                            new Part.Heading("I. Phân công"),
                            new Part.SubHeading("1. Chung"),
                            new Part.Text("Chi bộ phân công {{so}} như sau."),
                            new Part.Point("Chủ trì:", "đồng chí Bí thư"),
                            new Part.Items(List.of("Việc một", "Việc hai")),
                            new Part.Table(
                                    "Biểu 1",
                                    List.of(new Part.Column("TT", 1), new Part.Column("Tên", 3)),
                                    List.of(
                                            List.of("1", "Nguyễn Văn An"),
                                            List.of("2", "Võ Tùng\nLê Hoa")))),
                    List.of(new Signature("T/M CHI BỘ", "BÍ THƯ")),
                    List.of("Đảng ủy xã Bình Sơn (để báo cáo)", "Lưu chi bộ"));

    private final DraftWriter writer = new DraftWriter(template());

    @Test
    void the_page_is_a4_with_the_margins_that_are_laid_down() throws IOException {
        try (XWPFDocument document = written(DRAFT)) {
            var section = document.getDocument().getBody().getSectPr();
            CTPageMar margins = section.getPgMar();
            assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210);
            assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297);
            assertThat(millimetres(margins.getTop())).isEqualTo(20);
            assertThat(millimetres(margins.getBottom())).isEqualTo(20);
            assertThat(millimetres(margins.getLeft())).isEqualTo(30);
            assertThat(millimetres(margins.getRight())).isEqualTo(20);
        }
    }

    @Test
    void pages_are_numbered_at_the_top_from_the_second_on() throws IOException {
        try (XWPFDocument document = written(DRAFT)) {
            assertThat(document.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
            var policy = document.getHeaderFooterPolicy();
            assertThat(policy.getFirstPageHeader().getText().strip()).isEmpty();
            XWPFParagraph number = policy.getDefaultHeader().getParagraphs().getFirst();
            assertThat(number.getCTP().xmlText()).contains(" PAGE ");
            assertThat(style(document, number).getCTStyle().getPPr().getJc().getVal())
                    .hasToString("center");
        }
    }

    @Test
    void the_head_says_whose_it_is_and_leaves_the_number_to_people() throws IOException {
        try (XWPFDocument document = written(DRAFT)) {
            XWPFTable head = document.getTables().getFirst();
            assertThat(head.getRow(0).getCell(0).getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Đảng ủy xã Bình Sơn", "Chi bộ thôn Bàu Sen", "*");
            assertThat(head.getRow(0).getCell(1).getText()).isEqualTo("ĐẢNG CỘNG SẢN VIỆT NAM");
            assertThat(head.getRow(1).getCell(0).getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Số      -KH/CB", "DỰ THẢO");
            assertThat(head.getRow(1).getCell(1).getText())
                    .isEqualTo("Bình Sơn, ngày 02 tháng 3 năm 2023");
            XWPFParagraph party = head.getRow(0).getCell(1).getParagraphs().getFirst();
            assertThat(halfPoints(document, party)).isEqualTo(30);
            assertThat(style(document, party).getCTStyle().getPPr().getPBdr().getBottom())
                    .as("ruled underneath")
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-02, ngày 02 tháng 3 năm 2023",
        "2026-02-10, ngày 10 tháng 02 năm 2026",
        "2026-01-01, ngày 01 tháng 01 năm 2026",
        "2026-12-31, ngày 31 tháng 12 năm 2026",
    })
    void days_below_ten_and_the_first_two_months_take_a_zero(LocalDate day, String written)
            throws IOException {
        Draft of =
                new Draft(
                        DRAFT.issuer(),
                        DRAFT.number(),
                        DRAFT.place(),
                        day,
                        DRAFT.kind(),
                        DRAFT.subject(),
                        List.of(),
                        List.of(),
                        List.of());
        try (XWPFDocument document = written(of)) {
            assertThat(document.getTables().getFirst().getText()).contains("Bình Sơn, " + written);
        }
    }

    @Test
    void everything_is_in_times_new_roman_and_said_to_be_vietnamese() throws IOException {
        try (XWPFDocument document = written(DRAFT)) {
            var defaults = document.getStyles().getDefaultRunStyle().getRPr();
            assertThat(defaults.getRFontsArray(0).getAscii()).isEqualTo("Times New Roman");
            assertThat(defaults.getRFontsArray(0).getHAnsi()).isEqualTo("Times New Roman");
            assertThat(defaults.getLangArray(0).getVal()).isEqualTo("vi-VN");
            assertThat(Template.paragraphs(document).flatMap(it -> it.getRuns().stream()))
                    .extracting(XWPFRun::getFontFamily)
                    .containsOnlyNulls();
            var properties = document.getProperties().getCoreProperties();
            assertThat(properties.getUnderlyingProperties().getLanguageProperty())
                    .contains("vi-VN");
            assertThat(properties.getTitle()).isEqualTo("Kế hoạch: Phân công đảng viên");
        }
    }

    @Test
    void what_it_says_is_in_order_and_nothing_of_it_is_taken_for_a_mark() throws IOException {
        try (XWPFDocument document = written(DRAFT)) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsSubsequence(
                            "Kế hoạch",
                            "Phân công đảng viên",
                            "I. Phân công",
                            "1. Chung",
                            "Chi bộ phân công {{so}} như sau.",
                            "Chủ trì: đồng chí Bí thư",
                            "Việc một",
                            "Việc hai",
                            "Biểu 1")
                    .doesNotContain("{{noi-dung}}", "{{ket-thuc}}");
            assertThat(paragraph(document, "I. Phân công").getStyle())
                    .as("a heading that readers find")
                    .isEqualTo("Heading1");
        }
    }

    @Test
    void a_table_repeats_its_header_row_and_is_as_wide_as_the_text() throws IOException {
        try (XWPFDocument document = written(DRAFT)) {
            XWPFTable table = document.getTables().get(1);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(1).isCantSplitRow()).isTrue();
            assertThat(table.getRow(0).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly("TT", "Tên");
            assertThat(table.getRow(2).getCell(1).getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Võ Tùng", "Lê Hoa");
            assertThat(millimetres(table.getWidth())).isEqualTo(160);
            assertThat(table.getRow(1).getCell(1).getWidth())
                    .isCloseTo(3 * table.getRow(1).getCell(0).getWidth(), within(4));
        }
    }

    private static Offset<Integer> within(int twips) {
        return Offset.offset(twips);
    }

    @Test
    void one_signature_stands_at_the_right_of_the_recipients() throws IOException {
        try (XWPFDocument document = written(DRAFT)) {
            XWPFTable end = document.getTables().getLast();
            assertThat(end.getRow(0).getCell(0).getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly(
                            "Nơi nhận:", "- Đảng ủy xã Bình Sơn (để báo cáo),", "- Lưu chi bộ.");
            assertThat(end.getRow(0).getCell(1).getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .as("the last is where somebody signs")
                    .containsExactly("T/M CHI BỘ", "BÍ THƯ", "");
        }
    }

    @Test
    void two_signatures_stand_side_by_side_above_the_recipients() throws IOException {
        Draft minutes =
                new Draft(
                        DRAFT.issuer(),
                        "BB/CB",
                        Draft.TO_FILL_IN,
                        DRAFT.day(),
                        "Biên bản",
                        "Sinh hoạt",
                        List.of(),
                        List.of(new Signature("THƯ KÝ"), new Signature("CHỦ TRÌ")),
                        List.of("Lưu chi bộ"));
        try (XWPFDocument document = written(minutes)) {
            assertThat(document.getTables().getLast().getRow(0).getTableCells())
                    .extracting(cell -> cell.getText().strip())
                    .containsExactly("THƯ KÝ", "CHỦ TRÌ");
            assertThat(document.getParagraphs().getLast().getText()).isEqualTo("- Lưu chi bộ.");
        }
    }

    @Test
    void the_same_draft_makes_the_same_bytes() throws IOException {
        byte[] file = writer.write(DRAFT);
        assertThat(new DraftWriter(template()).write(DRAFT)).isEqualTo(file);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertThat(part.getLastModifiedTime().toInstant())
                        .as(part.getName())
                        .hasToString("1980-01-01T00:00:00Z");
            }
        }
    }

    @Test
    void it_is_answered_as_a_file_with_a_name() {
        ResponseEntity<byte[]> answer = writer.answer(DRAFT, "ke-hoach-2023");
        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .contains("attachment", "ke-hoach-2023.docx");
        assertThat(String.valueOf(answer.getHeaders().getContentType()))
                .endsWith("wordprocessingml.document");
    }

    @Test
    void another_template_gives_another_look() throws IOException {
        DraftWriter other = new DraftWriter(changed("DỰ THẢO", "Dự thảo lần 1"));
        try (XWPFDocument document = read(other.write(DRAFT))) {
            assertThat(document.getTables().getFirst().getText())
                    .contains("Dự thảo lần 1", "Chi bộ thôn Bàu Sen");
        }
    }

    @Test
    void a_mark_that_a_word_processor_has_cut_up_is_filled_in_too() throws IOException {
        DraftWriter other =
                new DraftWriter(changed("{{loai}}", "{{lo</w:t></w:r><w:r><w:rPr/><w:t>ai}}"));
        try (XWPFDocument document = read(other.write(DRAFT))) {
            assertThat(paragraph(document, "Kế hoạch").getStyle()).isEqualTo("Title");
        }
    }

    @Test
    void a_template_without_something_that_documents_need_is_refused() throws IOException {
        byte[] unnumbered = changed("{{so}}", "Số");
        assertThatThrownBy(() -> new DraftWriter(unnumbered))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lacks [{{so}}]");
        byte[] unstyled = changed("w:styleId=\"ODuLieu\"", "w:styleId=\"Khac\"");
        assertThatThrownBy(() -> new DraftWriter(unstyled))
                .hasMessageContaining("lacks [style ODuLieu]");
        byte[] inline = changed("{{noi-dung}}", "Gồm {{noi-dung}}");
        assertThatThrownBy(() -> new DraftWriter(inline))
                .hasMessageContaining("not as its own paragraph");
        byte[] none = "xin chào".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new DraftWriter(none)).hasMessageContaining("no .docx file");
    }

    @ParameterizedTest
    @CsvSource({
        "Đảng ủy xã Bình Sơn, Bình Sơn",
        "Đảng ủy phường Cẩm Thành, Cẩm Thành",
        "Đảng ủy đặc khu Lý Sơn, Lý Sơn",
        "Tỉnh ủy Quảng Ngãi, Quảng Ngãi",
        "Huyện ủy Bình Sơn, Bình Sơn",
        "Thị ủy Đức Phổ, Đức Phổ",
        "Thành ủy Quảng Ngãi, Quảng Ngãi",
        "Đảng ủy Khối các cơ quan, ………………",
    })
    void a_committee_issues_where_its_name_says(String committee, String place) {
        assertThat(Issuer.placeOf(committee)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "Xã Bình Sơn, Đảng ủy xã Bình Sơn",
        "Phường Cẩm Thành, Đảng ủy phường Cẩm Thành",
        "Đặc khu Lý Sơn, Đảng ủy đặc khu Lý Sơn",
        "Tỉnh Quảng Ngãi, Tỉnh ủy Quảng Ngãi",
        "Thị xã Đức Phổ, Thị ủy Đức Phổ",
        "Tỉnh ủy Quảng Ngãi, Tỉnh ủy Quảng Ngãi",
        "Đảng ủy xã Bình Sơn, Đảng ủy xã Bình Sơn",
        "Chi bộ thôn Bàu Sen, Chi bộ thôn Bàu Sen",
    })
    void a_unit_that_is_called_by_its_area_issues_as_its_committee(String unit, String name) {
        assertThat(Issuer.committeeOf(unit)).isEqualTo(name);
    }

    @Test
    void a_row_of_a_table_has_a_text_for_each_column() {
        List<Part.Column> columns = List.of(new Part.Column("TT", 1));
        List<List<String>> rows = List.of(List.of("1", "2"));
        assertThatThrownBy(() -> new Part.Table("", columns, rows))
                .hasMessage("A row of 2 for 1 columns");
    }

    private XWPFDocument written(Draft draft) throws IOException {
        byte[] file = writer.write(draft);
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve(draft.number().replace('/', '-') + ".docx"), file);
        return read(file);
    }

    private static XWPFDocument read(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static XWPFStyle style(XWPFDocument document, XWPFParagraph paragraph) {
        return document.getStyles().getStyle(paragraph.getStyle());
    }

    private static int halfPoints(XWPFDocument document, XWPFParagraph paragraph) {
        Object size = style(document, paragraph).getCTStyle().getRPr().getSzArray(0).getVal();
        return Integer.parseInt(size.toString());
    }

    private static long millimetres(Object twips) {
        return Math.round(Integer.parseInt(twips.toString()) / MILLIMETRE);
    }

    private static byte[] template() {
        try (InputStream file =
                DraftWriter.class.getResourceAsStream("/documents/party-document.docx")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The template with something else in its texts and styles. */
    private static byte[] changed(String what, String into) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(template()));
                ZipOutputStream copy = new ZipOutputStream(bytes)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                copy.putNextEntry(new ZipEntry(part.getName()));
                String text = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                copy.write(text.replace(what, into).getBytes(StandardCharsets.UTF_8));
                copy.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
