package vn.phutrachho.reporting.figures.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.UnitId;
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
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;
import vn.phutrachho.reporting.figures.view.GrievanceCourse.About;
import vn.phutrachho.reporting.figures.view.GrievanceCourse.Step;
import vn.phutrachho.reporting.figures.view.GrievanceCourse.Turn;

/** The way of each grievance, as far as it is counted. */
@Component
public final class GrievanceCourseProjection implements Projection<GrievanceCourse> {
    @Override
    public String name() {
        return "grievance-courses-2";
    }

    @Override
    public Class<GrievanceCourse> document() {
        return GrievanceCourse.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cell"));
    }

    @Override
    public boolean followed() {
        return true;
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
    public @Nullable GrievanceCourse fold(
            String id, @Nullable GrievanceCourse before, RecordedEvent recorded) {
        LocalDate known = Today.dayOf(recorded.recordedAt());
        if (recorded.event() instanceof GrievanceReported e) {
            return new GrievanceCourse(
                            e.grievance(),
                            e.cell(),
                            e.kind(),
                            List.of(new About(e.theme(), known)),
                            List.of())
                    .then(Turn.HEARD, e.heardOn(), known);
        }
        if (before == null || !(recorded.event() instanceof GrievanceEvent event)) {
            return before;
        }
        return next(before, event, known);
    }

    private static GrievanceCourse next(
            GrievanceCourse before, GrievanceEvent event, LocalDate known) {
        return switch (event) {
            case GrievanceReported _ -> before;
            case DeadlineFixed e ->
                    before.then(new Step(Turn.DEADLINE_FIXED, known, known, e.stage(), e.due()));
            case GrievanceSettledAtCell e -> before.then(Turn.SETTLED, e.on(), known);
            case GrievanceCarriedOver e -> before.then(Turn.CARRIED_OVER, e.on(), known);
            case ThemeCorrected e -> before.about(e.to(), known);
            case GrievanceReferred e -> before.then(Turn.REFERRED, e.on(), known);
            case CompetenceTransferred e -> before.then(transferred(before, e.to()), e.on(), known);
            case GrievanceDirected e -> before.then(transferred(before, e.to()), e.on(), known);
            case ClockPaused e -> before.then(Turn.PAUSED, e.on(), known);
            case ClockResumed e -> before.then(Turn.RESUMED, e.on(), known);
            case GrievanceJoined e -> before.then(Turn.JOINED, e.on(), known);
            case GrievanceParted e -> before.then(Turn.PARTED, e.on(), known);
            case GrievanceAccepted e -> before.then(Turn.ACCEPTED, e.on(), known);
            case GrievanceAnswered e -> before.then(Turn.ANSWERED, e.on(), known);
            case AnswerCarriedBack e -> before.then(Turn.CARRIED_BACK, e.on(), known);
            case HouseholdContent e -> before.then(Turn.CONTENT, e.on(), known);
            case HouseholdNotContent e -> before.then(Turn.NOT_CONTENT, e.on(), known);
            case GrievanceReopened e -> before.then(Turn.REOPENED, e.on(), known);
            case GrievanceClosed e -> before.then(Turn.CLOSED, e.on(), known);
            case GrievanceWithdrawn e -> before.then(Turn.WITHDRAWN, e.on(), known);
            case GrievanceKeptConfidential _, NameOpened _, GrievanceEscalated _ -> before;
            case SentOutside _, OutsideAnswered _, PromiseKept _, PromiseGivenUp _ -> before;
            case JoinedCaseTakenIn _, JoinedCaseLetGo _, AnswerGivenToJoinedCase _ -> before;
            case ConclusionNotFollowed _, EntrustedToMember _ -> before;
        };
    }

    /** Its own cell concludes it anew; any other desk must accept it. */
    private static Turn transferred(GrievanceCourse course, UnitId to) {
        return to.equals(course.cell()) ? Turn.SENT_BACK : Turn.REFERRED;
    }
}
