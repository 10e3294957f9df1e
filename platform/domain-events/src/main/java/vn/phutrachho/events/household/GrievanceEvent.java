package vn.phutrachho.events.household;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
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
     * @param doneBy by when what is promised will be done, if something is
     */
    @Named(value = "grievance.grievance-settled-at-cell", revision = "2")
    record GrievanceSettledAtCell(
            GrievanceId grievance,
            UnitId cell,
            Personal conclusion,
            @Nullable LocalDate doneBy,
            LocalDate on)
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
     * The meeting's conclusion came when the grievance had gone its way already: it changes nothing
     * but is not lost, so that the chair learns of it.
     *
     * @param code why it could not be followed, as the refusal's code says it
     */
    @Named("grievance.conclusion-not-followed")
    record ConclusionNotFollowed(
            GrievanceId grievance, MeetingId meeting, MatterId matter, String code, LocalDate on)
            implements GrievanceEvent {}

    /**
     * It is about something else than was written down at first; the cell's deadline follows the
     * right theme's rule, from the same beginning.
     *
     * @param cell the cell that it lies with
     * @param from what it was said to be about
     * @param to what it is about
     */
    @Named("grievance.theme-corrected")
    record ThemeCorrected(
            GrievanceId grievance, UnitId cell, Theme from, Theme to, Personal reason, LocalDate on)
            implements GrievanceEvent {}

    /**
     * The cell's meeting said which member sees to what was concluded: does what was promised, goes
     * with what was referred, gets ready what was left for later.
     *
     * @param cell whose meeting it was
     */
    @Named("grievance.entrusted-to-member")
    record EntrustedToMember(GrievanceId grievance, UnitId cell, MemberId member, LocalDate on)
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
     * @param kind which of these it says; absent in old history without a day, and where a cell
     *     settled it for a case that was joined
     * @param doneBy by when what is promised will be done, if something is
     */
    @Named(value = "grievance.grievance-answered", revision = "2")
    record GrievanceAnswered(
            GrievanceId grievance,
            UnitId at,
            @Nullable AnswerKind kind,
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

    /**
     * The household took it back.
     *
     * @param by the member to whom they said so
     * @param words how they said it, or why; absent in old history, where nobody asked
     * @param on the day on which they said so
     */
    @Named(value = "grievance.grievance-withdrawn", revision = "2")
    record GrievanceWithdrawn(
            GrievanceId grievance, MemberId by, @Nullable Personal words, LocalDate on)
            implements GrievanceEvent {}

    /** Only who holds it and who brought it see it from here on; everybody above counts it. */
    @Named("grievance.grievance-kept-confidential")
    record GrievanceKeptConfidential(GrievanceId grievance, LocalDate on)
            implements GrievanceEvent {}

    /**
     * A desk found that another is competent. The story goes on, and so does the clock.
     *
     * @param from the unit that it lay with
     * @param to the unit that is to accept it
     */
    @Named("grievance.competence-transferred")
    record CompetenceTransferred(
            GrievanceId grievance, UnitId from, UnitId to, Personal reason, LocalDate on)
            implements GrievanceEvent {}

    /**
     * Whoever stands above, told that a grievance stands still, decided which desk takes it on. The
     * story goes on, and so does the clock.
     *
     * @param by the unit that decided
     * @param from the unit that it lay with
     * @param to the unit that is to accept it
     */
    @Named("grievance.grievance-directed")
    record GrievanceDirected(
            GrievanceId grievance, UnitId by, UnitId from, UnitId to, Personal reason, LocalDate on)
            implements GrievanceEvent {}

    /**
     * The desk needs facts before it can answer; its clock stands still meanwhile.
     *
     * @param facts what it needs to know
     * @param until last day of the pause: it cannot be without end
     */
    @Named("grievance.clock-paused")
    record ClockPaused(
            GrievanceId grievance, UnitId at, Personal facts, LocalDate until, LocalDate on)
            implements GrievanceEvent {}

    /**
     * The clock goes on; the deadline that follows has the days of the pause added.
     *
     * @param facts what was asked for, if it has come
     */
    @Named("grievance.clock-resumed")
    record ClockResumed(
            GrievanceId grievance,
            UnitId at,
            ResumeGround ground,
            @Nullable Personal facts,
            LocalDate on)
            implements GrievanceEvent {}

    /**
     * It was put before an authority or association outside the Party; the unit that sent it keeps
     * it.
     *
     * @param what what they were asked
     */
    @Named("grievance.sent-outside")
    record SentOutside(GrievanceId grievance, UnitId at, Addressee to, Personal what, LocalDate on)
            implements GrievanceEvent {}

    /**
     * What came back from outside, recorded by the unit that had sent it.
     *
     * @param what what they said
     */
    @Named("grievance.outside-answered")
    record OutsideAnswered(
            GrievanceId grievance, UnitId at, Addressee from, Personal what, LocalDate on)
            implements GrievanceEvent {}

    /**
     * What was promised with an answer has been done.
     *
     * @param at the unit that had promised it
     * @param doneBy the day for which it was promised: a unit may have promised more than one
     *     thing; absent in old history, where it ends all that the unit had promised
     */
    @Named(value = "grievance.promise-kept", revision = "2")
    record PromiseKept(
            GrievanceId grievance,
            UnitId at,
            @Nullable LocalDate doneBy,
            Personal what,
            LocalDate on)
            implements GrievanceEvent {}

    /**
     * What was promised with an answer will not be done, and why.
     *
     * @param at the unit that had promised it
     * @param doneBy the day for which it was promised; absent in old history, as with one that was
     *     kept
     */
    @Named(value = "grievance.promise-given-up", revision = "2")
    record PromiseGivenUp(
            GrievanceId grievance,
            UnitId at,
            @Nullable LocalDate doneBy,
            Personal why,
            LocalDate on)
            implements GrievanceEvent {}

    /**
     * It is about what another household has said already: they are worked as one. The words and
     * the place of this one stay.
     *
     * @param into the case that goes on for both
     * @param household whose words these are
     * @param at the unit that joins them
     */
    @Named("grievance.grievance-joined")
    record GrievanceJoined(
            GrievanceId grievance, GrievanceId into, HouseholdId household, UnitId at, LocalDate on)
            implements GrievanceEvent {}

    /**
     * A case goes on for another that was joined to it.
     *
     * @param household whose words the other are
     */
    @Named("grievance.joined-case-taken-in")
    record JoinedCaseTakenIn(
            GrievanceId grievance, GrievanceId joined, HouseholdId household, LocalDate on)
            implements GrievanceEvent {}

    /**
     * The answer holds for a joined case too; its household has its own say about it.
     *
     * @param at the unit that answers
     * @param kind what it says will become of it; absent as with the answer itself
     * @param doneBy by when what is promised will be done, if something is
     */
    @Named(value = "grievance.answer-given-to-joined-case", revision = "2")
    record AnswerGivenToJoinedCase(
            GrievanceId grievance,
            GrievanceId joined,
            UnitId at,
            @Nullable AnswerKind kind,
            Personal answer,
            @Nullable LocalDate doneBy,
            LocalDate on)
            implements GrievanceEvent {}

    /** A case goes on for itself alone: the one that was joined to it must go its own way. */
    @Named("grievance.joined-case-let-go")
    record JoinedCaseLetGo(GrievanceId grievance, GrievanceId joined, LocalDate on)
            implements GrievanceEvent {}

    /**
     * It is joined to no other any more, and stands where it stood before.
     *
     * @param from the case that it was joined to
     * @param reason why somebody parted them; absent where the other does not go on
     */
    @Named(value = "grievance.grievance-parted", revision = "2")
    record GrievanceParted(
            GrievanceId grievance, GrievanceId from, @Nullable Personal reason, LocalDate on)
            implements GrievanceEvent {}

    /**
     * Somebody is told that a case needs them: once for each ground, step and level.
     *
     * @param holder the unit that should act
     * @param to the unit that is told
     * @param due the last day that it is about, if it is about one
     */
    @Named("grievance.grievance-escalated")
    record GrievanceEscalated(
            GrievanceId grievance,
            EscalationGround ground,
            UnitId holder,
            UnitId to,
            @Nullable LocalDate due,
            LocalDate on)
            implements GrievanceEvent {}

    /**
     * Somebody above the commune opened the household's name.
     *
     * @param by their account
     * @param reason why they had to know
     */
    @Named("grievance.name-opened")
    record NameOpened(GrievanceId grievance, AccountId by, String reason, LocalDate on)
            implements GrievanceEvent {}
}
