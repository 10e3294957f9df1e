package vn.phutrachho.standalone.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * What happens in the cells in a month: visits reported, matters heard, the meeting.
 *
 * @param habits of cells that the commune will want to look at
 * @param reminded whether the member whom everybody can sign in as waits until they are reminded
 */
record MonthlyWork(Api api, Duties duties, YearMonth month, WorthAVisit habits, boolean reminded) {
    /** When a member reports. */
    enum Phase {
        EARLY,
        AT_THE_END,
        LATE,
        NEVER
    }

    private static final List<String> THEMES =
            List.of(
                    "PERSUASION",
                    "POVERTY",
                    "NEW_RURAL",
                    "CULTURE",
                    "SECURITY",
                    "ENVIRONMENT",
                    "NOMINATION");
    private static final List<String> SITUATIONS =
            List.of(
                    "Gia đình chấp hành tốt chủ trương, chính sách.",
                    "Đã vận động tham gia dọn vệ sinh đường làng.",
                    "Con em đi học đầy đủ, kinh tế ổn định.",
                    "Đã hướng dẫn vay vốn ngân hàng chính sách.",
                    "Tham gia đầy đủ sinh hoạt khu dân cư.",
                    "Đang sửa lại nhà, cần thêm hỗ trợ.");
    private static final List<String> NOT_VISITED =
            List.of("NOT_AT_HOME", "NOT_AT_HOME", "MEMBER_HINDERED", "WEATHER");

    /** Reports of those of a cell who report in this phase, on that day. */
    void report(Cell cell, Phase phase, LocalDate today) {
        if (phase != Phase.EARLY && habits.writesLater(cell, month)) {
            return;
        }
        // The day up to which visits are told lies in the month of the report.
        LocalDate day = today.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : today;
        List<Told> told = new ArrayList<>();
        duties.in(cell, month)
                .forEach(
                        (member, households) -> {
                            if (phase(member) == phase) {
                                hearSomething(member, households, day);
                                told.add(told(cell, member, households, day));
                            }
                        });
        told.stream().filter(each -> each.member().reportsByPhone()).forEach(this::send);
        writeDown(
                cell,
                phase,
                told.stream().filter(each -> !each.member().reportsByPhone()).toList());
    }

    Phase phase(Member member) {
        if (reminded && member.account().equals(Reminding.MEMBER)) {
            return Phase.AT_THE_END;
        }
        int lot = Lot.of("report", month, member.number());
        int diligence = member.diligence();
        if (lot < diligence * 6 / 10) {
            return Phase.EARLY;
        }
        if (lot < diligence) {
            return Phase.AT_THE_END;
        }
        return lot < diligence + (100 - diligence) * 7 / 10 ? Phase.LATE : Phase.NEVER;
    }

    private record Told(Member member, List<Map<String, Object>> entries) {}

    private Told told(Cell cell, Member member, List<String> households, LocalDate day) {
        return new Told(member, households.stream().map(h -> entry(cell, member, h, day)).toList());
    }

    /** What was not reported early in the month is written down when the month is long over. */
    void writesDownLater(Cell cell) {
        List<Told> told = new ArrayList<>();
        duties.in(cell, month)
                .forEach(
                        (member, households) -> {
                            if (phase(member) != Phase.EARLY) {
                                told.add(told(cell, member, households, month.atEndOfMonth()));
                            }
                        });
        writeDown(cell, Phase.LATE, told);
    }

    private void hearSomething(Member member, List<String> households, LocalDate day) {
        String name = month + "-" + member.number();
        if (Lot.of("heard", name) < 3) {
            hear(member, Lot.one(households, "heard-from", name), day);
        }
    }

    private void send(Told told) {
        try {
            api.postOnce(
                    told.member().account(),
                    "/api/reports/" + month,
                    Map.of("entries", told.entries()),
                    "sample-report-" + month + "-" + told.member().number());
        } catch (Api.Refused refused) {
            if (refused.status() < 400 || refused.status() >= 500) {
                throw refused;
            }
            reportAsAsked(told.member());
        }
    }

    /** The secretary writes down what those told who have no phone. */
    private void writeDown(Cell cell, Phase phase, List<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        Map<String, Member> byId = new LinkedHashMap<>();
        List<Map<String, Object>> reports = new ArrayList<>();
        for (Told each : told) {
            String id = duties.id(cell, each.member());
            byId.put(id, each.member());
            reports.add(Map.of("member", id, "entries", each.entries()));
        }
        JsonNode taken =
                api.postOnce(
                        cell.secretary().account(),
                        "/api/reports/" + month + "/of-cell",
                        Map.of("cell", cell.id(), "reports", reports),
                        "sample-reports-" + month + "-" + cell.id() + "-" + phase);
        for (JsonNode refused : taken.path("refused")) {
            if (!refused.path("code").asString().equals("report.already-sent")) {
                reportAsAsked(Objects.requireNonNull(byId.get(refused.path("member").asString())));
            }
        }
    }

