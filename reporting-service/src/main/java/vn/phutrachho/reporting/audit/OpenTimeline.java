package vn.phutrachho.reporting.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.SubjectKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.kit.personal.PersonalSeal;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.audit.command.OpenHistory;
import vn.phutrachho.reporting.audit.view.HistoryPartProjection;
import vn.phutrachho.reporting.audit.view.Opening;
import vn.phutrachho.reporting.audit.view.OpeningProjection;
import vn.phutrachho.reporting.audit.view.Subject;
import vn.phutrachho.reporting.audit.view.SubjectProjection;

/**
 * Opens the history of something in an auditor's scope: first that it is opened is recorded, with
 * the reason, then it is shown to whoever opened it, on that day.
 */
@Component
public final class OpenTimeline {
    private static final int FOUND = 50;

    private final Views views;
    private final SubjectProjection subjects;
    private final HistoryPartProjection parts;
    private final OpeningProjection openings;
    private final EventLog ledger;
    private final Commands commands;
    private final AuditScope scope;
    private final PersonalSeal seal;

    public OpenTimeline(
            Views views,
            SubjectProjection subjects,
            HistoryPartProjection parts,
            OpeningProjection openings,
            @Qualifier(StoreAutoConfiguration.INBOX) EventLog ledger,
            Commands commands,
            AuditScope scope,
            PersonalSeal seal) {
        this.views = views;
        this.subjects = subjects;
        this.parts = parts;
        this.openings = openings;
        this.ledger = ledger;
        this.commands = commands;
        this.scope = scope;
        this.seal = seal;
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

    /** Two cases out of a million may have one number; households of two cells have one code. */
    public static final class SeveralOfThatNumber extends Refusal {
        private static final long serialVersionUID = 1L;

        SeveralOfThatNumber(String ids) {
            super(
                    Refusal.Kind.INVALID,
                    "timeline.several-of-that-number",
                    "several are called so",
                    ids);
        }
    }

    /** This person has not opened it today. */
    public static final class NotOpened extends Refusal {
        private static final long serialVersionUID = 1L;

        NotOpened() {
            super(
                    Refusal.Kind.NOT_FOUND,
                    "timeline.not-opened",
                    "the caller has made no such opening today");
        }
    }

    /**
     * Records that it is opened; nothing is shown yet.
     *
     * @param opening a new id
     * @param asked an id, the number by which people call a case (0067), or the register's code of
     *     a member or a household
     * @throws Unknown when nothing is called so where the caller is auditor
     * @throws SeveralOfThatNumber when several are called so
     * @throws InvalidValue when there is no reason
     */
    public void open(Caller auditor, OpeningId opening, String asked, String reason) {
        auditor.requireAny(Role.AUDITOR);
        Subject subject = meant(auditor, asked);
        commands.send(
                new OpenHistory(
                        opening,
                        subject.id(),
                        subject.kind(),
                        cell(subject),
                        auditor.account(),
                        reason,
                        auditor.today()),
                auditor);
    }

    /**
     * What was opened.
     *
     * @throws NotOpened when it was not this person, or not today
     * @throws Unknown when it lies no longer where the caller is auditor
     */
    public Timeline read(Caller auditor, OpeningId opening) {
        auditor.requireAny(Role.AUDITOR);
        Opening opened =
                views.of(openings)
                        .find(opening.value())
                        .filter(it -> it.by().equals(auditor.account()))
                        .filter(it -> it.on().equals(auditor.today()))
                        .orElseThrow(NotOpened::new);
        return timeline(auditor, subject(auditor, opened.subject()), opened.reason());
    }

    /** The newest things in the auditor's scope; ids only. */
    public List<Subject> inScope(Caller auditor, @Nullable SubjectKind kind) {
        auditor.requireAny(Role.AUDITOR);
        Bson there = in("d.cell", scope.cells(auditor).stream().map(UnitId::value).toList());
        Bson asked = kind == null ? there : and(there, eq("d.kind", kind.name()));
        return views.of(subjects).where(asked, descending("inbox"), 0, FOUND);
    }

    /** Numbers and codes find and never identify: where one means two, the auditor says which. */
    private Subject meant(Caller auditor, String asked) {
        Bson code = eq("d.code", asked);
        Bson called =
                GrievanceId.numberTyped(asked)
                        .map(number -> or(eq("d.number", number), code))
                        .orElse(code);
        List<Subject> found =
                views.of(subjects).where(called).stream()
                        .filter(each -> isInScope(auditor, each))
                        .toList();
        if (found.size() > 1) {
            throw new SeveralOfThatNumber(
                    found.stream().map(Subject::id).sorted().collect(joining(", ")));
        }
        return found.isEmpty() ? subject(auditor, asked) : found.getFirst();
    }

    private Subject subject(Caller auditor, String id) {
        return views.of(subjects)
                .find(id)
                .filter(found -> isInScope(auditor, found))
                .orElseThrow(Unknown::new);
    }

    private boolean isInScope(Caller auditor, Subject found) {
        return found.cell() != null && scope.has(auditor, found.cell());
    }

    private static UnitId cell(Subject found) {
        UnitId cell = found.cell();
        if (cell == null) {
            throw new Unknown();
        }
        return cell;
    }

    private Timeline timeline(Caller auditor, Subject subject, String reason) {
        List<LedgerEvent> told =
                views
                        .of(parts)
                        .where(eq("d.subject", subject.id()), ascending("d.stretch"))
                        .stream()
                        .flatMap(part -> part.positions().stream())
                        .flatMap(position -> ledger.read(position - 1, 1).stream())
                        .map(stored -> LedgerEvent.of(stored, seal))
                        .toList();
        Set<String> confidential = confidential(told);
        return new Timeline(
                subject.id(),
                subject.kind(),
                subject.confidential(),
                reason,
                codes(auditor, told),
                told.stream().map(each -> each.entry(confidential)).toList());
    }

    /** An event may name somebody of another cell: of them no more is told than the event says. */
    private Map<String, String> codes(Caller auditor, Collection<LedgerEvent> told) {
        Set<String> named = told.stream().flatMap(LedgerEvent::named).collect(toSet());
        List<Subject> found =
                views.of(subjects).findAll(named).stream()
                        .filter(each -> each.code() != null && each.cell() != null)
                        .toList();
        Set<UnitId> cells =
                found.stream()
                        .map(OpenTimeline::cell)
                        .distinct()
                        .filter(cell -> scope.has(auditor, cell))
                        .collect(toSet());
        return found.stream()
                .filter(each -> cells.contains(cell(each)))
                .collect(toMap(Subject::id, each -> requireNonNull(each.code())));
    }

    /** The grievances among those told of that were kept confidential at any time. */
    private Set<String> confidential(Collection<LedgerEvent> told) {
        Set<String> grievances =
                told.stream()
                        .flatMap(each -> each.about().entrySet().stream())
                        .filter(each -> each.getValue() == SubjectKind.GRIEVANCE)
                        .map(Map.Entry::getKey)
                        .collect(toSet());
        return views.of(subjects).findAll(grievances).stream()
                .filter(Subject::confidential)
                .map(Subject::id)
                .collect(toSet());
    }
}
