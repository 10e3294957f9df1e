package vn.phutrachho.reporting.nudge;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.NudgesId;
import vn.phutrachho.events.reporting.NudgeEvent.MemberNudged;
import vn.phutrachho.events.reporting.NudgeEvent.NudgesSeen;
import vn.phutrachho.events.reporting.Owed;
import vn.phutrachho.reporting.nudge.command.NoteNudgesSeen;
import vn.phutrachho.reporting.nudge.command.NudgeMember;

/**
 * What a member was reminded of. It alone knows that something was said before: whoever looks may
 * look again, with a view that lags, or in two processes at once.
 */
@Aggregate
class Nudges {
    @SuppressWarnings("UnusedVariable") // Axon knows the aggregate by it
    @AggregateIdentifier
    private @Nullable NudgesId nudges;

    private final List<Owed> told = new ArrayList<>();
    private boolean unseen;

    Nudges() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NudgeMember command) {
        List<Owed> untold = command.owed().stream().filter(this::isUntold).toList();
        if (!untold.isEmpty()) {
            apply(command.nudged(untold));
        }
    }

    private boolean isUntold(Owed owed) {
        return told.stream().noneMatch(owed::isSameAs);
    }

    @CommandHandler
    void handle(NoteNudgesSeen command) {
        if (unseen) {
            apply(new NudgesSeen(command.nudges(), command.member(), command.on()));
        }
    }

    @EventSourcingHandler
    void on(MemberNudged event) {
        nudges = event.nudges();
        told.addAll(event.owed());
        unseen = true;
    }

    @EventSourcingHandler
    void on(NudgesSeen event) {
        unseen = false;
    }
}
