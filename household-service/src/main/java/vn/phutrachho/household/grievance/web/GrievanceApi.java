package vn.phutrachho.household.grievance.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.events.household.AddresseeKind;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.grievance.GrievanceActs;
import vn.phutrachho.household.grievance.GrievanceLists;
import vn.phutrachho.household.grievance.GrievanceRights;
import vn.phutrachho.household.grievance.command.OpenName;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.FindGrievances.Asked;
import vn.phutrachho.household.grievance.view.FindGrievances.Order;
import vn.phutrachho.household.grievance.view.FindGrievances.State;
import vn.phutrachho.household.grievance.view.FindGrievances.Tray;
import vn.phutrachho.household.grievance.view.GrievanceCase;
import vn.phutrachho.household.grievance.web.SimilarCases.SimilarCase;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.NewId;
import vn.phutrachho.kit.typed.Typed;
import vn.phutrachho.kit.web.Paging;

/** Grievances for programs. */
@RestController
@RequestMapping("/api/grievances")
class GrievanceApi {
    private final Access access;
    private final GrievanceActs acts;
    private final GrievanceLists lists;
    private final GrievanceRights rights;
    private final FindGrievances find;
    private final CaseSheets sheets;
    private final SimilarCases similar;

    GrievanceApi(
            Access access,
            GrievanceActs acts,
            GrievanceLists lists,
            GrievanceRights rights,
            FindGrievances find,
            CaseSheets sheets,
            SimilarCases similar) {
        this.access = access;
        this.acts = acts;
        this.lists = lists;
        this.rights = rights;
        this.find = find;
        this.sheets = sheets;
        this.similar = similar;
    }

    /**
     * What a household said.
     *
     * @param confidential whether only who holds it and who brought it may see it; absent for no
     * @param ordinary that it is no complaint or denunciation in the legal sense, whatever the
     *     words look like; absent for no
     * @param heardOn the day on which it was said; today when it is absent
     */
    record Report(
            @NotNull HouseholdId household,
            @NotNull GrievanceKind kind,
            @NotNull Theme theme,
            @NotBlank @Size(max = Personal.LONGEST) String words,
            boolean nameMayTravel,
            @Nullable Boolean confidential,
            @Nullable Boolean ordinary,
            @Nullable LocalDate heardOn) {}

    /*
     * Whatever is typed into a case is looked through; "ordinary" says that it is no complaint or
     * denunciation in the legal sense, whatever the words look like, and is no when it is absent.
     */

    /**
     * What the cell concluded.
     *
     * @param doneBy by when something is promised
     */
    record Conclusion(
            @NotBlank @Size(max = Personal.LONGEST) String conclusion,
            @Nullable LocalDate doneBy,
            @Nullable Boolean ordinary) {}

    /**
     * Left for a later meeting.
     *
     * @param month of that meeting
     */
    record LaterConclusion(
            @NotBlank @Size(max = Personal.LONGEST) String conclusion,
            @NotNull YearMonth month,
            @Nullable Boolean ordinary) {}

    record Referral(
            @NotNull UnitId to,
            @NotBlank @Size(max = Personal.LONGEST) String reason,
            @Nullable Boolean ordinary) {}

    /**
     * An answer.
     *
     * @param kind whether something will be done, is done or explained, or will not be done
     * @param doneBy by when what is promised will be done; absent where nothing is
     */
    record Answer(
            @NotNull AnswerKind kind,
            @NotBlank @Size(max = Personal.LONGEST) String answer,
            @Nullable LocalDate doneBy,
            @Nullable Boolean ordinary) {}

    /**
     * A visit to the household.
     *
     * @param on its day; today when it is absent
     */
    record Visit(@Nullable LocalDate on) {}

    /**
     * The household is not content.
     *
     * @param nextLevel whether it is to go one level above; absent for no
     */
    record Dispute(
            @NotBlank @Size(max = Personal.LONGEST) String why,
            @Nullable Boolean nextLevel,
            @Nullable LocalDate on,
            @Nullable Boolean ordinary) {}

    /**
     * The household takes it back.
     *
     * @param words how they said it, or why
     * @param on the day on which they said so; today when it is absent
     */
    record Withdrawal(
            @NotBlank @Size(max = Personal.LONGEST) String words,
            @Nullable LocalDate on,
            @Nullable Boolean ordinary) {}

    /** What it is about, other than was written down, and how that is known. */
    record Retheming(
            @NotNull Theme theme,
            @NotBlank @Size(max = Personal.LONGEST) String reason,
            @Nullable Boolean ordinary) {}

