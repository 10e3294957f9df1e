package vn.phutrachho.kit.documents;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.phutrachho.kit.documents.Part.Column;
import vn.phutrachho.kit.documents.Template.Mark;
import vn.phutrachho.kit.documents.Template.Style;

/** The pages of one document, on a copy of the template. */
final class Pages {
    private static final String RECIPIENTS = "Nơi nhận:";
    private static final Pattern MARKS = Pattern.compile("\\{\\{[a-z-]+}}");

    private final XWPFDocument document;
    private final XWPFParagraph parts;
    private final XWPFParagraph end;
    private XWPFParagraph before;

    Pages(XWPFDocument document) {
        this.document = document;
        this.parts = marked(document, Mark.PARTS);
        this.end = marked(document, Mark.END);
        this.before = parts;
    }

    /**
     * @param words for the marks of the head. They are filled in first: what somebody wrote into a
     *     part is never taken for a mark
     */
    void write(Draft draft, Map<Mark, String> words) {
        Template.paragraphs(document).forEach(paragraph -> fill(paragraph, words));
        draft.parts().forEach(this::write);
        remove(parts);
        before = end;
        writeEnd(draft);
        remove(end);
    }

    private static XWPFParagraph marked(XWPFDocument document, Mark mark) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().strip().equals(mark.text()))
                .findFirst()
                .orElseThrow();
    }

    private void remove(XWPFParagraph mark) {
        document.removeBodyElement(document.getPosOfParagraph(mark));
    }

    /**
     * A word processor may have cut a mark into several runs: they become one, of the first's look.
     */
    private static void fill(XWPFParagraph paragraph, Map<Mark, String> words) {
        String text = paragraph.getText();
        String filled = filled(text, words);
        if (!filled.equals(text)) {
            List<XWPFRun> runs = paragraph.getRuns();
            runs.getFirst().setText(filled, 0);
            for (int last = runs.size() - 1; last > 0; last--) {
                paragraph.removeRun(last);
            }
        }
    }

    private static String filled(String text, Map<Mark, String> words) {
        return MARKS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(word(found.group(), words)));
    }

    private static String word(String mark, Map<Mark, String> words) {
        return words.entrySet().stream()
                .filter(word -> word.getKey().text().equals(mark))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(mark);
    }

    private void write(Part part) {
        switch (part) {
            case Part.Heading(String text) -> paragraph(Style.HEADING, text);
            case Part.SubHeading(String text) -> paragraph(Style.SUB_HEADING, text);
            case Part.Text(String text) -> paragraph(Style.TEXT, text);
            case Part.Point(String label, String text) -> point(label, text);
            case Part.Items(List<String> lines) ->
                    lines.forEach(line -> paragraph(Style.ITEM, line));
            case Part.Table table -> table(table);
        }
    }

    private void paragraph(Style style, String text) {
        write(add(), style, text);
    }

    private void point(String label, String text) {
        XWPFParagraph paragraph = add();
        paragraph.setStyle(Style.TEXT.id());
        XWPFRun lead = paragraph.createRun();
        lead.setBold(true);
        lead.setText(label);
        paragraph.createRun().setText(" " + text);
    }

    private XWPFParagraph add() {
        try (XmlCursor cursor = before.getCTP().newCursor()) {
            return document.insertNewParagraph(cursor);
        }
    }

    private static void write(XWPFParagraph paragraph, Style style, String text) {
        paragraph.setStyle(style.id());
        paragraph.createRun().setText(text);
    }

    private void table(Part.Table part) {
        if (!part.title().isEmpty()) {
            paragraph(Style.TABLE_TITLE, part.title());
        }
        int[] shares = part.columns().stream().mapToInt(Column::share).toArray();
        XWPFTable table = addTable(Style.TABLE, shares);
        XWPFTableRow names = table.getRow(0);
        names.setRepeatHeader(true);
        names.setCantSplitRow(true);
        fill(names, Style.COLUMN, part.columns().stream().map(Column::name).toList());
        for (List<String> values : part.rows()) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            fill(row, Style.CELL, values);
        }
        fitToGrid(table);
        paragraph(Style.AFTER_TABLE, "");
    }

    private static void fill(XWPFTableRow row, Style style, List<String> values) {
        for (int column = 0; column < values.size(); column++) {
            List<String> lines = values.get(column).lines().toList();
            write(row.getCell(column), style, lines.isEmpty() ? List.of("") : lines);
        }
    }

    private static void write(XWPFTableCell cell, Style style, List<String> lines) {
        write(cell.getParagraphs().getFirst(), style, lines.getFirst());
        lines.stream().skip(1).forEach(line -> write(cell.addParagraph(), style, line));
    }

    /** A table of one row, as wide as the page lets it be. */
    private XWPFTable addTable(Style style, int... shares) {
        XWPFTable table;
        try (XmlCursor cursor = before.getCTP().newCursor()) {
            table = document.insertNewTbl(cursor);
        }
        table.removeBorders();
        table.setStyleID(style.id());
        table.setWidth(width());
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        XWPFTableRow row = table.getRow(0);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        int all = IntStream.of(shares).sum();
        for (int column = 0; column < shares.length; column++) {
            int width = width() * shares[column] / all;
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            if (column > 0) {
                row.createCell();
            }
        }
        return table;
    }

    /** Some word processors go by the grid, others by the cells. */
    private static void fitToGrid(XWPFTable table) {
        CTTblGrid grid = table.getCTTbl().getTblGrid();
        for (XWPFTableRow row : table.getRows()) {
            for (int column = 0; column < grid.sizeOfGridColArray(); column++) {
                row.getCell(column)
                        .setWidth(String.valueOf(twips(grid.getGridColArray(column).getW())));
            }
        }
    }

    /** Between the margins, in twentieths of a point. */
    private int width() {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        CTPageMar margins = section.getPgMar();
        return twips(section.getPgSz().getW())
                - twips(margins.getLeft())
                - twips(margins.getRight());
    }

    private static int twips(Object length) {
        return Integer.parseInt(length.toString());
    }

    private void writeEnd(Draft draft) {
        List<Signature> signatures = draft.signatures();
        if (signatures.size() == 1) {
            XWPFTableRow row = endRow(2);
            recipients(row.getCell(0), draft.recipients());
            sign(row.getCell(1), signatures.getFirst());
            paragraph(Style.AFTER_TABLE, "");
            return;
        }
        if (!signatures.isEmpty()) {
            XWPFTableRow row = endRow(signatures.size());
            for (int column = 0; column < signatures.size(); column++) {
                sign(row.getCell(column), signatures.get(column));
            }
        }
        if (!draft.recipients().isEmpty()) {
            paragraph(Style.RECIPIENTS, RECIPIENTS);
            dashed(draft.recipients()).forEach(line -> paragraph(Style.RECIPIENT, line));
        }
    }

    private XWPFTableRow endRow(int columns) {
        paragraph(Style.TEXT, "");
        int[] even = IntStream.range(0, columns).map(_ -> 1).toArray();
        XWPFTable table = addTable(Style.END_TABLE, even);
        fitToGrid(table);
        XWPFTableRow row = table.getRow(0);
        row.setCantSplitRow(true);
        return row;
    }

    private static void sign(XWPFTableCell cell, Signature signature) {
        write(cell, Style.RIGHT_TO_SIGN, signature.lines());
        write(cell.addParagraph(), Style.SPACE_TO_SIGN, "");
    }

    private static void recipients(XWPFTableCell cell, List<String> recipients) {
        if (recipients.isEmpty()) {
            return;
        }
        write(cell.getParagraphs().getFirst(), Style.RECIPIENTS, RECIPIENTS);
        dashed(recipients).forEach(line -> write(cell.addParagraph(), Style.RECIPIENT, line));
    }

    /** Each with a dash before it and a comma behind it, the last with a full stop. */
    private static List<String> dashed(List<String> recipients) {
        int last = recipients.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(at -> "- " + recipients.get(at) + (at == last ? "." : ","))
                .toList();
    }
}
