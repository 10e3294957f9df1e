package vn.phutrachho.kit.sheets;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.Refusal;

class SheetTest {
    private static final SheetColumn CODE = SheetColumn.mandatory("code", "Mã đảng viên", "Mã");
    private static final SheetColumn NAME = SheetColumn.mandatory("name", "Họ và tên");
    private static final SheetColumn LIMIT = SheetColumn.optional("limit", "Số hộ nhiều nhất");
    private static final SheetColumn SINCE = SheetColumn.optional("since", "Từ ngày");
    private static final SheetColumn LEADER = SheetColumn.optional("leader", "Cấp ủy");
    private static final List<SheetColumn> COLUMNS = List.of(CODE, NAME, LIMIT, SINCE, LEADER);

    private static Sheet read(String text) {
        return Sheet.read(new SheetFile("dang-vien.csv", text.getBytes(UTF_8)), COLUMNS);
    }

    private static void assertRefused(byte[] content, String code) {
        assertThatThrownBy(() -> Sheet.read(new SheetFile("tep", content), COLUMNS))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Nested
    class Headings {
        @Test
        void are_found_with_marks_and_without() {
            assertThat(read("Mã đảng viên,Họ và tên\n1,An").rows()).hasSize(1);
            assertThat(read("MA DANG VIEN (*),ho va ten\n1,An").rows()).hasSize(1);
            assertThat(read("code,name\n1,An").rows()).hasSize(1);
        }

        @Test
        void may_stand_beneath_a_title() {
            Sheet sheet = read("DANH SÁCH ĐẢNG VIÊN,\n,\nMã,Họ và tên\n7,Trần Thị Lài\n");
            assertThat(sheet.rows()).singleElement().extracting(SheetRow::number).isEqualTo(4);
        }

        @Test
        void may_stand_in_any_order_with_others_between_them() {
            SheetRow row = read("Ghi chú;Họ và tên;Mã\nx;An;9").rows().getFirst();
            assertThat(row.text(CODE, 9)).isEqualTo("9");
        }

        @Test
        void that_are_missing_are_named() {
            assertThatThrownBy(() -> read("Mã,Từ ngày\n1,02/03/2023"))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> {
                                assertThat(refusal.code()).isEqualTo("sheet.missing-columns");
                                assertThat(refusal.arguments()).containsExactly("Họ và tên");
                            });
        }

        @Test
        void may_not_stand_there_twice() {
            assertRefused("Mã,Họ và tên,ma\n1,An,2".getBytes(UTF_8), "sheet.double-column");
        }
    }

    @Nested
    class Text {
        @Test
        void is_read_in_utf_8_and_utf_16_with_their_marks() {
            String text = "Mã\tHọ và tên\n1\tNguyễn Văn Ấn";
            byte[] utf16 = ("\uFEFF" + text).getBytes(UTF_16LE);
            byte[] utf8 = ("\uFEFF" + text).getBytes(UTF_8);
            for (byte[] content : List.of(utf8, utf16)) {
                SheetRow row =
                        Sheet.read(new SheetFile("a.csv", content), COLUMNS).rows().getFirst();
                assertThat(row.text(NAME, 100)).isEqualTo("Nguyễn Văn Ấn");
            }
        }

        @Test
        void in_another_encoding_is_refused_and_never_guessed() {
            assertRefused(
                    "Mã,Họ và tên\n1,Đặng Lâm".getBytes(Charset.forName("windows-1258")),
                    "sheet.not-utf-8");
        }

        @Test
        void with_an_open_quote_is_refused() {
            assertRefused("Mã,Họ và tên\n1,\"An".getBytes(UTF_8), "sheet.unreadable");
        }

        @Test
        void without_a_row_is_refused() {
            assertRefused("".getBytes(UTF_8), "sheet.empty");
            assertRefused("Mã,Họ và tên\n,\n".getBytes(UTF_8), "sheet.empty");
        }

        @Test
        void may_break_a_line_within_quotes_and_rows_count_on() {
            List<SheetRow> rows = read("Mã,Họ và tên\n1,\"An\nBình\"\n\n3,Chi").rows();
            assertThat(rows)
                    .extracting(row -> row.text(NAME, 99))
                    .containsExactly("An Bình", "Chi");
            assertThat(rows).extracting(SheetRow::number).containsExactly(2, 4);
        }
    }

    @Nested
    class Cells {
        @Test
        void name_their_row_and_column_when_they_are_wrong() {
            Sheet sheet =
                    read("Mã,Họ và tên,Từ ngày,Số hộ nhiều nhất\n1,,31/02/1961,năm\n2,An,,700");
            for (SheetRow row : sheet.rows()) {
                row.text(NAME, 100);
                row.date(SINCE);
                row.number(LIMIT, 0, 60, 0);
            }
            assertThat(sheet.errors())
                    .extracting(RowError::row, RowError::column, RowError::code, RowError::value)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(2, "B", "blank", ""),
                            org.assertj.core.groups.Tuple.tuple(2, "C", "not-a-date", "31/02/1961"),
                            org.assertj.core.groups.Tuple.tuple(2, "D", "not-a-number", "năm"),
                            org.assertj.core.groups.Tuple.tuple(3, "D", "out-of-range", "700"));
        }

