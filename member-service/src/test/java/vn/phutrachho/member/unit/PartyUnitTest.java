package vn.phutrachho.member.unit;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitDissolved;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitFounded;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMerged;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMoved;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitRenamed;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.proof.Refused;
import vn.phutrachho.member.unit.command.DissolveUnit;
import vn.phutrachho.member.unit.command.FoundUnit;
import vn.phutrachho.member.unit.command.MergeUnit;
import vn.phutrachho.member.unit.command.MoveUnit;
import vn.phutrachho.member.unit.command.RenameUnit;

class PartyUnitTest {
    private static final UnitId COMMUNE = new UnitId("u-21040");
    private static final UnitId DISTRICT = new UnitId("h-binh-son");
    private static final UnitId PROVINCE = new UnitId("t-quang-ngai");
    private static final UnitId HEIR = new UnitId("u-21040-moi");
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private static final PartyUnitFounded BINH_SON =
            new PartyUnitFounded(
                    COMMUNE, UnitKind.COMMUNE, "21040", "Xã Bình Sơn", DISTRICT, FOUNDED);
    private static final PartyUnitMerged MERGED =
            new PartyUnitMerged(COMMUNE, HEIR, REFORM, "1677/NQ-UBTVQH15");

    private AggregateTestFixture<PartyUnit> fixture = new AggregateTestFixture<>(PartyUnit.class);

    @BeforeEach
    void begin() {
        fixture = new AggregateTestFixture<>(PartyUnit.class);
    }

    @Nested
    class Founding {
        private final FoundUnit found =
                new FoundUnit(COMMUNE, UnitKind.COMMUNE, "21040", "Xã Bình Sơn", DISTRICT, FOUNDED);

        @Test
        void makes_a_unit() {
            fixture.givenNoPriorActivity().when(found).expectEvents(BINH_SON);
        }

        @Test
        void once_more_in_the_same_words_changes_nothing() {
            fixture.given(BINH_SON).when(found).expectSuccessfulHandlerExecution().expectNoEvents();
        }

        @Test
        void once_more_in_other_words_is_refused() {
            FoundUnit other =
                    new FoundUnit(COMMUNE, UnitKind.COMMUNE, "21040", "Xã Khác", DISTRICT, FOUNDED);
            Refused.with("unit.already-founded", fixture.given(BINH_SON).when(other));
        }

        @Test
        void directly_under_a_province_is_possible_since_levels_are_no_constants() {
            FoundUnit underProvince =
                    new FoundUnit(COMMUNE, UnitKind.COMMUNE, "1", "Xã", PROVINCE, REFORM);
            fixture.givenNoPriorActivity().when(underProvince).expectSuccessfulHandlerExecution();
        }

        @Test
        void without_a_parent_is_refused_except_for_a_province() {
            Refused.with(
                    "unit.without-parent",
                    fixture.givenNoPriorActivity()
                            .when(
                                    new FoundUnit(
                                            COMMUNE, UnitKind.CELL, "1", "Chi bộ", null, REFORM)));
            begin();
            fixture.givenNoPriorActivity()
                    .when(new FoundUnit(PROVINCE, UnitKind.PROVINCE, "51", "Tỉnh", null, FOUNDED))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void under_itself_or_without_a_name_is_refused() {
            Refused.with(
                    "unit.under-itself",
                    fixture.givenNoPriorActivity()
                            .when(
                                    new FoundUnit(
                                            COMMUNE, UnitKind.CELL, "1", "Xã", COMMUNE, REFORM)));
            begin();
            Refused.with(
                    "unit.unnamed",
                    fixture.givenNoPriorActivity()
                            .when(
                                    new FoundUnit(
                                            COMMUNE, UnitKind.CELL, "1", " ", DISTRICT, REFORM)));
        }
    }

    @Nested
    class Renaming {
        private final RenameUnit rename = new RenameUnit(COMMUNE, "Xã Mới", REFORM);
        private final PartyUnitRenamed renamed = new PartyUnitRenamed(COMMUNE, "Xã Mới", REFORM);

