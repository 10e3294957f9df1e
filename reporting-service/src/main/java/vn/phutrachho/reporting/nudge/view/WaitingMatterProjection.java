package vn.phutrachho.reporting.nudge.view;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.AnswerGivenToJoinedCase;
import vn.phutrachho.events.household.GrievanceEvent.ClockPaused;
import vn.phutrachho.events.household.GrievanceEvent.ClockResumed;
import vn.phutrachho.events.household.GrievanceEvent.CompetenceTransferred;
import vn.phutrachho.events.household.GrievanceEvent.ConclusionNotFollowed;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.EntrustedToMember;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceCarriedOver;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceClosed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceDirected;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceEscalated;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceJoined;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceParted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReopened;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdContent;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdNotContent;
import vn.phutrachho.events.household.GrievanceEvent.JoinedCaseLetGo;
import vn.phutrachho.events.household.GrievanceEvent.JoinedCaseTakenIn;
import vn.phutrachho.events.household.GrievanceEvent.NameOpened;
import vn.phutrachho.events.household.GrievanceEvent.OutsideAnswered;
import vn.phutrachho.events.household.GrievanceEvent.PromiseGivenUp;
import vn.phutrachho.events.household.GrievanceEvent.PromiseKept;
import vn.phutrachho.events.household.GrievanceEvent.SentOutside;
import vn.phutrachho.events.household.GrievanceEvent.ThemeCorrected;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Of each grievance, which step somebody owes and until when. */
@Component
public final class WaitingMatterProjection implements Projection<WaitingMatter> {
    @Override
    public String name() {
        return "waiting-matters-1";
    }

    @Override
    public Class<WaitingMatter> document() {
        return WaitingMatter.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cell", "owed"), List.of("nobody"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(GrievanceEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        return recorded.event() instanceof GrievanceEvent e
                ? Set.of(e.grievance().value())
                : Set.of();
    }

    @Override
    public @Nullable WaitingMatter fold(
            String id, @Nullable WaitingMatter before, RecordedEvent recorded) {
        if (recorded.event() instanceof GrievanceReported e) {
            return WaitingMatter.of(e.grievance(), e.household(), e.cell());
        }
        return before == null || !(recorded.event() instanceof GrievanceEvent event)
                ? before
                : next(before, event);
    }

    private static WaitingMatter next(WaitingMatter before, GrievanceEvent event) {
        return switch (event) {
            case GrievanceReported _ -> before;
            case DeadlineFixed e -> before.dueBy(e.stage(), e.holder(), e.due());
            case GrievanceSettledAtCell _, GrievanceAnswered _ -> before.answered();
            case GrievanceReferred e -> before.waitsFor(Stage.ACCEPT, e.to());
            case CompetenceTransferred e -> broughtTo(before, e.to());
            case GrievanceDirected e -> broughtTo(before, e.to());
            case GrievanceAccepted e -> before.waitsFor(Stage.ANSWER, e.at());
            case ClockPaused e -> before.waitsFor(null, e.at());
            case ClockResumed e -> before.waitsFor(Stage.ANSWER, e.at());
            case GrievanceJoined _ -> before.joined();
            case GrievanceParted _ -> before.parted();
            // what it is opened for, the deadline says that is fixed with it
            case GrievanceReopened e -> before.waitsFor(null, e.at());
            case AnswerCarriedBack _, GrievanceClosed _, GrievanceWithdrawn _ ->
                    before.waitsFor(null, null);
            case GrievanceEscalated e ->
                    e.ground() == EscalationGround.HELD_BY_NOBODY ? before.heldByNobody() : before;
            case GrievanceCarriedOver _, ThemeCorrected _, EntrustedToMember _ -> before;
            case HouseholdContent _, HouseholdNotContent _, NameOpened _ -> before;
            case SentOutside _, OutsideAnswered _, PromiseKept _, PromiseGivenUp _ -> before;
            case JoinedCaseTakenIn _, JoinedCaseLetGo _, AnswerGivenToJoinedCase _ -> before;
            case GrievanceKeptConfidential _, ConclusionNotFollowed _ -> before;
        };
    }

    /** Its own cell concludes it anew; any other desk must accept it. */
    private static WaitingMatter broughtTo(WaitingMatter matter, UnitId to) {
        return matter.waitsFor(to.equals(matter.cell()) ? Stage.CONCLUDE : Stage.ACCEPT, to);
    }
}
