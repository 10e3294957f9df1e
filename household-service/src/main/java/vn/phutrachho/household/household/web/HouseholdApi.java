package vn.phutrachho.household.household.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GoneReason;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.household.household.HouseholdLists;
import vn.phutrachho.household.household.HouseholdRights;
import vn.phutrachho.household.household.KeepRegister;
import vn.phutrachho.household.household.command.HouseholdCode;
import vn.phutrachho.household.household.command.HouseholdDetails;
import vn.phutrachho.household.household.command.RegisterHousehold;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.FindHouseholds.Asked;
import vn.phutrachho.household.household.view.FindHouseholds.Found;
import vn.phutrachho.household.household.view.FindHouseholds.Order;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.personal.web.ErasureRequest;
import vn.phutrachho.kit.web.Paging;

/** Households for programs. */
@RestController
@RequestMapping("/api/households")
class HouseholdApi {
    private final Access access;
    private final FindHouseholds find;
    private final HouseholdLists lists;
    private final HouseholdRights rights;
    private final KeepRegister register;

    HouseholdApi(
            Access access,
            FindHouseholds find,
            HouseholdLists lists,
            HouseholdRights rights,
            KeepRegister register) {
        this.access = access;
        this.find = find;
        this.lists = lists;
        this.rights = rights;
        this.register = register;
    }

    /** What the register says of a household; what is absent is nothing, or ordinary. */
    record Details(
            @NotBlank @Size(max = 120) String head,
            @Nullable @Size(max = 200) String address,
            @Nullable @Size(max = 120) String hamlet,
            @Nullable @Size(max = 120) String houseGroup,
            int people,
            @Nullable Integer weight,
            boolean hard,
            boolean remote,
            @Nullable @Size(max = 20) String language,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 80) String> wants) {
        HouseholdDetails of(HouseholdId household) {
            return new HouseholdDetails(
                    Personal.of(household, head.strip()),
                    Personal.of(household, text(address)),
                    text(hamlet),
                    text(houseGroup),
                    people,
                    weight == null ? HouseholdDetails.ORDINARY_WEIGHT : weight,
                    hard,
                    remote,
                    language,
                    wants == null ? List.of() : wants);
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    /**
     * A household that enters a cell's register.
     *
     * @param poverty nothing said when absent
     * @param since today when absent
     */
    record Registration(
            @NotNull UnitId cell,
            @NotBlank String code,
            @NotNull @Valid Details details,
            @Nullable PovertyStatus poverty,
            @Nullable LocalDate since) {
        RegisterHousehold toCommand(LocalDate today) {
            HouseholdCode inRegister = new HouseholdCode(code);
            return new RegisterHousehold(
                    cell,
                    inRegister,
                    details.of(inRegister.in(cell)),
                    poverty == null ? PovertyStatus.NONE : poverty,
                    since == null ? today : since);
        }
    }

    /**
     * A decision on the poverty status.
     *
     * @param decidedOn its day, if it is said
     * @param from today when absent
     */
    record Decision(
            @NotNull PovertyStatus poverty,
            @NotBlank @Size(max = 60) String decision,
            @Nullable LocalDate decidedOn,
            int year,
            @Nullable LocalDate from) {}

    /** To another cell. */
    record Move(@NotNull UnitId to, @Nullable LocalDate on) {}

    /**
     * Out of the province.
     *
     * @param on first day without it; today when absent
     */
    record Leave(@NotNull GoneReason why, @Nullable LocalDate on) {}

    /**
     * A name that is looked for.
     *
     * @param cell in its register; without one among the households the person is responsible for
     */
    record Search(@Nullable UnitId cell, @NotBlank @Size(max = 120) String name) {}

    /** The id of what was made. */
    record Made(HouseholdId household) {}

    /**
     * One page of a register.
     *
     * @param page from 1
     */
    record Households(List<HouseholdSheet> households, int page, int size, long total) {}

    /** A cell's register; without a cell, the households that the person is responsible for. */
    @GetMapping
    Households list(
            @RequestParam @Nullable UnitId cell,
            @RequestParam @Nullable PovertyStatus poverty,
            @RequestParam(defaultValue = "NAME") Order order,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        Paging paging = new Paging(page, Math.min(size, HouseholdLists.MOST_ON_A_PAGE), 0);
        return households(cell, new Asked("", poverty, order), paging);
    }

    /** The same for a name, with marks or without; no name stands in an address. */
    @PostMapping("/search")
    Households search(@Valid @RequestBody Search asked) {
        Paging paging = new Paging(1, HouseholdLists.MOST_ON_A_PAGE, 0);
        return households(asked.cell(), new Asked(asked.name(), null, Order.NAME), paging);
    }

    private Households households(@Nullable UnitId cell, Asked asked, Paging paging) {
        Caller caller = access.caller();
        Found found = lists.list(caller, cell, asked, paging);
        Map<HouseholdId, MemberId> responsible =
                find.responsibleFor(
                        found.households().stream().map(HouseholdCard::id).toList(),
                        caller.today());
        return new Households(
                found.households().stream()
                        .map(card -> HouseholdSheet.of(card, responsible.get(card.id())))
                        .toList(),
                paging.page(),
                paging.size(),
                found.total());
    }

    @GetMapping("/{id}")
    HouseholdSheet one(@PathVariable HouseholdId id) {
        Caller caller = access.caller();
        HouseholdCard card = find.named(id);
        rights.demandSight(caller, card);
        Optional<MemberId> responsible = find.careFor(id).responsibleOn(caller.today());
        return HouseholdSheet.of(card, responsible.orElse(null));
    }

    @PostMapping
    ResponseEntity<Made> register(@Valid @RequestBody Registration registration) {
        Caller caller = access.caller();
        RegisterHousehold command = registration.toCommand(caller.today());
        register.register(caller, command);
        return ResponseEntity.created(URI.create("/api/households/" + command.household()))
                .body(new Made(command.household()));
    }

    @PutMapping("/{id}")
    HouseholdSheet correct(
            @PathVariable HouseholdId id,
            @Valid @RequestBody Details details,
            @RequestParam @Nullable LocalDate from) {
        Caller caller = access.caller();
        register.correct(caller, id, details.of(id), dayOf(from, caller));
        return one(id);
    }

    @PostMapping("/{id}/poverty")
    HouseholdSheet recordPoverty(
            @PathVariable HouseholdId id, @Valid @RequestBody Decision decision) {
        Caller caller = access.caller();
        register.recordPoverty(
                caller,
                id,
                decision.poverty(),
                decision.decision(),
                decision.decidedOn(),
                decision.year(),
                dayOf(decision.from(), caller));
        return one(id);
    }

    @PostMapping("/{id}/move")
    HouseholdSheet move(@PathVariable HouseholdId id, @Valid @RequestBody Move move) {
        Caller caller = access.caller();
        register.move(caller, id, move.to(), dayOf(move.on(), caller));
        return one(id);
    }

    @PostMapping("/{id}/leave")
    HouseholdSheet leave(@PathVariable HouseholdId id, @Valid @RequestBody Leave leave) {
        Caller caller = access.caller();
        register.leave(caller, id, leave.why(), dayOf(leave.on(), caller));
        return one(id);
    }

    /** Nothing that can be asked here gives back what is erased. */
    @PostMapping("/{id}/erase")
    HouseholdSheet erase(@PathVariable HouseholdId id, @Valid @RequestBody ErasureRequest request) {
        Caller caller = access.caller();
        register.erase(caller, id, request.toDecision());
        return one(id);
    }

    private static LocalDate dayOf(@Nullable LocalDate day, Caller caller) {
        return day == null ? caller.today() : day;
    }
}
