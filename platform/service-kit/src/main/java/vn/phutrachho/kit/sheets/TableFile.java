package vn.phutrachho.kit.sheets;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
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
    private static final String NAMELESS = "Sheet0";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    static final String DAY = "dd/MM/yyyy";
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
        return form.equals(CSV)
                ? file(name + "." + CSV, "text/csv;charset=UTF-8", csv())
                : TableBook.file(name, xlsx());
    }

    static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
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
        return new TableBook(Map.of(NAMELESS, this)).xlsx();
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
