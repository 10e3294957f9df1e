package vn.phutrachho.standalone.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The directives that dispatch 1499-CV/TU names, entered by the province, and the sessions that
 * units held on them. Numbers, titles, issuers and days are the dispatch's, which gives no day for
 * 22-NQ/TW; the last days are the sample's own.
 *
 * @param today the day on which somebody looks at the sample
 */
record DisseminationWork(Api api, SampleProvince province, LocalDate today) {
    static final LocalDate ENTERED = LocalDate.of(2025, 7, 7);
    static final LocalDate IN_SEPTEMBER = LocalDate.of(2025, 9, 19);
    static final LocalDate AFTERWARDS = LocalDate.of(2025, 10, 14);

    private static final LocalDate END_OF_SEPTEMBER = LocalDate.of(2025, 9, 30);
    private static final String BINH_SON = "xa-21040";
    private static final List<String> CELLS = List.of("CELL");

    private static final String POLITBURO = "Bộ Chính trị";
    private static final String CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương Đảng";
    private static final String STANDING_COMMITTEE = "Ban Thường vụ Tỉnh ủy";
    private static final String RESOLUTION_22 =
            "nâng cao năng lực lãnh đạo, sức chiến đấu của tổ chức cơ sở đảng và chất lượng đội"
                    + " ngũ cán bộ, đảng viên";

    /** A paper of the dispatch. */
    private record Paper(
            String number,
            String kind,
            String title,
            String issuedBy,
            @Nullable LocalDate issuedOn,
            List<String> kinds,
            @Nullable String below,
            LocalDate due) {
        Map<String, Object> entry() {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("number", number);
            entry.put("kind", kind);
            entry.put("title", title);
            entry.put("issuedBy", issuedBy);
            entry.put("issuedOn", issuedOn == null ? null : issuedOn.toString());
            entry.put("kinds", kinds);
            entry.put("below", below);
            entry.put("due", due.toString());
            return entry;
        }
    }

    private List<Paper> papers() {
        return List.of(
                toCells(
                        "22-NQ/TW",
                        "RESOLUTION",
                        "Về " + RESOLUTION_22,
                        CENTRAL_COMMITTEE + " khóa X",
                        null,
                        END_OF_SEPTEMBER),
                toCells(
                        "38-KL/TW",
                        "CONCLUSION",
                        "Về tổng kết 10 năm thực hiện Nghị quyết số 22-NQ/TW về " + RESOLUTION_22,
                        POLITBURO,
                        LocalDate.of(2018, 11, 13),
                        END_OF_SEPTEMBER),
                toCells(
                        "213-QĐ/TW",
                        "REGULATION",
                        "Về trách nhiệm của đảng viên đang công tác thường xuyên giữ mối liên hệ"
                                + " với tổ chức đảng và Nhân dân nơi cư trú",
                        POLITBURO,
                        LocalDate.of(2020, 1, 2),
                        END_OF_SEPTEMBER),
                new Paper(
                        "246-KH/TU",
                        "PLAN",
                        "Thực hiện Kết luận số 38-KL/TW về tổng kết 10 năm thực hiện Nghị quyết số"
                                + " 22-NQ/TW",
                        STANDING_COMMITTEE,
                        LocalDate.of(2020, 1, 15),
                        List.of("COMMUNE", "CELL"),
                        BINH_SON,
                        END_OF_SEPTEMBER),
                toCells(
                        "21-NQ/TW",
                        "RESOLUTION",
                        "Về tăng cường củng cố, xây dựng tổ chức cơ sở đảng và nâng cao chất lượng"
                                + " đội ngũ đảng viên trong giai đoạn mới",
                        CENTRAL_COMMITTEE + " khóa XIII",
                        LocalDate.of(2022, 6, 16),
                        END_OF_SEPTEMBER),
                toCells(
                        "07-CT/TU",
                        "INSTRUCTION",
                        "Về tăng cường xây dựng Đảng về đạo đức",
                        STANDING_COMMITTEE,
                        LocalDate.of(2021, 4, 16),
                        today.minusDays(12)),
                toCells(
                        "1499-CV/TU",
                        "DISPATCH",
                        "Về đẩy mạnh công tác phân công đảng viên ở cơ sở phụ trách hộ, nhóm hộ gia"
                                + " đình",
                        STANDING_COMMITTEE,
                        LocalDate.of(2023, 3, 2),
                        today.plusDays(20)));
    }

