package vn.phutrachho.assignment.assessment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.assessment.AssessmentDesk.Eyes;
import vn.phutrachho.assignment.assessment.rules.AssessmentRules;
import vn.phutrachho.assignment.assessment.rules.AssessmentRules.Points;
import vn.phutrachho.assignment.assessment.view.MemberAssessment;
import vn.phutrachho.assignment.register.CellMember;

/**
 * A member's year as one person may see it: what they may not know is not in it.
 *
 * @param name the member's; for an auditor the id
 * @param said what was said of the year; absent while nobody said anything
 * @param rules by which it is assessed; absent where there are none for the year
 */
public record ShownAssessment(
        Whose whose,
        String name,
        Eyes eyes,
        YearFacts facts,
        @Nullable MemberAssessment said,
        @Nullable AssessmentRules rules) {

    static ShownAssessment of(
            CellMember member,
            Whose whose,
            Eyes eyes,
            YearFacts facts,
            @Nullable MemberAssessment said,
            @Nullable AssessmentRules rules) {
        boolean names = eyes != Eyes.AUDITOR;
        return new ShownAssessment(
                whose,
                names ? member.name() : member.id().value(),
                eyes,
                switch (eyes) {
                    case SELF -> facts.withoutWords();
                    case SECRETARY, COMMUNE -> facts.forOthers();
                    case AUDITOR -> facts.forOthers().withoutWords();
                },
                said == null || names ? said : said.withoutWords(),
                rules);
    }

    /** Whether the one who looks writes for the cell. */
    public boolean isSecretary() {
        return eyes == Eyes.SECRETARY;
    }

    /** Whether the one who looks may read what people wrote. */
    public boolean isRead() {
        return eyes != Eyes.AUDITOR;
    }

    /** Whether the member's word can still be written or put right. */
    public boolean isOpen() {
        return said == null || said.isOpen();
    }

    /** Whether the secretary can write down what the member tells. */
    public boolean canBeTold() {
        return isSecretary() && isOpen() && (said == null || !said.isWrittenByTheMember());
    }

    public boolean hasWord() {
        return said != null && said.word() != null;
    }

    public boolean isNoted() {
        return said != null && said.noted();
    }

    /** Whether there is a word of which the cell took no note yet. */
    public boolean isToNote() {
        return hasWord() && !isNoted() && !hasResult();
    }

    /** Whether the word can be given back. */
    public boolean canBeGivenBack() {
        return isNoted() && !hasResult();
    }

    public boolean hasResult() {
        return said != null && said.result() != null;
    }

    /** What the facts are worth where the province uses points. */
    public Optional<Points> points() {
        return rules == null ? Optional.empty() : rules.points(facts.counts());
    }

    /**
     * Whether some of the year was in another cell, or in one that was merged since: then each fact
     * says its own.
     */
    public boolean isOfSeveralCells() {
        return facts.cells().stream().anyMatch(cell -> !cell.equals(whose.cell()));
    }
}
