package vn.phutrachho.assignment.plan.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.assignment.LineRemark;

/** The commune committee wants it mended, and says what. */
public record ReturnPlan(
        @TargetAggregateIdentifier PlanId plan,
        String remark,
        List<LineRemark> lineRemarks,
        LocalDate on) {
    public ReturnPlan {
        lineRemarks = List.copyOf(lineRemarks);
    }
}
