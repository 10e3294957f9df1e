package vn.phutrachho.kit.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table of a page as a spreadsheet to be taken away, as CSV or XLSX: numbers as numbers, days as
 * days.
 *
 * @param rows of texts, numbers and days; what is not there is an empty text
 */
public record TableFile(List<List<Object>> rows) {
    private static final String CSV = "csv";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String DAY = "dd/MM/yyyy";
    private static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern(DAY);
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.NON_NUMERIC).get();

    public TableFile {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * What a controller answers.
     *
     * @param name of the file, without its ending
     * @param form {@code csv}, or else {@code xlsx}
     */
    public ResponseEntity<byte[]> answer(String name, String form) {
        boolean csv = form.equals(CSV);
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType(
                                csv
                                        ? "text/csv;charset=UTF-8"
                                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + (csv ? CSV : "xlsx"))
                                .build()
                                .toString())
                .body(csv ? csv() : xlsx());
    }

    /** With the mark by which spreadsheets recognise UTF-8. */
    byte[] csv() {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        for (List<Object> row : rows) {
            text.append(FORMAT.format(row.stream().map(TableFile::harmless).toArray()))
                    .append(FORMAT.getRecordSeparator());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyle days = workbook.createCellStyle();
            days.setDataFormat(workbook.createDataFormat().getFormat(DAY));
            XSSFSheet sheet = workbook.createSheet();
            for (List<Object> values : rows) {
                write(values, sheet.createRow(sheet.getPhysicalNumberOfRows()), days);
            }
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

    /** What somebody wrote must not become a formula where the file is opened. */
    private static Object harmless(Object value) {
        return switch (value) {
            case Number number -> number;
            case LocalDate day -> DAYS.format(day);
            default -> {
                String text = value.toString();
                boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
                yield formula ? "'" + text : text;
            }
        };
    }
}
