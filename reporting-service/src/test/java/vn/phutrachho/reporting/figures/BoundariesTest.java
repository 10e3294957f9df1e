package vn.phutrachho.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitDissolved;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitFounded;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMerged;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitJoinedGrouping;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitsGrouped;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.reporting.figures.Dashboard.Lines;
import vn.phutrachho.reporting.figures.Dashboard.UnitFigures;

/** A province that changes shape: 1 July 2025, as it happened. */
@Tag("M6.1")
class BoundariesTest {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 15);
    private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UnitId QUANG_NGAI = new UnitId("quang-ngai");
    private static final UnitId KON_TUM = new UnitId("kon-tum");
    private static final UnitId DISTRICT = new UnitId("huyen-binh-son");
    private static final UnitId GROUPING = new UnitId("nhom-binh-son");
    private static final UnitId CHAU_O = new UnitId("chau-o");
    private static final UnitId BINH_LONG = new UnitId("binh-long");
    private static final UnitId BINH_SON = new UnitId("binh-son-moi");
    private static final UnitId KON_TUM_CITY = new UnitId("tp-kon-tum");
    private static final UnitId DAK_CAM = new UnitId("dak-cam");
    private static final UnitId CELL_1 = new UnitId("cell-1");
    private static final UnitId CELL_2 = new UnitId("cell-2");
    private static final UnitId CELL_3 = new UnitId("cell-3");

    private final Province province = reorganised();

    /** Cells themselves are not moved: they lie with the heirs of their communes. */
    private static Province reorganised() {
        Province province = new Province();
        province.founded(QUANG_NGAI, UnitKind.PROVINCE, null)
                .founded(KON_TUM, UnitKind.PROVINCE, null)
                .founded(DISTRICT, UnitKind.DISTRICT, QUANG_NGAI)
                .founded(KON_TUM_CITY, UnitKind.DISTRICT, KON_TUM)
                .founded(CHAU_O, UnitKind.COMMUNE, DISTRICT)
                .founded(BINH_LONG, UnitKind.COMMUNE, DISTRICT)
                .founded(DAK_CAM, UnitKind.COMMUNE, KON_TUM_CITY)
                .founded(CELL_1, UnitKind.CELL, CHAU_O)
                .founded(CELL_2, UnitKind.CELL, BINH_LONG)
                .founded(CELL_3, UnitKind.CELL, DAK_CAM)
                .household("ho-1", CELL_1, Province.NEW_YEAR)
                .household("ho-2", CELL_2, Province.NEW_YEAR)
                .household("ho-3", CELL_2, Province.NEW_YEAR)
                .household("ho-4", CELL_3, Province.NEW_YEAR);
        province.knownOn(MERGED)
                .tell(
                        new PartyUnitFounded(
                                BINH_SON, UnitKind.COMMUNE, "21040", "x", QUANG_NGAI, MERGED))
                .tell(new PartyUnitMerged(CHAU_O, BINH_SON, MERGED, "1656/NQ"))
                .tell(new PartyUnitMerged(BINH_LONG, BINH_SON, MERGED, "1656/NQ"))
                .tell(new PartyUnitDissolved(DISTRICT, MERGED, "203/QH15"))
                .tell(new PartyUnitMerged(KON_TUM, QUANG_NGAI, MERGED, "202/QH15"))
                .tell(new UnitsGrouped(GROUPING, "Huyện Bình Sơn", DISTRICT, MERGED))
                .tell(new UnitJoinedGrouping(GROUPING, BINH_SON, MERGED));
        return province;
    }

    private Dashboard asked(UnitId unit, LocalDate asOn, Lines lines) {
        return province.dashboard(unit, asOn, TODAY, lines, TODAY);
    }

    private static int households(Dashboard dashboard) {
        return dashboard.unit().figures().households();
    }

    @Test
    void in_june_the_province_had_its_districts_and_only_its_own_cells() {
        Dashboard june = asked(QUANG_NGAI, JUNE, Lines.THEN);

        assertThat(households(june)).isEqualTo(3);
        assertThat(june.units()).extracting(UnitFigures::unit).containsExactly(DISTRICT);
    }

    @Test
    void the_same_day_in_the_boundaries_of_now_has_what_has_come_to_it_since() {
        Dashboard june = asked(QUANG_NGAI, JUNE, Lines.NOW);

        assertThat(households(june)).isEqualTo(4);
        assertThat(june.units()).extracting(UnitFigures::unit).contains(BINH_SON);
        assertThat(june.units().stream().filter(u -> u.unit().equals(BINH_SON)))
                .singleElement()
                .extracting(u -> u.figures().households())
                .isEqualTo(3);
    }

    @Test
    void today_there_is_one_commune_where_there_were_two() {
        Dashboard today = asked(BINH_SON, TODAY, Lines.THEN);

        assertThat(households(today)).isEqualTo(3);
        assertThat(today.units())
                .extracting(UnitFigures::unit)
                .containsExactlyInAnyOrder(CELL_1, CELL_2);
    }

    @Test
    void a_district_is_a_level_then_and_a_grouping_now_whichever_of_them_is_asked_about() {
        assertThat(asked(GROUPING, TODAY, Lines.THEN).units())
                .extracting(UnitFigures::unit)
                .containsExactly(BINH_SON);
        assertThat(asked(GROUPING, JUNE, Lines.THEN).unit().unit()).isEqualTo(DISTRICT);
        assertThat(asked(GROUPING, JUNE, Lines.THEN).units())
                .extracting(UnitFigures::unit)
                .containsExactlyInAnyOrder(CHAU_O, BINH_LONG);
        assertThat(asked(DISTRICT, TODAY, Lines.THEN).unit().unit()).isEqualTo(GROUPING);
        assertThat(households(asked(DISTRICT, TODAY, Lines.THEN))).isEqualTo(3);
    }

    @Test
    void another_province_that_keeps_its_districts_goes_on_having_them() {
        UnitId other = new UnitId("gia-lai");
        UnitId district = new UnitId("chu-pah");
        province.founded(other, UnitKind.PROVINCE, null)
                .founded(district, UnitKind.DISTRICT, other);

        assertThat(asked(other, TODAY, Lines.THEN).units())
                .extracting(UnitFigures::unit)
                .containsExactly(district);
    }

    @Test
    void every_cell_of_the_province_counts_for_exactly_one_unit_beneath() {
        for (Lines lines : Lines.values()) {
            Dashboard today = asked(QUANG_NGAI, TODAY, lines);
            int beneath =
                    today.units().stream().mapToInt(unit -> unit.figures().households()).sum();
            assertThat(beneath).isEqualTo(households(today));
        }
    }

    @Test
    void who_may_see_what_carries_a_unit_on_may_see_its_history() {
        Shape shape = Province.shape(province.ledger());

        assertThat(shape.continuations(CHAU_O, TODAY)).contains(BINH_SON);
        assertThat(shape.continuations(DISTRICT, TODAY)).contains(GROUPING);
        assertThat(shape.continuations(KON_TUM, TODAY)).contains(QUANG_NGAI);
        assertThat(shape.continuations(BINH_SON, TODAY)).containsExactly(BINH_SON);
    }
}
