package vn.phutrachho.assignment.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.NotFound;
import vn.phutrachho.assignment.plan.command.ApprovePlan;
import vn.phutrachho.assignment.plan.command.DraftPlan;
import vn.phutrachho.assignment.plan.command.MoveLine;
import vn.phutrachho.assignment.plan.command.PlanRefusal;
import vn.phutrachho.assignment.plan.command.ProposeLines;
import vn.phutrachho.assignment.plan.command.ReturnPlan;
import vn.phutrachho.assignment.plan.command.SubmitPlan;
import vn.phutrachho.assignment.plan.view.CellYear;
import vn.phutrachho.assignment.plan.view.FindPlans;
import vn.phutrachho.assignment.plan.view.ShownPlan;
import vn.phutrachho.assignment.plan.view.YearPlan;
import vn.phutrachho.assignment.proposal.ExplainPlan;
import vn.phutrachho.assignment.proposal.Instance;
import vn.phutrachho.assignment.proposal.InvalidExchange;
import vn.phutrachho.assignment.proposal.Obstacle;
import vn.phutrachho.assignment.proposal.Plan;
import vn.phutrachho.assignment.proposal.PlanScore;
import vn.phutrachho.assignment.proposal.Score;
import vn.phutrachho.assignment.proposal.search.ProposePlan;
import vn.phutrachho.assignment.responsibility.DutyDesk;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.LineRemark;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.time.Today;

/** What people do with plans, each by whoever may. */
@Component
public class PlanDesk {
    private final Access access;
    private final Commands commands;
    private final Today today;
    private final FindPlans plans;
    private final CellYear cellYears;
    private final DutyDesk duties;
    private final ProposePlan proposals = new ProposePlan();

    /**
     * The solver computes for seconds without ever waiting. On the virtual threads of requests it
     * would hold all their carriers, and nothing else of the service would run meanwhile.
     */
    private final ExecutorService solving =
            Executors.newFixedThreadPool(
                    Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                    Thread.ofPlatform().name("proposal-", 0).daemon().factory());

    PlanDesk(
            Access access,
            Commands commands,
            Today today,
            FindPlans plans,
            CellYear cellYears,
            DutyDesk duties) {
        this.access = access;
        this.commands = commands;
        this.today = today;
        this.plans = plans;
        this.cellYears = cellYears;
        this.duties = duties;
    }

    /** Has the machine propose a plan of the cell's year; drafts it first where there is none. */
    public PlanId propose(UnitId cell, int year) {
        Caller caller = secretaryOf(cell);
        PlanId id = FindPlans.idOf(cell, year);
        Optional<YearPlan> before = plans.plan(id);
        if (before.isPresent() && !before.get().state().open()) {
            throw new PlanRefusal.NoLongerOpen();
        }
        Instance instance = instance(cell, year);
        Plan plan = inTurn(instance);
        if (before.isEmpty()) {
            commands.send(new DraftPlan(id, cell, year, today.get()), caller);
        }
        commands.send(proposal(id, instance, plan), caller);
        return id;
    }

    /** A proposal keeps a core busy for seconds: few at a time, so that the pages stay quick. */
    private Plan inTurn(Instance instance) {
        return CompletableFuture.supplyAsync(() -> proposals.propose(instance), solving).join();
    }

    private ProposeLines proposal(PlanId id, Instance instance, Plan plan) {
        Score score = PlanScore.of(instance, plan);
        return new ProposeLines(
                id,
                ProposedLines.of(plan, ExplainPlan.of(instance, plan)),
                score.hard(),
                score.openLoad(),
                score.cost(),
                today.get());
    }

    /** Decides against the proposal. */
    public void move(PlanId id, HouseholdId household, @Nullable MemberId to, String reason) {
        YearPlan plan = known(id);
        Caller caller = secretaryOf(plan.cell());
        commands.send(
                new MoveLine(
                        id, household, to, reason, obstacles(plan, household, to), today.get()),
                caller);
    }

    public void submit(PlanId id) {
        YearPlan plan = known(id);
        Caller caller = secretaryOf(plan.cell());
        mustBePossible(plan);
        commands.send(new SubmitPlan(id, today.get()), caller);
    }

    /** The commune wants it mended. */
    public void giveBack(PlanId id, String remark, List<LineRemark> lineRemarks) {
        Caller caller = officerOf(known(id).cell());
        commands.send(new ReturnPlan(id, remark, lineRemarks, today.get()), caller);
    }

