package vn.phutrachho.assignment.signal.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.signal.view.SignalActs.Act;
import vn.phutrachho.assignment.signal.view.SignalActs.Aside;
import vn.phutrachho.assignment.signal.view.SignalActs.Step;
import vn.phutrachho.assignment.signal.view.SignalActs.Visit;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.assignment.SignalEvent;
import vn.phutrachho.events.assignment.SignalEvent.InspectionFollowed;
import vn.phutrachho.events.assignment.SignalEvent.SettingAsideWithdrawn;
import vn.phutrachho.events.assignment.SignalEvent.SignalSetAside;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each signal about which something was done. */
@Component
class SignalActsProjection implements Projection<SignalActs> {
    @Override
    public String name() {
        return "signal-acts";
    }

    @Override
    public Class<SignalActs> document() {
        return SignalActs.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cell"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(SignalEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof SignalEvent signal
                ? Set.of(signal.signal().value())
                : Set.of();
    }

    @Override
    public SignalActs fold(String id, @Nullable SignalActs before, RecordedEvent recorded) {
        SignalEvent event = (SignalEvent) recorded.event();
        Visit visit = before == null ? null : before.visit();
        return switch (event) {
            case SignalSetAside e ->
                    next(
                            before,
                            e,
                            new Aside(
                                    e.evidence(), e.reason(), e.until(), e.on(), recorded.actor()),
                            visit,
                            new Step(
                                    Act.SET_ASIDE,
                                    e.on(),
                                    recorded.recordedAt(),
                                    recorded.actor(),
                                    e.reason(),
                                    e.until(),
                                    null));
            case SettingAsideWithdrawn e ->
                    next(
                            before,
                            e,
                            null,
                            visit,
                            new Step(
                                    Act.WITHDRAWN,
                                    e.on(),
                                    recorded.recordedAt(),
                                    recorded.actor(),
                                    e.reason(),
                                    null,
                                    null));
            case InspectionFollowed e ->
                    next(
                            before,
                            e,
                            null,
                            new Visit(e.inspection(), e.evidence(), e.on()),
                            new Step(
                                    Act.INSPECTED,
                                    e.on(),
                                    recorded.recordedAt(),
                                    recorded.actor(),
                                    null,
                                    null,
                                    e.inspection()));
        };
    }

    private static SignalActs next(
            @Nullable SignalActs before,
            SignalEvent event,
            @Nullable Aside aside,
            @Nullable Visit visit,
            Step step) {
        List<Step> steps = before == null ? List.of() : before.steps();
        return new SignalActs(
                event.signal(),
                event.cell(),
                event.kind(),
                aside,
                visit,
                Stream.concat(steps.stream(), Stream.of(step)).toList());
    }
}
