package vn.phutrachho.member.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.member.directive.Directives.DISPATCH;
import static vn.phutrachho.member.directive.Directives.DUE;
import static vn.phutrachho.member.directive.Directives.ENTERED;
import static vn.phutrachho.member.directive.Directives.ISSUED;
import static vn.phutrachho.member.directive.Directives.PROVINCE;
import static vn.phutrachho.member.directive.Directives.dispatch;
import static vn.phutrachho.member.directive.Directives.registered;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.member.DirectiveDetails;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveCorrected;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveRegistered;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveReinstated;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveWithdrawn;
import vn.phutrachho.events.member.DirectiveKind;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.proof.Refused;
import vn.phutrachho.member.directive.command.CorrectDirective;
import vn.phutrachho.member.directive.command.RegisterDirective;
import vn.phutrachho.member.directive.command.ReinstateDirective;
import vn.phutrachho.member.directive.command.WithdrawDirective;

@Tag("M1.1")
class DirectiveTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);
    private static final DirectiveDetails OTHER_DAY =
            dispatch(null, DUE.plusMonths(1), UnitKind.CELL);
    private static final DirectiveCorrected CORRECTED =
            new DirectiveCorrected(DISPATCH, PROVINCE, OTHER_DAY, "Lùi hạn.", TODAY);
    private static final DirectiveWithdrawn WITHDRAWN =
            new DirectiveWithdrawn(DISPATCH, PROVINCE, TODAY, null, "Hết hiệu lực.");

    private AggregateTestFixture<Directive> fixture = new AggregateTestFixture<>(Directive.class);

    @BeforeEach
    void begin() {
        fixture = new AggregateTestFixture<>(Directive.class);
    }

    @Test
    void a_paper_is_known_by_its_number_and_its_day_in_each_province() {
        assertThat(DirectiveIds.of(PROVINCE, " 1499-cv / tu", ISSUED)).isEqualTo(DISPATCH);
        assertThat(DirectiveIds.of(PROVINCE, "1499-CV/TU", ISSUED.plusYears(5)))
                .isNotEqualTo(DISPATCH);
        assertThat(DirectiveIds.of(Directives.CELL, "1499-CV/TU", ISSUED)).isNotEqualTo(DISPATCH);
    }

    @Nested
    class Registering {
        private RegisterDirective register(DirectiveDetails details) {
            return new RegisterDirective(DISPATCH, PROVINCE, details, ENTERED);
        }

        private void isRefused(String code, DirectiveDetails details) {
            Refused.with(code, fixture.givenNoPriorActivity().when(register(details)));
        }

        private DirectiveDetails entry(String number, @Nullable LocalDate issuedOn, LocalDate due) {
            return new DirectiveDetails(
                    number,
                    DirectiveKind.DISPATCH,
                    "Trích yếu",
                    "Tỉnh ủy",
                    issuedOn,
                    "",
                    List.of(UnitKind.CELL),
                    null,
                    due);
        }

        @Test
        void says_who_makes_it_known_by_when() {
            fixture.givenNoPriorActivity().when(register(dispatch())).expectEvents(registered());
        }

        @Test
        void once_more_in_the_same_words_changes_nothing() {
            fixture.given(registered())
                    .when(register(dispatch()))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void once_more_in_other_words_is_refused() {
            Refused.with(
                    "directive.already-registered",
                    fixture.given(registered()).when(register(OTHER_DAY)));
        }

        @Test
        void without_a_number_is_refused() {
            isRefused("directive.incomplete", entry(" ", ISSUED, DUE));
        }

        @Test
        void for_no_kind_of_unit_is_refused() {
            isRefused("directive.for-nobody", dispatch(null, DUE));
        }

        @Test
        void of_a_day_that_is_still_to_come_is_refused() {
            isRefused("directive.issued-ahead", entry("1", ENTERED.plusDays(1), DUE));
        }

        @Test
        void of_a_day_before_there_was_a_Party_is_refused() {
            isRefused(
                    "directive.issued-too-early", entry("1", Directive.EARLIEST.minusDays(1), DUE));
        }

        @Test
        void of_a_day_that_is_not_known_is_entered_without_it() {
            DirectiveDetails undated = entry("22-NQ/TW", null, DUE);
            fixture.givenNoPriorActivity()
                    .when(register(undated))
                    .expectEvents(new DirectiveRegistered(DISPATCH, PROVINCE, undated, ENTERED));
        }

        @Test
        void due_before_it_was_issued_is_refused() {
            isRefused("directive.due-before-issued", entry("1", ISSUED, ISSUED.minusDays(1)));
        }

        @Test
        void due_more_than_five_years_ahead_is_refused() {
            LocalDate latest = ENTERED.plusYears(5);
            isRefused("directive.due-too-far", entry("1", ISSUED, latest.plusDays(1)));
            begin();
            fixture.givenNoPriorActivity()
                    .when(register(entry("1", ISSUED, latest)))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Correcting {
        private CorrectDirective correct(DirectiveDetails details, String reason, Integer seen) {
            return new CorrectDirective(DISPATCH, details, reason, seen, TODAY);
        }

        @Test
        void keeps_the_reason() {
            fixture.given(registered())
                    .when(correct(OTHER_DAY, "Lùi hạn.", 0))
                    .expectEvents(CORRECTED);
        }

        @Test
        void without_a_reason_is_refused() {
            Refused.with(
                    "directive.reason-missing",
                    fixture.given(registered()).when(correct(OTHER_DAY, " ", 0)));
        }

        @Test
        void by_somebody_who_has_not_seen_the_last_correction_is_refused() {
            Refused.with(
                    "directive.changed-meanwhile",
                    fixture.given(registered(), CORRECTED).when(correct(dispatch(), "Sai.", 0)));
        }

        @Test
        void to_what_it_says_already_changes_nothing() {
            fixture.given(registered(), CORRECTED).when(correct(OTHER_DAY, "", 0)).expectNoEvents();
        }

        @Test
        void to_what_could_not_be_registered_is_refused() {
            Refused.with(
                    "directive.for-nobody",
                    fixture.given(registered()).when(correct(dispatch(null, DUE), "Sai.", 0)));
        }
    }

    @Nested
    class Withdrawing {
        private WithdrawDirective withdraw(LocalDate from, DirectiveId by, String reason) {
            return new WithdrawDirective(DISPATCH, from, by, reason, TODAY);
        }

        private WithdrawDirective withdraw(LocalDate from) {
            return new WithdrawDirective(DISPATCH, from, null, "Hết hiệu lực.", TODAY);
        }

        @Test
        void counts_from_a_day() {
            fixture.given(registered()).when(withdraw(TODAY)).expectEvents(WITHDRAWN);
        }

        @Test
        void once_more_changes_nothing_and_in_other_words_is_refused() {
            fixture.given(registered(), WITHDRAWN).when(withdraw(TODAY)).expectNoEvents();
            begin();
            Refused.with(
                    "directive.withdrawn",
                    fixture.given(registered(), WITHDRAWN).when(withdraw(TODAY.plusDays(1))));
        }

        @Test
        void names_what_stands_in_its_place_which_is_not_itself() {
            DirectiveId next = new DirectiveId("d-next");
            fixture.given(registered())
                    .when(withdraw(TODAY, next, "Thay thế."))
                    .expectEvents(
                            new DirectiveWithdrawn(DISPATCH, PROVINCE, TODAY, next, "Thay thế."));
            begin();
            Refused.with(
                    "directive.replaced-by-itself",
                    fixture.given(registered()).when(withdraw(TODAY, DISPATCH, "Thay thế.")));
        }

        @Test
        void without_a_reason_is_refused() {
            Refused.with(
                    "directive.reason-missing",
                    fixture.given(registered())
                            .when(new WithdrawDirective(DISPATCH, TODAY, null, " ", TODAY)));
        }

        @Test
        void before_it_was_issued_or_more_than_a_year_ahead_is_refused() {
            Refused.with(
                    "directive.withdrawn-before-issued",
                    fixture.given(registered()).when(withdraw(ISSUED.minusDays(1))));
            begin();
            Refused.with(
                    "directive.withdrawn-too-far",
                    fixture.given(registered()).when(withdraw(TODAY.plusYears(1).plusDays(1))));
        }
    }

    @Nested
    class Reinstating {
        private final ReinstateDirective reinstate =
                new ReinstateDirective(DISPATCH, "Ghi nhầm.", TODAY);

        @Test
        void undoes_a_withdrawal_which_may_then_be_made_anew() {
            DirectiveReinstated reinstated =
                    new DirectiveReinstated(DISPATCH, PROVINCE, "Ghi nhầm.", TODAY);
            fixture.given(registered(), WITHDRAWN).when(reinstate).expectEvents(reinstated);
            begin();
            fixture.given(registered(), WITHDRAWN, reinstated)
                    .when(new WithdrawDirective(DISPATCH, TODAY, null, "Hết hiệu lực.", TODAY))
                    .expectEvents(WITHDRAWN);
        }

        @Test
        void what_is_not_withdrawn_is_refused() {
            Refused.with("directive.not-withdrawn", fixture.given(registered()).when(reinstate));
        }

        @Test
        void without_a_reason_is_refused() {
            Refused.with(
                    "directive.reason-missing",
                    fixture.given(registered(), WITHDRAWN)
                            .when(new ReinstateDirective(DISPATCH, "", TODAY)));
        }
    }
}
