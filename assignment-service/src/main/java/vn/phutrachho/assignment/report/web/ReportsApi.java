package vn.phutrachho.assignment.report.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import vn.phutrachho.assignment.report.ReportDesk;
import vn.phutrachho.assignment.report.TypedEntry;
import vn.phutrachho.assignment.report.view.MemberMonth;
import vn.phutrachho.assignment.report.view.MonthInCharge;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.NotVisitedReason;
import vn.phutrachho.events.assignment.WorkTheme;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.kit.typed.Typed;
import vn.phutrachho.kit.web.Problems;

/**
 * Monthly reports for programs. Without a member it is one's own report; the secretary may name a
 * member of the cell who told it by word of mouth.
 */
@RestController
@RequestMapping("/api/reports")
class ReportsApi {
    private final ReportDesk desk;
    private final Problems problems;

    ReportsApi(ReportDesk desk, Problems problems) {
        this.desk = desk;
        this.problems = problems;
    }

    /**
     * One household: visited on a day, or why not.
     *
     * @param ordinary that the situation is no complaint or denunciation in the legal sense,
     *     whatever the words look like; absent for no
     */
    record EntryRequest(
            @NotNull HouseholdId household,
            @Nullable LocalDate visitedOn,
            @Nullable NotVisitedReason notVisited,
            @Nullable List<@NotNull WorkTheme> themes,
            @Nullable @Size(max = 300) String situation,
            @Nullable Boolean ordinary) {
        TypedEntry toEntry() {
            return new TypedEntry(
                    household,
                    visitedOn,
                    notVisited,
                    themes == null ? List.of() : themes,
                    new Typed(situation == null ? "" : situation, Boolean.TRUE.equals(ordinary)));
        }
    }

    /** A whole report. */
    record ReportRequest(
            @Nullable MemberId member,
            @NotNull @Size(max = 200) List<@NotNull @Valid EntryRequest> entries) {
        List<TypedEntry> toEntries() {
            return entries.stream().map(EntryRequest::toEntry).toList();
        }
    }

    /** What a member told the secretary. */
    record ToldRequest(
            @NotNull MemberId member,
            @NotNull @Size(max = 200) List<@NotNull @Valid EntryRequest> entries) {
        ReportDesk.Told toTold() {
            return new ReportDesk.Told(
                    member, entries.stream().map(EntryRequest::toEntry).toList());
        }
    }

    /** What the members of a cell told its secretary. */
    record CellRequest(
            @NotNull UnitId cell,
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid ToldRequest> reports) {}

    /** A report that was not taken, and why. */
    record NotTaken(MemberId member, String code, String detail) {}

    /** What became of the reports of a cell. */
    record Taken(List<MemberId> sent, List<NotTaken> refused) {}

    /**
     * What a household said.
     *
     * @param confidential that only who holds it and who brought it may see it; absent for no
     * @param ordinary that it is no complaint or denunciation in the legal sense, whatever the
     *     words look like; absent for no
     */
    record MatterRequest(
            @Nullable MemberId member,
            @NotNull HouseholdId household,
            @NotNull GrievanceKind kind,
            @NotNull Theme theme,
            @NotBlank @Size(max = 300) String words,
            @NotNull Boolean nameMayTravel,
            @Nullable Boolean confidential,
            @Nullable Boolean ordinary,
            @NotNull LocalDate heardOn) {}

    /** The grievance that it is from now on. */
    record Heard(GrievanceId grievance) {}

    /** A household that a report is asked for. */
    record InCharge(HouseholdId household, String head, LocalDate since) {}

    /** A member's month. */
    record Month(
            MemberId member,
            UnitId cell,
            YearMonth month,
            LocalDate lastDay,
            List<InCharge> households,
            @Nullable MemberMonth report) {}

    @GetMapping("/{month}")
    Month month(@PathVariable YearMonth month, @RequestParam @Nullable MemberId member) {
        MonthInCharge found = desk.month(member, month);
        return new Month(
                found.member(),
                found.cell(),
                month,
                found.lastDay(),
                found.households().stream()
                        .map(h -> new InCharge(h, found.head(h), found.since(h)))
                        .toList(),
                found.report());
    }

    @GetMapping
    List<MemberMonth> ofCell(@RequestParam UnitId cell, @RequestParam YearMonth month) {
        return desk.ofCell(cell, month);
    }

    @PostMapping("/{month}")
    Month send(@PathVariable YearMonth month, @RequestBody @Valid ReportRequest request) {
        desk.send(request.member(), month, request.toEntries());
        return month(month, request.member());
    }

    /** The secretary writes down what members told; one that is refused holds up no other. */
    @PostMapping("/{month}/of-cell")
    Taken sendOfCell(
            @PathVariable YearMonth month, @RequestBody @Valid CellRequest request, Locale locale) {
        List<MemberId> sent = new ArrayList<>();
        List<NotTaken> refused = new ArrayList<>();
        List<ReportDesk.Told> told = request.reports().stream().map(ToldRequest::toTold).toList();
        for (ReportDesk.Became became : desk.sendOfCell(request.cell(), month, told)) {
            Refusal refusal = became.refusal();
            if (refusal == null) {
                sent.add(became.member());
            } else {
                refused.add(
                        new NotTaken(
                                became.member(),
                                refusal.code(),
                                problems.sentence(refusal, locale)));
            }
        }
        return new Taken(sent, refused);
    }

    @PostMapping("/{month}/corrections")
    Month correct(@PathVariable YearMonth month, @RequestBody @Valid ReportRequest request) {
        desk.correct(request.member(), month, request.toEntries());
        return month(month, request.member());
    }

    @PostMapping("/{month}/matters")
    @ResponseStatus(HttpStatus.CREATED)
    Heard hear(@PathVariable YearMonth month, @RequestBody @Valid MatterRequest request) {
        return new Heard(
                desk.hear(
                        request.member(),
                        month,
                        new ReportDesk.HeardWords(
                                request.household(),
                                request.kind(),
                                request.theme(),
                                new Typed(request.words(), Boolean.TRUE.equals(request.ordinary())),
                                request.nameMayTravel(),
                                Boolean.TRUE.equals(request.confidential()),
                                request.heardOn())));
    }
}
