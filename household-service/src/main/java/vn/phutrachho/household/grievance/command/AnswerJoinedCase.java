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
 * The case that it was joined to has its answer, which holds for it too.
 *
 * @param lead the case that it was joined to
 * @param at the unit that answers
 * @param kind what it says will become of it, as far as that was said
 */
public record AnswerJoinedCase(
        @TargetAggregateIdentifier GrievanceId grievance,
        GrievanceId lead,
        UnitId at,
        @Nullable AnswerKind kind,
        Personal answer,
        @Nullable LocalDate doneBy,
        LocalDate on,
        Deadlines deadlines) {
    /** What has happened once it is done. */
    public GrievanceAnswered answered() {
        return new GrievanceAnswered(grievance, at, kind, answer, doneBy, on);
    }
}
