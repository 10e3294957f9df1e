package vn.phutrachho.kit.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class TableFileTest {
    private static final TableFile TABLE =
            new TableFile(
                    List.of(
                            List.of("Số", "Lời", "Hạn", "Ngày"),
                            List.of("KN-1", "Nói \"gấp\", xin xem", LocalDate.of(2026, 5, 4), 3),
                            List.of("KN-2", "=1+1", "", -2)));

    @Test
    void texts_are_quoted_numbers_are_numbers_and_nothing_becomes_a_formula() {
        String csv = new String(TABLE.csv(), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF").endsWith("\r\n");
        assertThat(csv.substring(1).lines())
                .containsExactly(
                        "\"Số\",\"Lời\",\"Hạn\",\"Ngày\"",
                        "\"KN-1\",\"Nói \"\"gấp\"\", xin xem\",\"04/05/2026\",3",
                        "\"KN-2\",\"'=1+1\",\"\",-2");
    }

    @Test
    void a_workbook_has_days_as_days_and_texts_as_they_are() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(TABLE.xlsx()))) {
            Row first = workbook.getSheetAt(0).getRow(1);
            assertThat(DateUtil.isCellDateFormatted(first.getCell(2))).isTrue();
            assertThat(first.getCell(2).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDate.of(2026, 5, 4).atStartOfDay());
            assertThat(first.getCell(3).getNumericCellValue()).isEqualTo(3);
            Row second = workbook.getSheetAt(0).getRow(2);
            assertThat(second.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(second.getCell(1).getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void it_is_answered_as_a_file_with_a_name() {
        ResponseEntity<byte[]> answer = TABLE.answer("kien-nghi", "csv");
        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .contains("attachment", "kien-nghi.csv");
        assertThat(String.valueOf(answer.getHeaders().getContentType())).startsWith("text/csv");
        assertThat(TABLE.answer("kien-nghi", "xlsx").getHeaders().getFirst("Content-Disposition"))
                .contains("kien-nghi.xlsx");
    }
}
