package vn.phutrachho.kit.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.http.ResponseEntity;

/**
 * Several tables as one workbook to be taken away, a sheet for each.
 *
 * @param sheets in order, by the names that stand at the foot
 */
public record TableBook(Map<String, TableFile> sheets) {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public TableBook {
        sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
    }

    /**
     * What a controller answers.
     *
     * @param name of the file, without its ending
     */
    public ResponseEntity<byte[]> answer(String name) {
        return file(name, xlsx());
    }

    static ResponseEntity<byte[]> file(String name, byte[] workbook) {
        return TableFile.file(name + ".xlsx", XLSX, workbook);
    }

    byte[] xlsx() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyle days = workbook.createCellStyle();
            days.setDataFormat(workbook.createDataFormat().getFormat(TableFile.DAY));
            sheets.forEach(
                    (name, table) -> {
                        XSSFSheet sheet = workbook.createSheet(name);
                        for (List<Object> values : table.rows()) {
                            write(values, sheet.createRow(sheet.getPhysicalNumberOfRows()), days);
                        }
                    });
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(List<Object> values, Row row, CellStyle days) {
        for (Object value : values) {
            Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
            switch (value) {
                case Number number -> cell.setCellValue(number.doubleValue());
                case LocalDate day -> {
                    cell.setCellValue(day);
                    cell.setCellStyle(days);
                }
                default -> cell.setCellValue(value.toString());
            }
        }
    }
}
