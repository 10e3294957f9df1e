package vn.phutrachho.events.assignment;

import java.time.LocalDate;
import java.util.List;
import vn.phutrachho.events.AssessmentId;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;

/**
 * What is said of a member's duty for households in one year, one criterion of their yearly
 * classification (clause 4, M4.5): the member's own word, the cell's remark, and the result that
 * the cell's meeting gave. People classify; nothing here is worked out by the software.
 */
public sealed interface AssessmentEvent extends DomainEvent {
    /** Which assessment: one for each member and year. */
    AssessmentId assessment();

    /** Whose duty it is about. */
    MemberId member();

    /** The cell that assesses. */
    UnitId cell();

    /** The year of the duty. */
    int year();

    /**
     * The member said in their own words how they did their duty; what was written before is
     * replaced and stays in the history.
     *
     * @param told whether the secretary wrote down what the member told by word of mouth
     */
    @Named("assessment.own-word-written")
    record OwnWordWritten(
            AssessmentId assessment,
            MemberId member,
            UnitId cell,
            int year,
            Personal word,
            boolean told,
            LocalDate on)
            implements AssessmentEvent {}

    /** The cell took note of the member's own word: from now on it stands as it is. */
    @Named("assessment.own-word-noted")
    record OwnWordNoted(
            AssessmentId assessment, MemberId member, UnitId cell, int year, LocalDate on)
            implements AssessmentEvent {}

    /** The cell gave the word back, so that the member can put it right. */
    @Named("assessment.own-word-given-back")
    record OwnWordGivenBack(
            AssessmentId assessment,
            MemberId member,
            UnitId cell,
            int year,
            Personal reason,
            LocalDate on)
            implements AssessmentEvent {}

    /** The cell's remark; an earlier one is replaced and stays in the history. */
    @Named("assessment.remark-written")
    record RemarkWritten(
            AssessmentId assessment,
            MemberId member,
            UnitId cell,
            int year,
            Personal remark,
            LocalDate on)
            implements AssessmentEvent {}

    /**
     * The cell's meeting gave a result for this one criterion.
     *
     * @param level code of the level among those of the rules
     * @param levelName what the rules call it
     * @param rules which version of the rules was in force
     * @param meetingOn day of the meeting that gave it
     * @param facts what stood on the page when the result was written down
     */
    @Named("assessment.result-given")
    record ResultGiven(
            AssessmentId assessment,
            MemberId member,
            UnitId cell,
            int year,
            String level,
            String levelName,
            String rules,
            LocalDate meetingOn,
            List<FactCount> facts,
            LocalDate on)
            implements AssessmentEvent {
        public ResultGiven {
            facts = List.copyOf(facts);
        }
    }

    /**
     * The result was written down wrongly, or a meeting gave another.
     *
     * @param level code of the level among those of the rules
     * @param levelName what the rules call it
     * @param rules which version of the rules was in force
     * @param meetingOn day of the meeting that gave it
     * @param facts what stood on the page when it was corrected
     * @param reason why it is another
     */
    @Named("assessment.result-corrected")
    record ResultCorrected(
            AssessmentId assessment,
            MemberId member,
            UnitId cell,
            int year,
            String level,
            String levelName,
            String rules,
            LocalDate meetingOn,
            List<FactCount> facts,
            Personal reason,
            LocalDate on)
            implements AssessmentEvent {
        public ResultCorrected {
            facts = List.copyOf(facts);
        }
    }

    /** There is no result after all: no meeting gave one to this member. */
    @Named("assessment.result-withdrawn")
    record ResultWithdrawn(
            AssessmentId assessment,
            MemberId member,
            UnitId cell,
            int year,
            Personal reason,
            LocalDate on)
            implements AssessmentEvent {}
}
