package vn.phutrachho.household.grievance.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.grievance.GrievanceLists;
import vn.phutrachho.household.grievance.GrievanceRights;
import vn.phutrachho.household.grievance.view.CaseStage;
import vn.phutrachho.kit.access.Caller;

/**
 * What is open about the same in the same cell, shown while something is being written down: so
 * that a household hears at once that others have said so, and the cell can join both. Another
 * household's words are only for those who may see its case.
 */
@Component
class SimilarCases {
    private final GrievanceLists lists;
    private final GrievanceRights rights;
    private final CaseSheets sheets;

    SimilarCases(GrievanceLists lists, GrievanceRights rights, CaseSheets sheets) {
        this.lists = lists;
        this.rights = rights;
        this.sheets = sheets;
    }

    /**
     * A case as far as somebody who writes down another may know it.
     *
     * @param grievance absent when the person may not see the case
     * @param words absent likewise
     * @param deskName whose turn it is
     * @param since when it came there
     */
    record SimilarCase(
            @Nullable GrievanceId grievance,
            @Nullable String words,
            CaseStage stage,
            String deskName,
            LocalDate since) {}

    List<SimilarCase> to(Caller caller, HouseholdId household, Theme theme) {
        return lists.similar(caller, household, theme).stream()
                .map(it -> similar(sheets.of(caller, it), rights.maySee(caller, it)))
                .toList();
    }

    private static SimilarCase similar(CaseSheet sheet, boolean seen) {
        return new SimilarCase(
                seen ? sheet.grievance() : null,
                seen ? sheet.words() : null,
                sheet.stage(),
                sheet.deskName(),
                sheet.since());
    }
}