    private static Paper toCells(
            String number,
            String kind,
            String title,
            String issuedBy,
            @Nullable LocalDate issuedOn,
            LocalDate due) {
        return new Paper(number, kind, title, issuedBy, issuedOn, CELLS, null, due);
    }

    void enter() {
        for (Paper paper : papers()) {
            api.postOnce(
                    Officers.PROVINCE_OFFICER,
                    "/api/directives",
                    paper.entry(),
                    "sample-directive-" + Slug.of(paper.number()));
        }
    }

    /** Most cells in time, at one meeting. */
    void inSeptember() {
        JsonNode directives = api.get(Officers.PROVINCE_OFFICER, "/api/directives");
        for (String number : List.of("22-NQ/TW", "38-KL/TW", "213-QĐ/TW", "21-NQ/TW")) {
            SideBySide.each(
                    province.cells(),
                    cell -> {
                        if (lot(cell) < 88) {
                            hold(directives, number, cell, IN_SEPTEMBER, "");
                        }
                    });
        }
        SideBySide.each(
                province.cells().stream().filter(each -> each.commune().equals(BINH_SON)).toList(),
                cell -> hold(directives, "246-KH/TU", cell, IN_SEPTEMBER, ""));
        record("xa", directives, "246-KH/TU", BINH_SON, session(IN_SEPTEMBER, 46, 43, ""));
    }

    /** Some of the others, and in some cells those who missed it. */
    void afterwards() {
        JsonNode directives = api.get(Officers.PROVINCE_OFFICER, "/api/directives");
        SideBySide.each(
                province.cells(),
                cell -> {
                    if (lot(cell) >= 88 && lot(cell) < 97) {
                        hold(directives, "38-KL/TW", cell, AFTERWARDS, "");
                        hold(directives, "21-NQ/TW", cell, AFTERWARDS, "");
                    }
                    if (lot(cell) < 30 && missing("38-KL/TW", cell) > 0) {
                        record(
                                cell.secretary().account(),
                                directives,
                                "38-KL/TW",
                                cell.id(),
                                session(
                                        AFTERWARDS,
                                        cell.members().size(),
                                        missing("38-KL/TW", cell),
                                        "Học bù."));
                    }
                });
    }

    /** What is still going on when somebody looks at the sample. */
    void lately() {
        JsonNode directives = api.get(Officers.PROVINCE_OFFICER, "/api/directives");
        SideBySide.each(
                province.cells(),
                cell -> {
                    if (lot(cell) < 80) {
                        hold(directives, "07-CT/TU", cell, lastMonth(), "");
                    }
                    if (lot(cell) < 35) {
                        hold(directives, "1499-CV/TU", cell, lastMonth(), "");
                    }
                });
    }

    /** Before the last day of what is overdue today. */
    LocalDate lastMonth() {
        return today.minusDays(16);
    }

    private static int lot(Cell cell) {
        return Lot.of("dissemination", cell.id());
    }

    private static int missing(String number, Cell cell) {
        return Lot.below(4, "missing", number, cell.id());
    }

    /** By the cell's secretary, or by the commune for a cell without a phone. */
    private void hold(JsonNode directives, String number, Cell cell, LocalDate day, String remark) {
        int members = cell.members().size();
        boolean noPhone = Lot.of("no-phone", cell.id()) < 10;
        record(
                noPhone ? Officers.of(cell) : cell.secretary().account(),
                directives,
                number,
                cell.id(),
                session(day, members, members - missing(number, cell), remark));
    }

    private void record(
            String account,
            JsonNode directives,
            String number,
            String unit,
            Map<String, Object> session) {
        api.post(
                account,
                "/api/directives/" + id(directives, number) + "/units/" + unit + "/sessions",
                session,
                "sample-session-" + Slug.of(number) + "-" + unit + "-" + session.get("heldOn"));
    }

    private static Map<String, Object> session(
            LocalDate day, int expected, int present, String remark) {
        return Map.of(
                "heldOn",
                day.toString(),
                "ledBy",
                "SECRETARY",
                "expected",
                expected,
                "present",
                present,
                "remark",
                remark);
    }

    private static String id(JsonNode directives, String number) {
        return directives
                .valueStream()
                .filter(each -> each.path("details").path("number").asString().equals(number))
                .map(each -> each.path("id").asString())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not in the register: " + number));
    }
}
