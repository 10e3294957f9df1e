package vn.phutrachho.kit.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.multipart.MultipartFile;

/** A spreadsheet as it was sent, not read yet. */
public final class SheetFile {
    private final String name;
    private final byte[] content;

    /**
     * @param name as whoever sent it calls it
     */
    public SheetFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /** From a form. */
    public static SheetFile of(MultipartFile sent) {
        String name = sent.getOriginalFilename();
        try {
            return new SheetFile(name == null ? "" : name, sent.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }
}
