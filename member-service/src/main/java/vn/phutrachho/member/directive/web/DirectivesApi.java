package vn.phutrachho.member.directive.web;

import static vn.phutrachho.member.directive.web.DirectiveForms.there;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DirectiveDetails;
import vn.phutrachho.events.member.DirectiveKind;
import vn.phutrachho.events.member.SessionDetails;
import vn.phutrachho.events.member.SessionLeader;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.member.directive.KeepDirectives;
import vn.phutrachho.member.directive.ReadCoverage;
import vn.phutrachho.member.directive.ReadCoverage.OfUnit;
import vn.phutrachho.member.directive.RecordSessions;
import vn.phutrachho.member.directive.view.Coverage;
import vn.phutrachho.member.directive.view.Coverage.Beneath;
import vn.phutrachho.member.directive.view.Coverage.OfKind;
import vn.phutrachho.member.directive.view.KnownDirective;
import vn.phutrachho.member.directive.view.KnownDissemination.Session;
import vn.phutrachho.member.directive.view.Standing;
import vn.phutrachho.member.directive.view.Tally;

/** Directives and their dissemination for programs (clause 1). */
@RestController
@RequestMapping("/api/directives")
class DirectivesApi {
    private final Access access;
    private final KeepDirectives register;
    private final RecordSessions sessions;
    private final ReadCoverage coverage;

    DirectivesApi(
            Access access,
            KeepDirectives register,
            RecordSessions sessions,
            ReadCoverage coverage) {
        this.access = access;
        this.register = register;
        this.sessions = sessions;
        this.coverage = coverage;
    }

    /**
     * An entry of the register.
     *
     * @param issuedOn the paper's own day; absent as long as it is not known
     * @param below the unit beneath which it is to be made known; the whole province when absent
     * @param due last day
     */
    record DirectiveRequest(
            @NotBlank @Size(max = KeepDirectives.LONGEST_NUMBER) String number,
            @NotNull DirectiveKind kind,
            @NotBlank @Size(max = KeepDirectives.LONGEST_TITLE) String title,
            @NotBlank @Size(max = KeepDirectives.LONGEST_ISSUER) String issuedBy,
            @Nullable LocalDate issuedOn,
            @Nullable @Size(max = KeepDirectives.LONGEST_ABOUT) String about,
            @NotEmpty List<@NotNull UnitKind> kinds,
            @Nullable UnitId below,
            @NotNull LocalDate due) {
        DirectiveDetails details() {
            return new DirectiveDetails(
                    number.strip(),
                    kind,
                    title.strip(),
                    issuedBy.strip(),
                    issuedOn,
                    there(about),
                    kinds,
                    below,
                    due);
        }
    }

    /** The register is put right. */
    record DirectiveCorrection(
            @NotNull @Valid DirectiveRequest directive,
            @NotBlank @Size(max = KeepDirectives.LONGEST_REASON) String reason) {}

    /**
     * A directive counts no more.
     *
     * @param from first day without it
     */
    record WithdrawalRequest(
            @NotNull LocalDate from,
            @Nullable DirectiveId replacedBy,
            @NotBlank @Size(max = KeepDirectives.LONGEST_REASON) String reason) {}

    /** An act that takes a reason and nothing else. */
    record ReasonRequest(@NotBlank @Size(max = KeepDirectives.LONGEST_REASON) String reason) {}

    /**
     * A session.
     *
     * @param expected members who are to be made acquainted, at all sessions together
     * @param present how many of them were at this one
     */
    record SessionRequest(
            @NotNull LocalDate heldOn,
            @Nullable @Size(max = RecordSessions.LONGEST_PLACE) String place,
            @NotNull SessionLeader ledBy,
            @NotNull Integer expected,
            @NotNull Integer present,
            @Nullable @Size(max = RecordSessions.LONGEST_REMARK) String remark) {
        SessionDetails details() {
            return new SessionDetails(
                    heldOn, there(place), ledBy, expected, present, there(remark));
        }
    }

    /** A session is put right. */
    record SessionCorrection(
            @NotNull @Valid SessionRequest session,
            @NotBlank @Size(max = KeepDirectives.LONGEST_REASON) String reason) {}

    record Registered(DirectiveId id) {}

