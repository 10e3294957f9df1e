package vn.phutrachho.assignment.signal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import vn.phutrachho.assignment.inspection.InspectionDesk;
import vn.phutrachho.assignment.signal.Noticed;
import vn.phutrachho.assignment.signal.Question;
import vn.phutrachho.assignment.signal.ShownSignal;
import vn.phutrachho.assignment.signal.SignalDesk;
import vn.phutrachho.assignment.signal.SignalDesk.Seen;
import vn.phutrachho.assignment.signal.SignalLists;
import vn.phutrachho.assignment.signal.SignalLists.OfCommune;
import vn.phutrachho.assignment.signal.Standing;
import vn.phutrachho.assignment.signal.view.SignalActs.Step;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.SignalId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.InspectionSubject;
import vn.phutrachho.events.assignment.SignalKind;

/** Signals worth a visit, for programs. */
@RestController
@RequestMapping("/api/signals")
class SignalsApi {
    private final SignalDesk desk;
    private final SignalLists lists;
    private final SignalWords words;

    SignalsApi(SignalDesk desk, SignalLists lists, SignalWords words) {
        this.desk = desk;
        this.lists = lists;
        this.words = words;
    }

    /**
     * A signal, in numbers and sentences; it names nobody.
     *
     * @param evidence how many facts speak for it; 0 where none does any more
     * @param speaksFor those facts, in the language that was asked for
     * @param speaksAgainst what speaks against it
     * @param inspection the one that followed from it last; absent where none did
     */
    record SignalAnswer(
            SignalId id,
            UnitId cell,
            String cellName,
            SignalKind kind,
            Standing standing,
            int evidence,
            @Nullable LocalDate since,
            List<String> speaksFor,
            List<String> speaksAgainst,
            @Nullable InspectionId inspection,
            List<Step> steps) {}

    /** It is set aside until a day. */
    record AsideRequest(
            @NotBlank @Size(max = SignalForms.LONG) String reason, @NotNull LocalDate until) {}

    /** Why. */
    record ReasonRequest(@NotBlank @Size(max = SignalForms.SHORT) String reason) {}

    /** An inspection is announced; of what such a signal is about where no subject is named. */
    record InspectRequest(
            @NotNull LocalDate plannedFor,
            @Nullable List<@NotNull InspectionSubject> subjects,
            @Nullable @Size(max = SignalForms.LONG) String words) {}

    /** Which inspection was announced. */
    record Announced(InspectionId inspection) {}

    @GetMapping
    List<SignalAnswer> all(@RequestParam(required = false) @Nullable UnitId commune) {
        return lists.all(commune).stream().map(this::answer).toList();
    }

    @GetMapping("/by-commune")
    List<OfCommune> byCommune() {
        return lists.byCommune();
    }

    @GetMapping("/of-cell/{cell}")
    List<SignalAnswer> ofCell(@PathVariable UnitId cell) {
        return lists.ofCell(cell).stream().map(this::answer).toList();
    }

    @GetMapping("/{id}")
    SignalAnswer one(@PathVariable SignalId id) {
        return answer(desk.show(id));
    }

    @PostMapping("/{id}/setting-aside")
    SignalAnswer setAside(@PathVariable SignalId id, @Valid @RequestBody AsideRequest request) {
        desk.setAside(id, request.reason(), request.until());
        return answer(desk.show(id));
    }

    @PostMapping("/{id}/withdrawal")
    SignalAnswer withdraw(@PathVariable SignalId id, @Valid @RequestBody ReasonRequest request) {
        desk.withdraw(id, request.reason());
        return answer(desk.show(id));
    }

    @PostMapping("/{id}/inspection")
    @ResponseStatus(HttpStatus.CREATED)
    Announced inspect(@PathVariable SignalId id, @Valid @RequestBody InspectRequest request) {
        List<InspectionSubject> subjects =
                request.subjects() == null
                        ? Question.of(id).map(q -> SignalDesk.subjects(q.kind())).orElse(List.of())
                        : request.subjects();
        String note = request.words() == null ? "" : request.words();
        return new Announced(
                desk.inspect(id, new InspectionDesk.Plan(request.plannedFor(), subjects, note)));
    }

    private SignalAnswer answer(Seen seen) {
        return answer(seen.signal());
    }

    private SignalAnswer answer(ShownSignal it) {
        Noticed noticed = it.noticed();
        return new SignalAnswer(
                it.id(),
                it.cell(),
                it.cellName(),
                it.kind(),
                it.standing(),
                noticed == null ? 0 : noticed.evidence(),
                noticed == null ? null : noticed.since(),
                noticed == null ? List.of() : words.speaksFor(noticed, lists.rules()),
                noticed == null ? List.of() : words.speaksAgainst(noticed),
                it.visit() == null ? null : it.visit().id(),
                it.acts() == null ? List.of() : it.acts().steps());
    }
}
