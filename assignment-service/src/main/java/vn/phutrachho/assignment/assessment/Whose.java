package vn.phutrachho.assignment.assessment;

import vn.phutrachho.events.AssessmentId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;

/**
 * Whose duty of which year, and the cell that assesses it.
 *
 * @param cell where the member belonged on the last day of the year, or belongs today
 */
public record Whose(MemberId member, UnitId cell, int year) {
    /** A member has one assessment for a year, so its id follows from the two. */
    public AssessmentId id() {
        return idOf(member, year);
    }

    /** The same for whoever does not know the cell. */
    public static AssessmentId idOf(MemberId member, int year) {
        return new AssessmentId("assessment-" + member + "-" + year);
    }
}
