package vn.phutrachho.member.directive.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.member.DisseminationEvent;
import vn.phutrachho.events.member.DisseminationEvent.SessionCorrected;
import vn.phutrachho.events.member.DisseminationEvent.SessionHeld;
import vn.phutrachho.events.member.DisseminationEvent.SessionStruckOut;
import vn.phutrachho.member.directive.view.KnownDissemination.Amendment;
import vn.phutrachho.member.directive.view.KnownDissemination.Session;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Folds units' sessions into what each did about each directive. */
@Component
public class DisseminationProjection implements Projection<KnownDissemination> {
    @Override
    public String name() {
        return "disseminations";
    }

    @Override
    public Class<KnownDissemination> document() {
        return KnownDissemination.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("directive"), List.of("unit"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(DisseminationEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof DisseminationEvent dissemination
                ? Set.of(dissemination.dissemination().value())
                : Set.of();
    }

    @Override
    public KnownDissemination fold(
            String id, @Nullable KnownDissemination before, RecordedEvent event) {
        return switch ((DisseminationEvent) event.event()) {
            case SessionHeld held -> held(before, held, event);
            case SessionCorrected corrected ->
                    changed(
                            requireNonNull(before),
                            corrected.session(),
                            session -> corrected(session, corrected, event));
            case SessionStruckOut struckOut ->
                    changed(
                            requireNonNull(before),
                            struckOut.session(),
                            session -> struckOut(session, struckOut, event));
        };
    }

    private static KnownDissemination held(
            @Nullable KnownDissemination before, SessionHeld held, RecordedEvent event) {
        Session session =
                new Session(
                        held.session(),
                        held.details(),
                        held.recordedBy(),
                        event.recordedAt(),
                        List.of(),
                        null);
        return new KnownDissemination(
                held.dissemination(),
                held.directive(),
                held.unit(),
                before == null ? List.of(session) : plus(before.sessions(), session));
    }

    private static Session corrected(Session session, SessionCorrected by, RecordedEvent event) {
        Amendment amendment =
                new Amendment(session.details(), by.reason(), by.recordedBy(), event.recordedAt());
        return new Session(
                session.number(),
                by.details(),
                session.recordedBy(),
                session.recordedAt(),
                plus(session.amendments(), amendment),
                session.struckOut());
    }

    private static Session struckOut(Session session, SessionStruckOut by, RecordedEvent event) {
        Amendment amendment =
                new Amendment(session.details(), by.reason(), by.recordedBy(), event.recordedAt());
        return new Session(
                session.number(),
                session.details(),
                session.recordedBy(),
                session.recordedAt(),
                plus(session.amendments(), amendment),
                by.reason());
    }

    private static KnownDissemination changed(
            KnownDissemination known, int number, UnaryOperator<Session> change) {
        return new KnownDissemination(
                known.id(),
                known.directive(),
                known.unit(),
                known.sessions().stream()
                        .map(each -> each.number() == number ? change.apply(each) : each)
                        .toList());
    }

    private static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
