package vn.phutrachho.household.grievance.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.household.grievance.GrievanceRights;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.GrievanceCase;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Due;

/** The grievances of one household, as far as somebody may know that they are its. */
@Component
public class GrievanceLines {
    private final FindGrievances find;
    private final GrievanceRights rights;
    private final CaseSheets sheets;
    private final CaseWords words;

    GrievanceLines(
            FindGrievances find, GrievanceRights rights, CaseSheets sheets, CaseWords words) {
        this.find = find;
        this.rights = rights;
        this.sheets = sheets;
        this.words = words;
    }

    /**
     * A grievance as a line of a household's card.
     *
     * @param kind colour of its state
     */
    public record Matter(String id, String words, String stage, String kind, @Nullable Due due) {}

    /** The newest first. */
    public List<Matter> ofHousehold(Caller caller, HouseholdId household) {
        List<GrievanceCase> theirs =
                find.ofHousehold(household).stream()
                        .filter(it -> rights.mayName(caller, it))
                        .toList();
        return sheets.all(caller, theirs).stream().map(this::matter).toList();
    }

    private Matter matter(CaseSheet sheet) {
        CaseLine line = CaseLine.of(sheet, words);
        return new Matter(
                sheet.grievance().value(), sheet.words(), line.stage(), line.kind(), line.due());
    }
}
