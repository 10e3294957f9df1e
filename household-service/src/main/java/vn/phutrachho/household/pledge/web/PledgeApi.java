package vn.phutrachho.household.pledge.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.PledgeField;
import vn.phutrachho.events.household.PledgeOutcome;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.events.household.SupportSource;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.pledge.PledgeActs;
import vn.phutrachho.household.pledge.PledgeRights;
import vn.phutrachho.household.pledge.PoorHousehold;
import vn.phutrachho.household.pledge.PoorHousehold.State;
import vn.phutrachho.household.pledge.PoorHouseholds;
import vn.phutrachho.household.pledge.view.FindPledges;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.typed.Typed;
import vn.phutrachho.kit.web.Paging;

/** Pledges for programs: the same as the pages, for the same people (M4.3). */
@RestController
@RequestMapping("/api/pledges")
class PledgeApi {
    private final Access access;
    private final PledgeActs acts;
    private final PledgeRights rights;
    private final FindPledges find;
    private final FindHouseholds households;
    private final PoorHouseholds poor;

    PledgeApi(
            Access access,
            PledgeActs acts,
            PledgeRights rights,
            FindPledges find,
            FindHouseholds households,
            PoorHouseholds poor) {
        this.access = access;
        this.acts = acts;
        this.rights = rights;
        this.find = find;
        this.households = households;
        this.poor = poor;
    }

    /** The id of what was registered. */
    record Registered(PledgeId pledge) {}

    /** A household registers its aim; today when the day is absent. */
    record Registration(
            @NotNull HouseholdId household,
            @NotNull Integer targetYear,
            @NotBlank @Size(max = PledgeActs.LONGEST_WORDS) String words,
            @Nullable MemberId by,
            @Nullable LocalDate on,
            @Nullable Boolean ordinary) {}

    /** It goes on until another year. */
    record Renewal(
            @NotNull Integer targetYear,
            @NotBlank @Size(max = PledgeActs.LONGEST_WORDS) String words,
            @Nullable LocalDate on,
            @Nullable Boolean ordinary) {}

    /** What is to be so, and until when. */
    record Step(
            @NotNull PledgeField field,
            @NotBlank @Size(max = PledgeActs.LONGEST_TEXT) String what,
            @NotNull LocalDate dueOn,
            @Nullable LocalDate on,
            @Nullable Boolean ordinary) {}

    /** What the household got; its worth in đồng, if somebody says so. */
    record Support(
            @NotNull PledgeField field,
            @NotNull SupportSource source,
            @NotBlank @Size(max = PledgeActs.LONGEST_TEXT) String what,
            @Nullable Long dong,
            @Nullable LocalDate on,
            @Nullable Boolean ordinary) {}

    /** A day; today when it is absent. */
    record Day(@Nullable LocalDate on) {}

    /** Words, and the day on which they are so; today when it is absent. */
    record Words(
            @NotBlank @Size(max = PledgeActs.LONGEST_WORDS) String words,
            @Nullable LocalDate on,
            @Nullable Boolean ordinary) {
        Typed typed() {
            return PledgeApi.typed(words, ordinary);
        }
    }