    /**
     * What a desk needs to know.
     *
     * @param until last day on which its clock stands still
     */
    record Question(
            @NotBlank @Size(max = Personal.LONGEST) String facts,
            @NotNull LocalDate until,
            @Nullable Boolean ordinary) {}

    record Facts(
            @NotBlank @Size(max = Personal.LONGEST) String facts, @Nullable Boolean ordinary) {}

    /** What goes to an authority or association outside the Party, or comes back from there. */
    record Outside(
            @NotNull AddresseeKind kind,
            @NotBlank String name,
            @NotBlank @Size(max = Personal.LONGEST) String text,
            @Nullable Boolean ordinary) {
        Addressee addressee() {
            return new Addressee(kind, name);
        }
    }

    /** Why it goes its own way again. */
    record Parting(
            @NotBlank @Size(max = Personal.LONGEST) String reason, @Nullable Boolean ordinary) {}

    /** The case that goes on for both. */
    record Lead(@NotNull GrievanceId into) {}

    /**
     * What became of a promise.
     *
     * @param doneBy the day for which it was promised; absent where only one thing is
     * @param unit the unit that promised it; absent where only one did for that day
     */
    record PromiseEnd(
            @NotBlank @Size(max = Personal.LONGEST) String text,
            @Nullable LocalDate doneBy,
            @Nullable UnitId unit,
            @Nullable Boolean ordinary) {}

    record Reason(
            @NotBlank @Size(max = OpenName.LONGEST) String reason, @Nullable Boolean ordinary) {}

    /** The id of what was made. */
    record Made(GrievanceId grievance) {}

    /**
     * One page of a list.
     *
     * @param page from 1
     */
    record Cases(List<CaseSheet> cases, int page, int size, long total) {}

    @PostMapping
    ResponseEntity<Made> report(@Valid @RequestBody Report report) {
        Caller caller = access.caller();
        GrievanceId grievance =
                new GrievanceId(NewId.ofThisRequest(caller.account(), "grievance").toString());
        acts.report(
                caller,
                grievance,
                report.household(),
                report.kind(),
                report.theme(),
                typed(report.words(), report.ordinary()),
                report.nameMayTravel(),
                Boolean.TRUE.equals(report.confidential()),
                dayOf(report.heardOn(), caller));
        return ResponseEntity.created(URI.create("/api/grievances/" + grievance))
                .body(new Made(grievance));
    }

    /**
     * What a list is narrowed by; nothing that a household said is in it.
     *
     * @param unit only households of cells beneath it; of the person's own only those of this cell
     * @param page from 1
     */
    record Part(
            @Nullable Theme theme,
            @Nullable GrievanceKind kind,
            @Nullable UnitId unit,
            @Nullable Order order,
            @Nullable Integer page,
            @Nullable Integer size) {
        Asked asked(String search) {
            return new Asked(search, theme, kind, order == null ? Order.DUE : order);
        }

        Paging paging() {
            return new Paging(
                    page == null ? 1 : page,
                    Math.min(size == null ? 20 : size, GrievanceLists.MOST_ON_A_PAGE),
                    0);
        }
    }

    /**
     * What is looked for: words that were said, marks or not, or the number of a case. It stands in
     * no address.
     */
    record CaseSearch(@NotBlank @Size(max = 200) String search) {}

    /** The person's own: those they brought or whose households are in their charge; a cell's. */
    @GetMapping
    Cases mine(@RequestParam(defaultValue = "true") boolean open, @ModelAttribute Part part) {
        return mine(open, part, "");
    }

    @PostMapping("/search")
    Cases mine(
            @RequestParam(defaultValue = "true") boolean open,
            @ModelAttribute Part part,
            @Valid @RequestBody CaseSearch looking) {
        return mine(open, part, looking.search());
    }

    private Cases mine(boolean open, Part part, String search) {
        Caller caller = access.caller();
        Paging paging = part.paging();
        return cases(
                caller, lists.mine(caller, open, part.unit(), part.asked(search), paging), paging);
    }

    /** What is open about the same in the cell of a household in the person's charge. */
    @GetMapping("/similar")
    List<SimilarCase> similar(@RequestParam HouseholdId household, @RequestParam Theme theme) {
        return similar.to(access.caller(), household, theme);
    }

    /** The queue of the person's desk. */
    @GetMapping("/desk")
    Cases desk(@RequestParam(defaultValue = "DESK") Tray tray, @ModelAttribute Part part) {
        return desk(tray, part, "");
    }

    @PostMapping("/desk/search")
    Cases desk(
            @RequestParam(defaultValue = "DESK") Tray tray,
            @ModelAttribute Part part,
            @Valid @RequestBody CaseSearch looking) {
        return desk(tray, part, looking.search());
    }

