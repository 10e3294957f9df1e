package vn.phutrachho.member.access.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.sheets.Written;
import vn.phutrachho.member.access.GiveAccess;
import vn.phutrachho.member.access.ImportGrants;
import vn.phutrachho.member.access.view.FindGrants;

/** Who has which role where, for an administrator's programs. */
@RestController
@RequestMapping("/api/grants")
class GrantsApi {
    private final GiveAccess giving;
    private final ImportGrants importing;
    private final FindGrants grants;

    GrantsApi(GiveAccess giving, ImportGrants importing, FindGrants grants) {
        this.giving = giving;
        this.importing = importing;
        this.grants = grants;
    }

    /**
     * A role to be given.
     *
     * @param unit {@code root} for an administrator
     * @param from first day; today when absent
     * @param until last day, if it has one
     */
    record GrantRequest(
            @NotNull AccountId account,
            @NotNull Role role,
            @NotNull UnitId unit,
            @Nullable MemberId member,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** A grant that now counts. */
    record Granted(GrantId grant) {}

    /**
     * An end to be put to a grant.
     *
     * @param on first day without it; today when absent
     */
    record EndRequest(@Nullable LocalDate on) {}

    @GetMapping
    List<FindGrants.Line> list(@RequestParam @Nullable AccountId account) {
        giving.demandAdministrator();
        return grants.all().stream()
                .filter(line -> account == null || line.account().equals(account))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Granted grant(@RequestBody @Valid GrantRequest request) {
        return new Granted(
                giving.grant(
                        request.account(),
                        request.role(),
                        request.unit(),
                        request.member(),
                        request.from(),
                        request.until()));
    }

    @PostMapping("/{grant}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable GrantId grant, @RequestBody @Valid EndRequest request) {
        giving.end(grant, request.on());
    }

    /** All rows are granted, or none when one is in error. */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Written importFile(@RequestParam MultipartFile file) {
        giving.demandAdministrator();
        return new Written(importing.grant(SheetFile.of(file)));
    }

    /** The same with the file as the body. */
    @PostMapping(
            path = "/import",
            consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Written importBody(@RequestBody byte[] content) {
        return new Written(importing.grant(new SheetFile("grants.csv", content)));
    }
}