        @Test
        void counts_from_a_day() {
            fixture.given(BINH_SON).when(rename).expectEvents(renamed);
        }

        @Test
        void once_more_changes_nothing() {
            fixture.given(BINH_SON, renamed).when(rename).expectNoEvents();
        }

        @Test
        void before_the_founding_is_refused() {
            Refused.with(
                    "unit.before-founding",
                    fixture.given(BINH_SON)
                            .when(new RenameUnit(COMMUNE, "Xã Mới", FOUNDED.minusDays(1))));
        }

        @Test
        void after_the_end_is_refused_and_before_it_is_not() {
            Refused.with("unit.ended", fixture.given(BINH_SON, MERGED).when(rename));
            begin();
            RenameUnit dayBefore = new RenameUnit(COMMUNE, "Xã Mới", REFORM.minusDays(1));
            fixture.given(BINH_SON, MERGED).when(dayBefore).expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Moving {
        private final MoveUnit move = new MoveUnit(COMMUNE, PROVINCE, REFORM);
        private final PartyUnitMoved moved =
                new PartyUnitMoved(COMMUNE, DISTRICT, PROVINCE, REFORM);

        @Test
        void remembers_where_it_stood() {
            fixture.given(BINH_SON).when(move).expectEvents(moved);
        }

        @Test
        void once_more_changes_nothing() {
            fixture.given(BINH_SON, moved).when(move).expectNoEvents();
        }

        @Test
        void to_a_day_before_the_last_move_is_refused() {
            Refused.with(
                    "unit.moved-later",
                    fixture.given(BINH_SON, moved)
                            .when(new MoveUnit(COMMUNE, DISTRICT, REFORM.minusYears(1))));
        }

        @Test
        void under_itself_is_refused() {
            Refused.with(
                    "unit.under-itself",
                    fixture.given(BINH_SON).when(new MoveUnit(COMMUNE, COMMUNE, REFORM)));
        }
    }

    @Nested
    class Merging {
        private final MergeUnit merge = new MergeUnit(COMMUNE, HEIR, REFORM, "1677/NQ-UBTVQH15");

        @Test
        void ends_the_unit_and_names_the_heir() {
            fixture.given(BINH_SON).when(merge).expectEvents(MERGED);
        }

        @Test
        void once_more_changes_nothing() {
            fixture.given(BINH_SON, MERGED).when(merge).expectNoEvents();
        }

        @Test
        void what_has_ended_otherwise_is_refused() {
            PartyUnitDissolved dissolved = new PartyUnitDissolved(COMMUNE, REFORM, "203/2025/QH15");
            Refused.with("unit.ended", fixture.given(BINH_SON, dissolved).when(merge));
        }

        @Test
        void into_itself_or_without_a_decision_is_refused() {
            Refused.with(
                    "unit.into-itself",
                    fixture.given(BINH_SON).when(new MergeUnit(COMMUNE, COMMUNE, REFORM, "1")));
            begin();
            Refused.with(
                    "unit.no-decision",
                    fixture.given(BINH_SON).when(new MergeUnit(COMMUNE, HEIR, REFORM, " ")));
        }
    }

    @Nested
    class Dissolving {
        private final DissolveUnit dissolve = new DissolveUnit(COMMUNE, REFORM, "203/2025/QH15");

        @Test
        void ends_the_unit_without_an_heir() {
            fixture.given(BINH_SON)
                    .when(dissolve)
                    .expectEvents(new PartyUnitDissolved(COMMUNE, REFORM, "203/2025/QH15"));
        }

        @Test
        void before_its_last_move_is_refused() {
            PartyUnitMoved later =
                    new PartyUnitMoved(COMMUNE, DISTRICT, PROVINCE, REFORM.plusDays(1));
            Refused.with("unit.moved-later", fixture.given(BINH_SON, later).when(dissolve));
        }
    }
}
