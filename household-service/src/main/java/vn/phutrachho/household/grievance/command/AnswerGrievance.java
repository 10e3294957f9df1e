package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;

/**
 * The competent level says what will be done, by when, or why not.
 *
 * @param at the unit that answers
 * @param kind which of these
 * @param doneBy by when what is promised will be done; null where nothing is
 */
public record AnswerGrievance(
        @TargetAggregateIdentifier GrievanceId grievance,
        UnitId at,
        AnswerKind kind,
        Personal answer,
        @Nullable LocalDate doneBy,
        LocalDate on,
        Deadlines deadlines) {
    public AnswerGrievance {
        Texts.demand(answer, "grievance.answer-missing");
    }

    /** What has happened once it is done. */
    public GrievanceAnswered answered() {
        return new GrievanceAnswered(grievance, at, kind, answer, doneBy, on);
    }
}
