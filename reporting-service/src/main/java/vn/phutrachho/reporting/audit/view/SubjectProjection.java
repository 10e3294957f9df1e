package vn.phutrachho.reporting.audit.view;

import static java.util.stream.Collectors.toMap;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Identifier;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanDrafted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdMoved;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.events.member.MemberEvent.MemberEnrolled;
import vn.phutrachho.events.member.MemberEvent.MemberTransferred;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;
import vn.phutrachho.reporting.audit.view.Subject.Kind;

/**
 * An index of ids. An event is about every member, household, grievance and plan that it names in a
 * field of its own: found by the types of its fields, so that no event can be forgotten.
 */
@Component
public final class SubjectProjection implements Projection<Subject> {
    private static final Map<Class<?>, Kind> KINDS =
            Map.of(
                    MemberId.class, Kind.MEMBER,
                    HouseholdId.class, Kind.HOUSEHOLD,
                    GrievanceId.class, Kind.GRIEVANCE,
                    PlanId.class, Kind.PLAN);

    @Override
    public String name() {
        return "subjects";
    }

    @Override
    public Class<Subject> document() {
        return Subject.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cell", "kind"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.copyOf(EventCatalog.VOCABULARIES);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        return subjects(recorded.event()).keySet();
    }

    @Override
    public @Nullable Subject fold(String id, @Nullable Subject before, RecordedEvent recorded) {
        Kind kind = subjects(recorded.event()).get(id);
        if (kind == null) {
            return before;
        }
        List<Long> positions = new ArrayList<>(before == null ? List.of() : before.positions());
        positions.add(recorded.position());
        UnitId cell = cell(kind, recorded.event());
        return new Subject(
                id, kind, cell == null && before != null ? before.cell() : cell, positions);
    }

    /** What of an event is about whom; ids of different kinds never meet. */
    private static Map<String, Kind> subjects(DomainEvent event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> KINDS.containsKey(component.getType()))
                .flatMap(component -> value(component, event).stream())
                .collect(toMap(Identifier::value, id -> KINDS.get(id.getClass()), (one, _) -> one));
    }

    private static Optional<Identifier> value(RecordComponent component, DomainEvent event) {
        try {
            return Optional.ofNullable((Identifier) component.getAccessor().invoke(event));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Only what a subject's own service says of it moves it. */
    private static @Nullable UnitId cell(Kind kind, DomainEvent event) {
        return switch (event) {
            case MemberEnrolled e when kind == Kind.MEMBER -> e.cell();
            case MemberTransferred e when kind == Kind.MEMBER -> e.to();
            case HouseholdRegistered e when kind == Kind.HOUSEHOLD -> e.cell();
            case HouseholdMoved e when kind == Kind.HOUSEHOLD -> e.to();
            case GrievanceReported e when kind == Kind.GRIEVANCE -> e.cell();
            case PlanDrafted e when kind == Kind.PLAN -> e.cell();
            default -> null;
        };
    }
}
