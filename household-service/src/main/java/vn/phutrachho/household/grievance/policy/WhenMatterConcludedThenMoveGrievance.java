package vn.phutrachho.household.grievance.policy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterConcluded;
import vn.phutrachho.events.household.GrievanceEvent.ConclusionNotFollowed;
import vn.phutrachho.household.desk.Desks;
import vn.phutrachho.household.grievance.command.CarryOver;
import vn.phutrachho.household.grievance.command.Deadlines;
import vn.phutrachho.household.grievance.command.EntrustToMember;
import vn.phutrachho.household.grievance.command.GrievanceRefusal;
import vn.phutrachho.household.grievance.command.JoinGrievance;
import vn.phutrachho.household.grievance.command.NoteConclusion;
import vn.phutrachho.household.grievance.command.ReferGrievance;
import vn.phutrachho.household.grievance.command.SendOutside;
import vn.phutrachho.household.grievance.command.SettleAtCell;
import vn.phutrachho.household.grievance.deadline.Clockwork;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.GrievanceCase;
import vn.phutrachho.kit.access.Access;
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

    private static final String NOT_FOLLOWED =
            EventCatalog.nameOf(ConclusionNotFollowed.class).name();

    private static final Logger LOG =
            LoggerFactory.getLogger(WhenMatterConcludedThenMoveGrievance.class);

    private final Reactions reactions;
    private final Clockwork clockwork;
    private final FindGrievances find;
    private final Access access;

    WhenMatterConcludedThenMoveGrievance(
            Reactions reactions, Clockwork clockwork, FindGrievances find, Access access) {
        this.reactions = reactions;
        this.clockwork = clockwork;
        this.find = find;
        this.access = access;
    }

    /**
     * A grievance that this service does not know yet is still on its way from a report: the policy
     * stands still and comes back to it. A conclusion that is seen again moves nothing: the case
     * may have gone on since, and what could not be followed at its time is for the chair to see.
     */
    @EventHandler
    void on(MatterConcluded concluded, EventMessage<?> message) {
        GrievanceId grievance = concluded.grievance();
        if (grievance == null) {
            return;
        }
        List<String> done = reactions.done(grievance.value(), NAME, message);
        if (done.contains(NOT_FOLLOWED)) {
            return;
        }
        try {
            if (done.isEmpty()) {
                reactions.send(move(grievance, concluded, dayConcluded(message)), NAME, message);
            }
            entrust(grievance, concluded, message);
        } catch (Refusal refusal) {
            demandThatItIsAboutTheCase(refusal);
            LOG.info("A conclusion cannot be followed: {}", refusal.code());
            reactions.send(
                    new NoteConclusion(
                            grievance,
                            concluded.meeting(),
                            concluded.matter(),
                            refusal.code(),
                            concluded.on()),
                    NAME,
                    message);
        }
    }

    /** Whoever sees to it is kept with the case: nothing that the meeting said is lost. */
    private void entrust(
            GrievanceId grievance, MatterConcluded concluded, EventMessage<?> message) {
        MemberId member = concluded.responsible();
        if (member != null) {
            reactions.send(
                    new EntrustToMember(grievance, concluded.cell(), member, concluded.on()),
                    NAME,
                    message);
        }
    }

    private Object move(GrievanceId grievance, MatterConcluded concluded, LocalDate known) {
        GrievanceCase it = find.asRecorded().named(grievance);
        UnitId cell = deskOf(it, concluded.cell(), concluded.on());
        return switch (concluded.conclusion()) {
            case SETTLED ->
                    new SettleAtCell(
                            grievance,
                            cell,
                            concluded.text(),
                            concluded.dueOn(),
                            concluded.on(),
                            deadlines(it, cell, known));
            case REFERRED -> {
                UnitId to = requireNonNull(concluded.referredTo());
                yield new ReferGrievance(
                        grievance,
                        cell,
                        to,
                        concluded.text(),
                        concluded.on(),
                        deadlines(it, to, known));
            }
            case CARRIED_OVER ->
                    new CarryOver(
                            grievance,
                            cell,
                            concluded.text(),
                            concluded.month().plusMonths(1),
                            concluded.on());
            case JOINED -> join(it, cell, concluded);
            case ASKED_OUTSIDE ->
                    new SendOutside(
                            grievance,
                            cell,
                            requireNonNull(concluded.asked()),
                            concluded.text(),
                            concluded.on());
        };
    }

    /** Only to one that lies on the same desk and is not answered yet, as by hand. */
    private JoinGrievance join(GrievanceCase it, UnitId cell, MatterConcluded concluded) {
        GrievanceCase lead = find.named(requireNonNull(concluded.joinedTo()));
        boolean together =
                lead.canTakeIn()
                        && Desks.areOne(lead.now().desk(), cell, access.tree(), concluded.on());
        if (!together) {
            throw new GrievanceRefusal.CannotTakeIn();
        }
        return new JoinGrievance(it.id(), lead.id(), cell, concluded.on());
    }

    /** By the rules of the day on which it was known, for what the case is about. */
    private Deadlines deadlines(GrievanceCase it, UnitId holder, LocalDate known) {
        return clockwork.from(known, holder, it.said().kind(), it.said().theme());
    }

    /** The heir of a cell that was merged concludes what lies on that cell's desk. */
    private UnitId deskOf(GrievanceCase it, UnitId meeting, LocalDate on) {
        UnitId own = it.said().cell();
        return Desks.areOne(own, meeting, access.tree(), on) ? own : meeting;
    }

    /**
     * The household withdrew it, it was moved by hand before the conclusion came, or it cannot go
     * where the meeting sent it: that is for the chair to see, not for the policy to stand still.
     * Any other no stops it.
     */
    private static void demandThatItIsAboutTheCase(Refusal refusal) {
        if (refusal.kind() != Refusal.Kind.CONFLICT && refusal.kind() != Refusal.Kind.INVALID) {
            throw refusal;
        }
    }

    private static LocalDate dayConcluded(EventMessage<?> message) {
        return Today.dayOf(message.getTimestamp());
    }
}
