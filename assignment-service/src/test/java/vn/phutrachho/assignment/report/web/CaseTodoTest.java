package vn.phutrachho.assignment.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.meeting.view.KnownGrievance;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.FactsAsked;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Standing;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Way;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.kit.calendar.DaysLeft;
import vn.phutrachho.kit.calendar.WorkingCalendar;
import vn.phutrachho.kit.web.Due;

@Tag("M4.1")
class CaseTodoTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 27);
    private static final DaysLeft LEFT = new DaysLeft(WorkingCalendar.MONDAY_TO_FRIDAY, TODAY);
    private static final MemberId HUONG = new MemberId("m-huong");
    private static final MemberId TAM = new MemberId("m-tam");
    private static final HouseholdId LAI = new HouseholdId("h-lai");

    @Test
    void what_is_overdue_stands_first_and_what_has_no_day_last() {
        List<CaseTodo> todo =
                CaseTodo.of(
                        HUONG,
                        Set.of(LAI),
                        Set.of(),
                        Stream.of(
                                answered("g1", null, false),
                                answered("g2", TODAY.plusDays(3), false),
                                asked("g3", TODAY.plusDays(1)),
                                answered("g4", TODAY.minusDays(1), false)),
                        LEFT);
        assertThat(todo)
                .extracting(t -> t.grievance().value())
                .containsExactly("g4", "g3", "g2", "g1");
        assertThat(todo.getFirst().due()).isNotNull().matches(Due::over);
    }

    @Test
    void facts_are_asked_of_who_brought_it_too_and_an_answer_only_of_who_is_responsible() {
        Stream<KnownGrievance> cases =
                Stream.of(asked("g1", TODAY), answered("g2", TODAY, false), asked("g1", TODAY));
        assertThat(CaseTodo.of(HUONG, Set.of(), Set.of(), cases, LEFT))
                .singleElement()
                .matches(todo -> todo.what().equals("mine.facts"));
    }

    @Test
    void what_is_kept_confidential_is_asked_of_who_is_responsible_without_its_words() {
        assertThat(
                        CaseTodo.of(
                                TAM,
                                Set.of(LAI),
                                Set.of(),
                                Stream.of(answered("g1", TODAY, true)),
                                LEFT))
                .singleElement()
                .matches(todo -> todo.words() == null);
        assertThat(
                        CaseTodo.of(
                                TAM,
                                Set.of(),
                                Set.of(),
                                Stream.of(answered("g1", TODAY, true)),
                                LEFT))
                .isEmpty();
    }

    private static KnownGrievance asked(String id, LocalDate until) {
        return known(id, Standing.FACTS_ASKED, null, new FactsAsked(until, "Mấy nhà?"), false);
    }

    private static KnownGrievance answered(String id, @Nullable LocalDate by, boolean kept) {
        return known(id, Standing.TO_CARRY_BACK, by, null, kept);
    }

    private static KnownGrievance known(
            String id,
            Standing standing,
            @Nullable LocalDate carryBackBy,
            @Nullable FactsAsked asked,
            boolean confidential) {
        return new KnownGrievance(
                new GrievanceId(id),
                LAI,
                new UnitId("bau-sen"),
                GrievanceKind.GRIEVANCE,
                confidential ? null : "Đường lở",
                true,
                confidential,
                HUONG,
                TODAY.minusDays(20),
                TODAY.minusDays(20),
                standing,
                null,
                carryBackBy,
                asked,
                new Way(new UnitId("bau-sen"), List.of(), null, null, null, null),
                List.of());
    }
}
