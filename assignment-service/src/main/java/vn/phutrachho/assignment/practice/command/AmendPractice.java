package vn.phutrachho.assignment.practice.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.PracticeId;

/** What was written of the practice is put right. */
public record AmendPractice(
        @TargetAggregateIdentifier PracticeId practice,
        String title,
        String words,
        String reason,
        LocalDate on) {}
