package vn.phutrachho.reporting.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;
import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent.NameOpened;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.audit.view.Opening;
import vn.phutrachho.reporting.audit.view.Opening.What;
import vn.phutrachho.reporting.audit.view.OpeningProjection;
import vn.phutrachho.reporting.audit.view.Subject;
import vn.phutrachho.reporting.audit.view.Subject.NameOpening;
import vn.phutrachho.reporting.audit.view.SubjectProjection;

/**
 * Who looked at what in an auditor's scope, when and why: histories, names, whole feeds and lists
 * of cases.
 */
@Component
public final class AccessLog {
    private final Views views;
    private final EventLog ledger;
    private final OpeningProjection openings;
    private final SubjectProjection subjects;
    private final EarlierOpenings earlier;
    private final AuditScope scope;

    public AccessLog(
            Views views,
            @Qualifier(StoreAutoConfiguration.INBOX) EventLog ledger,
            OpeningProjection openings,
            SubjectProjection subjects,
            EarlierOpenings earlier,
            AuditScope scope) {
        this.views = views;
        this.ledger = ledger;
        this.openings = openings;
        this.subjects = subjects;
        this.earlier = earlier;
        this.scope = scope;
    }

    /**
     * Somebody looked.
     *
     * @param account theirs
     * @param subject id of what was looked at; for a feed, the service's name
     * @param reason as given; empty where none was asked for
     * @param rows how many cases were taken away; absent where none were
     */
    public record Opened(
            Instant at,
            AccountId account,
            What what,
            String subject,
            String reason,
            @Nullable Integer rows) {}

    /** The newest in the auditor's scope, newest first. */
    public List<Opened> newest(Caller auditor, int atMost) {
        auditor.requireAny(Role.AUDITOR);
        Set<UnitId> cells = scope.cells(auditor);
        boolean ofTheWhole = auditor.has(Role.AUDITOR, UnitTree.ROOT);
        return Stream.of(
                        recorded(scope.units(auditor), ofTheWhole, atMost),
                        names(cells, atMost),
                        earlier.newest(cells, atMost))
                .flatMap(List::stream)
                .sorted(comparing(Opened::at).reversed())
                .limit(atMost)
                .toList();
    }

    private List<Opened> recorded(Set<UnitId> units, boolean ofTheWhole, int atMost) {
        Bson there = there(units);
        Bson asked = ofTheWhole ? or(there, eq("d.what", What.FEED.name())) : there;
        return views.of(openings).where(asked, descending("d.at"), 0, atMost).stream()
                .map(AccessLog::opened)
                .toList();
    }

    private static Opened opened(Opening it) {
        return new Opened(it.at(), it.by(), it.what(), it.subject(), it.reason(), it.rows());
    }

    /** The reason stands in the ledger and is read from there. */
    private List<Opened> names(Set<UnitId> cells, int atMost) {
        Bson opened = and(there(cells), gt("d.namesOpened.at", Date.from(Instant.EPOCH)));
        return views.of(subjects).where(opened, descending("d.namesOpened.at"), 0, atMost).stream()
                .map(Subject::namesOpened)
                .flatMap(List::stream)
                .sorted(comparing(NameOpening::at).reversed())
                .limit(atMost)
                .flatMap(opening -> name(opening.position()))
                .toList();
    }

    private Stream<Opened> name(long position) {
        return ledger.read(position - 1, 1).stream()
                .map(StoredEvent::event)
                .flatMap(stored -> name(stored.recordedAt(), read(stored)));
    }

    private static DomainEvent read(NewEvent stored) {
        return EventJson.read(stored.name(), stored.revision(), stored.payload());
    }

    private static Stream<Opened> name(Instant at, DomainEvent event) {
        return event instanceof NameOpened e
                ? Stream.of(
                        new Opened(at, e.by(), What.NAME, e.grievance().value(), e.reason(), null))
                : Stream.empty();
    }

    private static Bson there(Set<UnitId> units) {
        return in("d.cell", units.stream().map(UnitId::value).toList());
    }
}
