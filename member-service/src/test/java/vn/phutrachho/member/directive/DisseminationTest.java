package vn.phutrachho.member.directive;

import static vn.phutrachho.member.directive.Directives.CELL;
import static vn.phutrachho.member.directive.Directives.DISPATCH;
import static vn.phutrachho.member.directive.Directives.ISSUED;
import static vn.phutrachho.member.directive.Directives.OF_THE_CELL;
import static vn.phutrachho.member.directive.Directives.held;
import static vn.phutrachho.member.directive.Directives.session;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DisseminationEvent.SessionCorrected;
import vn.phutrachho.events.member.DisseminationEvent.SessionHeld;
import vn.phutrachho.events.member.DisseminationEvent.SessionStruckOut;
import vn.phutrachho.events.member.SessionDetails;
import vn.phutrachho.events.member.SessionLeader;
import vn.phutrachho.kit.proof.Refused;
import vn.phutrachho.member.directive.command.Bounds;
import vn.phutrachho.member.directive.command.CorrectSession;
import vn.phutrachho.member.directive.command.RecordSession;
import vn.phutrachho.member.directive.command.StrikeOutSession;

@Tag("M1.2")
class DisseminationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 12);
    private static final UnitId COMMUNE = new UnitId("u-x1");
    private static final Bounds BOUNDS = new Bounds(ISSUED, null, TODAY);

    private AggregateTestFixture<Dissemination> fixture =
            new AggregateTestFixture<>(Dissemination.class);

    @BeforeEach
    void begin() {
        fixture = new AggregateTestFixture<>(Dissemination.class);
    }

    private static RecordSession record(SessionDetails details) {
        return new RecordSession(OF_THE_CELL, DISPATCH, CELL, details, CELL, BOUNDS);
    }

    private static SessionDetails counted(int expected, int present) {
        return new SessionDetails(FIRST, "", SessionLeader.SECRETARY, expected, present, "");
    }

    @Nested
    class Recording {
        private void isRefused(String code, SessionDetails details) {
            Refused.with(code, fixture.givenNoPriorActivity().when(record(details)));
        }

        @Test
        void keeps_when_and_how_many() {
            fixture.givenNoPriorActivity()
                    .when(record(session(FIRST, 20)))
                    .expectEvents(held(1, FIRST, 20));
        }

        @Test
        void those_who_missed_it_have_one_of_their_own() {
            fixture.given(held(1, FIRST, 20))
                    .when(record(session(FIRST.plusDays(3), 4)))
                    .expectEvents(held(2, FIRST.plusDays(3), 4));
        }

        @Test
        void once_more_in_the_same_words_changes_nothing() {
            fixture.given(held(1, FIRST, 20))
                    .when(record(session(FIRST, 20)))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void by_the_commune_for_a_cell_without_a_phone_says_so() {
            fixture.givenNoPriorActivity()
                    .when(
                            new RecordSession(
                                    OF_THE_CELL,
                                    DISPATCH,
                                    CELL,
                                    session(FIRST, 20),
                                    COMMUNE,
                                    BOUNDS))
                    .expectEvents(
                            new SessionHeld(
                                    OF_THE_CELL, DISPATCH, CELL, 1, session(FIRST, 20), COMMUNE));
        }

        @Test
        void on_a_day_that_is_still_to_come_is_refused() {
            isRefused("dissemination.held-ahead", session(TODAY.plusDays(1), 20));
        }

        @Test
        void before_the_directive_was_issued_is_refused() {
            isRefused("dissemination.held-before-issued", session(ISSUED.minusDays(1), 20));
        }

        @Test
        void from_the_day_of_a_withdrawal_on_is_refused() {
            Bounds withdrawn = new Bounds(ISSUED, FIRST, TODAY);
            Refused.with(
                    "dissemination.held-after-withdrawal",
                    fixture.givenNoPriorActivity()
                            .when(
                                    new RecordSession(
                                            OF_THE_CELL,
                                            DISPATCH,
                                            CELL,
                                            session(FIRST, 20),
                                            CELL,
                                            withdrawn)));
            begin();
            fixture.givenNoPriorActivity()
                    .when(
                            new RecordSession(
                                    OF_THE_CELL,
                                    DISPATCH,
                                    CELL,
                                    session(FIRST.minusDays(1), 20),
                                    CELL,
                                    withdrawn))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void with_numbers_that_cannot_be_is_refused() {
            isRefused("dissemination.nobody-expected", counted(0, 0));
            begin();
            isRefused("dissemination.nobody-expected", counted(Dissemination.MOST_EXPECTED + 1, 1));
            begin();
            isRefused("dissemination.nobody-present", counted(24, 0));
            begin();
            isRefused("dissemination.more-present", counted(24, 25));
        }
    }

    @Nested
    class Correcting {
        private CorrectSession correct(int session, int present, String reason, Integer seen) {
            return new CorrectSession(
                    OF_THE_CELL, session, session(FIRST, present), CELL, reason, seen, BOUNDS);
        }

        private final SessionCorrected corrected =
                new SessionCorrected(
                        OF_THE_CELL,
                        DISPATCH,
                        CELL,
                        1,
                        session(FIRST, 21),
                        CELL,
                        "Đếm lại.",
                        TODAY);

        @Test
        void keeps_the_reason() {
            fixture.given(held(1, FIRST, 20))
                    .when(correct(1, 21, "Đếm lại.", 0))
                    .expectEvents(corrected);
        }

        @Test
        void without_a_reason_is_refused() {
            Refused.with(
                    "dissemination.reason-missing",
                    fixture.given(held(1, FIRST, 20)).when(correct(1, 21, "", 0)));
        }

        @Test
        void a_session_that_is_not_there_is_refused() {
            Refused.with(
                    "dissemination.unknown-session",
                    fixture.given(held(1, FIRST, 20)).when(correct(2, 21, "Đếm lại.", 0)));
        }

        @Test
        void by_somebody_who_has_not_seen_the_last_correction_is_refused() {
            Refused.with(
                    "dissemination.changed-meanwhile",
                    fixture.given(held(1, FIRST, 20), corrected)
                            .when(correct(1, 22, "Đếm lại.", 0)));
        }

        @Test
        void to_what_it_says_already_changes_nothing() {
            fixture.given(held(1, FIRST, 20), corrected)
                    .when(correct(1, 21, "", 0))
                    .expectNoEvents();
        }

        @Test
        void to_what_could_not_be_recorded_is_refused() {
            Refused.with(
                    "dissemination.more-present",
                    fixture.given(held(1, FIRST, 20)).when(correct(1, 25, "Đếm lại.", 0)));
        }
    }

    @Nested
    class StrikingOut {
        private final StrikeOutSession strike =
                new StrikeOutSession(OF_THE_CELL, 1, CELL, "Ghi nhầm.", TODAY);
        private final SessionStruckOut struckOut =
                new SessionStruckOut(OF_THE_CELL, DISPATCH, CELL, 1, CELL, "Ghi nhầm.", TODAY);

        @Test
        void what_was_written_by_mistake_counts_no_more_and_may_be_written_again() {
            fixture.given(held(1, FIRST, 20)).when(strike).expectEvents(struckOut);
            begin();
            fixture.given(held(1, FIRST, 20), struckOut)
                    .when(record(session(FIRST, 20)))
                    .expectEvents(held(2, FIRST, 20));
        }

        @Test
        void what_is_struck_out_is_neither_corrected_nor_struck_out_again() {
            Refused.with(
                    "dissemination.struck-out",
                    fixture.given(held(1, FIRST, 20), struckOut).when(strike));
        }

        @Test
        void without_a_reason_is_refused() {
            Refused.with(
                    "dissemination.reason-missing",
                    fixture.given(held(1, FIRST, 20))
                            .when(new StrikeOutSession(OF_THE_CELL, 1, CELL, " ", TODAY)));
        }
    }
}
