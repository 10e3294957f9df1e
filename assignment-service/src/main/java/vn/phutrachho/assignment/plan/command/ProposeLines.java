package vn.phutrachho.assignment.plan.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.assignment.ProposedLine;

/** The machine has worked out who could take whom; what was moved before is forgotten (M2.3). */
public record ProposeLines(
        @TargetAggregateIdentifier PlanId plan,
        List<ProposedLine> lines,
        long hard,
        long openLoad,
        long cost,
        LocalDate on) {
    public ProposeLines {
        lines = List.copyOf(lines);
    }
}
