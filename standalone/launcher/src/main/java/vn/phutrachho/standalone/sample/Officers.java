package vn.phutrachho.standalone.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.phutrachho.standalone.sample.SampleSheets.Grant;

/** Who has which role where in the sample, before and after the reorganisation. */
final class Officers {
    static final String PROVINCE_OFFICER = "tinh";
    static final List<String> COMMUNE_OFFICERS = List.of("xa", "xakhac", "xa-lyson");
    private static final LocalDate START = LocalDate.of(2024, 12, 1);
    private static final String LAST_DAY = "30/06/2025";
    private static final String LY_SON_DISTRICT = "huyen-ly-son";

    private Officers() {}

    /** The account that is the commune's officer for this cell. */
    static String of(Cell cell) {
        return switch (cell.commune()) {
            case "xa-21040" -> "xa";
            case "xa-23293" -> "xakhac";
            default -> "xa-lyson";
        };
    }

    /** Everybody above the cells, until the reorganisation or for good. */
    static List<Grant> before(SampleProvince province) {
        List<Grant> grants = new ArrayList<>();
        grants.add(grant(PROVINCE_OFFICER, "PROVINCE_OFFICER", Geography.QUANG_NGAI, ""));
        grants.add(grant("kiemtra", "AUDITOR", Geography.QUANG_NGAI, ""));
        grants.add(grant("kiemtra", "AUDITOR", Geography.KON_TUM, LAST_DAY));
        grants.add(grant("huyen", "DISTRICT_OFFICER", "huyen-binh-son", LAST_DAY));
        // The island had no communes: its district was the desk above the cells.
        grants.add(grant("xa-lyson", "DISTRICT_OFFICER", LY_SON_DISTRICT, LAST_DAY));
        grants.add(grant("xa-lyson", "COMMUNE_OFFICER", LY_SON_DISTRICT, LAST_DAY));
        province.cells().stream()
                .filter(cell -> !cell.formerParent().equals(LY_SON_DISTRICT))
                .map(cell -> grant(of(cell), "COMMUNE_OFFICER", cell.formerParent(), LAST_DAY))
                .distinct()
                .forEach(grants::add);
        return grants;
    }

    static List<Grant> afterwards() {
        LocalDate from = Geography.REORGANISED;
        return List.of(
                new Grant("xa", "COMMUNE_OFFICER", "xa-21040", "", from, ""),
                new Grant("xakhac", "COMMUNE_OFFICER", "xa-23293", "", from, ""),
                new Grant("xa-lyson", "COMMUNE_OFFICER", "xa-21548", "", from, ""),
                new Grant("huyen", "DISTRICT_OFFICER", "nhom-huyen-binh-son", "", from, ""));
    }

    /** Every member at their cell, and its secretary besides. */
    static List<Grant> ofCells(SampleProvince province) {
        List<Grant> grants = new ArrayList<>();
        for (Cell cell : province.cells()) {
            for (Member member : cell.members()) {
                grants.add(
                        new Grant(member.account(), "MEMBER", cell.id(), member.code(), START, ""));
            }
            Member secretary = cell.secretary();
            grants.add(
                    new Grant(
                            secretary.account(),
                            "SECRETARY",
                            cell.id(),
                            secretary.code(),
                            START,
                            ""));
        }
        return grants;
    }

    private static Grant grant(String account, String role, String unit, String until) {
        return new Grant(account, role, unit, "", START, until);
    }
}
