package vn.phutrachho.standalone.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Outstanding people whom members name to one cell of each commune, and what comes of it: one is
 * admitted, one waits for the commune, one was not taken up, one waits for the cell's meeting.
 */
record NominationWork(Api api, List<Cell> cells) {
    private static final String NOMINATIONS = "/api/nominations";

    /** A made-up person. */
    private record Person(String name, int born, String occupation, String why) {}

    private static final List<Person> PEOPLE =
            List.of(
                    person("Trần Thị Hoa", 1998, "trồng mía", "Vận động ba hộ hiến đất mở đường."),
                    person("Đinh Văn Rin", 1995, "sửa máy nông cụ", "Sửa máy giúp bốn hộ nghèo."),
                    person(
                            "Võ Thị Lành",
                            2001,
                            "dạy mầm non",
                            "Dạy chữ cho trẻ trong xóm mỗi tối."),
                    person("Phạm Văn Sơn", 1993, "nuôi cá lồng", "Chỉ cách nuôi cá cho năm hộ."),
                    person("Nguyễn Thị Mơ", 1997, "y tế thôn", "Trực trạm suốt đợt bão năm ngoái."),
                    person("Hồ Văn Tây", 1999, "công an viên", "Đứng ra hòa giải hai vụ mượn đất."),
                    person("Lê Thị Thu", 1996, "trồng tỏi", "Lập tổ góp vốn xoay vòng cho chị em."),
                    person("Bùi Minh Trí", 2000, "đoàn viên", "Tổ chức dọn bãi biển hằng tháng."),
                    person(
                            "Dương Văn Lộc",
                            1994,
                            "đánh cá",
                            "Cứu hai thuyền của bà con khi có gió."),
                    person(
                            "Mai Thị Hạnh",
                            1992,
                            "buôn bán nhỏ",
                            "Giúp hai hộ cận nghèo có việc làm."),
                    person(
                            "Trương Quốc Bảo",
                            1998,
                            "kế toán hợp tác xã",
                            "Làm sổ sách giúp tổ nước."),
                    person("Ngô Thị Kim", 1999, "thợ may", "Mở lớp may không lấy tiền."));

    private static Person person(String name, int born, String occupation, String why) {
        return new Person(name, born, occupation, why);
    }

    /** Which of a cell's four people it is. */
    enum Who {
        ADMITTED(0),
        WAITS_FOR_THE_COMMUNE(1),
        NOT_TAKEN_UP(2),
        WAITS_FOR_THE_CELL(3);

        private final int place;

        Who(int place) {
            this.place = place;
        }
    }

    void nominate(Collection<Who> whom, LocalDate day) {
        for (Cell cell : cells) {
            for (Who who : whom) {
                nominate(cell, who, day);
            }
        }
    }

    private void nominate(Cell cell, Who who, LocalDate day) {
        Person person = person(cell, who);
        Member member = cell.members().get(1 + who.place % 2);
        Map<String, Object> said =
                Map.of(
                        "name", person.name(),
                        "born", person.born(),
                        "home", cell.hamlets().getFirst(),
                        "occupation", person.occupation(),
                        "why", person.why(),
                        "on", day);
        api.postOnce(member.account(), NOMINATIONS, said, key(cell, who, "nominate"));
    }

    /** The same step for the same people of each cell, by who records it there. */
    void step(Collection<Who> whom, String step, LocalDate day, Map<String, Object> more) {
        for (Cell cell : cells) {
            for (Who who : whom) {
                step(cell, who, step, day, more);
            }
        }
    }

    private void step(Cell cell, Who who, String step, LocalDate day, Map<String, Object> more) {
        boolean ofTheCommune = step.equals("ADMITTED");
        Map<String, Object> told = new HashMap<>(more);
        told.put("step", step);
        told.put("on", day);
        api.postOnce(
                ofTheCommune ? Officers.of(cell) : cell.secretary().account(),
                NOMINATIONS + "/" + Api.encoded(id(cell, who)) + "/steps",
                told,
                key(cell, who, step));
    }

    private String id(Cell cell, Who who) {
        String name = person(cell, who).name();
        List<JsonNode> found = new ArrayList<>();
        api.get(cell.secretary().account(), NOMINATIONS + "?cell=" + Api.encoded(cell.id()))
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .forEach(found::add);
        return found.getFirst().path("id").asString();
    }

    private Person person(Cell cell, Who who) {
        int first = cells.indexOf(cell) * Who.values().length;
        return PEOPLE.get((first + who.place) % PEOPLE.size());
    }

    private static String key(Cell cell, Who who, String step) {
        return "sample-nomination-" + cell.id() + "-" + who + "-" + step;
    }
}
