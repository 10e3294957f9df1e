package vn.phutrachho.household.grievance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.ClockPaused;
import vn.phutrachho.events.household.GrievanceEvent.ClockResumed;
import vn.phutrachho.events.household.GrievanceEvent.CompetenceTransferred;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceCarriedOver;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceClosed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReopened;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdContent;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdNotContent;
import vn.phutrachho.events.household.GrievanceEvent.JoinedCaseTakenIn;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.ResumeGround;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.grievance.command.Deadlines;
import vn.phutrachho.household.grievance.command.Deadlines.Deadline;
import vn.phutrachho.household.grievance.command.Limits;

/** The life of one grievance for tests: the ditch before Mrs Lài's house. */
public final class Grievances {
    public static final GrievanceId DITCH = new GrievanceId("ditch");
    public static final HouseholdId LAI = new HouseholdId("household-lai");
    public static final MemberId HUONG = new MemberId("member-huong");
    public static final MemberId THANH = new MemberId("member-thanh");
    public static final UnitId BAU_SEN = new UnitId("cell-bau-sen");
    public static final UnitId BINH_SON = new UnitId("commune-binh-son");
    public static final UnitId PROVINCE = new UnitId("province");

    public static final LocalDate HEARD = LocalDate.of(2026, 10, 2);
    public static final LocalDate WRITTEN = LocalDate.of(2026, 10, 5);
    public static final LocalDate MET = LocalDate.of(2026, 10, 6);
    public static final LocalDate TAKEN_ON = LocalDate.of(2026, 10, 7);
    public static final LocalDate REPLIED = LocalDate.of(2026, 10, 22);
    public static final LocalDate TOLD = LocalDate.of(2026, 10, 27);
    public static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    public static final LocalDate CONCLUDE_BY = LocalDate.of(2026, 11, 4);
    public static final LocalDate ACCEPT_BY = LocalDate.of(2026, 10, 9);
    public static final LocalDate ANSWER_BY = LocalDate.of(2026, 10, 21);
    public static final LocalDate CARRY_BACK_BY = LocalDate.of(2026, 10, 29);
    public static final Deadlines DEADLINES =
            allBy(
                    "default-1",
                    Map.of(
                            Stage.CONCLUDE, CONCLUDE_BY,
                            Stage.ACCEPT, ACCEPT_BY,
                            Stage.ANSWER, ANSWER_BY,
                            Stage.CARRY_BACK, CARRY_BACK_BY));

    public static final GrievanceReported REPORTED =
            new GrievanceReported(
                    DITCH,
                    LAI,
                    BAU_SEN,
                    GrievanceKind.RECOMMENDATION,
                    new Theme("ENVIRONMENT"),
                    said("Mương trước nhà nghẹt mấy tháng rồi, mưa một chút là nước tràn vô sân."),
                    true,
                    HUONG,
                    HEARD);
    public static final GrievanceSettledAtCell SETTLED =
            new GrievanceSettledAtCell(DITCH, BAU_SEN, said("Chi bộ nạo vét mương."), null, MET);
    public static final GrievanceCarriedOver CARRIED_OVER =
            new GrievanceCarriedOver(DITCH, BAU_SEN, said("Chờ họp thôn."), NOVEMBER, MET);
    public static final GrievanceReferred REFERRED =
            new GrievanceReferred(DITCH, BAU_SEN, BINH_SON, said("Mương do xã quản lý."), MET);
    public static final GrievanceAccepted ACCEPTED =
            new GrievanceAccepted(DITCH, BINH_SON, TAKEN_ON);
    public static final GrievanceAnswered ANSWERED =
            new GrievanceAnswered(
                    DITCH,
                    BINH_SON,
                    AnswerKind.DONE,
                    said("Tổ thủy nông đã nạo vét 120 m."),
                    null,
                    REPLIED);
    public static final AnswerCarriedBack TOLD_BACK = new AnswerCarriedBack(DITCH, HUONG, TOLD);
    public static final HouseholdContent CONTENT = new HouseholdContent(DITCH, HUONG, TOLD);
    public static final HouseholdNotContent NOT_CONTENT =
            new HouseholdNotContent(DITCH, HUONG, said("Tấm đan chưa thay."), TOLD);
    public static final GrievanceClosed CLOSED = new GrievanceClosed(DITCH, TOLD);
    public static final GrievanceWithdrawn WITHDRAWN =
            new GrievanceWithdrawn(DITCH, HUONG, said("Nhà tôi tự khơi rồi, thôi."), MET);

    public static final UnitId LY_SON = new UnitId("commune-ly-son");
    public static final LocalDate ASKED = LocalDate.of(2026, 10, 13);
    public static final LocalDate PAUSED_UNTIL = LocalDate.of(2026, 10, 16);
    public static final LocalDate LATEST_PAUSE = LocalDate.of(2026, 10, 27);
    public static final Limits LIMITS = new Limits(LATEST_PAUSE, 2, 2);
    public static final ClockPaused PAUSED =
            new ClockPaused(DITCH, BINH_SON, said("Mương dài bao nhiêu?"), PAUSED_UNTIL, ASKED);
    public static final GrievanceKeptConfidential CONFIDENTIAL =
            new GrievanceKeptConfidential(DITCH, WRITTEN);
    public static final GrievanceId NEXT_DOOR = new GrievanceId("next-door");
    public static final HouseholdId DE = new HouseholdId("household-de");
    public static final JoinedCaseTakenIn TAKEN_IN =
            new JoinedCaseTakenIn(DITCH, NEXT_DOOR, DE, TAKEN_ON);
    public static final GrievanceAnswered PROMISED =
            new GrievanceAnswered(
                    DITCH,
                    BINH_SON,
                    AnswerKind.PROMISED,
                    said("Sẽ thay hai tấm đan."),
                    LocalDate.of(2026, 12, 1),
                    REPLIED);

    private Grievances() {}

    public static ClockResumed resumed(ResumeGround ground, LocalDate on) {
        return new ClockResumed(DITCH, BINH_SON, ground, null, on);
    }

    public static CompetenceTransferred transferred(UnitId from, UnitId to) {
        return new CompetenceTransferred(
                DITCH, from, to, said("Không thuộc thẩm quyền."), TAKEN_ON);
    }

    public static DeadlineFixed answerBy(UnitId holder, LocalDate day) {
        return new DeadlineFixed(DITCH, Stage.ANSWER, holder, day, "default-1");
    }

    public static Personal said(String text) {
        return Personal.of(LAI, text);
    }

    public static GrievanceReopened reopenedAt(UnitId unit) {
        return new GrievanceReopened(DITCH, unit, TOLD);
    }

    public static DeadlineFixed due(Stage stage, UnitId holder) {
        return new DeadlineFixed(DITCH, stage, holder, DEADLINES.of(stage), "default-1");
    }

    public static GrievanceReferred passedOn(UnitId from, UnitId to) {
        return new GrievanceReferred(DITCH, from, to, said("Không thuộc thẩm quyền."), TAKEN_ON);
    }

    /** Every stage's last day by one rule. */
    static Deadlines allBy(String rule, Map<Stage, LocalDate> days) {
        Map<Stage, Deadline> each = new EnumMap<>(Stage.class);
        days.forEach((stage, day) -> each.put(stage, new Deadline(day, rule)));
        return new Deadlines(each);
    }
}
