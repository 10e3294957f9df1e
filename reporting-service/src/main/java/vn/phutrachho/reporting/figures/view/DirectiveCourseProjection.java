package vn.phutrachho.reporting.figures.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.member.DirectiveEvent;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveCorrected;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveRegistered;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveReinstated;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveWithdrawn;
import vn.phutrachho.kit.access.Obligation;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;
import vn.phutrachho.reporting.figures.view.DirectiveCourse.State;

/** The way of each directive, as far as it is counted. */
@Component
public final class DirectiveCourseProjection implements Projection<DirectiveCourse> {
    @Override
    public String name() {
        return "directive-courses-1";
    }

    @Override
    public Class<DirectiveCourse> document() {
        return DirectiveCourse.class;
    }

    @Override
    public boolean followed() {
        return true;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(DirectiveEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        return recorded.event() instanceof DirectiveEvent e
                ? Set.of(e.directive().value())
                : Set.of();
    }

    @Override
    public @Nullable DirectiveCourse fold(
            String id, @Nullable DirectiveCourse before, RecordedEvent recorded) {
        LocalDate known = Today.dayOf(recorded.recordedAt());
        if (recorded.event() instanceof DirectiveRegistered e) {
            State first = new State(Obligation.of(e.details(), e.keeper()), null, known);
            return new DirectiveCourse(e.directive(), e.on(), List.of(first));
        }
        return before != null && recorded.event() instanceof DirectiveEvent event
                ? next(before, event, known)
                : before;
    }

    private static DirectiveCourse next(
            DirectiveCourse before, DirectiveEvent event, LocalDate known) {
        return switch (event) {
            case DirectiveRegistered _ -> before;
            case DirectiveCorrected e -> before.asks(Obligation.of(e.details(), e.keeper()), known);
            case DirectiveWithdrawn e -> before.withdrawn(e.from(), known);
            case DirectiveReinstated _ -> before.withdrawn(null, known);
        };
    }
}
