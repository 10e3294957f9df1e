package vn.phutrachho.standalone.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a cell of each commune does for the yearly classification: members say their own word, for
 * one the secretary writes it down; the meeting gives some of them a result.
 */
record AssessmentWork(Api api, Duties duties, List<Cell> cells, int year) {
    private static final List<String> WORDS =
            List.of(
                    "Tháng nào cũng đến đủ các hộ được giao, báo cáo đúng hạn. Việc vay vốn giúp hộ còn chậm.",
                    "Đi thăm đều, có hai tháng mùa gặt báo cáo muộn. Năm sau sẽ báo cáo trước ngày 25.",
                    "Vận động được các hộ dọn đường xóm. Có hộ ở xa nên thăm chưa đủ.");

    private static final List<String> LEVELS = List.of("EXCELLENT", "GOOD", "DONE");

    private static final List<String> REMARKS =
            List.of(
                    "Bám hộ, báo cáo đều, báo lại hộ đúng hẹn.",
                    "Làm đủ việc được giao, cần báo cáo đúng hạn hơn.",
                    "Có cố gắng, cần thăm đủ các hộ ở xa.");

    /** When members wrote. */
    LocalDate written() {
        return LocalDate.of(year, 12, 10);
    }

    /** When what the meeting gave was written down. */
    LocalDate given() {
        return LocalDate.of(year, 12, 18);
    }

    void write() {
        for (Cell cell : cells) {
            for (int at = 0; at < WORDS.size(); at++) {
                write(cell, at);
            }
        }
    }

    /** The last one has no phone. */
    private void write(Cell cell, int at) {
        Member member = cell.members().get(at + 1);
        Map<String, Object> said = Map.of("word", WORDS.get(at));
        boolean told = at == WORDS.size() - 1;
        api.postOnce(
                told ? cell.secretary().account() : member.account(),
                told ? of(cell, member) + "/own-word" : "/api/assessments/" + year + "/mine",
                said,
                key(cell, at, "word"));
    }

    void give() {
        for (Cell cell : cells) {
            for (int at = 0; at < LEVELS.size(); at++) {
                Member member = cell.members().get(at + 1);
                post(cell, at, of(cell, member) + "/note", Map.of());
                post(cell, at, of(cell, member) + "/remark", Map.of("remark", REMARKS.get(at)));
                post(
                        cell,
                        at,
                        of(cell, member) + "/result",
                        Map.of(
                                "level",
                                LEVELS.get(at),
                                "meetingOn",
                                LocalDate.of(year, 12, 16).toString()));
            }
        }
    }

    private void post(Cell cell, int at, String path, Object body) {
        api.postOnce(
                cell.secretary().account(),
                path,
                body,
                key(cell, at, path.substring(path.lastIndexOf('/') + 1)));
    }

    private String of(Cell cell, Member member) {
        return "/api/assessments/" + year + "/members/" + Api.encoded(duties.id(cell, member));
    }

    private String key(Cell cell, int at, String what) {
        return "sample-assessment-" + cell.id() + "-" + year + "-" + at + "-" + what;
    }
}