    /**
     * A directive and how a sub-tree stands with it.
     *
     * @param at the unit whose sub-tree it is
     * @param withdrawnFrom first day on which it counts no more
     */
    record DirectiveAnswer(
            DirectiveId id,
            UnitId keeper,
            DirectiveDetails details,
            @Nullable LocalDate withdrawnFrom,
            UnitId at,
            Tally whole) {
        static DirectiveAnswer of(Coverage coverage) {
            KnownDirective known = coverage.directive();
            return new DirectiveAnswer(
                    known.id(),
                    known.keeper(),
                    known.details(),
                    known.withdrawnFrom(),
                    coverage.at(),
                    coverage.whole());
        }
    }

    /** The same with its levels and the units directly beneath. */
    record CoverageAnswer(DirectiveAnswer directive, List<OfKind> levels, List<Beneath> beneath) {}

    /** One unit and its sessions. */
    record UnitAnswer(Standing standing, List<Session> sessions) {
        static UnitAnswer of(OfUnit found) {
            return new UnitAnswer(found.standing(), found.sessions());
        }
    }

    /** All directives that ask units of a sub-tree (of one's own, when none is named). */
    @GetMapping
    List<DirectiveAnswer> all(@RequestParam @Nullable UnitId unit) {
        return coverage.all(unit == null ? coverage.home() : unit).stream()
                .map(DirectiveAnswer::of)
                .toList();
    }

    /** What one unit was asked, what is due first first. */
    @GetMapping("/duties")
    List<Standing> duties(@RequestParam UnitId unit) {
        return coverage.dutiesOf(unit);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@RequestBody @Valid DirectiveRequest request) {
        return new Registered(register.register(request.details()));
    }

    @PostMapping("/{directive}/corrections")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(
            @PathVariable DirectiveId directive, @RequestBody @Valid DirectiveCorrection request) {
        register.correct(directive, request.directive().details(), request.reason(), null);
    }

    @PostMapping("/{directive}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable DirectiveId directive, @RequestBody @Valid WithdrawalRequest request) {
        register.withdraw(directive, request.from(), request.replacedBy(), request.reason());
    }

    @PostMapping("/{directive}/reinstatement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reinstate(@PathVariable DirectiveId directive, @RequestBody @Valid ReasonRequest request) {
        register.reinstate(directive, request.reason());
    }

    /** How a sub-tree stands with one directive. */
    @GetMapping("/{directive}")
    CoverageAnswer one(@PathVariable DirectiveId directive, @RequestParam @Nullable UnitId unit) {
        Coverage found = coverage.one(directive, at(directive, unit));
        return new CoverageAnswer(
                DirectiveAnswer.of(found), found.byKind(), found.beneath(access.tree()));
    }

    /**
     * Unit by unit who has and who has not.
     *
     * @param open only those who have not
     */
    @GetMapping("/{directive}/units")
    List<Standing> units(
            @PathVariable DirectiveId directive,
            @RequestParam @Nullable UnitId unit,
            @RequestParam(defaultValue = "false") boolean open) {
        return coverage.one(directive, at(directive, unit)).standings().stream()
                .filter(each -> !open || each.state().owes())
                .toList();
    }

    @GetMapping("/{directive}/units/{unit}")
    UnitAnswer unit(@PathVariable DirectiveId directive, @PathVariable UnitId unit) {
        return UnitAnswer.of(coverage.ofUnit(directive, unit));
    }

    @PostMapping("/{directive}/units/{unit}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void record(
            @PathVariable DirectiveId directive,
            @PathVariable UnitId unit,
            @RequestBody @Valid SessionRequest request) {
        sessions.record(directive, unit, request.details());
    }

    @PostMapping("/{directive}/units/{unit}/sessions/{number}/corrections")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(
            @PathVariable DirectiveId directive,
            @PathVariable UnitId unit,
            @PathVariable int number,
            @RequestBody @Valid SessionCorrection request) {
        sessions.correct(
                directive, unit, number, request.session().details(), request.reason(), null);
    }

    @PostMapping("/{directive}/units/{unit}/sessions/{number}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strikeOut(
            @PathVariable DirectiveId directive,
            @PathVariable UnitId unit,
            @PathVariable int number,
            @RequestBody @Valid ReasonRequest request) {
        sessions.strikeOut(directive, unit, number, request.reason());
    }

    private UnitId at(DirectiveId directive, @Nullable UnitId unit) {
        return unit == null ? coverage.home(directive) : unit;
    }
}
