package vn.phutrachho.household.settings.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import vn.phutrachho.kit.sheets.Preview;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.sheets.SheetSentences;
import vn.phutrachho.kit.sheets.Written;

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

    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Preview preview(
            @RequestParam SettingsTable table, @RequestParam MultipartFile file, Locale locale) {
        return look(table, SheetFile.of(file), locale);
    }

    /** The same with the file as the body. */
    @PostMapping(
            path = "/preview",
            consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Preview preview(@RequestParam SettingsTable table, @RequestBody byte[] content, Locale locale) {
        return look(table, new SheetFile("settings", content), locale);
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

    private Preview look(SettingsTable table, SheetFile file, Locale locale) {
        return sentences.preview(importing.look(access.caller(), table, file), locale);
    }
}
