package vn.phutrachho.systemtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files as people bring them. */
final class Sheets {
    private Sheets() {}

    /** Rows of cells parted by {@code |}, the first with the headings. */
    static byte[] csv(String... rows) {
        return (String.join("\n", Arrays.stream(rows).map(Sheets::line).toList()) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String row) {
        return String.join(
                ",",
                cells(row).stream()
                        .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                        .toList());
    }

    static byte[] xlsx(String... rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("Danh sách");
            for (int r = 0; r < rows.length; r++) {
                Row row = sheet.createRow(r);
                List<String> cells = cells(rows[r]);
                for (int c = 0; c < cells.size(); c++) {
                    row.createCell(c).setCellValue(cells.get(c));
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
    }
}
