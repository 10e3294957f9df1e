package vn.phutrachho.assignment.practice.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.assignment.practice.PracticeDesk;
import vn.phutrachho.assignment.practice.PracticeDesk.Described;
import vn.phutrachho.assignment.practice.PracticeDesk.ShownPractice;
import vn.phutrachho.assignment.practice.PracticeDesk.TakenUp;
import vn.phutrachho.assignment.practice.view.Practice;
import vn.phutrachho.events.PracticeId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.web.Paging;

/** Good practices for programs. */
@RestController
@RequestMapping("/api/practices")
class PracticesApi {
    private static final int ON_A_PAGE = 50;

    private final PracticeDesk desk;

    PracticesApi(PracticeDesk desk) {
        this.desk = desk;
    }

    /** What a cell proposes. */
    record ProposeRequest(
            @NotNull UnitId cell,
            @NotBlank @Size(max = PracticeForms.SHORT) String title,
            @NotBlank @Size(max = PracticeForms.LONG) String words) {}

    /** What it is, and why it was written down otherwise. */
    record AmendRequest(
            @NotBlank @Size(max = PracticeForms.SHORT) String title,
            @NotBlank @Size(max = PracticeForms.LONG) String words,
            @NotBlank @Size(max = PracticeForms.SHORT) String reason) {}

    /** Why. */
    record ReasonRequest(@NotBlank @Size(max = PracticeForms.SHORT) String reason) {}

    /** Since when a cell does so, and what came of it. */
    record TakeUpRequest(
            @NotNull UnitId cell,
            @NotNull LocalDate takenUpOn,
            @NotBlank @Size(max = PracticeForms.LONG) String words) {}

    /** The same once more, and why. */
    record TakeUpAgainRequest(
            @NotNull UnitId cell,
            @NotNull LocalDate takenUpOn,
            @NotBlank @Size(max = PracticeForms.LONG) String words,
            @NotBlank @Size(max = PracticeForms.SHORT) String reason) {}

    /** The id of what was made. */
    record Made(PracticeId id) {}

    /** Recognised ones that the person may know of. */
    @GetMapping
    List<Practice> list(@RequestParam(defaultValue = "1") int page) {
        return desk.recognised(new Paging(page, ON_A_PAGE, 0));
    }

    /** What waits for the commune's answer. */
    @GetMapping("/proposed")
    List<Practice> proposed() {
        return desk.proposed();
    }

    @GetMapping("/{id}")
    ShownPractice show(@PathVariable PracticeId id) {
        return desk.show(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made propose(@RequestBody @Valid ProposeRequest request) {
        return new Made(
                desk.propose(request.cell(), new Described(request.title(), request.words())));
    }

    @PostMapping("/{id}/recognition")
    ShownPractice recognise(@PathVariable PracticeId id) {
        desk.recognise(id);
        return show(id);
    }

    @PostMapping("/{id}/decline")
    ShownPractice decline(@PathVariable PracticeId id, @RequestBody @Valid ReasonRequest request) {
        desk.decline(id, request.reason());
        return show(id);
    }

    @PostMapping("/{id}/province")
    ShownPractice recogniseForProvince(@PathVariable PracticeId id) {
        desk.recogniseForProvince(id);
        return show(id);
    }

    @PostMapping("/{id}/amendment")
    ShownPractice amend(@PathVariable PracticeId id, @RequestBody @Valid AmendRequest request) {
        desk.amend(id, new Described(request.title(), request.words()), request.reason());
        return show(id);
    }

    @PostMapping("/{id}/withdrawal")
    ShownPractice withdraw(@PathVariable PracticeId id, @RequestBody @Valid ReasonRequest request) {
        desk.withdraw(id, request.reason());
        return show(id);
    }

    @PostMapping("/{id}/takers")
    ShownPractice takeUp(@PathVariable PracticeId id, @RequestBody @Valid TakeUpRequest request) {
        desk.takeUp(id, request.cell(), new TakenUp(request.takenUpOn(), request.words()));
        return show(id);
    }

    @PostMapping("/{id}/takers/amendment")
    ShownPractice amendTakingUp(
            @PathVariable PracticeId id, @RequestBody @Valid TakeUpAgainRequest request) {
        desk.amendTakingUp(
                id,
                request.cell(),
                new TakenUp(request.takenUpOn(), request.words()),
                request.reason());
        return show(id);
    }
}
