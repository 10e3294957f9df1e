package vn.phutrachho.assignment.responsibility.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.responsibility.DutyDesk;
import vn.phutrachho.assignment.responsibility.view.Coverage;
import vn.phutrachho.assignment.responsibility.view.Holdings;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.typed.Typed;

/** Who is responsible for whom, for programs. */
@RestController
@RequestMapping("/api/assignments")
class AssignmentsApi {
    private final DutyDesk desk;

    AssignmentsApi(DutyDesk desk) {
        this.desk = desk;
    }

    /** A household with whoever is responsible; nobody where absent. */
    record Line(HouseholdId household, @Nullable MemberId member) {}

    /** A cell's coverage on a day. */
    record CoverageOnDay(
            UnitId cell,
            LocalDate day,
            List<Line> households,
            List<HouseholdId> householdsWithoutMember,
            List<MemberId> membersWithoutHousehold) {}

    /**
     * Who is to have it, and why.
     *
     * @param ordinary that the reason is no complaint or denunciation in the legal sense, whatever
     *     the words look like; absent for no
     * @param from first day; absent for today
     */
    record HandOverRequest(
            @NotNull MemberId to,
            @NotBlank @Size(max = 200) String reason,
            @Nullable Boolean ordinary,
            @Nullable LocalDate from) {
        DutyDesk.Handed toHanded() {
            return new DutyDesk.Handed(to, new Typed(reason, Boolean.TRUE.equals(ordinary)), from);
        }
    }

    @GetMapping
    CoverageOnDay coverage(@RequestParam UnitId cell, @RequestParam @Nullable LocalDate day) {
        Coverage found = desk.coverage(cell, day);
        return new CoverageOnDay(
                found.cell(),
                found.day(),
                found.households().stream()
                        .map(c -> new Line(c.household().id(), c.holder()))
                        .toList(),
                found.uncovered().stream().map(c -> c.household().id()).toList(),
                found.idle().stream().map(CellMember::id).toList());
    }

    @GetMapping("/{household}")
    Holdings history(@PathVariable HouseholdId household) {
        return desk.history(household);
    }

    @PostMapping("/{household}/hand-over")
    Holdings handOver(
            @PathVariable HouseholdId household, @RequestBody @Valid HandOverRequest request) {
        desk.handOver(household, request.toHanded());
        return desk.history(household);
    }
}
