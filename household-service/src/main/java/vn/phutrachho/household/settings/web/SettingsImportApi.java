package vn.phutrachho.household.settings.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.phutrachho.household.settings.ImportSettings;
import vn.phutrachho.household.settings.SettingsTable;
import vn.phutrachho.household.settings.command.Reasons;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.sheets.Imported;
import vn.phutrachho.kit.sheets.Imports.Looked;
import vn.phutrachho.kit.sheets.SheetSentences;
import vn.phutrachho.kit.web.ImportPreview.RowChange;
import vn.phutrachho.kit.web.ProblemError;

/** Rules or a working calendar from a spreadsheet, for programs: preview, then confirmation. */
@RestController
@RequestMapping("/api/settings/import")
class SettingsImportApi {
    private final Access access;
    private final ImportSettings importing;
    private final SheetSentences sentences;

    SettingsImportApi(Access access, ImportSettings importing, SheetSentences sentences) {
        this.access = access;
        this.importing = importing;
        this.sentences = sentences;
    }

    /**
     * What a file would set.
     *
     * @param preview what the confirmation names
     * @param errors by row and column; while there are any nothing of the file can be set
     */
    record Preview(
            String preview,
            int rows,
            int added,
            int changed,
            int same,
            List<ProblemError> errors,
            List<RowChange> changes) {}

    /**
     * The confirmation of a preview.
     *
     * @param from first day on which it applies; not before today
     * @param why the reason
     */
    record Confirmation(
            @NotNull SettingsTable table,
            @NotBlank String preview,
            @NotNull LocalDate from,
            @NotBlank @Size(max = Reasons.LONGEST) String why) {}

    /** How many rows were written. */
    record Written(int rows) {}

    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Preview preview(
            @RequestParam SettingsTable table, @RequestParam MultipartFile file, Locale locale)
            throws IOException {
        String name = file.getOriginalFilename();
        return look(table, file.getBytes(), name == null ? "" : name, locale);
    }

    /** The same with the file as the body. */
    @PostMapping(
            path = "/preview",
            consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Preview preview(@RequestParam SettingsTable table, @RequestBody byte[] content, Locale locale) {
        return look(table, content, "settings", locale);
    }

    @PostMapping({"", "/confirm"})
    Written confirm(@RequestBody @Valid Confirmation confirmation) {
        return new Written(
                importing.confirm(
                        access.caller(),
                        confirmation.table(),
                        confirmation.preview(),
                        confirmation.from(),
                        confirmation.why()));
    }

    private Preview look(SettingsTable table, byte[] content, String file, Locale locale) {
        Looked looked = importing.look(access.caller(), table, content, file);
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