    /**
     * The commune takes it on; from today, or from the year's first day if that is still to come.
     */
    public void approve(PlanId id) {
        YearPlan plan = known(id);
        Caller caller = officerOf(plan.cell());
        mustBePossible(plan);
        LocalDate first = LocalDate.of(plan.year(), 1, 1);
        LocalDate from = today.get().isBefore(first) ? first : today.get();
        commands.send(new ApprovePlan(id, from, today.get()), caller);
    }

    /** The plan with what explains it, for the cell and for those above it. */
    public ShownPlan show(PlanId id) {
        YearPlan plan = known(id);
        reader(plan.cell());
        Instance instance = instance(plan.cell(), plan.year());
        return new ShownPlan(
                plan, instance, ExplainPlan.of(instance, CellYear.plan(plan, instance)));
    }

    /**
     * The plan as it is written on paper, for the cell and for the commune: before it is in force
     * as it stands, by the registers of the day on which it could begin; then as the duties are
     * today, and once it is closed as they were at its end.
     */
    public WrittenPlan written(PlanId id) {
        YearPlan plan = known(id);
        LocalDate day = today.get();
        return switch (plan.state()) {
            case DRAFT, PROPOSED, SUBMITTED, RETURNED ->
                    WrittenPlan.proposed(
                            plan, duties.coverage(plan.cell(), later(day, firstDay(plan))));
            case IN_FORCE ->
                    WrittenPlan.inForce(
                            plan,
                            duties.coverage(
                                    plan.cell(),
                                    plan.from() == null ? day : later(day, plan.from())));
            case CLOSED ->
                    WrittenPlan.inForce(
                            plan, duties.coverage(plan.cell(), earlier(day, lastDay(plan))));
        };
    }

    private static LocalDate firstDay(YearPlan plan) {
        return LocalDate.of(plan.year(), 1, 1);
    }

    private static LocalDate lastDay(YearPlan plan) {
        return LocalDate.of(plan.year(), 12, 31);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? other : one;
    }

    /** Plans that wait for this officer. */
    public List<YearPlan> waiting() {
        Caller caller = access.caller();
        caller.requireAny(Role.COMMUNE_OFFICER);
        return plans.submitted(
                caller.unitsWith(Role.COMMUNE_OFFICER).stream()
                        .flatMap(unit -> caller.tree().cellsBeneath(unit, today.get()).stream())
                        .collect(Collectors.toSet()));
    }

    /** The instance that a proposal would be made of, in the exchange format. */
    public Instance exchange(PlanId id) {
        YearPlan plan = known(id);
        reader(plan.cell());
        return instance(plan.cell(), plan.year());
    }

    private Instance instance(UnitId cell, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return cellYears.instance(cell, year, today.get().isBefore(first) ? first : today.get());
    }

    private YearPlan known(PlanId id) {
        return plans.plan(id).orElseThrow(NotFound::new);
    }

    private Set<Obstacle> obstacles(
            YearPlan plan, HouseholdId household, @Nullable MemberId member) {
        if (member == null) {
            return Set.of();
        }
        try {
            return instance(plan.cell(), plan.year()).obstacles(household.value(), member.value());
        } catch (InvalidExchange unknown) {
            throw new NotFound();
        }
    }

    /** The registers may have changed: nobody is given what they may not have. */
    private void mustBePossible(YearPlan plan) {
        Instance instance = instance(plan.cell(), plan.year());
        long impossible =
                CellYear.plan(plan, instance).lines().entrySet().stream()
                        .filter(l -> !obstacles(instance, l.getKey(), l.getValue()).isEmpty())
                        .count();
        if (impossible > 0) {
            throw new PlanRefusal.NoLongerPossible((int) impossible);
        }
    }

    private static Set<Obstacle> obstacles(
            Instance instance, String household, @Nullable String member) {
        return member == null ? Set.of() : instance.obstacles(household, member);
    }

    private Caller secretaryOf(UnitId cell) {
        Caller caller = access.caller();
        caller.require(cell, Role.SECRETARY);
        return caller;
    }

    private Caller officerOf(UnitId cell) {
        Caller caller = access.caller();
        caller.require(cell, Role.COMMUNE_OFFICER);
        return caller;
    }

    private void reader(UnitId cell) {
        access.caller().require(cell, Role.SECRETARY, Role.COMMUNE_OFFICER);
    }
}
