package vn.phutrachho.member.unit.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.member.unit.ChangeUnits;
import vn.phutrachho.member.unit.command.UnitCommand;
import vn.phutrachho.member.unit.view.FindUnits;

/**
 * The tree of units for programs. Changed by administrators only; seen by everybody from their own
 * unit down.
 */
@RestController
@RequestMapping("/api/units")
class UnitsApi {
    private final Access access;
    private final Today today;
    private final FindUnits units;
    private final ChangeUnits changes;

    UnitsApi(Access access, Today today, FindUnits units, ChangeUnits changes) {
        this.access = access;
        this.today = today;
        this.units = units;
        this.changes = changes;
    }

    /** A unit as it stands on a day. */
    record UnitOnDay(
            UnitId id,
            @Nullable UnitKind kind,
            String code,
            String name,
            @Nullable UnitId parent,
            List<UnitId> groupings,
            @Nullable LocalDate since,
            @Nullable LocalDate endedOn,
            @Nullable UnitId heir) {}

    /** Several changes, in order; all are done or none. */
    record ChangesRequest(
            @NotEmpty @Size(max = 5_000) List<@NotNull @Valid UnitChangeRequest> changes) {}

    /**
     * What was done, or would be.
     *
     * @param done changes that were not so already, with those that follow from them
     */
    record Changed(int done) {}

    /** The units that the person may see, as they stand on a day (today, when none is named). */
    @GetMapping
    List<UnitOnDay> list(@RequestParam @Nullable LocalDate day) {
        Caller caller = access.caller();
        caller.requireAny(Role.values());
        LocalDate asked = day == null ? today.get() : day;
        return units.within(caller, asked).stream().map(unit -> onDay(unit, asked)).toList();
    }

    /** One unit. */
    @GetMapping("/{unit}")
    UnitOnDay one(@PathVariable UnitId unit, @RequestParam @Nullable LocalDate day) {
        access.caller().require(unit, Role.values());
        return onDay(units.one(unit), day == null ? today.get() : day);
    }

    /** Does a reorganisation. */
    @PostMapping("/changes")
    Changed change(@RequestBody @Valid ChangesRequest request) {
        Caller caller = administrator();
        return new Changed(changes.change(commands(request), caller));
    }

    /** Says what a reorganisation would do, and does nothing. */
    @PostMapping("/changes/rehearsal")
    Changed rehearse(@RequestBody @Valid ChangesRequest request) {
        administrator();
        return new Changed(changes.rehearse(commands(request)).size());
    }

    private Caller administrator() {
        Caller caller = access.caller();
        caller.require(UnitTree.ROOT, Role.ADMINISTRATOR);
        return caller;
    }

    private static List<UnitCommand> commands(ChangesRequest request) {
        return request.changes().stream().map(UnitChangeRequest::toCommand).toList();
    }

    private UnitOnDay onDay(Unit unit, LocalDate day) {
        return new UnitOnDay(
                unit.id(),
                unit.kind(),
                unit.code(),
                unit.name(day),
                access.tree().parent(unit.id(), day).orElse(null),
                unit.groupings().stream()
                        .filter(m -> !m.from().isAfter(day))
                        .filter(m -> m.until() == null || day.isBefore(m.until()))
                        .map(Unit.Membership::grouping)
                        .toList(),
                unit.since(),
                unit.endedOn(),
                unit.heir());
    }
}
