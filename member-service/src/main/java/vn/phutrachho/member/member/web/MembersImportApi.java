package vn.phutrachho.member.member.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.sheets.Preview;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.sheets.SheetSentences;
import vn.phutrachho.kit.sheets.Written;
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

    /** The confirmation of a preview. */
    record Confirmation(@NotNull UnitId cell, @NotBlank String preview) {}

    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Preview preview(@RequestParam UnitId cell, @RequestParam MultipartFile file, Locale locale) {
        return look(cell, SheetFile.of(file), locale);
    }

    /** The same with the file as the body. */
    @PostMapping(
            path = "/preview",
            consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Preview preview(@RequestParam UnitId cell, @RequestBody byte[] content, Locale locale) {
        return look(cell, new SheetFile("members", content), locale);
    }

    @PostMapping({"", "/confirm"})
    Written confirm(@RequestBody @Valid Confirmation confirmation) {
        return new Written(importing.confirm(confirmation.cell(), confirmation.preview()));
    }

    private Preview look(UnitId cell, SheetFile file, Locale locale) {
        return sentences.preview(importing.look(cell, file), locale);
    }
}
