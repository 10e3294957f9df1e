package vn.phutrachho.household.grievance.policy;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.household.GrievanceEvent.AnswerGivenToJoinedCase;
import vn.phutrachho.household.grievance.command.AnswerJoinedCase;
import vn.phutrachho.household.grievance.deadline.Clockwork;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.GrievanceCase.Said;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Log;

/**
 * The answer to a case holds for those joined to it: each household hears it and has its own say.
 */
@Component
@ProcessingGroup(WhenLeadAnsweredThenAnswerJoinedCase.NAME)
@Reads(Log.OWN)
class WhenLeadAnsweredThenAnswerJoinedCase {
    static final String NAME = "when-lead-answered-then-answer-joined-case";

    private final Reactions reactions;
    private final Clockwork clockwork;
    private final FindGrievances find;

    WhenLeadAnsweredThenAnswerJoinedCase(
            Reactions reactions, Clockwork clockwork, FindGrievances find) {
        this.reactions = reactions;
        this.clockwork = clockwork;
        this.find = find;
    }

    @EventHandler
    void on(AnswerGivenToJoinedCase given, EventMessage<?> message) {
        LocalDate known = Today.dayOf(message.getTimestamp());
        try {
            reactions.send(answer(given, known), NAME, message);
        } catch (Refusal refusal) {
            acknowledge(refusal);
        }
    }

    private AnswerJoinedCase answer(AnswerGivenToJoinedCase given, LocalDate known) {
        Said said = find.asRecorded().named(given.joined()).said();
        return new AnswerJoinedCase(
                given.joined(),
                given.grievance(),
                given.at(),
                given.kind(),
                given.answer(),
                given.doneBy(),
                given.on(),
                clockwork.from(known, given.at(), said.kind(), said.theme()));
    }

    /** Its household has withdrawn it meanwhile: there is nothing to do. */
    private static void acknowledge(Refusal refusal) {
        if (refusal.kind() != Refusal.Kind.CONFLICT) {
            throw refusal;
        }
    }
}
