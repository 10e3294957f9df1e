package vn.phutrachho.assignment.practice.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.PracticeId;
import vn.phutrachho.events.UnitId;

/** A cell proposes what it does to its commune (M5.2). */
public record ProposePractice(
        @TargetAggregateIdentifier PracticeId practice,
        UnitId from,
        String title,
        String words,
        LocalDate on) {}