    private Cases desk(Tray tray, Part part, String search) {
        Caller caller = access.caller();
        Paging paging = part.paging();
        return cases(
                caller, lists.desk(caller, tray, part.unit(), part.asked(search), paging), paging);
    }

    /**
     * The cases beneath a commune, a level over it or an auditor, wherever they lie; confidential
     * ones are not among them.
     */
    @GetMapping("/beneath")
    Cases beneath(@RequestParam(defaultValue = "OPEN") State state, @ModelAttribute Part part) {
        return beneath(state, part, "");
    }

    @PostMapping("/beneath/search")
    Cases beneath(
            @RequestParam(defaultValue = "OPEN") State state,
            @ModelAttribute Part part,
            @Valid @RequestBody CaseSearch looking) {
        return beneath(state, part, looking.search());
    }

    private Cases beneath(State state, Part part, String search) {
        Caller caller = access.caller();
        Paging paging = part.paging();
        return cases(
                caller,
                lists.beneath(caller, state, part.unit(), part.asked(search), paging),
                paging);
    }

    @GetMapping("/{id}")
    CaseSheet one(@PathVariable GrievanceId id) {
        Caller caller = access.caller();
        GrievanceCase asked = find.named(id);
        rights.demandSight(caller, asked);
        return sheets.of(caller, asked);
    }

    @PostMapping("/{id}/settle")
    ResponseEntity<CaseSheet> settle(
            @PathVariable GrievanceId id, @Valid @RequestBody Conclusion said) {
        acts.settle(access.caller(), id, typed(said.conclusion(), said.ordinary()), said.doneBy());
        return afterwards(id);
    }

    @PostMapping("/{id}/carry-over")
    ResponseEntity<CaseSheet> carryOver(
            @PathVariable GrievanceId id, @Valid @RequestBody LaterConclusion said) {
        acts.carryOver(
                access.caller(), id, typed(said.conclusion(), said.ordinary()), said.month());
        return afterwards(id);
    }

    /** It is about something else than was written down. */
    @PostMapping("/{id}/theme")
    ResponseEntity<CaseSheet> correctTheme(
            @PathVariable GrievanceId id, @Valid @RequestBody Retheming right) {
        acts.correctTheme(
                access.caller(), id, right.theme(), typed(right.reason(), right.ordinary()));
        return afterwards(id);
    }

    @PostMapping("/{id}/refer")
    ResponseEntity<CaseSheet> refer(
            @PathVariable GrievanceId id, @Valid @RequestBody Referral referral) {
        acts.refer(
                access.caller(), id, referral.to(), typed(referral.reason(), referral.ordinary()));
        return afterwards(id);
    }

    /** Decided by whoever stands above and was told that it stands still. */
    @PostMapping("/{id}/direct")
    ResponseEntity<CaseSheet> direct(
            @PathVariable GrievanceId id, @Valid @RequestBody Referral referral) {
        acts.direct(
                access.caller(), id, referral.to(), typed(referral.reason(), referral.ordinary()));
        return afterwards(id);
    }

    @PostMapping("/{id}/accept")
    ResponseEntity<CaseSheet> accept(@PathVariable GrievanceId id) {
        acts.accept(access.caller(), id);
        return afterwards(id);
    }

    @PostMapping("/{id}/answer")
    ResponseEntity<CaseSheet> answer(
            @PathVariable GrievanceId id, @Valid @RequestBody Answer answer) {
        acts.answer(
                access.caller(),
                id,
                answer.kind(),
                typed(answer.answer(), answer.ordinary()),
                answer.doneBy());
        return afterwards(id);
    }

    @PostMapping("/{id}/carry-back")
    ResponseEntity<CaseSheet> carryBack(
            @PathVariable GrievanceId id, @RequestBody(required = false) @Nullable Visit visit) {
        Caller caller = access.caller();
        acts.carryBack(caller, id, dayOf(visit == null ? null : visit.on(), caller));
        return afterwards(id);
    }

    @PostMapping("/{id}/content")
    ResponseEntity<CaseSheet> content(
            @PathVariable GrievanceId id, @RequestBody(required = false) @Nullable Visit visit) {
        Caller caller = access.caller();
        acts.content(caller, id, dayOf(visit == null ? null : visit.on(), caller));
        return afterwards(id);
    }

    @PostMapping("/{id}/not-content")
    ResponseEntity<CaseSheet> notContent(
            @PathVariable GrievanceId id, @Valid @RequestBody Dispute dispute) {
        Caller caller = access.caller();
        acts.notContent(
                caller,
                id,
                typed(dispute.why(), dispute.ordinary()),
                Boolean.TRUE.equals(dispute.nextLevel()),
                dayOf(dispute.on(), caller));
        return afterwards(id);
    }