    /** Another last day, with the reason. */
    record Move(
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = PledgeActs.LONGEST_TEXT) String words,
            @Nullable Boolean ordinary) {}

    /** The right year, with what was wrong. */
    record Year(
            @NotNull Integer targetYear,
            @NotBlank @Size(max = PledgeActs.LONGEST_TEXT) String words,
            @Nullable Boolean ordinary) {}

    /** What whoever asks has seen, with what was wrong. */
    record Outcome(
            @NotNull PledgeOutcome outcome,
            @NotBlank @Size(max = PledgeActs.LONGEST_TEXT) String words,
            @Nullable Boolean ordinary) {}

    /**
     * A household of the list.
     *
     * @param pledge its last one; absent where it has none
     * @param watchedUntil until when it is watched whether it stays out of poverty
     */
    record Row(
            HouseholdId household,
            UnitId cell,
            String code,
            PovertyStatus poverty,
            long late,
            @Nullable LocalDate watchedUntil,
            @Nullable PledgeSheet pledge) {
        static Row of(PoorHousehold it) {
            HouseholdId id = it.card().id();
            return new Row(
                    id,
                    it.cell(),
                    it.card().code(),
                    it.card().poverty(),
                    it.late(),
                    it.isPoor() ? null : it.watchedUntil().orElse(null),
                    Optional.ofNullable(it.pledge())
                            .map(pledge -> PledgeSheet.of(id, pledge))
                            .orElse(null));
        }
    }

    /** One page of the list. */
    record Rows(List<Row> households, long total) {}

    /** All of one household's, without those struck out. */
    @GetMapping(params = "household")
    List<PledgeSheet> ofHousehold(@RequestParam HouseholdId household) {
        rights.demandSight(access.caller(), households.named(household));
        return find.of(household).counted().stream()
                .map(pledge -> PledgeSheet.of(household, pledge))
                .toList();
    }

    /** The poor households of the person's cells, or of one of them. */
    @GetMapping("/households")
    Rows list(
            @RequestParam(required = false) @Nullable UnitId cell,
            @RequestParam(defaultValue = "ALL") State state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size) {
        List<PoorHousehold> all = poor.of(access.caller(), cell, state).shown();
        Paging paging = new Paging(page, Math.min(size, PoorHouseholds.MOST_ON_A_PAGE), all.size());
        return new Rows(
                all.stream().skip(paging.skip()).limit(paging.size()).map(Row::of).toList(),
                all.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@Valid @RequestBody Registration it) {
        Caller caller = access.caller();
        return new Registered(
                acts.register(
                        caller,
                        it.household(),
                        new PledgeActs.Aim(
                                it.targetYear(),
                                typed(it.words(), it.ordinary()),
                                it.by(),
                                day(caller, it.on()))));
    }

    @PostMapping("/{pledge}/renew")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void renew(@PathVariable PledgeId pledge, @Valid @RequestBody Renewal it) {
        Caller caller = access.caller();
        acts.renew(
                caller,
                pledge,
                new PledgeActs.Aim(
                        it.targetYear(),
                        typed(it.words(), it.ordinary()),
                        null,
                        day(caller, it.on())));
    }

    @PostMapping("/{pledge}/milestones")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setMilestone(@PathVariable PledgeId pledge, @Valid @RequestBody Step it) {
        Caller caller = access.caller();
        acts.setMilestone(
                caller,
                pledge,
                new PledgeActs.Step(
                        it.field(),
                        typed(it.what(), it.ordinary()),
                        it.dueOn(),
                        day(caller, it.on())));
    }

    @PostMapping("/{pledge}/milestones/{number}/move")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(
            @PathVariable PledgeId pledge, @PathVariable int number, @Valid @RequestBody Move it) {
        acts.moveMilestone(
                access.caller(), pledge, number, it.dueOn(), typed(it.words(), it.ordinary()));
    }

    @PostMapping("/{pledge}/milestones/{number}/reach")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reachMilestone(
            @PathVariable PledgeId pledge, @PathVariable int number, @Valid @RequestBody Day it) {
        Caller caller = access.caller();
        acts.reachMilestone(caller, pledge, number, day(caller, it.on()));
    }

    @PostMapping("/{pledge}/milestones/{number}/give-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveUp(
            @PathVariable PledgeId pledge, @PathVariable int number, @Valid @RequestBody Words it) {
        Caller caller = access.caller();
        acts.giveUpMilestone(caller, pledge, number, it.typed(), day(caller, it.on()));
    }

    @PostMapping("/{pledge}/milestones/{number}/strike-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strikeOutMilestone(
            @PathVariable PledgeId pledge, @PathVariable int number, @Valid @RequestBody Words it) {
        acts.strikeOutMilestone(access.caller(), pledge, number, it.typed());
    }

    @PostMapping("/{pledge}/milestones/{number}/outcome/strike-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strikeOutMilestoneOutcome(
            @PathVariable PledgeId pledge, @PathVariable int number, @Valid @RequestBody Words it) {
        acts.strikeOutMilestoneOutcome(access.caller(), pledge, number, it.typed());
    }

    @PostMapping("/{pledge}/supports")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable PledgeId pledge, @Valid @RequestBody Support it) {
        Caller caller = access.caller();
        Long dong = it.dong();
        acts.give(
                caller,
                pledge,
                new PledgeActs.Gift(
                        it.field(),
                        it.source(),
                        typed(it.what(), it.ordinary()),
                        dong == null ? 0 : dong,
                        day(caller, it.on())));
    }

    @PostMapping("/{pledge}/supports/{number}/strike-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strikeOutSupport(
            @PathVariable PledgeId pledge, @PathVariable int number, @Valid @RequestBody Words it) {
        acts.strikeOutSupport(access.caller(), pledge, number, it.typed());
    }

    /** By the decision that the register has; nothing is decided here. */
    @PostMapping("/{pledge}/reach")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reach(@PathVariable PledgeId pledge) {
        acts.reach(access.caller(), pledge);
    }

    @PostMapping("/{pledge}/not-reached")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void notReached(@PathVariable PledgeId pledge, @Valid @RequestBody Words it) {
        Caller caller = access.caller();
        acts.notReached(caller, pledge, it.typed(), day(caller, it.on()));
    }

    @PostMapping("/{pledge}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable PledgeId pledge, @Valid @RequestBody Words it) {
        Caller caller = access.caller();
        acts.withdraw(caller, pledge, it.typed(), day(caller, it.on()));
    }

    @PostMapping("/{pledge}/target-year")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correctTargetYear(@PathVariable PledgeId pledge, @Valid @RequestBody Year it) {
        acts.correctTargetYear(
                access.caller(), pledge, it.targetYear(), typed(it.words(), it.ordinary()));
    }

    @PostMapping("/{pledge}/outcome/strike-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strikeOutOutcome(@PathVariable PledgeId pledge, @Valid @RequestBody Outcome it) {
        acts.strikeOutOutcome(
                access.caller(), pledge, it.outcome(), typed(it.words(), it.ordinary()));
    }

    @PostMapping("/{pledge}/strike-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strikeOut(@PathVariable PledgeId pledge, @Valid @RequestBody Words it) {
        acts.strikeOutRegistration(access.caller(), pledge, it.typed());
    }

    private static Typed typed(String text, @Nullable Boolean ordinary) {
        return new Typed(text, Boolean.TRUE.equals(ordinary));
    }

    private static LocalDate day(Caller caller, @Nullable LocalDate on) {
        return on == null ? caller.today() : on;
    }
}
