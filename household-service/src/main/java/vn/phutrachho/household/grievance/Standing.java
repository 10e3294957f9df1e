package vn.phutrachho.household.grievance;

import java.time.LocalDate;
import java.util.Optional;
import vn.phutrachho.events.GrievanceId;
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

/** Where a grievance stands: what can happen to it next depends on nothing else. */
sealed interface Standing {
    /** A unit is to act. */
    sealed interface OnADesk extends Standing {}

    /** The responsible member is to act. */
    sealed interface WithTheMember extends Standing {}

    /** Nobody is to act. */
    sealed interface AtItsEnd extends Standing {}

    /** Nobody has heard of it. */
    record Unheard() implements Standing {}

    /** The cell is to conclude it in its meeting. */
    record AtCell(UnitId cell) implements OnADesk {}

    /**
     * It was passed on and nobody has taken it yet: nobody holds it.
     *
     * @param to the unit that is to accept it
     */
    record Referred(UnitId to) implements OnADesk {}

    /** A unit accepted it and is to answer. */
    record InHand(UnitId at) implements OnADesk {}

    /**
     * The unit that is to answer has asked for facts; its clock stands still.
     *
     * @param since first day
     * @param until last day
     */
    record Paused(UnitId at, LocalDate since, LocalDate until) implements OnADesk {}

    /**
     * Another case goes on for it.
     *
     * @param into that case
     * @param before where it stands again should they part
     */
    record Joined(GrievanceId into, Standing before) implements OnADesk {}

    /**
     * There is an answer; the responsible member is to carry it back.
     *
     * @param backTo where it lies again should the household not be content
     * @param on the day of the answer
     */
    record Answered(Standing backTo, LocalDate on) implements WithTheMember {}

    /**
     * The household has heard the answer and is to say whether it is content.
     *
     * @param backTo where it lies again should it not be
     * @param on the day it heard
     */
    record CarriedBack(Standing backTo, LocalDate on) implements WithTheMember {}

    /**
     * Closed with the household's word.
     *
     * @param backTo where it lies again should the household find that it was not dealt with
     * @param on the day of the end
     */
    record Closed(Standing backTo, LocalDate on) implements AtItsEnd {}

    /** Taken back by the household. */
    record Withdrawn() implements AtItsEnd {}

    /**
     * Where it stands after the event.
     *
     * @param own the household's cell, which concludes in its meeting and need not accept
     */
    default Standing after(GrievanceEvent event, UnitId own) {
        return switch (event) {
            case GrievanceReported reported -> new AtCell(reported.cell());
            case GrievanceSettledAtCell settled ->
                    new Answered(new AtCell(settled.cell()), settled.on());
            case GrievanceReferred referred -> new Referred(referred.to());
            case CompetenceTransferred transferred -> broughtTo(transferred.to(), own);
            case GrievanceDirected directed -> broughtTo(directed.to(), own);
            case GrievanceAccepted accepted -> inHandOf(accepted.at(), own);
            case ClockPaused paused -> new Paused(paused.at(), paused.on(), paused.until());
            case ClockResumed resumed -> new InHand(resumed.at());
            case GrievanceJoined joined -> new Joined(joined.into(), this);
            case GrievanceParted _ -> beforeJoining();
            case GrievanceAnswered answered ->
                    new Answered(inHandOf(answered.at(), own), answered.on());
            case AnswerCarriedBack back -> new CarriedBack(backTo(), back.on());
            case GrievanceReopened reopened -> reopenedAt(reopened.at());
            case GrievanceClosed closed -> new Closed(backTo(), closed.on());
            case GrievanceWithdrawn _ -> new Withdrawn();
            case DeadlineFixed _, GrievanceCarriedOver _, GrievanceEscalated _ -> this;
            case HouseholdContent _, HouseholdNotContent _, NameOpened _ -> this;
            case SentOutside _, OutsideAnswered _, PromiseKept _, PromiseGivenUp _ -> this;
            case GrievanceKeptConfidential _, JoinedCaseTakenIn _, JoinedCaseLetGo _ -> this;
            case AnswerGivenToJoinedCase _, ConclusionNotFollowed _ -> this;
            case EntrustedToMember _, ThemeCorrected _ -> this;
        };
    }

    /** Where it lies again should the household not be content. */
    default Standing backTo() {
        return switch (this) {
            case Answered(Standing backTo, LocalDate _) -> backTo;
            case CarriedBack(Standing backTo, LocalDate _) -> backTo;
            case Closed(Standing backTo, LocalDate _) -> backTo;
            case Unheard _, OnADesk _, Withdrawn _ -> this;
        };
    }

    /** The unit whose turn it is, or would be again; nobody's before it was reported. */
    default Optional<UnitId> desk() {
        return switch (this) {
            case AtCell(UnitId cell) -> Optional.of(cell);
            case Referred(UnitId to) -> Optional.of(to);
            case InHand(UnitId at) -> Optional.of(at);
            case Paused(UnitId at, LocalDate _, LocalDate _) -> Optional.of(at);
            case Joined(GrievanceId _, Standing before) -> before.desk();
            case Answered _, CarriedBack _, Closed _ -> backTo().desk();
            case Unheard _, Withdrawn _ -> Optional.empty();
        };
    }

    private static Standing broughtTo(UnitId unit, UnitId own) {
        return unit.equals(own) ? new AtCell(own) : new Referred(unit);
    }

    private static Standing inHandOf(UnitId unit, UnitId own) {
        return unit.equals(own) ? new AtCell(own) : new InHand(unit);
    }

    private Standing beforeJoining() {
        return this instanceof Joined(GrievanceId _, Standing before) ? before : this;
    }

    /** Whoever answered has it in hand again; the next level must accept it first. */
    private Standing reopenedAt(UnitId unit) {
        return backTo().desk().filter(unit::equals).isPresent() ? backTo() : new Referred(unit);
    }
}
