package vn.phutrachho.kit.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * A .docx file with the layout of documents: page, head, styles. Whoever wants another look edits
 * it with a word processor and names it by {@code phutrachho.documents.template}. What it must keep
 * are the {@link Mark}s and the ids of the {@link Style}s.
 */
final class Template {
    private final byte[] file;

    /**
     * @throws IllegalStateException where something is missing that documents need
     */
    Template(byte[] file) {
        this.file = file.clone();
        try (XWPFDocument document = open()) {
            demand(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is put in place of a text in double braces. */
    enum Mark {
        SUPERIOR("cap-tren"),
        BODY("ban-hanh"),
        NUMBER("so"),
        PLACE_AND_DAY("noi-ngay"),
        KIND("loai"),
        SUBJECT("trich-yeu"),
        /** A paragraph of its own, outside tables. */
        PARTS("noi-dung"),
        /** Signatures and recipients: likewise. */
        END("ket-thuc");

        private final String text;

        Mark(String text) {
            this.text = "{{" + text + "}}";
        }

        String text() {
            return text;
        }
    }

    /** The styles in which texts are written. */
    enum Style {
        HEADING("Heading1"),
        SUB_HEADING("Heading2"),
        TEXT("NoiDung"),
        ITEM("GachDauDong"),
        TABLE_TITLE("TenBang"),
        COLUMN("DauCot"),
        CELL("ODuLieu"),
        AFTER_TABLE("SauBang"),
        TABLE("Bang"),
        END_TABLE("KhongKe"),
        RIGHT_TO_SIGN("QuyenKy"),
        SPACE_TO_SIGN("ChoKy"),
        RECIPIENTS("NoiNhanDau"),
        RECIPIENT("NoiNhan");

        private final String id;

        Style(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    /** A new copy of it. */
    XWPFDocument open() {
        try {
            return new XWPFDocument(new ByteArrayInputStream(file));
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException e) {
            throw new IllegalStateException("The template of documents is no .docx file", e);
        }
    }

    /** Every paragraph of a document, those in tables too. */
    static Stream<XWPFParagraph> paragraphs(IBody body) {
        return Stream.concat(
                body.getParagraphs().stream(),
                body.getTables().stream()
                        .flatMap(table -> table.getRows().stream())
                        .flatMap(row -> row.getTableCells().stream())
                        .flatMap((XWPFTableCell cell) -> paragraphs(cell)));
    }

    private static void demand(XWPFDocument document) {
        Set<String> texts =
                paragraphs(document).map(XWPFParagraph::getText).collect(Collectors.toSet());
        List<String> missing =
                Stream.concat(
                                Stream.of(Mark.values())
                                        .map(Mark::text)
                                        .filter(mark -> texts.stream().noneMatch(mark(mark))),
                                Stream.of(Style.values())
                                        .map(Style::id)
                                        .filter(id -> document.getStyles().getStyle(id) == null)
                                        .map(id -> "style " + id))
                        .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The template of documents lacks " + missing);
        }
        demandAtTop(document, Mark.PARTS);
        demandAtTop(document, Mark.END);
    }

    private static Predicate<String> mark(String mark) {
        return text -> text.contains(mark);
    }

    private static void demandAtTop(XWPFDocument document, Mark mark) {
        boolean there =
                document.getParagraphs().stream()
                        .anyMatch(paragraph -> paragraph.getText().strip().equals(mark.text()));
        if (!there) {
            throw new IllegalStateException(
                    "The template of documents has " + mark.text() + " not as its own paragraph");
        }
    }
}
