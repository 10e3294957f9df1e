package vn.phutrachho.household.grievance;

import java.time.LocalDate;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceCarriedOver;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceClosed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReopened;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdContent;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdNotContent;

/** Where a grievance stands: what can happen to it next depends on nothing else. */
sealed interface Standing {
    /** Nobody has heard of it. */
    record Unheard() implements Standing {}

    /** The cell is to conclude it in its meeting. */
    record AtCell(UnitId cell) implements Standing {}

    /**
     * It was passed on and nobody has taken it yet: nobody holds it.
     *
     * @param to the unit that is to accept it
     */
    record Referred(UnitId to) implements Standing {}

    /** A unit accepted it and is to answer. */
    record InHand(UnitId at) implements Standing {}

    /**
     * There is an answer; the responsible member is to carry it back.
     *
     * @param backTo where it lies again should the household not be content
     * @param on the day of the answer
     */
    record Answered(Standing backTo, LocalDate on) implements Standing {}

    /**
     * The household has heard the answer and is to say whether it is content.
     *
     * @param backTo where it lies again should it not be
     */
    record CarriedBack(Standing backTo) implements Standing {}

    /** Closed with the household's word, or withdrawn by it. */
    record Ended() implements Standing {}

    /** Where it stands after the event. */
    default Standing after(GrievanceEvent event) {
        return switch (event) {
            case GrievanceReported reported -> new AtCell(reported.cell());
            case GrievanceSettledAtCell settled ->
                    new Answered(new AtCell(settled.cell()), settled.on());
            case GrievanceReferred referred -> new Referred(referred.to());
            case GrievanceAccepted accepted -> new InHand(accepted.at());
            case GrievanceAnswered answered ->
                    new Answered(new InHand(answered.at()), answered.on());
            case AnswerCarriedBack _ -> new CarriedBack(backTo());
            case GrievanceReopened _ -> backTo();
            case GrievanceClosed _, GrievanceWithdrawn _ -> new Ended();
            case DeadlineFixed _, GrievanceCarriedOver _ -> this;
            case HouseholdContent _, HouseholdNotContent _ -> this;
        };
    }

    /** Where it lies again should the household not be content. */
    default Standing backTo() {
        return switch (this) {
            case Answered(Standing backTo, LocalDate _) -> backTo;
            case CarriedBack(Standing backTo) -> backTo;
            case Unheard _, AtCell _, Referred _, InHand _, Ended _ -> this;
        };
    }
}