    @PostMapping("/{id}/pause")
    ResponseEntity<CaseSheet> pause(
            @PathVariable GrievanceId id, @Valid @RequestBody Question asked) {
        acts.pause(access.caller(), id, typed(asked.facts(), asked.ordinary()), asked.until());
        return afterwards(id);
    }

    @PostMapping("/{id}/facts")
    ResponseEntity<CaseSheet> facts(@PathVariable GrievanceId id, @Valid @RequestBody Facts facts) {
        acts.supplyFacts(access.caller(), id, typed(facts.facts(), facts.ordinary()));
        return afterwards(id);
    }

    @PostMapping("/{id}/resume")
    ResponseEntity<CaseSheet> resume(@PathVariable GrievanceId id) {
        acts.resume(access.caller(), id);
        return afterwards(id);
    }

    @PostMapping("/{id}/outside")
    ResponseEntity<CaseSheet> outside(
            @PathVariable GrievanceId id, @Valid @RequestBody Outside sent) {
        acts.sendOutside(
                access.caller(), id, sent.addressee(), typed(sent.text(), sent.ordinary()));
        return afterwards(id);
    }

    @PostMapping("/{id}/outside-answer")
    ResponseEntity<CaseSheet> outsideAnswer(
            @PathVariable GrievanceId id, @Valid @RequestBody Outside said) {
        acts.recordOutside(
                access.caller(), id, said.addressee(), typed(said.text(), said.ordinary()));
        return afterwards(id);
    }

    @PostMapping("/{id}/join")
    ResponseEntity<CaseSheet> join(@PathVariable GrievanceId id, @Valid @RequestBody Lead lead) {
        acts.join(access.caller(), id, lead.into());
        return afterwards(id);
    }

    /** It goes its own way again, from where it stood. */
    @PostMapping("/{id}/part")
    ResponseEntity<CaseSheet> part(@PathVariable GrievanceId id, @Valid @RequestBody Parting why) {
        acts.part(access.caller(), id, typed(why.reason(), why.ordinary()));
        return afterwards(id);
    }

    @PostMapping("/{id}/promise-kept")
    ResponseEntity<CaseSheet> promiseKept(
            @PathVariable GrievanceId id, @Valid @RequestBody PromiseEnd end) {
        followPromise(id, end, true);
        return afterwards(id);
    }

    @PostMapping("/{id}/promise-given-up")
    ResponseEntity<CaseSheet> promiseGivenUp(
            @PathVariable GrievanceId id, @Valid @RequestBody PromiseEnd end) {
        followPromise(id, end, false);
        return afterwards(id);
    }

    private void followPromise(GrievanceId id, PromiseEnd end, boolean kept) {
        acts.followPromise(
                access.caller(),
                id,
                end.doneBy(),
                end.unit(),
                kept,
                typed(end.text(), end.ordinary()));
    }

    /**
     * Whoever keeps it confidential may not see it any more afterwards: the answer says nothing.
     */
    @PostMapping("/{id}/confidential")
    ResponseEntity<Void> confidential(@PathVariable GrievanceId id) {
        acts.keepConfidential(access.caller(), id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/open-name")
    ResponseEntity<CaseSheet> openName(
            @PathVariable GrievanceId id, @Valid @RequestBody Reason why) {
        acts.openName(access.caller(), id, typed(why.reason(), why.ordinary()));
        return afterwards(id);
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<CaseSheet> withdraw(
            @PathVariable GrievanceId id, @Valid @RequestBody Withdrawal withdrawal) {
        Caller caller = access.caller();
        acts.withdraw(
                caller,
                id,
                typed(withdrawal.words(), withdrawal.ordinary()),
                dayOf(withdrawal.on(), caller));
        return afterwards(id);
    }

    /** Whoever passes a confidential case on has done it, and sees it no more. */
    private ResponseEntity<CaseSheet> afterwards(GrievanceId id) {
        Caller caller = access.caller();
        GrievanceCase it = find.named(id);
        return rights.maySee(caller, it)
                ? ResponseEntity.ok(sheets.of(caller, it))
                : ResponseEntity.noContent().build();
    }

    private Cases cases(Caller caller, FindGrievances.Found found, Paging paging) {
        return new Cases(
                sheets.all(caller, found.cases()), paging.page(), paging.size(), found.total());
    }

    private static Typed typed(String text, @Nullable Boolean ordinary) {
        return new Typed(text, Boolean.TRUE.equals(ordinary));
    }

    private static LocalDate dayOf(@Nullable LocalDate day, Caller caller) {
        return day == null ? caller.today() : day;
    }
}
