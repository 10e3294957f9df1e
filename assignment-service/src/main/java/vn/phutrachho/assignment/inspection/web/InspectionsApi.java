package vn.phutrachho.assignment.inspection.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import vn.phutrachho.assignment.inspection.InspectionDesk;
import vn.phutrachho.assignment.inspection.InspectionDesk.Found;
import vn.phutrachho.assignment.inspection.InspectionDesk.Held;
import vn.phutrachho.assignment.inspection.InspectionDesk.Plan;
import vn.phutrachho.assignment.inspection.InspectionLists;
import vn.phutrachho.assignment.inspection.InspectionLists.Asked;
import vn.phutrachho.assignment.inspection.InspectionLists.Exceptions;
import vn.phutrachho.assignment.inspection.InspectionStage;
import vn.phutrachho.assignment.inspection.ShownInspection;
import vn.phutrachho.assignment.inspection.view.CellInspection;
import vn.phutrachho.assignment.inspection.view.CellInspection.Kind;
import vn.phutrachho.assignment.practice.PracticeDesk;
import vn.phutrachho.assignment.practice.PracticeDesk.Described;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PracticeId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.InspectionSubject;
import vn.phutrachho.kit.web.Paging;

/** Inspections for programs. */
@RestController
@RequestMapping("/api/inspections")
class InspectionsApi {
    private static final int ON_A_PAGE = 50;

    private final InspectionDesk desk;
    private final InspectionLists lists;
    private final PracticeDesk practices;

    InspectionsApi(InspectionDesk desk, InspectionLists lists, PracticeDesk practices) {
        this.desk = desk;
        this.lists = lists;
        this.practices = practices;
    }

    /** An inspection is announced; today where no day is named. */
    record AnnounceRequest(
            @NotNull UnitId cell,
            @Nullable LocalDate announcedOn,
            @NotNull LocalDate plannedFor,
            @NotEmpty List<@NotNull InspectionSubject> subjects,
            @Nullable @Size(max = InspectionForms.LONG) String words) {}

    /** What was announced is changed. */
    record PlanRequest(
            @NotNull LocalDate plannedFor,
            @NotEmpty List<@NotNull InspectionSubject> subjects,
            @Nullable @Size(max = InspectionForms.LONG) String words,
            @NotBlank @Size(max = InspectionForms.SHORT) String reason) {}

    /** Why. */
    record ReasonRequest(@NotBlank @Size(max = InspectionForms.SHORT) String reason) {}

