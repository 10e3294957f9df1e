package vn.phutrachho.kit.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The first table of an XLSX file, read as a stream within limits: a small file can hide a huge
 * one.
 */
final class Workbook {
    private static final long MOST_INFLATED_BYTES = 60L * 1024 * 1024;
    private static final int MOST_PARTS = 500;
    private static final int MOST_COLUMNS = 200;

    private Workbook() {}

    static boolean isOne(byte[] content) {
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw SheetRefusal.oldExcel();
        }
        return startsWith(content, 'P', 'K', 3, 4);
    }

    private static boolean startsWith(byte[] content, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (content.length <= i || content[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }

    static List<RawRow> rows(byte[] content) {
        try {
            demandModestSize(content);
            return read(content);
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IllegalStateException
                | org.apache.poi.ooxml.POIXMLException _) {
            throw SheetRefusal.unreadable();
        }
    }

    /**
     * Counts what it inflates to before the reader, which holds whole parts in memory, may see it.
     */
    private static void demandModestSize(byte[] content) throws IOException {
        long inflated = 0;
        int parts = 0;
        byte[] buffer = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                parts++;
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    inflated += n;
                    if (inflated > MOST_INFLATED_BYTES || parts > MOST_PARTS) {
                        throw SheetRefusal.tooLarge(Sheet.MOST_BYTES / 1024 / 1024);
                    }
                }
            }
        }
    }

    private static List<RawRow> read(byte[] content)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(opened);
            Iterator<InputStream> tables = reader.getSheetsData();
            if (!tables.hasNext()) {
                throw SheetRefusal.empty();
            }
            Rows rows = new Rows();
            try (InputStream table = tables.next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(
                        new XSSFSheetXMLHandler(
                                reader.getStylesTable(),
                                null,
                                new ReadOnlySharedStringsTable(opened),
                                rows,
                                new PlainValues(),
                                false));
                xml.parse(new InputSource(table));
            }
            return rows.read;
        }
    }

    /** Dates as ISO texts and numbers without thousands marks, however the cells show them. */
    private static final class PlainValues extends DataFormatter {
        @Override
        public String formatRawCellContents(
                double value, int formatIndex, String formatString, boolean since1904) {
            if (DateUtil.isADateFormat(formatIndex, formatString)
                    && DateUtil.isValidExcelDate(value)) {
                LocalDate day = DateUtil.getLocalDateTime(value, since1904).toLocalDate();
                return day.toString();
            }
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }

    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final List<RawRow> read = new ArrayList<>();
        private List<String> cells = new ArrayList<>();

        @Override
        public void startRow(int row) {
            if (read.size() == Sheet.MOST_ROWS) {
                throw SheetRefusal.tooManyRows(Sheet.MOST_ROWS);
            }
            cells = new ArrayList<>();
        }

        @Override
        public void cell(
                @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (value == null || column >= MOST_COLUMNS) {
                return;
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(Normalizer.normalize(value, Normalizer.Form.NFC));
        }

        @Override
        public void endRow(int row) {
            read.add(new RawRow(row + 1, cells));
        }
    }
}
