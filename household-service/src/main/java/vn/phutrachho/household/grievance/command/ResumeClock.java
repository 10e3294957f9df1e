package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.household.ResumeGround;

/**
 * The clock goes on.
 *
 * @param facts what was asked for, if it has come
 * @param answerBy last day for the answer, the days of the pause added
 */
public record ResumeClock(
        @TargetAggregateIdentifier GrievanceId grievance,
        ResumeGround ground,
        @Nullable Personal facts,
        LocalDate answerBy,
        LocalDate on) {}
