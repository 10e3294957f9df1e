package vn.phutrachho.reporting.audit.view;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.audit.AuditEvent;
import vn.phutrachho.events.audit.AuditEvent.FeedRead;
import vn.phutrachho.events.audit.AuditEvent.HistoryOpened;
import vn.phutrachho.events.audit.AuditEvent.ListTakenAway;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.events.audit.SubjectKind;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;
import vn.phutrachho.reporting.audit.view.Opening.What;

/**
 * Who looked: at a history, as this service recorded it, or at a feed or a list, as their owner
 * did.
 */
@Component
public final class OpeningProjection implements Projection<Opening> {
    @Override
    public String name() {
        return "openings-2";
    }

    @Override
    public Class<Opening> document() {
        return Opening.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cell", "at"), List.of("what", "at"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(AuditEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        return recorded.event() instanceof AuditEvent event
                ? Set.of(event.opening().value())
                : Set.of();
    }

    @Override
    public @Nullable Opening fold(String id, @Nullable Opening before, RecordedEvent recorded) {
        return recorded.event() instanceof AuditEvent event ? opening(event, recorded) : before;
    }

    private static Opening opening(AuditEvent event, RecordedEvent recorded) {
        return switch (event) {
            case HistoryOpened e ->
                    new Opening(
                            e.opening(),
                            historyOf(e.kind()),
                            e.subject(),
                            e.cell(),
                            e.by(),
                            e.reason(),
                            null,
                            e.on(),
                            recorded.recordedAt());
            case FeedRead e ->
                    new Opening(
                            e.opening(),
                            What.FEED,
                            e.service(),
                            null,
                            e.by(),
                            "",
                            null,
                            e.on(),
                            recorded.recordedAt());
            case ListTakenAway e ->
                    new Opening(
                            e.opening(),
                            taken(e.list()),
                            e.unit().value(),
                            e.unit(),
                            e.by(),
                            "",
                            e.rows(),
                            e.on(),
                            recorded.recordedAt());
        };
    }

    private static What taken(CaseList list) {
        return switch (list) {
            case DESK -> What.DESK;
            case BENEATH -> What.BENEATH;
            case OPENINGS -> What.OPENINGS;
            case MINUTES -> What.MINUTES;
            case PLAN -> What.PLAN_DOCUMENT;
            case POOR_HOUSEHOLDS -> What.POOR_HOUSEHOLDS;
            case ASSESSMENTS -> What.ASSESSMENTS;
            case SIGNALS -> What.SIGNALS;
        };
    }

    static What historyOf(SubjectKind kind) {
        return switch (kind) {
            case MEMBER -> What.MEMBER;
            case HOUSEHOLD -> What.HOUSEHOLD;
            case GRIEVANCE -> What.GRIEVANCE;
            case PLAN -> What.PLAN;
            case NOMINATION -> What.NOMINATION;
        };
    }
}
