package vn.phutrachho.standalone.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What becomes of grievances: desks accept and answer, members carry answers back, households say
 * whether they are content, or think it over until the member comes again.
 *
 * @param lately what has come to a desk since then lies there as it came: nobody has looked yet
 * @param idle cells in which nothing waits to be brought to a household, as far as is known; those
 *     that are not here are asked
 */
record GrievanceWork(Api api, Duties duties, LocalDate lately, Set<String> idle) {
    /** Of a hundred: whose word there is on the same visit. */
    private static final int SAYS_AT_ONCE = 95;

    private static final int CONTENT = 84;

    private static final List<String> QUESTIONS =
            List.of(
                    "Xin cho biết rõ đoạn nào, dài bao nhiêu mét.",
                    "Hồ sơ nộp ngày nào, ai nhận?",
                    "Có bao nhiêu hộ cùng bị ảnh hưởng?");
    private static final String OFFICE = "Phòng Kinh tế xã";

    /** From the 7th to the 20th and from there to the next 7th an officer comes once. */
    private static final int UNTIL_THE_NEXT_VISIT = 18;

    private static final List<Reply> ANSWERS =
            List.of(
                    promise("Đã kiểm tra thực tế, đưa vào kế hoạch sửa chữa trong quý tới.", 90),
                    promise("Đã giao bộ phận chuyên môn, có kết quả trong 20 ngày.", 20),
                    new Reply("DECLINED", "Chưa có trong kế hoạch vốn năm nay nên chưa làm.", null),
                    new Reply("DONE", "Đã làm việc với đơn vị liên quan và khắc phục xong.", null));

    /**
     * What an officer answers.
     *
     * @param days until what is promised will be done; null where nothing is
     */
    private record Reply(String kind, String text, @Nullable Integer days) {
        Map<String, Object> on(LocalDate today) {
            Map<String, Object> said = new HashMap<>(Map.of("kind", kind, "answer", text));
            if (days != null) {
                said.put("doneBy", today.plusDays(days));
            }
            return said;
        }
    }

    private static Reply promise(String text, int days) {
        return new Reply("PROMISED", text, days);
    }

    GrievanceWork(Api api, Duties duties, LocalDate lately) {
        this(api, duties, lately, ConcurrentHashMap.newKeySet());
    }

    /** A household says what cannot wait for the meeting: the secretary passes it up at once. */
    void comesUp(Cell cell) {
        duties.on(cell, lately).entrySet().stream()
                .filter(duty -> !duty.getKey().equals(cell.secretary()))
                .findFirst()
                .ifPresent(duty -> comesUp(cell, duty.getKey(), duty.getValue().getFirst()));
    }

    private void comesUp(Cell cell, Member member, String household) {
        String key = "sample-lately-" + cell.id();
        Map<String, Object> heard =
                Complaint.one(YearMonth.from(lately), household).saidBy(household);
        heard.put("nameMayTravel", true);
        String grievance =
                api.post(member.account(), "/api/grievances", heard, key)
                        .path("grievance")
                        .asString();
        api.postOnce(
                cell.secretary().account(),
                "/api/grievances/" + Api.encoded(grievance) + "/refer",
                Map.of("to", cell.commune(), "reason", "Vượt thẩm quyền chi bộ, cần làm sớm."),
                key + "-refer");
    }

    /**
     * An officer takes up what has come, and ends what was promised.
     *
     * @param diligence of 100 that are done today
     */
    void takesUp(String officer, LocalDate today, int diligence) {
        cases(officer, "/api/grievances/desk?tray=PROMISES&size=100").stream()
                .filter(one -> isDone(one, today, diligence))
                .forEach(one -> keepsPromises(officer, one, today));
        cases(officer, "/api/grievances/desk?tray=NOBODY&size=100").stream()
                .filter(one -> since(one).isBefore(lately))
                .filter(one -> isDone(one, today, diligence))
                .forEach(one -> act(officer, one, "accept", Map.of()));
    }

    /** What would be late before they come again is done. */
    private void keepsPromises(String officer, JsonNode one, LocalDate today) {
        one.path("promises")
                .valueStream()
                .filter(promise -> promise.path("theirs").asBoolean())
                .filter(promise -> promise.path("outcome").asString("").isEmpty())
                .filter(promise -> day(promise).isBefore(today.plusDays(UNTIL_THE_NEXT_VISIT)))
                .forEach(promise -> keeps(officer, one, promise));
    }

