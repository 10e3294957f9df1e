package vn.phutrachho.assignment.practice.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.PracticeId;
import vn.phutrachho.events.UnitId;

/** The province recognises it for all its cells. */
public record RecogniseForProvince(
        @TargetAggregateIdentifier PracticeId practice, UnitId at, LocalDate on) {}
