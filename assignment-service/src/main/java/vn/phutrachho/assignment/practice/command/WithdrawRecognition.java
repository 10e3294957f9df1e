package vn.phutrachho.assignment.practice.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.PracticeId;

/** It is no longer recognised. */
public record WithdrawRecognition(
        @TargetAggregateIdentifier PracticeId practice, String reason, LocalDate on) {}