        @Test
        void are_read_as_people_write_them() {
            SheetRow row = read("Mã,Họ và tên,Từ ngày,Cấp ủy\n1,An,2.3.2023,Có").rows().getFirst();
            assertThat(row.date(SINCE)).isEqualTo(LocalDate.of(2023, 3, 2));
            assertThat(row.yesNo(LEADER)).isTrue();
            assertThat(row.number(LIMIT, 0, 60, 8)).isEqualTo(8);
            assertThat(row.isRight()).isTrue();
        }

        @Test
        void take_one_of_several_words_and_say_which() {
            SheetRow row = read("Mã,Họ và tên,Cấp ủy\n1,An,có lẽ").rows().getFirst();
            assertThat(row.choice(LEADER, Map.of("bí thư", 1), 0)).isZero();
            assertThat(row.errors())
                    .singleElement()
                    .extracting(RowError::code, RowError::arguments)
                    .containsExactly("unknown-word", List.of("bí thư"));
        }
    }

    @Nested
    class Lists {
        private static final SheetColumn SPOKEN = SheetColumn.optional("spoken", "Tiếng nói");

        private static SheetRow row(String cell) {
            String text = "Tiếng nói\n\"%s\"".formatted(cell);
            SheetFile file = new SheetFile("ho.csv", text.getBytes(UTF_8));
            return Sheet.read(file, List.of(SPOKEN)).rows().getFirst();
        }

        @Test
        void take_a_language_by_its_name_with_marks_or_without_and_by_its_code() {
            for (String written : List.of("Hrê", "hre", "HRE", "tiếng Hrê", "người Hrê")) {
                assertThat(row(written).languages(SPOKEN, 40)).as(written).containsExactly("hre");
            }
            assertThat(row("Kinh; Ca Dong, xơ đăng").languages(SPOKEN, 40))
                    .containsExactly("vi", "sed");
        }

        @Test
        void refuse_what_is_no_language() {
            SheetRow row = row("Hrê, miền núi");
            row.languages(SPOKEN, 40);

            assertThat(row.errors())
                    .singleElement()
                    .extracting(RowError::code, RowError::value)
                    .containsExactly("unknown-language", "Hrê, miền núi");
        }

        @Test
        void of_languages_are_refused_where_one_is_asked_for_and_none_is_left_out() {
            assertThat(row("Hrê").language(SPOKEN, 40)).isEqualTo("hre");
            SheetRow two = row("Hrê, Co");
            two.language(SPOKEN, 40);

            assertThat(two.errors()).extracting(RowError::code).containsExactly("unknown-language");
        }

        @Test
        void keep_the_same_word_the_same_however_it_was_written() {
            assertThat(row("Chăn nuôi, chăn nuôi; Y TẾ,").words(SPOKEN, 40))
                    .containsExactly("chăn nuôi", "y tế");
        }
    }

    @Nested
    class Workbooks {
        @Test
        void give_their_first_table_with_dates_and_numbers_as_they_are() throws IOException {
            SheetRow row =
                    Sheet.read(new SheetFile("dv.xlsx", workbook()), COLUMNS).rows().getFirst();
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.text(CODE, 20)).isEqualTo("4501");
            assertThat(row.text(NAME, 20)).isEqualTo("Hồ Văn Ả");
            assertThat(row.number(LIMIT, 0, 60, 0)).isEqualTo(12);
            assertThat(row.date(SINCE)).isEqualTo(LocalDate.of(2023, 3, 2));
        }

        @Test
        void that_inflate_beyond_measure_are_refused() throws IOException {
            assertRefused(bomb(), "sheet.too-large");
        }

        @Test
        void of_the_old_kind_are_refused_with_advice() {
            byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
            assertRefused(old, "sheet.old-excel");
        }

        @Test
        void that_are_only_called_so_are_refused() {
            assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}, "sheet.unreadable");
        }

        private static byte[] workbook() throws IOException {
            try (XSSFWorkbook book = new XSSFWorkbook();
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                CellStyle dates = book.createCellStyle();
                dates.setDataFormat(
                        book.getCreationHelper().createDataFormat().getFormat("m/d/yy"));
                org.apache.poi.ss.usermodel.Sheet table = book.createSheet("Danh sách");
                Row heading = table.createRow(1);
                for (int i = 0; i < COLUMNS.size(); i++) {
                    heading.createCell(i).setCellValue(COLUMNS.get(i).title());
                }
                Row row = table.createRow(2);
                row.createCell(0).setCellValue(4501);
                row.createCell(1).setCellValue("Hồ Văn Ả");
                row.createCell(2).setCellValue(12);
                row.createCell(3).setCellValue(LocalDate.of(2023, 3, 2));
                row.getCell(3).setCellStyle(dates);
                book.write(out);
                return out.toByteArray();
            }
        }

        private static byte[] bomb() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                byte[] nothing = new byte[1024 * 1024];
                for (int i = 0; i < 61; i++) {
                    zip.write(nothing);
                }
                zip.closeEntry();
            }
            return out.toByteArray();
        }
    }
}
