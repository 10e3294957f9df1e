package vn.phutrachho.member.directive.view;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.member.directive.Directives.CELL;
import static vn.phutrachho.member.directive.Directives.DISPATCH;
import static vn.phutrachho.member.directive.Directives.DUE;
import static vn.phutrachho.member.directive.Directives.OF_THE_CELL;
import static vn.phutrachho.member.directive.Directives.PROVINCE;
import static vn.phutrachho.member.directive.Directives.dispatch;
import static vn.phutrachho.member.directive.Directives.held;
import static vn.phutrachho.member.directive.Directives.registered;
import static vn.phutrachho.member.directive.Directives.session;
import static vn.phutrachho.projections.ProjectionFixture.given;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveCorrected;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveReinstated;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveWithdrawn;
import vn.phutrachho.events.member.DisseminationEvent.SessionCorrected;
import vn.phutrachho.events.member.DisseminationEvent.SessionStruckOut;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.member.directive.view.KnownDirective.Amendment;
import vn.phutrachho.member.directive.view.KnownDirective.Deed;

class DirectiveViewsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 12);
    private static final LocalDate SECOND = LocalDate.of(2026, 3, 15);

    @Test
    @Tag("M1.1")
    void the_register_says_what_counts_now_and_what_it_said_before() {
        KnownDirective known =
                given(new DirectiveProjection())
                        .own(
                                registered(),
                                new DirectiveCorrected(
                                        DISPATCH,
                                        PROVINCE,
                                        dispatch(null, DUE.plusMonths(1), UnitKind.CELL),
                                        "Lùi hạn.",
                                        FIRST),
                                new DirectiveWithdrawn(
                                        DISPATCH, PROVINCE, SECOND, null, "Hết hiệu lực."))
                        .whenAsked(DISPATCH.value())
                        .thenAnswer();

        assertThat(known.details().due()).isEqualTo(DUE.plusMonths(1));
        assertThat(known.amendments())
                .extracting(Amendment::deed)
                .containsExactly(Deed.CORRECTED, Deed.WITHDRAWN);
        assertThat(known.amendments().getFirst().before()).isEqualTo(dispatch());
        assertThat(known.corrections()).isEqualTo(1);
        assertThat(known.countsOn(SECOND.minusDays(1))).isTrue();
        assertThat(known.countsOn(SECOND)).isFalse();
    }

    @Test
    @Tag("M1.1")
    void a_withdrawal_that_was_a_mistake_counts_no_more_and_is_still_told() {
        KnownDirective known =
                given(new DirectiveProjection())
                        .own(
                                registered(),
                                new DirectiveWithdrawn(DISPATCH, PROVINCE, FIRST, null, "Nhầm."),
                                new DirectiveReinstated(DISPATCH, PROVINCE, "Ghi nhầm.", SECOND))
                        .whenAsked(DISPATCH.value())
                        .thenAnswer();

        assertThat(known.countsOn(SECOND)).isTrue();
        assertThat(known.amendments())
                .extracting(Amendment::deed)
                .containsExactly(Deed.WITHDRAWN, Deed.REINSTATED);
    }

    @Test
    @Tag("M1.2")
    void sessions_of_those_who_missed_the_first_add_up_to_no_more_than_there_are() {
        KnownDissemination both =
                given(new DisseminationProjection())
                        .own(held(1, SECOND, 20), held(2, FIRST, 3))
                        .whenAsked(OF_THE_CELL.value())
                        .thenAnswer();
        assertThat(both.firstHeldOn()).isEqualTo(FIRST);
        assertThat(both.expected()).isEqualTo(24);
        assertThat(both.reached()).isEqualTo(23);

        KnownDissemination all =
                given(new DisseminationProjection())
                        .own(held(1, FIRST, 20), held(2, SECOND, 20))
                        .whenAsked(OF_THE_CELL.value())
                        .thenAnswer();
        assertThat(all.reached()).isEqualTo(24);
    }

    @Test
    @Tag("M1.2")
    void a_correction_counts_and_what_was_written_before_stays() {
        KnownDissemination known =
                given(new DisseminationProjection())
                        .own(
                                held(1, FIRST, 20),
                                new SessionCorrected(
                                        OF_THE_CELL,
                                        DISPATCH,
                                        CELL,
                                        1,
                                        session(SECOND, 21),
                                        CELL,
                                        "Đếm lại.",
                                        SECOND))
                        .whenAsked(OF_THE_CELL.value())
                        .thenAnswer();

        assertThat(known.firstHeldOn()).isEqualTo(SECOND);
        assertThat(known.reached()).isEqualTo(21);
        assertThat(known.sessions().getFirst().amendments())
                .extracting(KnownDissemination.Amendment::before)
                .containsExactly(session(FIRST, 20));
    }

    @Test
    @Tag("M1.2")
    void a_session_that_is_struck_out_counts_no_more_and_can_still_be_read() {
        KnownDissemination known =
                given(new DisseminationProjection())
                        .own(
                                held(1, FIRST, 20),
                                new SessionStruckOut(
                                        OF_THE_CELL, DISPATCH, CELL, 1, CELL, "Ghi nhầm.", SECOND))
                        .whenAsked(OF_THE_CELL.value())
                        .thenAnswer();

        assertThat(known.firstHeldOn()).isNull();
        assertThat(known.reached()).isZero();
        assertThat(known.expected()).isZero();
        assertThat(known.session(1)).get().matches(session -> !session.counts());
    }
}
