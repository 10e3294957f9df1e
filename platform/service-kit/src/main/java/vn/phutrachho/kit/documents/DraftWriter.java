package vn.phutrachho.kit.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.phutrachho.kit.documents.Template.Mark;
import vn.phutrachho.kit.web.Dates;

/** Makes .docx files of drafts. The same draft makes the same bytes. */
public final class DraftWriter {
    private static final MediaType DOCX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /** A file of the format knows no time before it. */
    private static final FileTime NO_TIME = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));

    private final Template template;

    /**
     * @param template a .docx file with the layout
     * @throws IllegalStateException where something is missing in it that documents need
     */
    public DraftWriter(byte[] template) {
        this.template = new Template(template);
    }

    /**
     * What a controller answers.
     *
     * @param name of the file, without its ending
     */
    public ResponseEntity<byte[]> answer(Draft draft, String name) {
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name + ".docx").build().toString())
                .body(write(draft));
    }

    /** The file. */
    public byte[] write(Draft draft) {
        try (XWPFDocument document = template.open();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new Pages(document).write(draft, words(draft));
            describe(draft, document);
            document.write(bytes);
            return withoutTimes(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Mark, String> words(Draft draft) {
        Map<Mark, String> words = new EnumMap<>(Mark.class);
        words.put(Mark.SUPERIOR, draft.issuer().superior());
        words.put(Mark.BODY, draft.issuer().body());
        words.put(Mark.NUMBER, "Số      -" + draft.number());
        words.put(Mark.PLACE_AND_DAY, draft.place() + ", " + Dates.inDocuments(draft.day()));
        words.put(Mark.KIND, draft.kind());
        words.put(Mark.SUBJECT, draft.subject());
        return words;
    }

    private static void describe(Draft draft, XWPFDocument document) {
        Optional<Date> day =
                Optional.of(Date.from(draft.day().atStartOfDay(ZoneOffset.UTC).toInstant()));
        PackageProperties properties =
                document.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setTitleProperty(draft.kind() + ": " + draft.subject());
        properties.setCreatedProperty(day);
        properties.setModifiedProperty(day);
        properties.setLanguageProperty("vi-VN");
    }

    /** The library stamps each part of the file with the moment at which it is written. */
    private static byte[] withoutTimes(byte[] file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream same = new ZipOutputStream(bytes)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                same.putNextEntry(new ZipEntry(part.getName()).setLastModifiedTime(NO_TIME));
                parts.transferTo(same);
                same.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
