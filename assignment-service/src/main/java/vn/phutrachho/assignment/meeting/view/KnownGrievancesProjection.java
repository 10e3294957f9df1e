package vn.phutrachho.assignment.meeting.view;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.End;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.NotFollowed;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Outcome;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Standing;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Way;
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
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each grievance. */
@Component
class KnownGrievancesProjection implements Projection<KnownGrievance> {
    @Override
    public String name() {
        return "known-grievances-3";
    }

    @Override
    public Class<KnownGrievance> document() {
        return KnownGrievance.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("cell", "standing"),
                List.of("household", "standing"),
                List.of("by", "standing"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(GrievanceEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof GrievanceEvent grievance
                ? Set.of(grievance.grievance().value())
                : Set.of();
    }

    @Override
    public @Nullable KnownGrievance fold(
            String id, @Nullable KnownGrievance before, RecordedEvent recorded) {
        GrievanceEvent event = (GrievanceEvent) recorded.event();
        if (event instanceof GrievanceReported reported) {
            return reported(reported, recorded.recordedAt());
        }
        return before == null ? null : next(before, event).on(way(before, event));
    }

    private static KnownGrievance reported(GrievanceReported event, Instant at) {
        return new KnownGrievance(
                event.grievance(),
                event.household(),
                event.cell(),
                event.kind(),
                event.words().text(),
                event.nameMayTravel(),
                false,
                event.by(),
                event.heardOn(),
                Today.dayOf(at),
                Standing.AT_CELL,
                null,
                null,
                null,
                Way.beginsAt(event.cell()),
                List.of());
    }

    private static KnownGrievance next(KnownGrievance known, GrievanceEvent event) {
        return switch (event) {
            case GrievanceReported _ -> known;
            case GrievanceKeptConfidential _ -> known.keptConfidential();
            case GrievanceCarriedOver _ -> known.at(Standing.AT_CELL);
            case GrievanceSettledAtCell settled -> known.answered(settled.on());
            case GrievanceReferred _, GrievanceAccepted _ -> known.at(Standing.ABOVE);
            case CompetenceTransferred transferred -> known.at(atDesk(known, transferred.to()));
            case GrievanceDirected directed -> known.at(atDesk(known, directed.to()));
            case GrievanceAnswered answered -> known.answered(answered.on());
            case ClockPaused paused -> known.asked(paused.until(), paused.facts().text());
            case ClockResumed _ -> known.at(Standing.ABOVE);
            case GrievanceJoined _ -> known.joined();
            case GrievanceParted _ -> known.parted();
            case AnswerCarriedBack _ -> known.at(Standing.CARRIED_BACK);
            case HouseholdContent _ -> known.at(Standing.ENDED);
            case GrievanceReopened reopened -> known.at(atDesk(known, reopened.at()));
            case GrievanceClosed _, GrievanceWithdrawn _ -> known.at(Standing.ENDED);
            case DeadlineFixed fixed when fixed.stage() == Stage.CARRY_BACK ->
                    known.toCarryBackBy(fixed.due());
            case DeadlineFixed _, HouseholdNotContent _ -> known;
            case SentOutside _, OutsideAnswered _, PromiseKept _, PromiseGivenUp _ -> known;
            case JoinedCaseTakenIn _, JoinedCaseLetGo _, AnswerGivenToJoinedCase _ -> known;
            case ConclusionNotFollowed late -> known.notFollowed(notFollowed(late));
            case GrievanceEscalated _, NameOpened _, EntrustedToMember _ -> known;
            case ThemeCorrected _ -> known;
        };
    }

    private static Way way(KnownGrievance known, GrievanceEvent event) {
        Way way = known.way();
        return switch (event) {
            case GrievanceReferred referred -> way.to(referred.to());
            case CompetenceTransferred transferred -> way.to(transferred.to());
            case GrievanceDirected directed -> way.to(directed.to());
            case GrievanceReopened reopened -> way.to(reopened.at());
            case DeadlineFixed fixed when fixed.stage() == Stage.CONCLUDE ->
                    way.concludeBy(fixed.due());
            case DeadlineFixed fixed when fixed.stage() == Stage.ANSWER ->
                    way.answerBy(fixed.due());
            case GrievanceSettledAtCell settled -> way.answered(settled.cell(), settled.doneBy());
            case GrievanceAnswered answered -> way.answered(answered.at(), answered.doneBy());
            case PromiseKept kept -> way.promiseEnded(kept.doneBy(), Outcome.KEPT);
            case PromiseGivenUp up -> way.promiseEnded(up.doneBy(), Outcome.GIVEN_UP);
            case HouseholdContent _ -> way.ended(End.CONTENT);
            case GrievanceClosed _ -> way.ended(End.NOT_CONTENT);
            case GrievanceWithdrawn _ -> way.ended(End.WITHDRAWN);
            case GrievanceReported _, DeadlineFixed _, GrievanceKeptConfidential _ -> way;
            case GrievanceAccepted _, GrievanceCarriedOver _, ClockPaused _, ClockResumed _ -> way;
            case GrievanceJoined _, GrievanceParted _, JoinedCaseTakenIn _ -> way;
            case JoinedCaseLetGo _, AnswerGivenToJoinedCase _, AnswerCarriedBack _ -> way;
            case HouseholdNotContent _, SentOutside _, OutsideAnswered _ -> way;
            case ConclusionNotFollowed _, EntrustedToMember _, ThemeCorrected _ -> way;
            case GrievanceEscalated _, NameOpened _ -> way;
        };
    }

    private static NotFollowed notFollowed(ConclusionNotFollowed event) {
        return new NotFollowed(event.meeting(), event.matter(), event.code(), event.on());
    }

    private static Standing atDesk(KnownGrievance known, UnitId desk) {
        return desk.equals(known.cell()) ? Standing.AT_CELL : Standing.ABOVE;
    }
}
