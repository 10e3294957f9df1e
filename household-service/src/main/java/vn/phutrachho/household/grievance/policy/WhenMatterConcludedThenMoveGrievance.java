package vn.phutrachho.household.grievance.policy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterConcluded;
import vn.phutrachho.household.grievance.command.CarryOver;
import vn.phutrachho.household.grievance.command.Deadlines;
import vn.phutrachho.household.grievance.command.ReferGrievance;
import vn.phutrachho.household.grievance.command.SettleAtCell;
import vn.phutrachho.household.grievance.deadline.Clockwork;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.GrievanceCase.Said;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Log;

/** What the chair concludes in the meeting moves the grievance: one act, two services (M3.2). */
@Component
@ProcessingGroup(WhenMatterConcludedThenMoveGrievance.NAME)
@Reads(Log.INBOX)
class WhenMatterConcludedThenMoveGrievance {
    static final String NAME = "when-matter-concluded-then-move-grievance";

    private static final Logger LOG =
            LoggerFactory.getLogger(WhenMatterConcludedThenMoveGrievance.class);

    private final Reactions reactions;
    private final Clockwork clockwork;
    private final FindGrievances find;

    WhenMatterConcludedThenMoveGrievance(
            Reactions reactions, Clockwork clockwork, FindGrievances find) {
        this.reactions = reactions;
        this.clockwork = clockwork;
        this.find = find;
    }

    /**
     * A grievance that this service does not know yet is still on its way from a report: the policy
     * stands still and comes back to it.
     */
    @EventHandler
    void on(MatterConcluded concluded, EventMessage<?> message) {
        GrievanceId grievance = concluded.grievance();
        if (grievance == null) {
            return;
        }
        try {
            reactions.send(move(grievance, concluded, dayConcluded(message)), NAME, message);
        } catch (Refusal refusal) {
            acknowledge(grievance, refusal);
        }
    }

    private Object move(GrievanceId grievance, MatterConcluded concluded, LocalDate known) {
        return switch (concluded.conclusion()) {
            case SETTLED ->
                    new SettleAtCell(
                            grievance,
                            concluded.cell(),
                            concluded.text(),
                            concluded.on(),
                            deadlines(grievance, concluded.cell(), known));
            case REFERRED -> {
                UnitId to = requireNonNull(concluded.referredTo());
                yield new ReferGrievance(
                        grievance,
                        concluded.cell(),
                        to,
                        concluded.text(),
                        concluded.on(),
                        deadlines(grievance, to, known));
            }
            case CARRIED_OVER ->
                    new CarryOver(
                            grievance,
                            concluded.cell(),
                            concluded.text(),
                            concluded.month().plusMonths(1),
                            concluded.on());
        };
    }

    /** By the rules of the day on which it was known, for what the case is about. */
    private Deadlines deadlines(GrievanceId grievance, UnitId holder, LocalDate known) {
        Said said = find.named(grievance).said();
        return clockwork.from(known, holder, said.kind(), said.theme());
    }

    /**
     * The household withdrew it, or it was moved by hand, before the meeting's conclusion came: the
     * case has gone its way and there is nothing to do. Any other no stops the policy.
     */
    private static void acknowledge(GrievanceId grievance, Refusal refusal) {
        if (refusal.kind() != Refusal.Kind.CONFLICT) {
            throw refusal;
        }
        LOG.info("A conclusion came too late for grievance {}: {}", grievance, refusal.code());
    }

    private static LocalDate dayConcluded(EventMessage<?> message) {
        return LocalDate.ofInstant(message.getTimestamp(), Today.ZONE);
    }
}
