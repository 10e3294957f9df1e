package vn.phutrachho.assignment.assessment.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.assessment.Given;
import vn.phutrachho.events.AssessmentId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.FactCount;

/**
 * What is said of a member's duty of a year, as it stands.
 *
 * @param word the member's own; absent until it is written
 * @param noted whether the cell took note of it, so that it stands
 * @param remark the cell's; absent until it is written
 * @param result what a meeting gave; absent while there is none
 * @param steps who did what with it, in order
 */
public record MemberAssessment(
        AssessmentId id,
        MemberId member,
        UnitId cell,
        int year,
        @Nullable OwnWord word,
        boolean noted,
        @Nullable Remark remark,
        @Nullable Result result,
        List<Step> steps) {

    /**
     * The member's own word.
     *
     * @param told whether the secretary wrote down what the member told
     */
    public record OwnWord(String text, boolean told, LocalDate on) {}

    /** What the cell says. */
    public record Remark(String text, LocalDate on) {}

    /**
     * What a meeting gave.
     *
     * @param facts what stood on the page when it was written down
     * @param on when it was written down
     * @param corrected whether it was put right
     */
    public record Result(Given given, List<FactCount> facts, LocalDate on, boolean corrected) {}

    /** What somebody did. */
    public enum Act {
        WORD_WRITTEN,
        WORD_NOTED,
        WORD_GIVEN_BACK,
        REMARKED,
        RESULT_GIVEN,
        RESULT_CORRECTED,
        RESULT_WITHDRAWN
    }

    /**
     * One act.
     *
     * @param on when it was true
     * @param recordedAt when it was known
     * @param words what was said, or the level that was given
     * @param reason why, where something before was not right
     * @param told whether the secretary wrote down what the member told
     */
    public record Step(
            Act act,
            LocalDate on,
            Instant recordedAt,
            @Nullable String words,
            @Nullable String reason,
            boolean told) {}

    /** Whether the member can still put their word right. */
    public boolean isOpen() {
        return !noted && result == null;
    }

    /** Whether there is a word that the member wrote themselves. */
    public boolean isWrittenByTheMember() {
        return word != null && !word.told();
    }

    /** The same without what anybody wrote: for those who may not read of people. */
    public MemberAssessment withoutWords() {
        return new MemberAssessment(
                id,
                member,
                cell,
                year,
                word == null ? null : new OwnWord("", word.told(), word.on()),
                noted,
                remark == null ? null : new Remark("", remark.on()),
                result,
                steps.stream().map(MemberAssessment::withoutWords).toList());
    }

    private static Step withoutWords(Step step) {
        boolean level = step.act() == Act.RESULT_GIVEN || step.act() == Act.RESULT_CORRECTED;
        return new Step(
                step.act(),
                step.on(),
                step.recordedAt(),
                level ? step.words() : null,
                null,
                step.told());
    }
}
