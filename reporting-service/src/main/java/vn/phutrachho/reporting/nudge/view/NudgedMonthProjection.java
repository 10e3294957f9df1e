package vn.phutrachho.reporting.nudge.view;

import static java.util.stream.Collectors.toSet;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.reporting.NudgeEvent.MemberNudged;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;
import vn.phutrachho.reporting.nudge.view.NudgedMonth.ByMember;

/** Reminders of each month's reports beside the reports, cell by cell. */
@Component
public final class NudgedMonthProjection implements Projection<NudgedMonth> {
    @Override
    public String name() {
        return "nudged-months-1";
    }

    @Override
    public Class<NudgedMonth> document() {
        return NudgedMonth.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("month", "cell"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(MemberNudged.class, MonthlyReportSent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case MemberNudged e ->
                    months(e).map(month -> NudgedMonth.idOf(e.cell(), month)).collect(toSet());
            case MonthlyReportSent e -> Set.of(NudgedMonth.idOf(e.cell(), e.month()));
            default -> Set.of();
        };
    }

    private static Stream<YearMonth> months(MemberNudged nudged) {
        return nudged.owed().stream().flatMap(owed -> Stream.ofNullable(owed.month()));
    }

    @Override
    public @Nullable NudgedMonth fold(
            String id, @Nullable NudgedMonth before, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case MemberNudged e ->
                    begun(before, e.cell(), monthOf(id, e))
                            .withNudge(new ByMember(e.member(), e.on()));
            case MonthlyReportSent e ->
                    begun(before, e.cell(), e.month()).withReport(new ByMember(e.member(), e.on()));
            default -> before;
        };
    }

    private static YearMonth monthOf(String id, MemberNudged nudged) {
        return months(nudged)
                .filter(month -> NudgedMonth.idOf(nudged.cell(), month).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static NudgedMonth begun(@Nullable NudgedMonth before, UnitId cell, YearMonth month) {
        return before == null ? NudgedMonth.of(cell, month) : before;
    }
}
