package vn.phutrachho.standalone.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What becomes of grievances: desks accept and answer, members carry answers back, households say
 * whether they are content.
 */
record GrievanceWork(Api api, Duties duties) {
    private static final List<String> ANSWERS =
            List.of(
                    "Đã kiểm tra thực tế, đưa vào kế hoạch sửa chữa trong quý tới.",
                    "Đã giao bộ phận chuyên môn giải quyết, có kết quả trong 15 ngày.",
                    "Nội dung này chưa có trong kế hoạch vốn năm nay, sẽ đề xuất năm sau.",
                    "Đã làm việc với đơn vị liên quan và khắc phục xong.");

    /**
     * An officer answers what is in hand and takes up what has come.
     *
     * @param diligence of 100 that are done today
     */
    void atTheDesk(String officer, LocalDate today, int diligence) {
        cases(officer, "/api/grievances/desk?tray=DESK&size=100").stream()
                .filter(one -> stage(one).equals("IN_HAND"))
                .filter(one -> isDone(one, today, diligence))
                .forEach(one -> act(officer, one, "answer", answer(one)));
        cases(officer, "/api/grievances/desk?tray=NOBODY&size=100").stream()
                .filter(one -> isDone(one, today, diligence))
                .forEach(one -> act(officer, one, "accept", Map.of()));
    }

    /** Members bring answers to the households and write down what these say. */
    void backToTheHouseholds(Cell cell, LocalDate today, int diligence) {
        List<JsonNode> open =
                cases(cell.secretary().account(), "/api/grievances?open=true&size=100");
        List<JsonNode> ready =
                open.stream()
                        .filter(
                                one ->
                                        stage(one).equals("ANSWERED")
                                                || stage(one).equals("CARRIED_BACK"))
                        .filter(one -> isDone(one, today, diligence))
                        .toList();
        if (ready.isEmpty()) {
            return;
        }
        Map<String, Member> responsible = duties.responsible(cell, YearMonth.from(today));
        for (JsonNode one : ready) {
            Member member = responsible.get(one.path("household").asString());
            if (member != null) {
                carryBack(member, one, today);
            }
        }
    }

    private void carryBack(Member member, JsonNode one, LocalDate today) {
        if (stage(one).equals("ANSWERED")) {
            act(member.account(), one, "carry-back", Map.of("on", today));
        }
        int lot = Lot.of("content", id(one), one.path("reopened").asInt());
        if (lot < 82) {
            act(member.account(), one, "content", Map.of("on", today));
        } else if (lot < 94) {
            act(
                    member.account(),
                    one,
                    "not-content",
                    Map.of(
                            "why",
                            "Gia đình cho rằng việc chưa được giải quyết dứt điểm.",
                            "on",
                            today));
        }
    }

    private static Map<String, Object> answer(JsonNode one) {
        return Map.of("answer", Lot.one(ANSWERS, "answer", id(one), one.path("reopened").asInt()));
    }

    private void act(String account, JsonNode one, String what, Object body) {
        api.postOnce(
                account,
                "/api/grievances/" + Api.encoded(id(one)) + "/" + what,
                body,
                "sample-" + what + "-" + id(one) + "-" + one.path("reopened").asInt());
    }

    private List<JsonNode> cases(String account, String path) {
        return api.get(account, path).path("cases").valueStream().toList();
    }

    private static boolean isDone(JsonNode one, LocalDate today, int diligence) {
        return Lot.of("done", id(one), today) < diligence;
    }

    private static String id(JsonNode one) {
        return one.path("grievance").asString();
    }

    private static String stage(JsonNode one) {
        return one.path("stage").asString();
    }
}
