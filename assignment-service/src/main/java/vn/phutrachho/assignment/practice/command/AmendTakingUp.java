package vn.phutrachho.assignment.practice.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.PracticeId;
import vn.phutrachho.events.UnitId;

/**
 * What a cell wrote of its taking up is put right, or more has come of it.
 *
 * @param words what came of it
 */
public record AmendTakingUp(
        @TargetAggregateIdentifier PracticeId practice,
        UnitId cell,
        LocalDate takenUpOn,
        String words,
        String reason,
        LocalDate on) {}