    /** Duties that changed within the month: what the system asks for is answered. */
    private void reportAsAsked(Member member) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (JsonNode asked :
                api.get(member.account(), "/api/reports/" + month).path("households")) {
            entries.add(
                    Map.of(
                            "household",
                            asked.path("household").asString(),
                            "notVisited",
                            "NEWLY_ASSIGNED"));
        }
        if (!entries.isEmpty()) {
            api.postOnce(
                    member.account(),
                    "/api/reports/" + month,
                    Map.of("entries", entries),
                    "sample-report-" + month + "-" + member.number() + "-asked");
        }
    }

    private Map<String, Object> entry(Cell cell, Member member, String household, LocalDate day) {
        Object[] name = {"visit", month, household, member.number()};
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("household", household);
        if (Lot.of(name) < 60 + member.diligence() * 3 / 10) {
            entry.put(
                    "visitedOn",
                    month.atDay(1 + Lot.below(day.getDayOfMonth(), "day", month, household)));
            entry.put("themes", List.of(Lot.one(THEMES, "theme", month, household)));
            if (Lot.of("words", month, household) < 30) {
                entry.put("situation", situation(cell, household));
            }
        } else {
            entry.put("notVisited", Lot.one(NOT_VISITED, "why", month, household));
        }
        return entry;
    }

    private String situation(Cell cell, String household) {
        return habits.copies(cell, month)
                ? habits.copied()
                : Lot.one(SITUATIONS, "situation", month, household);
    }

    private void hear(Member member, String household, LocalDate day) {
        Map<String, Object> heard = Complaint.one(month, household).saidBy(household);
        heard.put("nameMayTravel", Lot.of("name", month, household) < 60);
        heard.put(
                "heardOn",
                month.atDay(1 + Lot.below(day.getDayOfMonth(), "heard-on", month, household)));
        api.postOnce(
                member.account(),
                "/api/reports/" + month + "/matters",
                heard,
                "sample-heard-" + month + "-" + household);
    }

    /**
     * A cell meets, concludes what is on its agenda and closes the month; some have not closed the
     * last.
     *
     * @return whether something was settled: the household waits to be told
     */
    boolean meet(Cell cell, LocalDate today, boolean last) {
        String secretary = cell.secretary().account();
        String path = "/api/meetings/" + cell.id() + "/" + month;
        String key = "sample-meeting-" + cell.id() + "-" + month;
        JsonNode meeting = opened(secretary, path, key, today);
        count(cell, secretary, path, key);
        boolean settled = false;
        for (JsonNode matter : meeting.path("matters")) {
            if (!matter.hasNonNull("concluded")) {
                String id = matter.path("id").asString();
                Map<String, Object> conclusion = conclusion(id);
                settled |= "SETTLED".equals(conclusion.get("conclusion"));
                api.postOnce(
                        secretary,
                        path + "/matters/" + Api.encoded(id) + "/conclusion",
                        conclusion,
                        key + "-" + id.hashCode());
            }
        }
        if (!(last && cell.number() % 10 == 4)) {
            api.postOnce(secretary, path + "/closing", Map.of(), key + "-closing");
        }
        return settled;
    }

    private JsonNode opened(String secretary, String path, String key, LocalDate today) {
        try {
            return api.post(secretary, path, Map.of("heldOn", today), key);
        } catch (Api.Refused refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            return api.get(secretary, path);
        }
    }

    private void count(Cell cell, String secretary, String path, String key) {
        List<String> present = new ArrayList<>();
        List<String> excused = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        duties.members(cell)
                .forEach(
                        (id, member) -> {
                            int lot = Lot.of("meeting", month, member.number());
                            List<String> where = lot < 88 ? present : lot < 97 ? excused : absent;
                            where.add(id);
                        });
        api.postOnce(
                secretary,
                path + "/attendance",
                Map.of("present", present, "excused", excused, "absent", absent),
                key + "-attendance");
    }

    private Map<String, Object> conclusion(String matter) {
        int lot = Lot.of("conclusion", matter, month);
        if (lot < 35) {
            return Map.of(
                    "conclusion",
                    "SETTLED",
                    "text",
                    "Chi bộ đã trao đổi, thống nhất cách giải quyết với gia đình.");
        }
        return lot < 85
                ? Map.of(
                        "conclusion",
                        "REFERRED",
                        "text",
                        "Vượt thẩm quyền chi bộ, đề nghị cấp trên xem xét, trả lời.")
                : Map.of(
                        "conclusion",
                        "CARRIED_OVER",
                        "text",
                        "Cần tìm hiểu thêm, kết luận ở kỳ sinh hoạt sau.");
    }
}
