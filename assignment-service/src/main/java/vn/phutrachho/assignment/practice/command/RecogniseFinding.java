package vn.phutrachho.assignment.practice.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.PracticeId;
import vn.phutrachho.events.UnitId;

/** The commune recognises a strength that it found in an inspection. */
public record RecogniseFinding(
        @TargetAggregateIdentifier PracticeId practice,
        UnitId from,
        String title,
        String words,
        InspectionId inspection,
        FindingId finding,
        LocalDate on) {}
