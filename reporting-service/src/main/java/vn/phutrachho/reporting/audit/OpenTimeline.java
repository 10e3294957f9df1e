package vn.phutrachho.reporting.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.audit.AuditTrail.Opening;
import vn.phutrachho.reporting.audit.Timeline.Entry;
import vn.phutrachho.reporting.audit.view.Subject;
import vn.phutrachho.reporting.audit.view.Subject.Kind;
import vn.phutrachho.reporting.audit.view.SubjectProjection;
import vn.phutrachho.reporting.figures.FindFigures;
import vn.phutrachho.reporting.figures.Shape;

/** Opens the history of something in an auditor's scope, and leaves a trace of it. */
@Component
public final class OpenTimeline {
    private static final List<String> DAYS =
            List.of("heardOn", "on", "from", "since", "heldOn", "due");
    private static final int FOUND = 50;

    private final Views views;
    private final SubjectProjection subjects;
    private final EventLog ledger;
    private final AuditTrail trail;
    private final Today today;
    private final FindFigures figures;

    public OpenTimeline(
            Views views,
            SubjectProjection subjects,
            @Qualifier(StoreAutoConfiguration.INBOX) EventLog ledger,
            AuditTrail trail,
            Today today,
            FindFigures figures) {
        this.views = views;
        this.subjects = subjects;
        this.ledger = ledger;
        this.trail = trail;
        this.today = today;
        this.figures = figures;
    }

    /** There is no such thing, or not in this auditor's scope: the same answer to both. */
    public static final class Unknown extends Refusal {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super(
                    Refusal.Kind.NOT_FOUND,
                    "timeline.unknown",
                    "nothing of that id in the auditor's scope");
        }
    }

    /**
     * @param reason why it is opened; may be empty
     * @throws Unknown when there is nothing of that id where the caller is auditor
     */
    public Timeline open(Caller auditor, String id, String reason) {
        auditor.requireAny(Role.AUDITOR);
        Subject subject = views.of(subjects).find(id).orElseThrow(Unknown::new);
        UnitId cell = subject.cell();
        if (cell == null || !inScope(auditor, cell)) {
            throw new Unknown();
        }
        trail.leave(
                new Opening(
                        today.now().toInstant(),
                        auditor.account(),
                        id,
                        subject.kind().name(),
                        cell,
                        reason.strip()));
        return new Timeline(
                id, subject.kind(), subject.positions().stream().flatMap(this::entry).toList());
    }

    /** The newest things in the auditor's scope; ids only. */
    public List<Subject> inScope(Caller auditor, @Nullable Kind kind) {
        auditor.requireAny(Role.AUDITOR);
        Bson there = in("d.cell", scope(auditor).stream().map(UnitId::value).toList());
        Bson asked = kind == null ? there : and(there, eq("d.kind", kind.name()));
        return views.of(subjects).where(Filters.and(asked), descending("inbox"), 0, FOUND);
    }

    /** The cells, of all times, over which the caller is auditor. */
    public Set<UnitId> scope(Caller auditor) {
        Set<UnitId> scope = new HashSet<>();
        for (Unit unit : figures.shape().tree().all()) {
            if (unit.kind() == UnitKind.CELL && inScope(auditor, unit.id())) {
                scope.add(unit.id());
            }
        }
        return scope;
    }

    private boolean inScope(Caller auditor, UnitId cell) {
        Shape shape = figures.shape();
        return shape.continuations(cell, auditor.today()).stream()
                        .anyMatch(at -> auditor.has(Role.AUDITOR, at))
                || auditor.unitsWith(Role.AUDITOR).stream()
                        .anyMatch(unit -> shape.on(auditor.today()).counts(cell, unit));
    }

    private Stream<Entry> entry(long position) {
        return ledger.read(position - 1, 1).stream().map(OpenTimeline::entry);
    }

    private static Entry entry(StoredEvent stored) {
        var event = stored.event();
        JsonNode payload = EventJson.mapper().readTree(event.payload());
        Map<String, String> metadata = event.metadata();
        return new Entry(
                event.name(),
                metadata.getOrDefault(Metadata.SOURCE, ""),
                occurredOn(payload),
                event.recordedAt(),
                metadata.getOrDefault(Metadata.ACTOR, "system:unknown"),
                stored.position(),
                metadata.getOrDefault(Metadata.SOURCE_POSITION, ""),
                metadata.getOrDefault("sourceHash", HexFormat.of().formatHex(stored.commitHash())),
                payload);
    }

    private static @Nullable LocalDate occurredOn(JsonNode payload) {
        for (String day : DAYS) {
            JsonNode value = payload.get(day);
            if (value != null && value.isString() && value.asString().length() == 10) {
                return LocalDate.parse(value.asString());
            }
        }
        return null;
    }
}
