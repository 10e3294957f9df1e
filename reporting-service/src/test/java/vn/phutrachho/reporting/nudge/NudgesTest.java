package vn.phutrachho.reporting.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.reporting.NudgeEvent.NudgesSeen;
import vn.phutrachho.events.reporting.Owed;
import vn.phutrachho.events.reporting.OwedKind;
import vn.phutrachho.reporting.nudge.command.NoteNudgesSeen;
import vn.phutrachho.reporting.nudge.command.NudgeMember;

@Tag("M3.3")
class NudgesTest {
    private static final MemberId MEMBER = new MemberId("dv-1");
    private static final UnitId CELL = new UnitId("long-binh");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 25);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 27);
    private static final YearMonth MONTH = YearMonth.of(2026, 2);
    private static final GrievanceId CASE = new GrievanceId("kn-1");

    private static final Owed SOON = Owed.report(OwedKind.REPORT_SOON, MONTH, DUE);
    private static final Owed OVERDUE = Owed.report(OwedKind.REPORT_OVERDUE, MONTH, DUE);
    private static final Owed ANSWER = Owed.answer(OwedKind.ANSWER_SOON, CASE, DUE);

    private AggregateTestFixture<Nudges> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Nudges.class);
    }

    private static NudgeMember nudge(LocalDate on, Owed... owed) {
        return new NudgeMember(MEMBER, CELL, List.of(owed), on);
    }

    private static Object nudged(LocalDate on, Owed... owed) {
        return nudge(on, owed).nudged(List.of(owed));
    }

    @Test
    void several_things_owed_are_one_reminder() {
        fixture.givenNoPriorActivity()
                .when(nudge(DAY, SOON, ANSWER))
                .expectEvents(nudged(DAY, SOON, ANSWER));
    }

    @Test
    void whoever_owes_nothing_is_not_reminded() {
        fixture.givenNoPriorActivity().when(nudge(DAY)).expectNoEvents();
    }

    @Test
    void the_same_thing_is_never_said_twice_neither_on_the_same_day_nor_later() {
        fixture.given(nudged(DAY, SOON)).when(nudge(DAY, SOON)).expectNoEvents();
        fixture.given(nudged(DAY, SOON)).when(nudge(DAY.plusDays(1), SOON)).expectNoEvents();
    }

    @Test
    void only_what_was_not_said_before_is_said() {
        fixture.given(nudged(DAY, SOON))
                .when(nudge(DAY.plusDays(1), SOON, ANSWER))
                .expectEvents(nudged(DAY.plusDays(1), ANSWER));
    }

    @Test
    void that_it_is_overdue_is_another_thing_than_that_it_is_near() {
        fixture.given(nudged(DAY, SOON))
                .when(nudge(DAY.plusDays(5), OVERDUE))
                .expectEvents(nudged(DAY.plusDays(5), OVERDUE));
    }

    @Test
    void a_report_whose_last_day_moves_is_the_same_and_the_next_answer_of_a_case_is_not() {
        LocalDate later = DUE.plusDays(3);
        fixture.given(nudged(DAY, SOON, ANSWER))
                .when(
                        nudge(
                                later,
                                Owed.report(OwedKind.REPORT_SOON, MONTH, later),
                                Owed.answer(OwedKind.ANSWER_SOON, CASE, later)))
                .expectEvents(nudged(later, Owed.answer(OwedKind.ANSWER_SOON, CASE, later)));
    }

    @Test
    void that_it_was_seen_is_noted_once_and_the_next_is_unseen_again() {
        NoteNudgesSeen note = new NoteNudgesSeen(MEMBER, DAY);
        NudgesSeen seen = new NudgesSeen(note.nudges(), MEMBER, DAY);
        fixture.given(nudged(DAY, SOON)).when(note).expectEvents(seen);
        fixture.given(nudged(DAY, SOON), seen).when(note).expectNoEvents();
        fixture.given(nudged(DAY, SOON), seen, nudged(DAY, ANSWER)).when(note).expectEvents(seen);
    }

    @Test
    void a_members_nudges_are_theirs_alone() {
        assertThat(NudgeMember.idOf(MEMBER)).isNotEqualTo(NudgeMember.idOf(new MemberId("dv-2")));
        assertThat(NudgeMember.idOf(MEMBER)).isEqualTo(NudgeMember.idOf(new MemberId("dv-1")));
    }
}
