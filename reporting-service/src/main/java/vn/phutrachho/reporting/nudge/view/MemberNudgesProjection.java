package vn.phutrachho.reporting.nudge.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.reporting.NudgeEvent;
import vn.phutrachho.events.reporting.NudgeEvent.MemberNudged;
import vn.phutrachho.events.reporting.NudgeEvent.NudgesSeen;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** What each member was reminded of. */
@Component
public final class MemberNudgesProjection implements Projection<MemberNudges> {
    @Override
    public String name() {
        return "member-nudges-1";
    }

    @Override
    public Class<MemberNudges> document() {
        return MemberNudges.class;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(NudgeEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        return recorded.event() instanceof NudgeEvent event
                ? Set.of(event.member().value())
                : Set.of();
    }

    @Override
    public @Nullable MemberNudges fold(
            String id, @Nullable MemberNudges before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof NudgeEvent event)) {
            return before;
        }
        return switch (event) {
            case MemberNudged nudged -> MemberNudges.and(before, nudged);
            case NudgesSeen _ -> before == null ? null : before.asSeen();
        };
    }
}
