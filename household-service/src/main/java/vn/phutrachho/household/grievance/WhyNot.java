package vn.phutrachho.household.grievance;

import java.time.LocalDate;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.household.grievance.Standing.Answered;
import vn.phutrachho.household.grievance.Standing.AtCell;
import vn.phutrachho.household.grievance.Standing.AtItsEnd;
import vn.phutrachho.household.grievance.Standing.CarriedBack;
import vn.phutrachho.household.grievance.Standing.InHand;
import vn.phutrachho.household.grievance.Standing.Joined;
import vn.phutrachho.household.grievance.Standing.OnADesk;
import vn.phutrachho.household.grievance.Standing.Paused;
import vn.phutrachho.household.grievance.Standing.Referred;
import vn.phutrachho.household.grievance.Standing.Unheard;
import vn.phutrachho.household.grievance.Standing.WithTheMember;
import vn.phutrachho.household.grievance.command.GrievanceRefusal;

/** Why an act cannot be done to a grievance where it stands. */
final class WhyNot {
    private WhyNot() {}

    /** Why a unit cannot do now what it asks. */
    static Refusal outOfTurn(Standing standing, UnitId unit) {
        return switch (standing) {
            case Unheard _ -> new GrievanceRefusal.Unknown();
            case AtCell(UnitId holder) -> heldBy(holder, unit, new GrievanceRefusal.NotReferred());
            case Referred(UnitId awaited) ->
                    heldBy(awaited, unit, new GrievanceRefusal.NotAccepted());
            case InHand(UnitId holder) ->
                    heldBy(holder, unit, new GrievanceRefusal.AlreadyAccepted());
            case Paused(UnitId holder, LocalDate _, LocalDate _) ->
                    heldBy(holder, unit, new GrievanceRefusal.ClockStands());
            case Joined _ -> new GrievanceRefusal.IsJoined();
            case WithTheMember _ -> new GrievanceRefusal.AlreadyAnswered();
            case AtItsEnd _ -> new GrievanceRefusal.AlreadyEnded();
        };
    }

    private static Refusal heldBy(UnitId holder, UnitId unit, Refusal refusal) {
        return holder.equals(unit) ? refusal : new GrievanceRefusal.NotHeldHere();
    }

    /** Why a member cannot do now what they ask for the household. */
    static Refusal notYet(Standing standing) {
        return switch (standing) {
            case Unheard _ -> new GrievanceRefusal.Unknown();
            case OnADesk _ -> new GrievanceRefusal.NotAnswered();
            case Answered _ -> new GrievanceRefusal.NotCarriedBack();
            case CarriedBack _ -> new GrievanceRefusal.AlreadyCarriedBack();
            case AtItsEnd _ -> new GrievanceRefusal.AlreadyEnded();
        };
    }
}
