package vn.phutrachho.assignment.practice.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.PracticeId;
import vn.phutrachho.events.UnitId;

/**
 * Another cell takes it up.
 *
 * @param words what came of it
 */
public record TakeUpPractice(
        @TargetAggregateIdentifier PracticeId practice,
        UnitId cell,
        LocalDate takenUpOn,
        String words,
        LocalDate on) {}
