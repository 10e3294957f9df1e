package vn.phutrachho.assignment.signal.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.signal.SignalRules;
import vn.phutrachho.assignment.signal.Wording;
import vn.phutrachho.assignment.signal.view.CellPassages.Passage;
import vn.phutrachho.assignment.signal.view.CellPassages.Place;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.MonthlyReportEvent;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MatterHeard;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportCorrected;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/**
 * Keeps a document for each cell. A report is compared with the cell's own of twelve months, and
 * only by what its member says of a household's situation: what was heard is the household's own
 * word, and what is confidential is never looked at.
 */
@Component
class CellPassagesProjection implements Projection<CellPassages> {
    @Override
    public String name() {
        return "cell-passages";
    }

    @Override
    public Class<CellPassages> document() {
        return CellPassages.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cell", "largest"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(MonthlyReportSent.class, MonthlyReportCorrected.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof MonthlyReportEvent report
                ? said(report, event).map(said -> Set.of(said.cell().value())).orElse(Set.of())
                : Set.of();
    }

    /** What a report says now. */
    private record Said(
            UnitId cell,
            ReportId report,
            MemberId member,
            YearMonth month,
            List<ReportEntry> entries,
            LocalDate knownOn) {}

    private static Optional<Said> said(MonthlyReportEvent event, RecordedEvent recorded) {
        LocalDate known = Today.dayOf(recorded.recordedAt());
        return switch (event) {
            case MonthlyReportSent e ->
                    Optional.of(
                            new Said(
                                    e.cell(),
                                    e.report(),
                                    e.member(),
                                    e.month(),
                                    e.entries(),
                                    known));
            case MonthlyReportCorrected e ->
                    Optional.of(
                            new Said(
                                    e.cell(),
                                    e.report(),
                                    e.member(),
                                    e.month(),
                                    e.entries(),
                                    known));
            case MatterHeard _ -> Optional.empty();
        };
    }

    @Override
    public @Nullable CellPassages fold(
            String id, @Nullable CellPassages before, RecordedEvent recorded) {
        return said((MonthlyReportEvent) recorded.event(), recorded)
                .map(said -> next(before, said))
                .orElse(before);
    }

    private static CellPassages next(@Nullable CellPassages before, Said said) {
        List<Passage> all = before == null ? List.of() : before.passages();
        YearMonth newest =
                before != null && before.newest().isAfter(said.month())
                        ? before.newest()
                        : said.month();
        YearMonth oldest = newest.minusMonths(SignalRules.MONTHS - 1L);
        Map<HouseholdId, LocalDate> knownBefore = known(all, said.report());
        List<Passage> passages =
                new ArrayList<>(
                        without(
                                all,
                                p ->
                                        p.report().equals(said.report())
                                                || p.month().isBefore(oldest)));
        if (!said.month().isBefore(oldest)) {
            said.entries().forEach(entry -> add(passages, entry, said, knownBefore));
        }
        return new CellPassages(
                said.cell(),
                newest,
                passages,
                passages.stream().mapToInt(p -> p.places().size()).max().orElse(0));
    }

    /** A correction of something else does not make words younger. */
    private static Map<HouseholdId, LocalDate> known(List<Passage> all, ReportId report) {
        return all.stream()
                .flatMap(p -> p.places().stream())
                .filter(place -> place.report().equals(report))
                .collect(Collectors.toMap(Place::household, Place::knownOn, (one, _) -> one));
    }

    private static List<Passage> without(List<Passage> all, Predicate<Place> which) {
        if (all.stream().flatMap(p -> p.places().stream()).noneMatch(which)) {
            return all;
        }
        return all.stream()
                .map(
                        p ->
                                new Passage(
                                        p.wording(),
                                        p.places().stream().filter(which.negate()).toList()))
                .filter(p -> !p.places().isEmpty())
                .toList();
    }

    private static void add(
            List<Passage> passages,
            ReportEntry entry,
            Said said,
            Map<HouseholdId, LocalDate> knownBefore) {
        Personal situation = entry.situation();
        Optional<Wording> wording =
                situation == null ? Optional.empty() : Wording.of(situation.text());
        if (wording.isEmpty()) {
            return;
        }
        Place place =
                new Place(
                        said.report(),
                        said.member(),
                        said.month(),
                        entry.household(),
                        knownBefore.getOrDefault(entry.household(), said.knownOn()));
        for (int at = 0; at < passages.size(); at++) {
            Passage one = passages.get(at);
            if (one.wording().isNearly(wording.get())) {
                passages.set(
                        at,
                        new Passage(
                                one.wording(),
                                Stream.concat(one.places().stream(), Stream.of(place)).toList()));
                return;
            }
        }
        passages.add(new Passage(wording.get(), List.of(place)));
    }
}
