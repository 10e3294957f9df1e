package vn.phutrachho.reporting.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;
import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent.NameOpened;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Paging;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.audit.command.OpeningRefusal;
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
     * @param rows how many cases or openings were taken away; absent where none were
     */
    public record Opened(
            Instant at,
            AccountId account,
            What what,
            String subject,
            String reason,
            @Nullable Integer rows) {}

    /**
     * Which of them.
     *
     * @param from first day on which it was recorded; null for ever since
     * @param to last day; null until now
     * @param what was looked at; null for anything
     */
    public record Asked(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable What what) {
        public static final Asked ALL = new Asked(null, null, null);

        private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

        /**
         * @throws OpeningRefusal.DaysTheWrongWay when nothing lies between the days
         */
        public Asked {
            if (from != null && to != null && to.isBefore(from)) {
                throw new OpeningRefusal.DaysTheWrongWay();
            }
        }

        private Instant begin() {
            return from == null ? Instant.EPOCH : from.atStartOfDay(Today.ZONE).toInstant();
        }

        private Instant end() {
            LocalDate last = to == null || to.isAfter(EVER) ? EVER : to;
            return last.plusDays(1).atStartOfDay(Today.ZONE).toInstant();
        }

        /** As a filter of a field that holds a moment. */
        Bson recorded(String field) {
            return and(gte(field, Date.from(begin())), lt(field, Date.from(end())));
        }

        private boolean holds(NameOpening opening) {
            return !opening.at().isBefore(begin()) && opening.at().isBefore(end());
        }

        private boolean isOf(What other) {
            return what == null || what == other;
        }
    }

    /**
     * A page of what was asked for, newest first.
     *
     * @param paging which page, and how many there are on all of them
     */
    public record Found(List<Opened> openings, Paging paging) {
        public Found {
            openings = List.copyOf(openings);
        }
    }

    /** One of them; that of a name is read from the ledger only where it is shown. */
    private record Line(Instant at, Supplier<Opened> told) {
        static Line of(Opened opened) {
            return new Line(opened.at(), () -> opened);
        }
    }

    /**
     * Those in the auditor's scope, newest first.
     *
     * @param page from 1; one beyond the last is the last
     */
    public Found find(Caller auditor, Asked asked, int page, int size) {
        auditor.requireAny(Role.AUDITOR);
        Set<UnitId> cells = scope.cells(auditor);
        Bson recorded = recorded(auditor, asked);
        List<NameOpening> names = names(cells, asked);
        long total =
                views.of(openings).count(recorded) + names.size() + earlier.count(cells, asked);
        Paging paging = paging(page, size, total);
        int newest = paging.skip() + paging.size();
        return new Found(
                Stream.of(
                                recorded(recorded, newest),
                                names.stream().map(this::line).toList(),
                                earlier.newest(cells, asked, newest).stream()
                                        .map(Line::of)
                                        .toList())
                        .flatMap(List::stream)
                        .sorted(comparing(Line::at).reversed())
                        .skip(paging.skip())
                        .limit(paging.size())
                        .map(line -> line.told().get())
                        .toList(),
                paging);
    }

    private static Paging paging(int page, int size, long total) {
        long last = Math.max(1, (total + size - 1) / size);
        return new Paging((int) Math.clamp(page, 1, last), size, total);
    }

    private Bson recorded(Caller auditor, Asked asked) {
        Bson there = there(scope.units(auditor));
        Bson theirs =
                auditor.has(Role.AUDITOR, UnitTree.ROOT)
                        ? or(there, eq("d.what", What.FEED.name()))
                        : there;
        Bson then = and(theirs, asked.recorded("d.at"));
        What what = asked.what();
        return what == null ? then : and(then, eq("d.what", what.name()));
    }

    private List<Line> recorded(Bson asked, int atMost) {
        return views.of(openings).where(asked, descending("d.at", "_id"), 0, atMost).stream()
                .map(AccessLog::opened)
                .map(Line::of)
                .toList();
    }

    private static Opened opened(Opening it) {
        return new Opened(it.at(), it.by(), it.what(), it.subject(), it.reason(), it.rows());
    }

    /** Opening a name is rare: all of them in the scope are few. */
    private List<NameOpening> names(Set<UnitId> cells, Asked asked) {
        if (!asked.isOf(What.NAME)) {
            return List.of();
        }
        Bson opened = and(there(cells), elemMatch("d.namesOpened", asked.recorded("at")));
        return views.of(subjects).where(opened).stream()
                .map(Subject::namesOpened)
                .flatMap(List::stream)
                .filter(asked::holds)
                .sorted(comparing(NameOpening::position).reversed())
                .toList();
    }

    private Line line(NameOpening opening) {
        return new Line(opening.at(), () -> name(opening));
    }

    /** The reason stands in the ledger and is read from there. */
    private Opened name(NameOpening opening) {
        NewEvent stored = ledger.read(opening.position() - 1, 1).getFirst().event();
        NameOpened event =
                (NameOpened) EventJson.read(stored.name(), stored.revision(), stored.payload());
        return new Opened(
                stored.recordedAt(),
                event.by(),
                What.NAME,
                event.grievance().value(),
                event.reason(),
                null);
    }

    private static Bson there(Set<UnitId> units) {
        return in("d.cell", units.stream().map(UnitId::value).toList());
    }
}
