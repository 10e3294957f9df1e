package vn.phutrachho.reporting.audit.view;

import java.time.LocalDate;
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

/** A grievance of which somebody opened the name and the history. */
final class Heard {
    static final GrievanceId GRIEVANCE = new GrievanceId("kn-1");
    static final HouseholdId HOUSEHOLD = new HouseholdId("ho-1");
    static final UnitId CELL = new UnitId("an-hai");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final AccountId SOMEBODY = new AccountId("tinh");

    static final GrievanceReported REPORTED =
            new GrievanceReported(
                    GRIEVANCE,
                    HOUSEHOLD,
                    CELL,
                    GrievanceKind.GRIEVANCE,
                    new Theme("ROADS"),
                    Personal.of(HOUSEHOLD, "Đường hỏng"),
                    false,
                    new MemberId("dv-1"),
                    DAY);
    static final NameOpened NAME_OPENED = new NameOpened(GRIEVANCE, SOMEBODY, "Phải gặp hộ", DAY);
    static final HistoryOpened HISTORY_OPENED =
            new HistoryOpened(
                    new OpeningId("mo-1"),
                    "kn-1",
                    SubjectKind.GRIEVANCE,
                    CELL,
                    SOMEBODY,
                    "Kế hoạch 12",
                    DAY);

    private Heard() {}
}
