package vn.phutrachho.assignment.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.assignment.plan.PlanDesk;
import vn.phutrachho.assignment.plan.view.YearPlan;
import vn.phutrachho.assignment.proposal.Instance;
import vn.phutrachho.assignment.proposal.Reason;
import vn.phutrachho.assignment.proposal.WhyNot;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.LineRemark;

/** Yearly plans for programs. */
@RestController
@RequestMapping("/api/plans")
class PlansApi {
    private final PlanDesk desk;
    private final PlanFiles files;

    PlansApi(PlanDesk desk, PlanFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /** Asks for a proposal of a cell's year. */
    record ProposalRequest(@NotNull UnitId cell, @Min(2023) @Max(2100) int year) {}

    /** The plan it is in. */
    record Proposed(PlanId plan) {}

    /** Gives a household to another member, or to nobody. */
    record MoveRequest(
            @NotNull HouseholdId household,
            @Nullable MemberId to,
            @NotBlank @Size(max = 200) String reason) {}

    /** What is to be mended. */
    record ReturnRequest(
            @NotBlank @Size(max = 500) String remark,
            @Nullable List<@Valid @NotNull LineRequest> lines) {
        List<LineRemark> remarks() {
            return lines == null
                    ? List.of()
                    : lines.stream()
                            .map(line -> LineRemark.of(line.household(), line.remark().strip()))
                            .toList();
        }
    }

    /** What is to be mended in one line. */
    record LineRequest(@NotNull HouseholdId household, @NotBlank @Size(max = 500) String remark) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Proposed propose(@RequestBody @Valid ProposalRequest request) {
        return new Proposed(desk.propose(request.cell(), request.year()));
    }

    @GetMapping
    List<YearPlan> waiting() {
        return desk.waiting();
    }

    @GetMapping("/{plan}")
    YearPlan one(@PathVariable PlanId plan) {
        return desk.show(plan).plan();
    }

    /** The plan as a document that is drafted of it, a .docx file. */
    @GetMapping("/{plan}/document")
    ResponseEntity<byte[]> document(@PathVariable PlanId plan) {
        return files.document(plan);
    }

    /** Its lines as a spreadsheet, {@code csv} or else {@code xlsx}. */
    @GetMapping("/{plan}/table")
    ResponseEntity<byte[]> table(
            @PathVariable PlanId plan, @RequestParam(defaultValue = "xlsx") String form) {
        return files.table(plan, form);
    }

    /** The instance of the plan's cell and year, in the exchange format. */
    @GetMapping("/{plan}/instance")
    Instance instance(@PathVariable PlanId plan) {
        return desk.exchange(plan);
    }

    /** Why whoever has a household has it. */
    @GetMapping("/{plan}/why")
    List<Reason> why(@PathVariable PlanId plan, @RequestParam HouseholdId household) {
        return desk.show(plan).explained().whyThis(household.value());
    }

    /** What it would cost to give a household to anybody else, the cheapest first. */
    @GetMapping("/{plan}/alternatives")
    List<WhyNot> alternatives(@PathVariable PlanId plan, @RequestParam HouseholdId household) {
        return desk.show(plan).explained().alternatives(household.value());
    }

    @PostMapping("/{plan}/moves")
    YearPlan move(@PathVariable PlanId plan, @RequestBody @Valid MoveRequest request) {
        desk.move(plan, request.household(), request.to(), request.reason());
        return one(plan);
    }

    @PostMapping("/{plan}/submission")
    YearPlan submit(@PathVariable PlanId plan) {
        desk.submit(plan);
        return one(plan);
    }

    @PostMapping("/{plan}/return")
    YearPlan giveBack(@PathVariable PlanId plan, @RequestBody @Valid ReturnRequest request) {
        desk.giveBack(plan, request.remark(), request.remarks());
        return one(plan);
    }

    @PostMapping("/{plan}/approval")
    YearPlan approve(@PathVariable PlanId plan) {
        desk.approve(plan);
        return one(plan);
    }
}
