package vn.phutrachho.assignment.signal.view;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.SignalId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks for what signals are worked out from, and for what was done about them. */
@Component
public class FindSignals {
    private final View<CellTraces> traces;
    private final View<CellPassages> passages;
    private final View<SignalActs> acts;

    FindSignals(
            Views views,
            CellTracesProjection traces,
            CellPassagesProjection passages,
            SignalActsProjection acts) {
        this.traces = views.of(traces);
        this.passages = views.of(passages);
        this.acts = views.of(acts);
    }

    /** What is known of the cells, in order of their ids. */
    public List<CellTraces> traces(Collection<UnitId> cells) {
        Map<UnitId, CellTraces> known =
                traces.findAll(ids(cells)).stream()
                        .collect(Collectors.toMap(CellTraces::cell, Function.identity()));
        return cells.stream()
                .sorted(Comparator.comparing(UnitId::value))
                .map(cell -> known.getOrDefault(cell, CellTraces.none(cell)))
                .toList();
    }

    /** Of the cells those in whose reports some words stand in so many places. */
    public Map<UnitId, CellPassages> repeated(Collection<UnitId> cells, int places) {
        return passages.where(Filters.and(of(cells), Filters.gte("d.largest", places))).stream()
                .collect(Collectors.toMap(CellPassages::cell, Function.identity()));
    }

    /** What was done about signals of the cells. */
    public Map<SignalId, SignalActs> acts(Collection<UnitId> cells) {
        return acts.where(of(cells)).stream()
                .collect(Collectors.toMap(SignalActs::id, Function.identity()));
    }

    /** What was done about one. */
    public Optional<SignalActs> acts(SignalId signal) {
        return acts.find(signal.value());
    }

    private static Bson of(Collection<UnitId> cells) {
        return Filters.in("d.cell", ids(cells));
    }

    private static List<String> ids(Collection<UnitId> cells) {
        return cells.stream().map(UnitId::value).toList();
    }
}
