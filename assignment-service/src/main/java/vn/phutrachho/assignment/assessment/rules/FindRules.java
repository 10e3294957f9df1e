package vn.phutrachho.assignment.assessment.rules;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.time.Dated;

/**
 * By which rules a year is assessed: those that are in force on its last day. They come with the
 * program as a file, which a province replaces by its own; a file with a mistake is not used at
 * all: the service does not start.
 */
@Component
public class FindRules {
    private final List<AssessmentRules> versions;

    FindRules(
            @Value("${phutrachho.assessment-rules:classpath:settings/assessment-rules.csv}")
                    Resource file)
            throws IOException {
        versions = read(file.getContentAsByteArray());
    }

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException when a line cannot be read, or something is missing
     */
    static List<AssessmentRules> read(byte[] content) {
        return RulesSheet.read(new SheetFile("assessment-rules", content));
    }

    /** Nothing for a year before the first rules. */
    public Optional<AssessmentRules> of(int year) {
        return of(versions, year);
    }

    static Optional<AssessmentRules> of(List<AssessmentRules> versions, int year) {
        return Dated.applying(versions.stream(), AssessmentRules::from, LocalDate.of(year, 12, 31));
    }
}
