package vn.phutrachho.assignment.report.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.report.view.MemberMonth.Entry;
import vn.phutrachho.assignment.report.view.MemberMonth.Heard;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.assignment.MonthlyReportEvent;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MatterHeard;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportCorrected;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each member and month. */
@Component
class MemberMonthsProjection implements Projection<MemberMonth> {
    @Override
    public String name() {
        return "member-months-3";
    }

    @Override
    public Class<MemberMonth> document() {
        return MemberMonth.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cell", "month"), List.of("member", "month"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(MonthlyReportEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof MonthlyReportEvent report
                ? Set.of(report.report().value())
                : Set.of();
    }

    @Override
    public @Nullable MemberMonth fold(
            String id, @Nullable MemberMonth before, RecordedEvent recorded) {
        return switch ((MonthlyReportEvent) recorded.event()) {
            case MatterHeard heard -> heard(before, heard);
            case MonthlyReportSent sent -> sent(before, sent, recorded);
            case MonthlyReportCorrected corrected ->
                    before == null ? null : corrected(before, corrected, recorded);
        };
    }

    private static MemberMonth heard(@Nullable MemberMonth before, MatterHeard event) {
        Heard heard =
                new Heard(
                        event.grievance(),
                        event.household(),
                        event.kind(),
                        event.confidential() ? null : event.words().text(),
                        event.nameMayTravel(),
                        event.confidential(),
                        event.heardOn());
        List<Heard> already = before == null ? List.of() : before.heard();
        return new MemberMonth(
                event.report(),
                event.member(),
                event.cell(),
                event.month(),
                before == null ? null : before.sentOn(),
                before == null ? null : before.sentBy(),
                before == null ? null : before.correctedBy(),
                before == null ? null : before.recordedAt(),
                before != null && before.late(),
                before == null ? List.of() : before.first(),
                before == null ? List.of() : before.entries(),
                before == null ? 0 : before.corrections(),
                Stream.concat(already.stream(), Stream.of(heard)).toList());
    }

    private static MemberMonth sent(
            @Nullable MemberMonth before, MonthlyReportSent event, RecordedEvent recorded) {
        List<Entry> entries = entries(event.entries());
        return new MemberMonth(
                event.report(),
                event.member(),
                event.cell(),
                event.month(),
                event.on(),
                new AccountId(recorded.actor()),
                null,
                recorded.recordedAt(),
                event.late(),
                entries,
                entries,
                0,
                before == null ? List.of() : before.heard());
    }

    private static MemberMonth corrected(
            MemberMonth before, MonthlyReportCorrected event, RecordedEvent recorded) {
        return new MemberMonth(
                before.id(),
                before.member(),
                before.cell(),
                before.month(),
                before.sentOn(),
                before.sentBy(),
                new AccountId(recorded.actor()),
                before.recordedAt(),
                before.late(),
                before.first(),
                entries(event.entries()),
                before.corrections() + 1,
                before.heard());
    }

    private static List<Entry> entries(List<ReportEntry> reported) {
        return reported.stream().map(MemberMonthsProjection::entry).toList();
    }

    private static Entry entry(ReportEntry reported) {
        Personal situation = reported.situation();
        return new Entry(
                reported.household(),
                reported.visitedOn(),
                reported.notVisited(),
                reported.themes(),
                situation == null ? null : situation.text());
    }
}