    /** How it was held. */
    record HoldRequest(
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = InspectionForms.SHORT) String leader,
            @NotEmpty List<@NotNull MemberId> present) {
        Held held() {
            return new Held(heldOn, leader, present);
        }
    }

    /** How it was held, and why it was written down otherwise. */
    record HoldAgainRequest(
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = InspectionForms.SHORT) String leader,
            @NotEmpty List<@NotNull MemberId> present,
            @NotBlank @Size(max = InspectionForms.SHORT) String reason) {
        Held held() {
            return new Held(heldOn, leader, present);
        }
    }

    /** What was found; a correction with its last day exactly where it is a shortcoming. */
    record FindingRequest(
            @NotNull Kind kind,
            @NotNull InspectionSubject subject,
            @NotBlank @Size(max = InspectionForms.LONG) String words,
            @Nullable @Size(max = InspectionForms.LONG) String correction,
            @Nullable LocalDate dueOn) {}

    /** What was found, and why it was written down otherwise. */
    record FindingAgainRequest(
            @NotNull InspectionSubject subject,
            @NotBlank @Size(max = InspectionForms.LONG) String words,
            @Nullable @Size(max = InspectionForms.LONG) String correction,
            @Nullable LocalDate dueOn,
            @NotBlank @Size(max = InspectionForms.SHORT) String reason) {}

    /** What the cell did. */
    record ReportRequest(
            @NotNull LocalDate doneOn, @NotBlank @Size(max = InspectionForms.LONG) String words) {}

    /** When the commune looked. */
    record VerifyRequest(@NotNull LocalDate verifiedOn) {}

    /** Why it is not accepted, and until when the cell goes on. */
    record RefuseRequest(
            @NotBlank @Size(max = InspectionForms.SHORT) String reason, @NotNull LocalDate dueOn) {}

    /** What a strength is called as a good practice. */
    record PracticeRequest(
            @NotBlank @Size(max = InspectionForms.SHORT) String title,
            @NotBlank @Size(max = 500) String words) {}

    /** An inspection among others: how many findings, and how many corrections are late. */
    record Line(
            InspectionId id,
            UnitId cell,
            InspectionStage stage,
            LocalDate day,
            long strengths,
            long shortcomings,
            int open,
            int reported) {
        static Line of(CellInspection it) {
            return new Line(
                    it.id(),
                    it.cell(),
                    it.stage(),
                    it.day(),
                    it.count(Kind.STRENGTH),
                    it.count(Kind.SHORTCOMING),
                    it.open().size(),
                    it.reported().size());
        }
    }

    /** The id of what was made. */
    record Made(String id) {}

    @GetMapping
    List<Line> list(
            @RequestParam(required = false) @Nullable UnitId cell,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page) {
        return lists.all(new Asked(cell, year), new Paging(page, ON_A_PAGE, 0)).stream()
                .map(Line::of)
                .toList();
    }

    /** What is overdue, waits for the commune, or is to be held soon. */
    @GetMapping("/exceptions")
    Waiting exceptions() {
        return Waiting.of(lists.exceptions());
    }

    /** The same for programs. */
    record Waiting(
            List<InspectionLists.Due> overdue,
            List<InspectionLists.Due> reported,
            List<Line> planned) {
        static Waiting of(Exceptions all) {
            return new Waiting(
                    all.overdue(), all.reported(), all.planned().stream().map(Line::of).toList());
        }
    }

    /** Those of one cell, for the cell too. */
    @GetMapping("/of-cell/{cell}")
    List<Line> ofCell(@PathVariable UnitId cell) {
        return lists.ofCell(cell).stream().map(Line::of).toList();
    }

    @GetMapping("/{id}")
    ShownInspection show(@PathVariable InspectionId id) {
        return desk.show(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made announce(@RequestBody @Valid AnnounceRequest request) {
        Plan plan = new Plan(request.plannedFor(), request.subjects(), orEmpty(request.words()));
        return new Made(desk.announce(request.cell(), request.announcedOn(), plan).value());
    }

    @PostMapping("/{id}/announcement")
    ShownInspection amendAnnouncement(
            @PathVariable InspectionId id, @RequestBody @Valid PlanRequest request) {
        Plan plan = new Plan(request.plannedFor(), request.subjects(), orEmpty(request.words()));
        desk.amendAnnouncement(id, plan, request.reason());
        return show(id);
    }

    @PostMapping("/{id}/cancellation")
    ShownInspection cancel(
            @PathVariable InspectionId id, @RequestBody @Valid ReasonRequest request) {
        desk.cancel(id, request.reason());
        return show(id);
    }

    @PostMapping("/{id}/holding")
    ShownInspection hold(@PathVariable InspectionId id, @RequestBody @Valid HoldRequest request) {
        desk.hold(id, request.held());
        return show(id);
    }

    @PostMapping("/{id}/holding/amendment")
    ShownInspection amendHolding(
            @PathVariable InspectionId id, @RequestBody @Valid HoldAgainRequest request) {
        desk.amendHolding(id, request.held(), request.reason());
        return show(id);
    }

    @PostMapping("/{id}/findings")
    @ResponseStatus(HttpStatus.CREATED)
    Made find(@PathVariable InspectionId id, @RequestBody @Valid FindingRequest request) {
        Found found =
                new Found(
                        request.subject(), request.words(), request.correction(), request.dueOn());
        return new Made(desk.find(id, request.kind(), found).value());
    }

    @PostMapping("/{id}/findings/{finding}/amendment")
    ShownInspection amendFinding(
            @PathVariable InspectionId id,
            @PathVariable FindingId finding,
            @RequestBody @Valid FindingAgainRequest request) {
        Found found =
                new Found(
                        request.subject(), request.words(), request.correction(), request.dueOn());
        desk.amendFinding(id, finding, found, request.reason());
        return show(id);
    }

    @PostMapping("/{id}/findings/{finding}/withdrawal")
    ShownInspection withdraw(
            @PathVariable InspectionId id,
            @PathVariable FindingId finding,
            @RequestBody @Valid ReasonRequest request) {
        desk.withdrawFinding(id, finding, request.reason());
        return show(id);
    }

    @PostMapping("/{id}/conclusion")
    ShownInspection conclude(@PathVariable InspectionId id) {
        desk.conclude(id);
        return show(id);
    }

    /** The cell says that it is corrected. */
    @PostMapping("/{id}/findings/{finding}/report")
    ShownInspection report(
            @PathVariable InspectionId id,
            @PathVariable FindingId finding,
            @RequestBody @Valid ReportRequest request) {
        desk.report(id, finding, request.doneOn(), request.words());
        return show(id);
    }

    @PostMapping("/{id}/findings/{finding}/verification")
    ShownInspection verify(
            @PathVariable InspectionId id,
            @PathVariable FindingId finding,
            @RequestBody @Valid VerifyRequest request) {
        desk.verify(id, finding, request.verifiedOn());
        return show(id);
    }

    @PostMapping("/{id}/findings/{finding}/refusal")
    ShownInspection refuse(
            @PathVariable InspectionId id,
            @PathVariable FindingId finding,
            @RequestBody @Valid RefuseRequest request) {
        desk.refuse(id, finding, request.reason(), request.dueOn());
        return show(id);
    }

    /** A strength becomes a good practice. */
    @PostMapping("/{id}/findings/{finding}/practice")
    @ResponseStatus(HttpStatus.CREATED)
    Made recognise(
            @PathVariable InspectionId id,
            @PathVariable FindingId finding,
            @RequestBody @Valid PracticeRequest request) {
        PracticeId practice =
                practices.recognise(id, finding, new Described(request.title(), request.words()));
        return new Made(practice.value());
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
