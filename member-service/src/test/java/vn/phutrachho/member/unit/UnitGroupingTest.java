package vn.phutrachho.member.unit;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitJoinedGrouping;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitLeftGrouping;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitsGrouped;
import vn.phutrachho.kit.proof.Refused;
import vn.phutrachho.member.unit.command.GroupUnits;
import vn.phutrachho.member.unit.command.JoinGrouping;
import vn.phutrachho.member.unit.command.LeaveGrouping;

class UnitGroupingTest {
    private static final UnitId GROUPING = new UnitId("nhom-binh-son");
    private static final UnitId COMMUNE = new UnitId("u-21040");
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final UnitsGrouped GROUPED =
            new UnitsGrouped(GROUPING, "Huyện Bình Sơn cũ", new UnitId("h-binh-son"), REFORM);
    private static final UnitJoinedGrouping JOINED =
            new UnitJoinedGrouping(GROUPING, COMMUNE, REFORM);

    private AggregateTestFixture<UnitGrouping> fixture =
            new AggregateTestFixture<>(UnitGrouping.class);

    @BeforeEach
    void begin() {
        fixture = new AggregateTestFixture<>(UnitGrouping.class);
    }

    @Nested
    class Grouping {
        private final GroupUnits group =
                new GroupUnits(GROUPING, "Huyện Bình Sơn cũ", new UnitId("h-binh-son"), REFORM);

        @Test
        void continues_what_was_a_unit() {
            fixture.givenNoPriorActivity().when(group).expectEvents(GROUPED);
        }

        @Test
        void once_more_changes_nothing_and_otherwise_is_refused() {
            fixture.given(GROUPED).when(group).expectNoEvents();
            begin();
            Refused.with(
                    "unit.already-founded",
                    fixture.given(GROUPED).when(new GroupUnits(GROUPING, "Khác", null, REFORM)));
        }
    }

    @Nested
    class Joining {
        @Test
        void puts_a_unit_beside_the_others() {
            fixture.given(GROUPED)
                    .when(new JoinGrouping(GROUPING, COMMUNE, REFORM))
                    .expectEvents(JOINED);
        }

        @Test
        void twice_is_refused_unless_in_the_same_words() {
            fixture.given(GROUPED, JOINED)
                    .when(new JoinGrouping(GROUPING, COMMUNE, REFORM))
                    .expectNoEvents();
            begin();
            Refused.with(
                    "grouping.already-in",
                    fixture.given(GROUPED, JOINED)
                            .when(new JoinGrouping(GROUPING, COMMUNE, REFORM.plusDays(1))));
        }

        @Test
        void before_the_grouping_is_refused() {
            Refused.with(
                    "grouping.before-its-start",
                    fixture.given(GROUPED)
                            .when(new JoinGrouping(GROUPING, COMMUNE, REFORM.minusDays(1))));
        }
    }

    @Nested
    class Leaving {
        private final LeaveGrouping leave =
                new LeaveGrouping(GROUPING, COMMUNE, REFORM.plusYears(1));

        @Test
        void counts_from_a_day_and_the_unit_can_come_back() {
            UnitLeftGrouping left = new UnitLeftGrouping(GROUPING, COMMUNE, REFORM.plusYears(1));
            fixture.given(GROUPED, JOINED).when(leave).expectEvents(left);
            begin();
            fixture.given(GROUPED, JOINED, left)
                    .when(new JoinGrouping(GROUPING, COMMUNE, REFORM.plusYears(2)))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void what_is_not_in_it_is_refused() {
            Refused.with("grouping.not-in", fixture.given(GROUPED).when(leave));
        }
    }
}
