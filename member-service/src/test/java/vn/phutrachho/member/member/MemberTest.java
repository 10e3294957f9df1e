package vn.phutrachho.member.member;

import static vn.phutrachho.member.member.Members.AN;
import static vn.phutrachho.member.member.Members.CELL;
import static vn.phutrachho.member.member.Members.OTHER_CELL;
import static vn.phutrachho.member.member.Members.SINCE;
import static vn.phutrachho.member.member.Members.details;
import static vn.phutrachho.member.member.Members.enrolled;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.ErasureGround;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.LeavingReason;
import vn.phutrachho.events.member.MemberEvent.DutyStatusChanged;
import vn.phutrachho.events.member.MemberEvent.MemberErased;
import vn.phutrachho.events.member.MemberEvent.MemberLeft;
import vn.phutrachho.events.member.MemberEvent.MemberTransferred;
import vn.phutrachho.kit.proof.Refused;
import vn.phutrachho.member.member.command.ChangeDutyStatus;
import vn.phutrachho.member.member.command.CorrectMember;
import vn.phutrachho.member.member.command.EnrolMember;
import vn.phutrachho.member.member.command.EraseMember;
import vn.phutrachho.member.member.command.RecordLeaving;
import vn.phutrachho.member.member.command.TransferMember;

class MemberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final MemberLeft LEFT =
            new MemberLeft(AN, CELL, LeavingReason.MOVED_AWAY, TODAY);

    private AggregateTestFixture<Member> fixture = new AggregateTestFixture<>(Member.class);

    @BeforeEach
    void begin() {
        fixture = new AggregateTestFixture<>(Member.class);
    }

    private static EnrolMember enrol(String name, int limit, LocalDate since) {
        return new EnrolMember(
                AN, CELL, "4501", details(name, limit), DutyStatus.FULL, null, since);
    }

    @Nested
    class Enrolling {
        private final EnrolMember enrol = enrol("Nguyễn Văn An", 10, SINCE);

        @Test
        void makes_an_entry() {
            fixture.givenNoPriorActivity().when(enrol).expectEvents(enrolled());
        }

        @Test
        void once_more_changes_nothing_and_in_other_words_is_refused() {
            fixture.given(enrolled()).when(enrol).expectNoEvents();
            begin();
            Refused.with(
                    "member.already-enrolled",
                    fixture.given(enrolled()).when(enrol("Nguyễn Văn Ấn", 10, SINCE)));
        }

        @Test
        void again_after_leaving_is_possible_from_that_day() {
            Refused.with(
                    "member.already-enrolled",
                    fixture.given(enrolled(), LEFT).when(enrol("An", 10, TODAY.minusDays(1))));
            begin();
            fixture.given(enrolled(), LEFT)
                    .when(enrol("An", 10, TODAY))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void without_a_name_or_with_too_many_households_is_refused() {
            Refused.with(
                    "member.unnamed", fixture.givenNoPriorActivity().when(enrol("", 10, SINCE)));
            begin();
            Refused.with(
                    "member.limit-out-of-range",
                    fixture.givenNoPriorActivity().when(enrol("An", 61, SINCE)));
        }
    }

    @Nested
    class Correcting {
        @Test
        void without_a_difference_changes_nothing() {
            fixture.given(enrolled())
                    .when(new CorrectMember(AN, details("Nguyễn Văn An", 10), TODAY))
                    .expectNoEvents();
        }

        @Test
        void counts_in_the_cell_they_are_in() {
            fixture.given(enrolled())
                    .when(new CorrectMember(AN, details("Nguyễn Văn An", 12), TODAY))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void who_has_left_is_refused() {
            Refused.with(
                    "member.left",
                    fixture.given(enrolled(), LEFT)
                            .when(new CorrectMember(AN, details("An", 12), TODAY)));
        }
    }

    @Nested
    @Tag("M2.2")
    class ChangingTheDutyStatus {
        private ChangeDutyStatus change(
                DutyStatus duty, LocalDate from, @Nullable LocalDate until, String paper) {
            return new ChangeDutyStatus(AN, duty, from, until, paper);
        }

        @Test
        void to_away_has_an_end_under_twelve_months_after_its_start() {
            LocalDate longest = TODAY.plusMonths(12).minusDays(2);
            fixture.given(enrolled())
                    .when(change(DutyStatus.AWAY, TODAY, longest, "Đơn"))
                    .expectEvents(
                            new DutyStatusChanged(
                                    AN, CELL, DutyStatus.AWAY, TODAY, longest, "Đơn"));
            begin();
            Refused.with(
                    "member.away-too-long",
                    fixture.given(enrolled())
                            .when(change(DutyStatus.AWAY, TODAY, longest.plusDays(1), "Đơn")));
        }

        @Test
        void to_away_without_an_end_or_with_one_before_its_start_is_refused() {
            Refused.with(
                    "member.away-without-end",
                    fixture.given(enrolled()).when(change(DutyStatus.AWAY, TODAY, null, "Đơn")));
            begin();
            Refused.with(
                    "member.away-without-end",
                    fixture.given(enrolled())
                            .when(change(DutyStatus.AWAY, TODAY, TODAY.minusDays(1), "Đơn")));
        }

        @Test
        void to_exempt_rests_on_a_paper_and_has_no_end() {
            Refused.with(
                    "member.paper-missing",
                    fixture.given(enrolled()).when(change(DutyStatus.EXEMPT, TODAY, null, "")));
            begin();
            Refused.with(
                    "member.end-only-when-away",
                    fixture.given(enrolled()).when(change(DutyStatus.EXEMPT, TODAY, TODAY, "QĐ")));
        }

        @Test
        void back_before_the_end_is_possible_but_not_before_the_last_change() {
            DutyStatusChanged away =
                    new DutyStatusChanged(
                            AN, CELL, DutyStatus.AWAY, TODAY, TODAY.plusMonths(6), "Đơn");
            fixture.given(enrolled(), away)
                    .when(change(DutyStatus.FULL, TODAY.plusMonths(2), null, ""))
                    .expectSuccessfulHandlerExecution();
            begin();
            Refused.with(
                    "member.duty-changed-later",
                    fixture.given(enrolled(), away)
                            .when(change(DutyStatus.FULL, TODAY.minusDays(1), null, "")));
        }

        @Test
        void once_more_changes_nothing() {
            DutyStatusChanged exempt =
                    new DutyStatusChanged(AN, CELL, DutyStatus.EXEMPT, TODAY, null, "QĐ");
            fixture.given(enrolled(), exempt)
                    .when(change(DutyStatus.EXEMPT, TODAY, null, "QĐ"))
                    .expectNoEvents();
        }

        @Test
        void before_the_first_day_in_the_cell_is_refused() {
            Refused.with(
                    "member.before-enrolment",
                    fixture.given(enrolled())
                            .when(change(DutyStatus.EXEMPT, SINCE.minusDays(1), null, "QĐ")));
        }
    }

    @Nested
    @Tag("M2.5")
    class Transferring {
        private final MemberTransferred moved = new MemberTransferred(AN, CELL, OTHER_CELL, TODAY);

        @Test
        void remembers_the_cell_until_then() {
            fixture.given(enrolled())
                    .when(new TransferMember(AN, OTHER_CELL, TODAY))
                    .expectEvents(moved);
        }

        @Test
        void once_more_changes_nothing_and_to_the_same_cell_is_refused() {
            fixture.given(enrolled(), moved)
                    .when(new TransferMember(AN, OTHER_CELL, TODAY))
                    .expectNoEvents();
            begin();
            Refused.with(
                    "member.same-cell",
                    fixture.given(enrolled()).when(new TransferMember(AN, CELL, TODAY)));
        }
    }

    @Nested
    @Tag("M2.5")
    class Leaving {
        private final RecordLeaving leave = new RecordLeaving(AN, LeavingReason.MOVED_AWAY, TODAY);

        @Test
        void ends_the_stay_in_the_cell() {
            fixture.given(enrolled()).when(leave).expectEvents(LEFT);
        }

        @Test
        void once_more_changes_nothing_and_after_it_nothing_else_happens() {
            fixture.given(enrolled(), LEFT).when(leave).expectNoEvents();
            begin();
            Refused.with(
                    "member.left",
                    fixture.given(enrolled(), LEFT)
                            .when(new TransferMember(AN, OTHER_CELL, TODAY)));
        }

        @Test
        void before_the_first_day_is_refused() {
            Refused.with(
                    "member.before-enrolment",
                    fixture.given(enrolled())
                            .when(new RecordLeaving(AN, LeavingReason.DIED, SINCE.minusDays(1))));
        }
    }

    @Nested
    @Tag("L.2")
    class ErasingWhatIsPersonal {
        private static final LocalDate LATER = TODAY.plusDays(9);

        private final MemberErased erased =
                new MemberErased(AN, CELL, ErasureGround.REQUESTED, "12-QĐ/ĐU", TODAY, LATER);

        private static EraseMember erase(LocalDate decidedOn) {
            return new EraseMember(
                    AN, new ErasureDecision(ErasureGround.REQUESTED, "12-QĐ/ĐU", decidedOn), LATER);
        }

        @Test
        void is_done_of_a_member_who_has_left() {
            fixture.given(enrolled(), LEFT).when(erase(TODAY)).expectEvents(erased);
        }

        @Test
        void is_refused_while_they_belong_to_a_cell_also_if_they_came_back() {
            Refused.with("member.not-left", fixture.given(enrolled()).when(erase(TODAY)));
            begin();
            Refused.with(
                    "member.not-left",
                    fixture.given(enrolled(), LEFT, enrolled()).when(erase(TODAY)));
        }

        @Test
        void rests_on_no_decision_of_when_they_belonged_to_it_and_on_none_to_come() {
            Refused.with(
                    "erasure.decided-before",
                    fixture.given(enrolled(), LEFT).when(erase(TODAY.minusDays(1))));
            begin();
            Refused.with(
                    "erasure.ahead",
                    fixture.given(enrolled(), LEFT).when(erase(LATER.plusDays(1))));
        }

        @Test
        void is_done_once_and_the_code_is_nobodys_any_more() {
            Refused.with(
                    "erasure.already", fixture.given(enrolled(), LEFT, erased).when(erase(TODAY)));
            begin();
            Refused.with(
                    "member.erased",
                    fixture.given(enrolled(), LEFT, erased).when(enrol("An", 10, LATER)));
        }
    }
}
