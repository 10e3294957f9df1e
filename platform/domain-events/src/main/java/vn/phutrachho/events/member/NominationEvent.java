package vn.phutrachho.events.member;

import java.time.LocalDate;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.Erased;
import vn.phutrachho.events.ErasureGround;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;

/** An outstanding person is nominated to a cell, and what comes of it (clause 4, M4.4). */
public sealed interface NominationEvent extends DomainEvent {
    /** Which nomination. */
    NominationId nomination();

    /** The cell to which the person was nominated. */
    UnitId cell();

    /**
     * A member named an outstanding person to their own cell.
     *
     * @param by who nominates
     * @param nominee whom
     * @param why what the person did
     * @param on when it was said to the cell
     */
    @Named("nomination.person-nominated")
    record PersonNominated(
            NominationId nomination,
            UnitId cell,
            MemberId by,
            Nominee nominee,
            Personal why,
            LocalDate on)
            implements NominationEvent {}

    /**
     * Another member nominates the same person too.
     *
     * @param by who nominates besides
     * @param why what the person did
     */
    @Named("nomination.nomination-seconded")
    record NominationSeconded(
            NominationId nomination, UnitId cell, MemberId by, Personal why, LocalDate on)
            implements NominationEvent {}

    /**
     * One of those who nominated took it back before the meeting dealt with it.
     *
     * @param by who takes it back
     */
    @Named("nomination.nominator-withdrew")
    record NominatorWithdrew(NominationId nomination, UnitId cell, MemberId by, LocalDate on)
            implements NominationEvent {}

    /**
     * What is recorded of the person was put right.
     *
     * @param nominee what is so
     * @param reason why it was wrong before
     */
    @Named("nomination.nominee-corrected")
    record NomineeCorrected(
            NominationId nomination, UnitId cell, Nominee nominee, Personal reason, LocalDate on)
            implements NominationEvent {}

    /**
     * The cell's meeting accepted the person for following up.
     *
     * @param on day of the meeting
     */
    @Named("nomination.nomination-taken-up")
    record NominationTakenUp(NominationId nomination, UnitId cell, LocalDate on)
            implements NominationEvent {}

    /**
     * The cell's meeting did not take the nomination up.
     *
     * @param reason told to those who nominated
     * @param on day of the meeting
     */
    @Named("nomination.nomination-not-taken-up")
    record NominationNotTakenUp(NominationId nomination, UnitId cell, Personal reason, LocalDate on)
            implements NominationEvent {}

    /**
     * The person was sent to the training class on the Party.
     *
     * @param on first day of the class
     */
    @Named("nomination.sent-to-class")
    record SentToClass(NominationId nomination, UnitId cell, LocalDate on)
            implements NominationEvent {}

    /**
     * The person completed the class.
     *
     * @param on day of its certificate
     */
    @Named("nomination.class-completed")
    record ClassCompleted(NominationId nomination, UnitId cell, LocalDate on)
            implements NominationEvent {}

    /**
     * The cell proposed the person for admission: the file went to the commune's committee.
     *
     * @param to that committee
     */
    @Named("nomination.proposed-to-commune")
    record ProposedToCommune(NominationId nomination, UnitId cell, UnitId to, LocalDate on)
            implements NominationEvent {}

    /**
     * The person is admitted.
     *
     * @param at whose decision it is
     * @param decision its number
     * @param on its day
     */
    @Named("nomination.nominee-admitted")
    record NomineeAdmitted(
            NominationId nomination, UnitId cell, UnitId at, String decision, LocalDate on)
            implements NominationEvent {}

    /**
     * The committee gave the file back to the cell, which may propose once more.
     *
     * @param at which committee
     * @param reason told to the cell and to those who nominated
     */
    @Named("nomination.nomination-returned")
    record NominationReturned(
            NominationId nomination, UnitId cell, UnitId at, Personal reason, LocalDate on)
            implements NominationEvent {}

    /**
     * It came to an end otherwise.
     *
     * @param ground what ended it
     * @param reason in words, where the ground does not say it all; else empty
     * @param nominatedOn when the person was nominated: what does not count is taken off that year
     */
    @Named("nomination.nomination-ended")
    record NominationEnded(
            NominationId nomination,
            UnitId cell,
            NominationEnding ground,
            Personal reason,
            LocalDate nominatedOn,
            LocalDate on)
            implements NominationEvent {}

    /**
     * The last step was recorded by mistake and does not count; things stand as before it.
     *
     * @param step which
     * @param stepOn the day that had been recorded for it
     * @param reason what was wrong
     */
    @Named("nomination.step-taken-back")
    record StepTakenBack(
            NominationId nomination,
            UnitId cell,
            NominationStep step,
            LocalDate stepOn,
            Personal reason,
            LocalDate on)
            implements NominationEvent {}

    /**
     * The personal texts of a nominee are erased: who it was, what they did, and what was said of
     * them.
     *
     * @param decision number of the decision that it rests on
     * @param decidedOn day of the decision
     * @param on day of the erasure
     */
    @Named("nomination.nominee-erased")
    record NomineeErased(
            NominationId nomination,
            UnitId cell,
            ErasureGround ground,
            String decision,
            LocalDate decidedOn,
            LocalDate on)
            implements NominationEvent, Erased {
        @Override
        public String whose() {
            return Personal.whose(nomination);
        }
    }
}
