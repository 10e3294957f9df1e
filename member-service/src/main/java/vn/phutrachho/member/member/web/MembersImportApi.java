package vn.phutrachho.member.member.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.sheets.Imported;
import vn.phutrachho.kit.sheets.Imports.Looked;
import vn.phutrachho.kit.sheets.SheetSentences;
import vn.phutrachho.kit.web.ImportPreview.RowChange;
import vn.phutrachho.kit.web.ProblemError;
import vn.phutrachho.member.member.ImportMembers;

/** A cell's list of members from a spreadsheet, for programs: look first, then confirm. */
@RestController
@RequestMapping("/api/members/import")
class MembersImportApi {
    private final ImportMembers importing;
    private final SheetSentences sentences;

    MembersImportApi(ImportMembers importing, SheetSentences sentences) {
        this.importing = importing;
        this.sentences = sentences;
    }

    /**
     * What a file would do.
     *
     * @param preview what the confirmation names
     */
    record Preview(
            String preview,
            int rows,
            int added,
            int changed,
            int same,
            List<ProblemError> errors,
            List<RowChange> changes) {
        static Preview of(Looked looked, SheetSentences sentences, Locale locale) {
            Imported imported = looked.imported();
            return new Preview(
                    looked.id(),
                    imported.rows(),
                    imported.added(),
                    imported.changed(),
                    imported.same(),
                    sentences.errors(imported.errors(), locale),
                    imported.changes());
        }
    }

    /** The confirmation of a preview. */
    record Confirmation(@NotNull UnitId cell, @NotBlank String preview) {}

    /** How many rows were written. */
    record Written(int rows) {}

    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Preview preview(@RequestParam UnitId cell, @RequestParam MultipartFile file, Locale locale)
            throws IOException {
        String name = file.getOriginalFilename();
        return look(cell, file.getBytes(), name == null ? "" : name, locale);
    }

    /** The same with the file as the body. */
    @PostMapping(
            path = "/preview",
            consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Preview preview(@RequestParam UnitId cell, @RequestBody byte[] content, Locale locale) {
        return look(cell, content, "members", locale);
    }

    @PostMapping({"", "/confirm"})
    Written confirm(@RequestBody @Valid Confirmation confirmation) {
        return new Written(importing.confirm(confirmation.cell(), confirmation.preview()));
    }

    private Preview look(UnitId cell, byte[] content, String file, Locale locale) {
        return Preview.of(importing.look(cell, content, file), sentences, locale);
    }
}
