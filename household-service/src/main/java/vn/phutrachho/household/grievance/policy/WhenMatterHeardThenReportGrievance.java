package vn.phutrachho.household.grievance.policy;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MatterHeard;
import vn.phutrachho.household.grievance.command.ReportGrievance;
import vn.phutrachho.household.grievance.deadline.Clockwork;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Log;

/** What a member wrote down in a monthly report is a grievance of the id it has there (M3.1). */
@Component
@ProcessingGroup(WhenMatterHeardThenReportGrievance.NAME)
@Reads(Log.INBOX)
class WhenMatterHeardThenReportGrievance {
    static final String NAME = "when-matter-heard-then-report-grievance";

    private final Reactions reactions;
    private final Clockwork clockwork;

    WhenMatterHeardThenReportGrievance(Reactions reactions, Clockwork clockwork) {
        this.reactions = reactions;
        this.clockwork = clockwork;
    }

    @EventHandler
    void on(MatterHeard heard, EventMessage<?> message) {
        reactions.send(report(heard, dayWrittenDown(message)), NAME, message);
    }

    private ReportGrievance report(MatterHeard heard, LocalDate on) {
        return new ReportGrievance(
                heard.grievance(),
                heard.household(),
                heard.cell(),
                heard.kind(),
                heard.theme(),
                heard.words(),
                heard.nameMayTravel(),
                heard.confidential(),
                heard.member(),
                heard.heardOn(),
                on.isBefore(heard.heardOn()) ? heard.heardOn() : on,
                clockwork.from(on, heard.cell(), heard.kind(), heard.theme()));
    }

    /** Deadlines count from when the member wrote it down, however late it arrives here. */
    private static LocalDate dayWrittenDown(EventMessage<?> message) {
        return Today.dayOf(message.getTimestamp());
    }
}
