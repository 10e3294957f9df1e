package vn.phutrachho.kit.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV in the encodings and with the delimiters that spreadsheets write here. */
final class DelimitedText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private DelimitedText() {}

    static List<RawRow> rows(byte[] content) {
        String text = Normalizer.normalize(decode(content), Normalizer.Form.NFC);
        if (text.indexOf('\0') >= 0) {
            throw SheetRefusal.unreadable();
        }
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter(text))
                        .setIgnoreEmptyLines(false)
                        .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<RawRow> rows = new ArrayList<>();
            for (CSVRecord line : parser) {
                if (rows.size() == Sheet.MOST_ROWS) {
                    throw SheetRefusal.tooManyRows(Sheet.MOST_ROWS);
                }
                rows.add(new RawRow((int) line.getRecordNumber(), List.of(line.values())));
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalStateException _) {
            throw SheetRefusal.unreadable(); // a quote that is never closed, or text after one
        }
    }

    /** A wrong guess would write garbled names for good: what is not surely Unicode is refused. */
    private static String decode(byte[] content) {
        Charset charset = markedCharset(content);
        try {
            String text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(content))
                            .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw SheetRefusal.notUtf8();
        }
    }

    private static Charset markedCharset(byte[] content) {
        if (content.length >= 2 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (content.length >= 2 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static char delimiter(String text) {
        String top = text.lines().limit(5).reduce("", String::concat);
        return List.of(',', ';', '\t').stream()
                .max(
                        Comparator.comparingLong(
                                delimiter -> top.chars().filter(c -> c == delimiter).count()))
                .orElse(',');
    }
}
