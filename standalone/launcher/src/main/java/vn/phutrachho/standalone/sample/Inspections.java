package vn.phutrachho.standalone.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What communes do with a cell of theirs lately: one is inspected, has something to correct that it
 * does not do in time, and something that it does well, which a neighbour takes up.
 */
record Inspections(Api api, Duties duties, SampleProvince province, LocalDate today) {
    /** The first cell of each commune is inspected, so many days ago. */
    static final int HELD_DAYS_AGO = 40;

    /** A neighbour does so too, so many days ago. */
    static final int TAKEN_UP_DAYS_AGO = 12;

    /** The last day for what was to be corrected. */
    private static final int DUE_DAYS_AGO = 4;

    private static final int COMES_IN_DAYS = 6;

    /** Announced and held on one day, its findings concluded. */
    void hold() {
        SideBySide.each(
                province.oneCellOfEachCommune(),
                cell -> {
                    String id = announced(cell, today.minusDays(HELD_DAYS_AGO), "held", "REPORTS");
                    if (id.isEmpty()) {
                        return; // in an earlier run
                    }
                    post(
                            cell,
                            id + "/holding",
                            Map.of(
                                    "heldOn",
                                    today.minusDays(HELD_DAYS_AGO).toString(),
                                    "leader",
                                    "Phó Bí thư Đảng ủy",
                                    "present",
                                    List.of(duties.id(cell, cell.secretary()))));
                    post(
                            cell,
                            id + "/findings",
                            Map.of(
                                    "kind",
                                    "SHORTCOMING",
                                    "subject",
                                    "REPORTS",
                                    "words",
                                    "Nhiều báo cáo tháng gửi sau hạn.",
                                    "correction",
                                    "Nhắc trước ngày cuối tháng ba ngày.",
                                    "dueOn",
                                    today.minusDays(DUE_DAYS_AGO).toString()));
                    String strength =
                            api.post(
                                            Officers.of(cell),
                                            "/api/inspections/" + id + "/findings",
                                            Map.of(
                                                    "kind",
                                                    "STRENGTH",
                                                    "subject",
                                                    "PLAN",
                                                    "words",
                                                    "Hai đảng viên đi chung một cụm hộ trong một buổi."),
                                            "sample-strength-" + cell.id())
                                    .path("id")
                                    .asString();
                    post(cell, id + "/conclusion", Map.of());
                    post(
                            cell,
                            id + "/findings/" + strength + "/practice",
                            Map.of(
                                    "title",
                                    "Thăm hộ theo cụm",
                                    "words",
                                    "Hai đảng viên đi chung một cụm hộ trong một buổi, hộ nào cũng được thăm."));
                });
    }

    /** A neighbour takes up what was found, and another inspection is coming. */
    void goOn() {
        SideBySide.each(
                province.oneCellOfEachCommune(),
                cell ->
                        province.cells().stream()
                                .filter(it -> it.commune().equals(cell.commune()))
                                .filter(it -> !it.id().equals(cell.id()))
                                .findFirst()
                                .ifPresent(this::takesUp));
    }

    private void takesUp(Cell neighbour) {
        String secretary = neighbour.secretary().account();
        api.get(secretary, "/api/practices")
                .forEach(
                        practice ->
                                api.postOnce(
                                        secretary,
                                        "/api/practices/"
                                                + practice.path("id").asString()
                                                + "/takers",
                                        Map.of(
                                                "cell",
                                                neighbour.id(),
                                                "takenUpOn",
                                                today.minusDays(TAKEN_UP_DAYS_AGO).toString(),
                                                "words",
                                                "Tháng này không sót hộ nào."),
                                        "sample-taken-up-" + neighbour.id()));
        announced(neighbour, today.plusDays(COMES_IN_DAYS), "planned", "MEETINGS");
    }

    private String announced(Cell cell, LocalDate day, String which, String subject) {
        return api.postOnce(
                        Officers.of(cell),
                        "/api/inspections",
                        Map.of(
                                "cell",
                                cell.id(),
                                "plannedFor",
                                day.toString(),
                                "subjects",
                                List.of("PLAN", subject)),
                        "sample-inspection-" + which + "-" + cell.id())
                .path("id")
                .asString();
    }

    private void post(Cell cell, String what, Object body) {
        api.postOnce(
                Officers.of(cell),
                "/api/inspections/" + what,
                body,
                "sample-inspection-" + what.substring(what.lastIndexOf('/') + 1) + "-" + cell.id());
    }
}
