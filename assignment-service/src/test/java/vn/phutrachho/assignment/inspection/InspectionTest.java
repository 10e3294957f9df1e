package vn.phutrachho.assignment.inspection;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.inspection.command.AmendAnnouncement;
import vn.phutrachho.assignment.inspection.command.AmendFinding;
import vn.phutrachho.assignment.inspection.command.AmendHolding;
import vn.phutrachho.assignment.inspection.command.AnnounceInspection;
import vn.phutrachho.assignment.inspection.command.CancelInspection;
import vn.phutrachho.assignment.inspection.command.ConcludeFindings;
import vn.phutrachho.assignment.inspection.command.HoldInspection;
import vn.phutrachho.assignment.inspection.command.RecordShortcoming;
import vn.phutrachho.assignment.inspection.command.RecordStrength;
import vn.phutrachho.assignment.inspection.command.RefuseCorrection;
import vn.phutrachho.assignment.inspection.command.ReportCorrection;
import vn.phutrachho.assignment.inspection.command.VerifyCorrection;
import vn.phutrachho.assignment.inspection.command.WithdrawFinding;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.InspectionEvent.AnnouncementAmended;
import vn.phutrachho.events.assignment.InspectionEvent.CorrectionNotAccepted;
import vn.phutrachho.events.assignment.InspectionEvent.CorrectionReported;
import vn.phutrachho.events.assignment.InspectionEvent.CorrectionVerified;
import vn.phutrachho.events.assignment.InspectionEvent.FindingAmended;
import vn.phutrachho.events.assignment.InspectionEvent.FindingWithdrawn;
import vn.phutrachho.events.assignment.InspectionEvent.FindingsConcluded;
import vn.phutrachho.events.assignment.InspectionEvent.HoldingAmended;
import vn.phutrachho.events.assignment.InspectionEvent.InspectionAnnounced;
import vn.phutrachho.events.assignment.InspectionEvent.InspectionCancelled;
import vn.phutrachho.events.assignment.InspectionEvent.InspectionEnded;
import vn.phutrachho.events.assignment.InspectionEvent.InspectionHeld;
import vn.phutrachho.events.assignment.InspectionEvent.ShortcomingFound;
import vn.phutrachho.events.assignment.InspectionEvent.StrengthFound;
import vn.phutrachho.events.assignment.InspectionSubject;
import vn.phutrachho.kit.proof.Refused;

