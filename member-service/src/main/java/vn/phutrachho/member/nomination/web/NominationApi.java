package vn.phutrachho.member.nomination.web;

import jakarta.validation.Valid;
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
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.personal.web.ErasureRequest;
import vn.phutrachho.member.nomination.NominationActs;
import vn.phutrachho.member.nomination.NominationFigures;
import vn.phutrachho.member.nomination.NominationLists;
import vn.phutrachho.member.nomination.NominationSheet;

/** Nominations for programs: the same as the pages, for the same people (M4.4). */
@RestController
@RequestMapping("/api/nominations")
class NominationApi {
    private final NominationActs acts;
    private final NominationLists lists;
    private final NominationFigures figures;

    NominationApi(NominationActs acts, NominationLists lists, NominationFigures figures) {
        this.acts = acts;
        this.lists = lists;
        this.figures = figures;
    }

    /** The nomination that was made, or joined. */
    record Nominated(NominationId id) {}

    /** Those of a cell for its secretary; without one, those that the member at hand made. */
    @GetMapping
    List<NominationSheet> list(@RequestParam @Nullable UnitId cell) {
        return cell == null ? lists.mine() : lists.ofCell(cell);
    }

    @GetMapping("/before-commune")
    List<NominationSheet> beforeTheCommune() {
        return lists.beforeTheCommune();
    }

    /** The figures of a unit (the highest of one's own) in a year (this one). */
    @GetMapping("/figures")
    NominationFigures.Sheet figures(
            @RequestParam @Nullable UnitId unit, @RequestParam @Nullable Integer year) {
        return figures.of(unit, year);
    }

    @GetMapping("/{nomination}")
    NominationSheet one(@PathVariable NominationId nomination) {
        return lists.one(nomination);
    }

    /** Whom another member has nominated already, the member nominates besides. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Nominated nominate(@RequestBody @Valid Forms.NominateForm request) {
        return new Nominated(
                acts.nominate(
                        request.person(),
                        Forms.plain(request.why()),
                        request.on(),
                        request.isAnother()));
    }

    @PostMapping("/{nomination}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable NominationId nomination) {
        acts.withdraw(nomination);
    }

    @PostMapping("/{nomination}/correct")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(
            @PathVariable NominationId nomination, @RequestBody @Valid Forms.CorrectForm request) {
        acts.correct(nomination, request.person(), Forms.plain(request.correction()));
    }

    @PostMapping("/{nomination}/steps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void step(@PathVariable NominationId nomination, @RequestBody @Valid Forms.StepForm request) {
        acts.step(nomination, request.told());
    }

    @PostMapping("/{nomination}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable NominationId nomination, @RequestBody @Valid Forms.EndForm request) {
        acts.end(nomination, request.ground(), request.endReason(), request.endedOn());
    }

    @PostMapping("/{nomination}/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(
            @PathVariable NominationId nomination, @RequestBody @Valid Forms.TakeBackForm request) {
        acts.takeBack(nomination, request.last(), Forms.plain(request.mistake()));
    }

    /** Nothing that can be asked here gives back what is erased. */
    @PostMapping("/{nomination}/erase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable NominationId nomination, @RequestBody @Valid ErasureRequest request) {
        acts.erase(nomination, request.toDecision());
    }
}
