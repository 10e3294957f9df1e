package vn.phutrachho.reporting.audit.view;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.AuditEvent.HistoryOpened;
import vn.phutrachho.events.audit.SubjectKind;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.NameOpened;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M4.1")
class HistoryPartProjectionTest {
    private static final GrievanceId GRIEVANCE = new GrievanceId("kn-1");
    private static final HouseholdId HOUSEHOLD = new HouseholdId("ho-1");
    private static final UnitId CELL = new UnitId("an-hai");
    private static final AccountId SOMEBODY = new AccountId("tinh");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final NameOpened NAME_OPENED =
            new NameOpened(GRIEVANCE, SOMEBODY, "Phải gặp hộ", DAY);

    /** Reported at 1, a name opened at 2, 3 and 4; two positions in a stretch. */
    private static ProjectionFixture<HistoryPart> told() {
        return ProjectionFixture.given(new HistoryPartProjection(2))
                .inbox(
                        new GrievanceReported(
                                GRIEVANCE,
                                HOUSEHOLD,
                                CELL,
                                GrievanceKind.GRIEVANCE,
                                new Theme("ROADS"),
                                Personal.of(HOUSEHOLD, "Đường hỏng"),
                                false,
                                new MemberId("dv-1"),
                                DAY),
                        NAME_OPENED,
                        NAME_OPENED,
                        NAME_OPENED);
    }

    @Test
    void each_stretch_of_the_ledger_has_a_part_of_its_own() {
        told().whenAsked("kn-1@0").thenAnswers(new HistoryPart("kn-1", 0, List.of(1L)));
        told().whenAsked("kn-1@1").thenAnswers(new HistoryPart("kn-1", 1, List.of(2L, 3L)));
        told().whenAsked("kn-1@2").thenAnswers(new HistoryPart("kn-1", 2, List.of(4L)));
    }

    @Test
    void an_event_is_about_everybody_whom_it_names() {
        told().whenAsked("ho-1@0").thenAnswers(new HistoryPart("ho-1", 0, List.of(1L)));
        told().whenAsked("dv-1@0").thenAnswers(new HistoryPart("dv-1", 0, List.of(1L)));
        told().whenAsked("ho-1@1").thenAnswersNothing();
    }

    @Test
    void that_a_history_was_opened_is_no_part_of_the_ledger() {
        told().own(
                        new HistoryOpened(
                                new OpeningId("mo-1"),
                                "kn-1",
                                SubjectKind.GRIEVANCE,
                                CELL,
                                SOMEBODY,
                                "Kế hoạch 12",
                                DAY))
                .whenAsked("kn-1@0")
                .thenAnswers(new HistoryPart("kn-1", 0, List.of(1L)));
    }
}
