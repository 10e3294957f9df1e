package vn.phutrachho.assignment.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.Oversight;
import vn.phutrachho.assignment.inspection.InspectionStage;
import vn.phutrachho.assignment.inspection.view.CellInspection;
import vn.phutrachho.assignment.inspection.view.FindInspections;
import vn.phutrachho.assignment.signal.view.CellPassages;
import vn.phutrachho.assignment.signal.view.CellTraces;
import vn.phutrachho.assignment.signal.view.FindSignals;
import vn.phutrachho.assignment.signal.view.SignalActs;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.SignalId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;

/**
 * Signals of the cells that somebody stands over, and those of one cell (M5.3). They are worked out
 * when they are asked for, from what the views keep of each cell.
 */
@Component
public class SignalLists {
    private static final Role[] ABOVE = {
        Role.COMMUNE_OFFICER, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.AUDITOR
    };
    private static final Comparator<ShownSignal> WAITING_FIRST =
            Comparator.comparing(ShownSignal::standing)
                    .thenComparing(it -> it.there().since())
                    .thenComparing(it -> it.id().value());

    private final Access access;
    private final FindSignals signals;
    private final FindInspections inspections;
    private final SignalRuleBook rules;

    SignalLists(
            Access access, FindSignals signals, FindInspections inspections, SignalRuleBook rules) {
        this.access = access;
        this.signals = signals;
        this.inspections = inspections;
        this.rules = rules;
    }

    /**
     * The signals beneath a commune, in numbers.
     *
     * @param cells how many cells have one that waits for somebody
     * @param waiting signals that wait for somebody
     * @param aside signals that are set aside
     * @param visited signals from which an inspection followed
     */
    public record OfCommune(UnitId commune, long cells, long waiting, long aside, long visited) {
        static OfCommune of(UnitId commune, List<ShownSignal> all) {
            return new OfCommune(
                    commune,
                    all.stream()
                            .filter(it -> it.standing().waits())
                            .map(ShownSignal::heir)
                            .distinct()
                            .count(),
                    all.stream().filter(it -> it.standing().waits()).count(),
                    all.stream().filter(it -> it.standing() == Standing.ASIDE).count(),
                    all.stream().filter(it -> it.standing() == Standing.VISITED).count());
        }
    }

    /** The rules that apply today. */
    public SignalRules rules() {
        return rules.on(access.caller().today());
    }

    /** The units at which the person stands above cells. */
    public List<UnitId> units() {
        Caller caller = access.caller();
        caller.requireAny(ABOVE);
        return Arrays.stream(ABOVE)
                .flatMap(role -> caller.unitsWith(role).stream())
                .distinct()
                .toList();
    }

    /** The communes over whose cells the person stands. */
    public Set<UnitId> communes() {
        Caller caller = access.caller();
        return cells(caller).stream()
                .flatMap(cell -> Stream.ofNullable(commune(caller, cell)))
                .collect(Collectors.toSet());
    }

    /**
     * Those beneath the units at which the person stands above cells; what waits for somebody
     * first.
     *
     * @param commune only beneath it; everywhere where it is absent
     */
    public List<ShownSignal> all(@Nullable UnitId commune) {
        Caller caller = access.caller();
        Set<UnitId> cells = cells(caller);
        if (commune == null) {
            return of(caller, cells);
        }
        caller.require(commune, ABOVE);
        return of(
                caller,
                cells.stream().filter(cell -> commune.equals(commune(caller, cell))).toList());
    }

    /** The same in numbers, where there are some: the commune with the most that wait first. */
    public List<OfCommune> byCommune() {
        Caller caller = access.caller();
        Map<UnitId, List<ShownSignal>> all =
                of(caller, cells(caller)).stream()
                        .filter(it -> commune(caller, it.cell()) != null)
                        .collect(
                                Collectors.groupingBy(
                                        it -> Objects.requireNonNull(commune(caller, it.cell()))));
        return all.entrySet().stream()
                .map(each -> OfCommune.of(each.getKey(), each.getValue()))
                .sorted(
                        Comparator.comparing(OfCommune::waiting)
                                .reversed()
                                .thenComparing(it -> it.commune().value()))
                .toList();
    }

    /** Those of one cell and of those merged into it, for the cell and for those above it. */
    public List<ShownSignal> ofCell(UnitId cell) {
        Caller caller = access.caller();
        Oversight.demand(caller, cell, Role.SECRETARY, Role.COMMUNE_OFFICER, Role.AUDITOR);
        return of(caller, caller.tree().withMerged(cell, caller.today()));
    }

    /** One of them, also where nothing speaks for it any more. */
    ShownSignal one(Caller caller, Question question) {
        return of(caller, List.of(question.cell())).stream()
                .filter(it -> it.kind() == question.kind())
                .findFirst()
                .orElseGet(
                        () ->
                                shown(
                                        caller,
                                        question,
                                        null,
                                        signals.acts(question.id()).orElse(null),
                                        Map.of()));
    }

    private static Set<UnitId> cells(Caller caller) {
        caller.requireAny(ABOVE);
        return Oversight.cells(caller, ABOVE);
    }

    private static @Nullable UnitId commune(Caller caller, UnitId cell) {
        LocalDate day = caller.today();
        return caller.tree().parent(caller.tree().heirOf(cell, day), day).orElse(null);
    }

    private List<ShownSignal> of(Caller caller, Collection<UnitId> cells) {
        LocalDate day = caller.today();
        SignalRules now = rules.on(day);
        Map<UnitId, CellPassages> repeated = signals.repeated(cells, now.of(SignalRule.SAME_WORDS));
        Map<SignalId, SignalActs> acts = signals.acts(cells);
        Map<InspectionId, CellInspection> visits =
                inspections.byId(
                        acts.values().stream()
                                .flatMap(it -> Stream.ofNullable(it.visit()))
                                .map(SignalActs.Visit::inspection)
                                .toList());
        List<ShownSignal> shown = new ArrayList<>();
        for (CellTraces traces : signals.traces(cells)) {
            UnitId cell = traces.cell();
            boolean standing =
                    caller.tree().find(cell).map((Unit unit) -> unit.existsOn(day)).orElse(false);
            for (Noticed noticed : Notice.all(traces, repeated.get(cell), day, now)) {
                // a cell that was merged has no plan to make any more
                if (standing || !(noticed instanceof Noticed.ByDemand)) {
                    Question question = new Question(cell, noticed.kind());
                    shown.add(shown(caller, question, noticed, acts.get(question.id()), visits));
                }
            }
        }
        shown.sort(WAITING_FIRST);
        return shown;
    }

    private ShownSignal shown(
            Caller caller,
            Question question,
            @Nullable Noticed noticed,
            @Nullable SignalActs acts,
            Map<InspectionId, CellInspection> visits) {
        LocalDate day = caller.today();
        CellInspection visit = visit(acts, visits);
        InspectionStage stage = visit == null ? null : visit.stage();
        return new ShownSignal(
                question,
                caller.tree().heirOf(question.cell(), day),
                caller.tree().name(question.cell(), day),
                noticed,
                Standing.of(noticed == null ? 0 : noticed.evidence(), acts, stage, day),
                acts,
                visit);
    }

    private @Nullable CellInspection visit(
            @Nullable SignalActs acts, Map<InspectionId, CellInspection> visits) {
        if (acts == null || acts.visit() == null) {
            return null;
        }
        InspectionId id = acts.visit().inspection();
        CellInspection known = visits.get(id);
        return known == null ? inspections.inspection(id).orElse(null) : known;
    }
}
