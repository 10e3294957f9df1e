package vn.phutrachho.member.unit.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.phutrachho.kit.sheets.Preview;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.sheets.SheetSentences;
import vn.phutrachho.kit.sheets.Written;
import vn.phutrachho.member.unit.ImportUnits;

/** The tree of units from a spreadsheet, for programs: look first, then confirm. */
@RestController
@RequestMapping("/api/units/import")
class UnitsImportApi {
    private final ImportUnits importing;
    private final SheetSentences sentences;

    UnitsImportApi(ImportUnits importing, SheetSentences sentences) {
        this.importing = importing;
        this.sentences = sentences;
    }

    /** The confirmation of a preview. */
    record Confirmation(@NotBlank String preview) {}

    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Preview preview(@RequestParam MultipartFile file, Locale locale) {
        return look(SheetFile.of(file), locale);
    }

    /** The same with the file as the body. */
    @PostMapping(
            path = "/preview",
            consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Preview preview(@RequestBody byte[] content, Locale locale) {
        return look(new SheetFile("units", content), locale);
    }

    @PostMapping({"", "/confirm"})
    Written confirm(@RequestBody @Valid Confirmation confirmation) {
        return new Written(importing.confirm(confirmation.preview()));
    }

    private Preview look(SheetFile file, Locale locale) {
        return sentences.preview(importing.look(file), locale);
    }
}
