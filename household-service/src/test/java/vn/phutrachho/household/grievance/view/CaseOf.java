package vn.phutrachho.household.grievance.view;

import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.projections.ProjectionFixture;

/** Makes the case that some events lead to. */
public final class CaseOf {
    private CaseOf() {}

    /** The case after the events, of which the first was recorded on 5 October 2026. */
    public static GrievanceCase after(GrievanceEvent... events) {
        return ProjectionFixture.given(new GrievanceCaseProjection())
                .recordedAt("2026-10-05T01:00:00Z")
                .own(events)
                .whenAsked("ditch")
                .thenAnswer();
    }
}