    private void keeps(String officer, JsonNode one, JsonNode promise) {
        Map<String, Object> kept =
                Map.of(
                        "text",
                        "Đã làm xong như đã hứa.",
                        "doneBy",
                        day(promise),
                        "unit",
                        promise.path("by").asString());
        api.postOnce(
                officer,
                "/api/grievances/" + Api.encoded(id(one)) + "/promise-kept",
                kept,
                "sample-kept-" + id(one) + "-" + day(promise));
    }

    private static LocalDate day(JsonNode promise) {
        return LocalDate.parse(promise.path("doneBy").asString());
    }

    /** An officer answers what is in hand and takes up what has come. */
    void atTheDesk(String officer, LocalDate today, int diligence) {
        inHand(officer).stream()
                .filter(one -> isDone(one, today, diligence))
                .forEach(one -> answer(officer, one, today));
        takesUp(officer, today, diligence);
    }

    /**
     * An officer's desk as one finds it: what is due is answered but for a few, and of these the
     * case says why: facts are asked for, or somebody outside is.
     */
    void asItIsNow(String officer, LocalDate today) {
        for (JsonNode one : inHand(officer)) {
            int lot = Lot.of("now", id(one));
            if (lot < 60) {
                answer(officer, one, today);
            } else if (lot < 85) {
                act(officer, one, "pause", facts(one, today));
            } else {
                act(officer, one, "outside", outside(one));
            }
        }
        takesUp(officer, today, 90);
    }

    private List<JsonNode> inHand(String officer) {
        return cases(officer, "/api/grievances/desk?tray=DESK&size=100").stream()
                .filter(one -> stage(one).equals("IN_HAND"))
                .toList();
    }

    private void answer(String officer, JsonNode one, LocalDate today) {
        Reply reply = Lot.one(ANSWERS, "answer", id(one), one.path("reopened").asInt());
        act(officer, one, "answer", reply.on(today));
        awaited(one.path("cell").asString());
    }

    /** Something of the cell has been answered and waits to be brought to the household. */
    void awaited(String cell) {
        idle.remove(cell);
    }

    private static Map<String, Object> facts(JsonNode one, LocalDate today) {
        return Map.of("facts", Lot.one(QUESTIONS, "facts", id(one)), "until", today.plusDays(9));
    }

    private static Map<String, Object> outside(JsonNode one) {
        return Map.of(
                "kind",
                "DEPARTMENT",
                "name",
                OFFICE,
                "text",
                "Đề nghị cho ý kiến về nội dung: " + one.path("words").asString());
    }

    /** Members bring answers to the households and write down what these say. */
    void backToTheHouseholds(Cell cell, LocalDate today, int diligence) {
        if (idle.contains(cell.id())) {
            return;
        }
        List<JsonNode> waiting = waiting(cell);
        Map<String, Member> responsible =
                waiting.isEmpty() ? Map.of() : duties.responsible(cell, YearMonth.from(today));
        boolean all = true;
        for (JsonNode one : waiting) {
            Member member = responsible.get(one.path("household").asString());
            all &= member != null && isDone(one, today, diligence) && carryBack(member, one, today);
        }
        if (all) {
            idle.add(cell.id());
        }
    }

    private List<JsonNode> waiting(Cell cell) {
        return cases(cell.secretary().account(), "/api/grievances?open=true&size=100").stream()
                .filter(one -> stage(one).equals("ANSWERED") || stage(one).equals("CARRIED_BACK"))
                .toList();
    }

    /**
     * @return whether the household has said its word
     */
    private boolean carryBack(Member member, JsonNode one, LocalDate today) {
        if (stage(one).equals("ANSWERED")) {
            act(member.account(), one, "carry-back", Map.of("on", today));
            if (Lot.of("at once", id(one), one.path("reopened").asInt()) >= SAYS_AT_ONCE) {
                return false;
            }
        }
        if (Lot.of("content", id(one), one.path("reopened").asInt()) < CONTENT) {
            act(member.account(), one, "content", Map.of("on", today));
        } else {
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
        return true;
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

    private static LocalDate since(JsonNode one) {
        return LocalDate.parse(one.path("since").asString());
    }

    private static String id(JsonNode one) {
        return one.path("grievance").asString();
    }

    private static String stage(JsonNode one) {
        return one.path("stage").asString();
    }
}
