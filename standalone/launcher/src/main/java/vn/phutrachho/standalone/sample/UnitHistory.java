package vn.phutrachho.standalone.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.phutrachho.standalone.sample.Geography.Commune;
import vn.phutrachho.standalone.sample.Geography.District;
import vn.phutrachho.standalone.sample.Geography.FormerCommune;

/**
 * What happened to the units: how they stood until 30 June 2025, and the reorganisation as it
 * happened.
 */
record UnitHistory(SampleProvince province) {
    private static final LocalDate LONG_SINCE = LocalDate.of(2020, 1, 1);
    private static final String DECISION = "202/2025/QH15";
    private static final String DECISION_ON_COMMUNES = "1677/NQ-UBTVQH15";

    /** Two provinces, 23 districts, the communes beneath them and the cells of three areas. */
    List<UnitChange> before() {
        List<UnitChange> changes = new ArrayList<>();
        changes.add(
                UnitChange.found(
                        Geography.QUANG_NGAI,
                        "PROVINCE",
                        "51",
                        "Tỉnh Quảng Ngãi",
                        null,
                        LONG_SINCE));
        changes.add(
                UnitChange.found(
                        Geography.KON_TUM, "PROVINCE", "62", "Tỉnh Kon Tum", null, LONG_SINCE));
        int number = 0;
        for (District district : geography().districts()) {
            changes.add(
                    UnitChange.found(
                            district.id(),
                            "DISTRICT",
                            "HU-%02d".formatted(++number),
                            district.name(),
                            district.province(),
                            LONG_SINCE));
        }
        number = 0;
        for (FormerCommune former : geography().formerCommunes()) {
            changes.add(
                    UnitChange.found(
                            former.id(),
                            "COMMUNE",
                            "CU-%03d".formatted(++number),
                            former.name(),
                            former.district(),
                            LONG_SINCE));
        }
        for (Commune commune : geography().communes()) {
            if (commune.kept()) {
                changes.add(founded(commune, commune.formerDistrict(), LONG_SINCE));
            }
        }
        for (Cell cell : province.cells()) {
            changes.add(
                    UnitChange.found(
                            cell.id(),
                            "CELL",
                            cell.code(),
                            cell.name(),
                            cell.formerParent(),
                            LONG_SINCE));
        }
        return changes;
    }

    /**
     * 1 July 2025: one province, no districts, 96 communes; the former districts go on as
     * groupings.
     */
    List<UnitChange> reorganisation() {
        LocalDate on = Geography.REORGANISED;
        List<UnitChange> changes = new ArrayList<>();
        for (Commune commune : geography().communes()) {
            changes.add(
                    commune.kept()
                            ? UnitChange.move(commune.id(), Geography.QUANG_NGAI, on)
                            : founded(commune, Geography.QUANG_NGAI, on));
        }
        // What stands beneath a unit that is merged follows it to its heir.
        for (FormerCommune former : geography().formerCommunes()) {
            changes.add(UnitChange.merge(former.id(), former.heir(), on, DECISION_ON_COMMUNES));
        }
        for (Cell cell : province.cells()) {
            if (geography().districts().stream()
                    .anyMatch(d -> d.id().equals(cell.formerParent()))) {
                changes.add(UnitChange.move(cell.id(), cell.commune(), on));
            }
        }
        for (District district : geography().districts()) {
            changes.add(UnitChange.dissolve(district.id(), on, DECISION));
        }
        changes.add(UnitChange.merge(Geography.KON_TUM, Geography.QUANG_NGAI, on, DECISION));
        for (District district : geography().districts()) {
            changes.add(
                    UnitChange.group(
                            district.groupingId(),
                            district.name() + " (trước 7/2025)",
                            district.id(),
                            on));
        }
        for (Commune commune : geography().communes()) {
            changes.add(UnitChange.join(commune.id(), "nhom-" + commune.formerDistrict(), on));
        }
        return changes;
    }

    private Geography geography() {
        return province.geography();
    }

    private static UnitChange founded(Commune commune, String parent, LocalDate on) {
        return UnitChange.found(
                commune.id(), "COMMUNE", commune.code(), commune.name(), parent, on);
    }
}
