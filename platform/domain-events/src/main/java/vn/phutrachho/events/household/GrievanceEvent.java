package vn.phutrachho.events.household;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;

/** From a household's words to the household's own confirmation (M4.1). */
public sealed interface GrievanceEvent extends DomainEvent {
    /** Which grievance. */
    GrievanceId grievance();

    /**
     * A member wrote down what a household said.
     *
     * @param cell the cell whose area the household lives in; it holds the grievance first
     * @param words the household's own words, short
     * @param nameMayTravel whether the household's name may be seen above the cell
     * @param by the member who heard it
     * @param heardOn the day on which it was said
     */
    @Named("grievance.grievance-reported")
    record GrievanceReported(
            GrievanceId grievance,
            HouseholdId household,
            UnitId cell,
            GrievanceKind kind,
            Theme theme,
            Personal words,
            boolean nameMayTravel,
            MemberId by,
            LocalDate heardOn)
            implements GrievanceEvent {}

    /**
     * By when a step is due; fixed once, so that a later change of rules changes no running
     * deadline.
     *
     * @param holder the unit that must act
     * @param due last day
     * @param rule the rule and its version that it follows from
     */
    @Named("grievance.deadline-fixed")
    record DeadlineFixed(
            GrievanceId grievance, Stage stage, UnitId holder, LocalDate due, String rule)
            implements GrievanceEvent {}

    /**
     * The cell settled it in its meeting (clause 3: the chair concludes).
     *
     * @param conclusion what was concluded
     */
    @Named("grievance.grievance-settled-at-cell")
    record GrievanceSettledAtCell(
            GrievanceId grievance, UnitId cell, Personal conclusion, LocalDate on)
            implements GrievanceEvent {}

    /**
     * The cell takes it up again in a later meeting.
     *
     * @param month the month of that meeting
     */
    @Named("grievance.grievance-carried-over")
    record GrievanceCarriedOver(
            GrievanceId grievance, UnitId cell, Personal conclusion, YearMonth month, LocalDate on)
            implements GrievanceEvent {}

    /**
     * It was passed up to whoever can settle it.
     *
     * @param from the unit that held it
     * @param to the unit that is to accept it
     */
    @Named("grievance.grievance-referred")
    record GrievanceReferred(
            GrievanceId grievance, UnitId from, UnitId to, Personal reason, LocalDate on)
            implements GrievanceEvent {}

    /**
     * The level it was referred to took it on.
     *
     * @param at the unit that holds it from now on
     */
    @Named("grievance.grievance-accepted")
    record GrievanceAccepted(GrievanceId grievance, UnitId at, LocalDate on)
            implements GrievanceEvent {}

    /**
     * The competent level said what will be done, by when, or why not.
     *
     * @param at the unit that answers
     * @param doneBy by when what is promised will be done, if something is
     */
    @Named("grievance.grievance-answered")
    record GrievanceAnswered(
            GrievanceId grievance,
            UnitId at,
            Personal answer,
            @Nullable LocalDate doneBy,
            LocalDate on)
            implements GrievanceEvent {}

    /**
     * The responsible member brought the answer to the household.
     *
     * @param by the member responsible by now
     */
    @Named("grievance.answer-carried-back")
    record AnswerCarriedBack(GrievanceId grievance, MemberId by, LocalDate on)
            implements GrievanceEvent {}

    /** The household says that it was dealt with. */
    @Named("grievance.household-content")
    record HouseholdContent(GrievanceId grievance, MemberId by, LocalDate on)
            implements GrievanceEvent {}

    /** The household says that it was not dealt with, and why. */
    @Named("grievance.household-not-content")
    record HouseholdNotContent(GrievanceId grievance, MemberId by, Personal why, LocalDate on)
            implements GrievanceEvent {}

    /**
     * It lies again with the level that answered, or the next.
     *
     * @param at the unit that holds it now
     */
    @Named("grievance.grievance-reopened")
    record GrievanceReopened(GrievanceId grievance, UnitId at, LocalDate on)
            implements GrievanceEvent {}

    /** It has come to its end with the household's word. */
    @Named("grievance.grievance-closed")
    record GrievanceClosed(GrievanceId grievance, LocalDate on) implements GrievanceEvent {}

    /** The household took it back. */
    @Named("grievance.grievance-withdrawn")
    record GrievanceWithdrawn(GrievanceId grievance, MemberId by, LocalDate on)
            implements GrievanceEvent {}
}