@Tag("M5.1")
class InspectionTest {
    private static final InspectionId IT = new InspectionId("i1");
    private static final UnitId CELL = new UnitId("c1");
    private static final FindingId WELL = new FindingId("f-well");
    private static final FindingId LATE = new FindingId("f-late");
    private static final List<MemberId> THERE = List.of(new MemberId("m1"));
    private static final List<InspectionSubject> SUBJECTS =
            List.of(InspectionSubject.PLAN, InspectionSubject.REPORTS);
    private static final LocalDate TOLD = LocalDate.of(2026, 3, 2);
    private static final LocalDate PLANNED = LocalDate.of(2026, 3, 10);
    private static final LocalDate MET = LocalDate.of(2026, 3, 11);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final LocalDate DONE = LocalDate.of(2026, 3, 25);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 6);

    private static final InspectionAnnounced ANNOUNCED =
            new InspectionAnnounced(IT, CELL, TOLD, PLANNED, SUBJECTS, "");
    private static final InspectionHeld HELD =
            new InspectionHeld(IT, CELL, MET, "Phó Bí thư Đảng ủy", THERE);
    private static final StrengthFound STRENGTH =
            new StrengthFound(IT, CELL, WELL, InspectionSubject.PLAN, "Thăm theo cụm", MET);
    private static final ShortcomingFound SHORTCOMING =
            new ShortcomingFound(
                    IT,
                    CELL,
                    LATE,
                    InspectionSubject.REPORTS,
                    "Báo cáo gửi trễ",
                    "Nhắc trước ba ngày",
                    DUE,
                    MET);
    private static final FindingsConcluded CONCLUDED = new FindingsConcluded(IT, CELL, MET);
    private static final CorrectionReported REPORTED =
            new CorrectionReported(IT, CELL, LATE, DONE, "Đã nhắc");
    private static final CorrectionVerified VERIFIED =
            new CorrectionVerified(IT, CELL, LATE, TODAY);
    private static final InspectionCancelled CANCELLED =
            new InspectionCancelled(IT, CELL, "bão", TOLD);

    private final AggregateTestFixture<Inspection> inspection =
            new AggregateTestFixture<>(Inspection.class);

    private TestExecutor<Inspection> held() {
        return inspection.given(ANNOUNCED, HELD);
    }

    private TestExecutor<Inspection> found() {
        return inspection.given(ANNOUNCED, HELD, SHORTCOMING);
    }

    private TestExecutor<Inspection> reported() {
        return inspection.given(ANNOUNCED, HELD, SHORTCOMING, CONCLUDED, REPORTED);
    }

    private static void refused(TestExecutor<Inspection> given, Object command, String code) {
        given.when(command).expectException(Refused.with(code)).expectNoEvents();
    }

    @Nested
    class Announcing {
        @Test
        void tells_the_cell_what_is_checked_and_when() {
            inspection
                    .givenNoPriorActivity()
                    .when(announce(TOLD, PLANNED, SUBJECTS))
                    .expectEvents(ANNOUNCED);
        }

        @Test
        void changes_nothing_when_it_is_said_again() {
            inspection
                    .given(ANNOUNCED)
                    .when(announce(TOLD, PLANNED, SUBJECTS))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void is_refused_a_second_time_with_another_day() {
            refused(
                    inspection.given(ANNOUNCED),
                    announce(TOLD, PLANNED.plusDays(1), SUBJECTS),
                    "inspection.already-announced");
        }

        @Test
        void is_refused_without_anything_to_check() {
            refused(
                    inspection.givenNoPriorActivity(),
                    announce(TOLD, PLANNED, List.of()),
                    "inspection.no-subject");
        }

        @Test
        void is_refused_on_a_day_that_is_still_to_come_or_over_a_year_ago() {
            refused(
                    inspection.givenNoPriorActivity(),
                    announce(TODAY.plusDays(1), TODAY.plusDays(9), SUBJECTS),
                    "inspection.still-to-come");
            refused(
                    inspection.givenNoPriorActivity(),
                    announce(TODAY.minusYears(1).minusDays(1), PLANNED, SUBJECTS),
                    "inspection.announced-too-early");
        }

        @Test
        void is_refused_for_a_day_before_the_cell_was_told_or_over_a_year_away() {
            refused(
                    inspection.givenNoPriorActivity(),
                    announce(TOLD, TOLD.minusDays(1), SUBJECTS),
                    "inspection.too-early");
            refused(
                    inspection.givenNoPriorActivity(),
                    announce(TOLD, TODAY.plusYears(1).plusDays(1), SUBJECTS),
                    "inspection.too-late");
        }

        private AnnounceInspection announce(
                LocalDate told, LocalDate planned, List<InspectionSubject> subjects) {
            return new AnnounceInspection(IT, CELL, told, planned, subjects, " ", TODAY);
        }
    }

    @Nested
    class AmendingTheAnnouncement {
        @Test
        void keeps_the_reason_beside_the_new_day() {
            inspection
                    .given(ANNOUNCED)
                    .when(amend(PLANNED.plusDays(7), "bão"))
                    .expectEvents(
                            new AnnouncementAmended(
                                    IT,
                                    CELL,
                                    PLANNED.plusDays(7),
                                    SUBJECTS,
                                    "mang sổ",
                                    "bão",
                                    TODAY));
        }

        @Test
        void is_refused_without_a_reason_or_once_it_was_held() {
            refused(inspection.given(ANNOUNCED), amend(PLANNED, " "), "inspection.reason-missing");
            refused(held(), amend(PLANNED, "bão"), "inspection.is-held");
        }

        private AmendAnnouncement amend(LocalDate day, String reason) {
            return new AmendAnnouncement(IT, day, SUBJECTS, "mang sổ", reason, TODAY);
        }
    }

    @Nested
    class Cancelling {
        @Test
        void keeps_the_reason() {
            inspection
                    .given(ANNOUNCED)
                    .when(new CancelInspection(IT, " bão ", TOLD))
                    .expectEvents(CANCELLED);
        }

        @Test
        void changes_nothing_a_second_time() {
            inspection
                    .given(ANNOUNCED, CANCELLED)
                    .when(new CancelInspection(IT, "bão", TODAY))
                    .expectNoEvents();
        }

        @Test
        void is_refused_without_a_reason_or_once_it_was_held() {
            refused(
                    inspection.given(ANNOUNCED),
                    new CancelInspection(IT, "", TODAY),
                    "inspection.reason-missing");
            refused(held(), new CancelInspection(IT, "bão", TODAY), "inspection.is-held");
        }
    }

    @Nested
    class Holding {
        @Test
        void says_when_who_led_and_who_was_there() {
            inspection.given(ANNOUNCED).when(hold(MET)).expectEvents(HELD);
        }

        @Test
        void is_refused_before_the_cell_was_told_and_after_today() {
            refused(inspection.given(ANNOUNCED), hold(TOLD.minusDays(1)), "inspection.too-early");
            refused(
                    inspection.given(ANNOUNCED),
                    hold(TODAY.plusDays(1)),
                    "inspection.still-to-come");
        }

        @Test
        void is_refused_without_leader_or_anybody_of_the_cell() {
            refused(
                    inspection.given(ANNOUNCED),
                    new HoldInspection(IT, MET, " ", THERE, TODAY),
                    "inspection.nobody-led");
            refused(
                    inspection.given(ANNOUNCED),
                    new HoldInspection(IT, MET, "Bí thư", List.of(), TODAY),
                    "inspection.nobody-present");
        }

        @Test
        void is_refused_twice_and_when_it_was_cancelled() {
            refused(held(), hold(MET), "inspection.is-held");
            refused(inspection.given(ANNOUNCED, CANCELLED), hold(MET), "inspection.is-cancelled");
        }

        @Test
        void is_put_right_with_a_reason() {
            found().when(again(MET.minusDays(1), "ghi nhầm"))
                    .expectEvents(
                            new HoldingAmended(
                                    IT,
                                    CELL,
                                    MET.minusDays(1),
                                    "Bí thư",
                                    THERE,
                                    "ghi nhầm",
                                    TODAY));
        }

        @Test
        void is_not_put_on_a_day_after_something_was_corrected_or_due() {
            refused(
                    reported(),
                    again(DONE.plusDays(1), "ghi nhầm"),
                    "inspection.held-after-correction");
            refused(
                    found(),
                    again(DUE.plusDays(1), "ghi nhầm"),
                    "inspection.held-after-correction");
        }

        @Test
        void is_put_right_only_once_it_was_held() {
            refused(inspection.given(ANNOUNCED), again(MET, "nhầm"), "inspection.is-announced");
        }

        private HoldInspection hold(LocalDate day) {
            return new HoldInspection(IT, day, "Phó Bí thư Đảng ủy", THERE, TODAY);
        }

        private AmendHolding again(LocalDate day, String reason) {
            return new AmendHolding(IT, day, "Bí thư", THERE, reason, TODAY);
        }
    }

    @Nested
    class Finding {
        @Test
        void writes_down_what_is_done_well() {
            held().when(
                            new RecordStrength(
                                    IT, WELL, InspectionSubject.PLAN, " Thăm theo cụm ", MET))
                    .expectEvents(STRENGTH);
        }

        @Test
        void writes_down_what_is_to_be_corrected_and_by_when() {
            held().when(shortcoming(DUE, MET)).expectEvents(SHORTCOMING);
        }

        @Test
        void changes_nothing_a_second_time() {
            found().when(shortcoming(DUE, MET)).expectNoEvents();
        }

        @Test
        void is_refused_with_a_last_day_before_the_inspection_or_over_a_year_away() {
            refused(held(), shortcoming(MET.minusDays(1), MET), "inspection.too-early");
            refused(held(), shortcoming(MET.plusYears(1).plusDays(1), MET), "inspection.too-late");
        }

        @Test
        void is_refused_without_words() {
            refused(
                    held(),
                    new RecordStrength(IT, WELL, InspectionSubject.PLAN, " ", MET),
                    "inspection.words-missing");
        }

        @Test
        void is_refused_before_it_was_held_and_once_it_is_concluded() {
            refused(inspection.given(ANNOUNCED), shortcoming(DUE, MET), "inspection.is-announced");
            refused(
                    inspection.given(ANNOUNCED, HELD, STRENGTH, CONCLUDED),
                    shortcoming(DUE, MET),
                    "inspection.is-concluded");
        }

        private RecordShortcoming shortcoming(LocalDate dueOn, LocalDate on) {
            return new RecordShortcoming(
                    IT,
                    LATE,
                    InspectionSubject.REPORTS,
                    "Báo cáo gửi trễ",
                    "Nhắc trước ba ngày",
                    dueOn,
                    on);
        }
    }

    @Nested
    class AmendingAFinding {
        @Test
        void keeps_the_reason_beside_what_it_is_now() {
            found().when(amend(LATE, "Nhắc trước năm ngày", DUE.plusDays(5)))
                    .expectEvents(
                            new FindingAmended(
                                    IT,
                                    CELL,
                                    LATE,
                                    InspectionSubject.REPORTS,
                                    "trễ hai tháng",
                                    "Nhắc trước năm ngày",
                                    DUE.plusDays(5),
                                    "ghi thiếu",
                                    TODAY));
        }

        @Test
        void cannot_change_what_was_asked_once_the_cell_has_reported_it() {
            refused(
                    reported(),
                    amend(LATE, "Nhắc trước năm ngày", DUE),
                    "inspection.correction-is-reported");
        }

        @Test
        void cannot_take_the_correction_from_a_shortcoming_nor_give_one_to_a_strength() {
            refused(found(), amend(LATE, null, null), "inspection.correction-missing");
            refused(
                    inspection.given(ANNOUNCED, HELD, STRENGTH),
                    amend(WELL, "Nhắc", DUE),
                    "inspection.nothing-to-correct");
        }

        @Test
        void is_refused_for_one_that_is_not_there() {
            refused(held(), amend(LATE, null, null), "inspection.no-such-finding");
        }

        private AmendFinding amend(
                FindingId finding, @Nullable String correction, @Nullable LocalDate dueOn) {
            return new AmendFinding(
                    IT,
                    finding,
                    InspectionSubject.REPORTS,
                    "trễ hai tháng",
                    correction,
                    dueOn,
                    "ghi thiếu",
                    TODAY);
        }
    }

    @Nested
    class Withdrawing {
        private final WithdrawFinding withdraw =
                new WithdrawFinding(IT, LATE, "nhầm chi bộ", TODAY);
        private final FindingWithdrawn withdrawn =
                new FindingWithdrawn(IT, CELL, LATE, "nhầm chi bộ", TODAY);

        @Test
        void keeps_the_reason() {
            found().when(withdraw).expectEvents(withdrawn);
        }

        @Test
        void of_the_last_that_was_open_ends_the_inspection() {
            inspection
                    .given(ANNOUNCED, HELD, STRENGTH, SHORTCOMING, CONCLUDED)
                    .when(withdraw)
                    .expectEvents(withdrawn, new InspectionEnded(IT, CELL, TODAY));
        }

        @Test
        void leaves_nothing_to_report() {
            refused(
                    inspection.given(ANNOUNCED, HELD, SHORTCOMING, withdrawn),
                    new ReportCorrection(IT, LATE, DONE, "Đã nhắc", TODAY),
                    "inspection.no-such-finding");
        }

        @Test
        void is_refused_once_the_inspection_has_ended() {
            refused(
                    inspection.given(
                            ANNOUNCED,
                            HELD,
                            SHORTCOMING,
                            CONCLUDED,
                            REPORTED,
                            VERIFIED,
                            new InspectionEnded(IT, CELL, TODAY)),
                    withdraw,
                    "inspection.is-ended");
        }
    }

    @Nested
    class Concluding {
        private final ConcludeFindings conclude = new ConcludeFindings(IT, MET);

        @Test
        void leaves_the_corrections_to_be_followed() {
            found().when(conclude).expectEvents(CONCLUDED);
        }

        @Test
        void ends_the_inspection_where_nothing_is_to_be_corrected() {
            inspection
                    .given(ANNOUNCED, HELD, STRENGTH)
                    .when(conclude)
                    .expectEvents(CONCLUDED, new InspectionEnded(IT, CELL, MET));
        }

        @Test
        void changes_nothing_a_second_time() {
            inspection
                    .given(ANNOUNCED, HELD, SHORTCOMING, CONCLUDED)
                    .when(conclude)
                    .expectNoEvents();
        }

        @Test
        void is_refused_with_nothing_found_or_before_it_was_held() {
            refused(held(), conclude, "inspection.nothing-found");
            refused(inspection.given(ANNOUNCED), conclude, "inspection.is-announced");
        }
    }

    @Nested
    class Correcting {
        @Test
        void is_said_by_the_cell() {
            found().when(new ReportCorrection(IT, LATE, DONE, " Đã nhắc ", TODAY))
                    .expectEvents(REPORTED);
        }

        @Test
        void is_not_done_before_the_inspection_nor_after_today() {
            refused(
                    found(),
                    new ReportCorrection(IT, LATE, MET.minusDays(1), "Đã nhắc", TODAY),
                    "inspection.too-early");
            refused(
                    found(),
                    new ReportCorrection(IT, LATE, TODAY.plusDays(1), "Đã nhắc", TODAY),
                    "inspection.still-to-come");
        }

        @Test
        void is_not_said_twice_nor_of_a_strength() {
            refused(
                    reported(),
                    new ReportCorrection(IT, LATE, DONE, "Đã nhắc", TODAY),
                    "inspection.correction-is-reported");
            refused(
                    inspection.given(ANNOUNCED, HELD, STRENGTH),
                    new ReportCorrection(IT, WELL, DONE, "Đã nhắc", TODAY),
                    "inspection.nothing-to-correct");
        }

        @Test
        void is_verified_by_the_commune_and_the_last_one_ends_the_inspection() {
            reported()
                    .when(new VerifyCorrection(IT, LATE, TODAY, TODAY))
                    .expectEvents(VERIFIED, new InspectionEnded(IT, CELL, TODAY));
        }

        @Test
        void does_not_end_an_inspection_whose_findings_are_not_complete() {
            inspection
                    .given(ANNOUNCED, HELD, SHORTCOMING, REPORTED)
                    .when(new VerifyCorrection(IT, LATE, TODAY, TODAY))
                    .expectEvents(VERIFIED);
        }

        @Test
        void is_verified_only_once_the_cell_has_said_so_and_not_before_it_was_done() {
            refused(
                    found(),
                    new VerifyCorrection(IT, LATE, TODAY, TODAY),
                    "inspection.correction-is-open");
            refused(
                    reported(),
                    new VerifyCorrection(IT, LATE, DONE.minusDays(1), TODAY),
                    "inspection.too-early");
        }

        @Test
        void goes_on_until_a_new_day_where_the_commune_does_not_accept_it() {
            CorrectionNotAccepted notAccepted =
                    new CorrectionNotAccepted(
                            IT, CELL, LATE, "mới nhắc miệng", TODAY.plusDays(9), TODAY);
            reported()
                    .when(
                            new RefuseCorrection(
                                    IT, LATE, "mới nhắc miệng", TODAY.plusDays(9), TODAY))
                    .expectEvents(notAccepted);
            inspection
                    .given(ANNOUNCED, HELD, SHORTCOMING, CONCLUDED, REPORTED, notAccepted)
                    .when(new ReportCorrection(IT, LATE, TODAY, "Đã lập sổ", TODAY))
                    .expectEvents(new CorrectionReported(IT, CELL, LATE, TODAY, "Đã lập sổ"));
        }

        @Test
        void is_not_refused_with_a_day_that_is_over_nor_without_a_reason() {
            refused(
                    reported(),
                    new RefuseCorrection(IT, LATE, "chưa", TODAY.minusDays(1), TODAY),
                    "inspection.too-early");
            refused(
                    reported(),
                    new RefuseCorrection(IT, LATE, " ", TODAY.plusDays(1), TODAY),
                    "inspection.reason-missing");
        }
    }
}
