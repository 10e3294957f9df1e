package vn.phutrachho.reporting.audit.view;

import static java.util.stream.Collectors.toMap;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Identifier;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanDrafted;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MatterHeard;
import vn.phutrachho.events.audit.SubjectKind;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.NameOpened;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdMoved;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.events.member.MemberEvent.MemberEnrolled;
import vn.phutrachho.events.member.MemberEvent.MemberTransferred;
import vn.phutrachho.events.member.NominationEvent.PersonNominated;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;
import vn.phutrachho.reporting.audit.view.Subject.NameOpening;

/**
 * What has a history. An event is about every member, household, grievance, plan and nomination
 * that it names in a field of its own: found by the types of its fields, so that no event can be
 * forgotten.
 */
@Component
public final class SubjectProjection implements Projection<Subject> {
    private static final Map<Class<?>, SubjectKind> KINDS =
            Map.of(
                    MemberId.class, SubjectKind.MEMBER,
                    HouseholdId.class, SubjectKind.HOUSEHOLD,
                    GrievanceId.class, SubjectKind.GRIEVANCE,
                    PlanId.class, SubjectKind.PLAN,
                    NominationId.class, SubjectKind.NOMINATION);

    @Override
    public String name() {
        return "subjects-5";
    }

    @Override
    public Class<Subject> document() {
        return Subject.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("cell", "kind"),
                List.of("namesOpened.at"),
                List.of("number"),
                List.of("code"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.copyOf(EventCatalog.VOCABULARIES);
    }

    /** Positions are those of the ledger: what this service decided itself is no part of it. */
    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        return recorded.log() == Log.INBOX ? subjects(recorded.event()).keySet() : Set.of();
    }

    @Override
    public @Nullable Subject fold(String id, @Nullable Subject before, RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        SubjectKind kind = subjects(event).get(id);
        if (kind == null) {
            return before;
        }
        Subject known = before == null ? begun(id, kind) : before;
        UnitId cell = cell(kind, event);
        return new Subject(
                id,
                kind,
                known.number(),
                codeOf(kind, event, known.code()),
                cell == null ? known.cell() : cell,
                known.confidential() || keepsConfidential(kind, event),
                known.events() + 1,
                isNameOpenedOf(kind, event)
                        ? and(
                                known.namesOpened(),
                                new NameOpening(recorded.position(), recorded.recordedAt()))
                        : known.namesOpened());
    }

    private static Subject begun(String id, SubjectKind kind) {
        String number = kind == SubjectKind.GRIEVANCE ? new GrievanceId(id).number() : null;
        return new Subject(id, kind, number, null, null, false, 0, List.of());
    }

    /** What was heard in confidence is so before household-service has made a case of it. */
    private static boolean keepsConfidential(SubjectKind kind, DomainEvent event) {
        return kind == SubjectKind.GRIEVANCE
                && switch (event) {
                    case GrievanceKeptConfidential _ -> true;
                    case MatterHeard e -> e.confidential();
                    default -> false;
                };
    }

    /** The register gives it once; it goes with whoever has it to another cell. */
    private static @Nullable String codeOf(
            SubjectKind kind, DomainEvent event, @Nullable String known) {
        return switch (event) {
            case MemberEnrolled e when kind == SubjectKind.MEMBER -> e.code();
            case HouseholdRegistered e when kind == SubjectKind.HOUSEHOLD -> e.code();
            default -> known;
        };
    }

    static <T> List<T> and(List<T> known, T next) {
        List<T> more = new ArrayList<>(known);
        more.add(next);
        return more;
    }

    private static boolean isNameOpenedOf(SubjectKind kind, DomainEvent event) {
        return kind == SubjectKind.GRIEVANCE && event instanceof NameOpened;
    }

    /** What of an event is about whom; ids of different kinds never meet. */
    public static Map<String, SubjectKind> subjects(DomainEvent event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> KINDS.containsKey(component.getType()))
                .map(component -> (Identifier) value(component, (Record) event))
                .filter(Objects::nonNull)
                .collect(toMap(Identifier::value, id -> KINDS.get(id.getClass()), (one, _) -> one));
    }

    /** What the record says under one of its names. */
    public static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Only what a subject's own service says of it moves it. */
    private static @Nullable UnitId cell(SubjectKind kind, DomainEvent event) {
        return switch (event) {
            case MemberEnrolled e when kind == SubjectKind.MEMBER -> e.cell();
            case MemberTransferred e when kind == SubjectKind.MEMBER -> e.to();
            case HouseholdRegistered e when kind == SubjectKind.HOUSEHOLD -> e.cell();
            case HouseholdMoved e when kind == SubjectKind.HOUSEHOLD -> e.to();
            case GrievanceReported e when kind == SubjectKind.GRIEVANCE -> e.cell();
            case PlanDrafted e when kind == SubjectKind.PLAN -> e.cell();
            case PersonNominated e when kind == SubjectKind.NOMINATION -> e.cell();
            default -> null;
        };
    }
}
