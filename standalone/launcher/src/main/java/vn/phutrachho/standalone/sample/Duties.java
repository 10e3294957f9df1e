package vn.phutrachho.standalone.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Who is responsible for whom, as the system itself says. */
final class Duties {
    private final Api api;
    private final Map<String, Map<String, Member>> members = new ConcurrentHashMap<>();
    private final Map<CellYear, Map<Member, List<String>>> years = new ConcurrentHashMap<>();

    private record CellYear(String cell, int year) {}

    Duties(Api api) {
        this.api = api;
    }

    /** Members of the cell by the ids that the system gave them. */
    Map<String, Member> members(Cell cell) {
        return members.computeIfAbsent(cell.id(), _ -> ask(cell));
    }

    private Map<String, Member> ask(Cell cell) {
        Map<String, Member> byCode = new HashMap<>();
        cell.members().forEach(member -> byCode.put(member.code(), member));
        Map<String, Member> byId = new LinkedHashMap<>();
        for (JsonNode one : api.get(cell.secretary().account(), "/api/members?cell=" + cell.id())) {
            Member known = byCode.get(one.path("code").asString());
            if (known != null) {
                byId.put(one.path("id").asString(), known);
            }
        }
        return byId;
    }

    /** The id that the system gave to a member of the cell. */
    String id(Cell cell, Member member) {
        return members(cell).entrySet().stream()
                .filter(known -> known.getValue().number() == member.number())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Households by whoever is responsible for them. Duties change with the plans, once a year;
     * what changes within a year is noticed when a report is refused.
     */
    Map<Member, List<String>> in(Cell cell, YearMonth month) {
        return years.computeIfAbsent(
                new CellYear(cell.id(), month.getYear()), _ -> on(cell, month.atDay(22)));
    }

    /** Households by whoever is responsible for them on the day; in the same order every time. */
    Map<Member, List<String>> on(Cell cell, LocalDate day) {
        Map<String, Member> known = members(cell);
        Map<Member, List<String>> duties =
                new TreeMap<>((a, b) -> Integer.compare(a.number(), b.number()));
        byHousehold(cell, day)
                .forEach(
                        (household, member) -> {
                            Member responsible = known.get(member);
                            if (responsible != null) {
                                duties.computeIfAbsent(responsible, _ -> new ArrayList<>())
                                        .add(household);
                            }
                        });
        return duties;
    }

    /** Whoever is responsible for each household. */
    Map<String, Member> responsible(Cell cell, YearMonth month) {
        Map<String, Member> result = new HashMap<>();
        in(cell, month)
                .forEach((member, households) -> households.forEach(h -> result.put(h, member)));
        return result;
    }

    private Map<String, String> byHousehold(Cell cell, LocalDate day) {
        Map<String, String> lines = new TreeMap<>();
        JsonNode coverage =
                api.get(
                        cell.secretary().account(),
                        "/api/assignments?cell=" + cell.id() + "&day=" + day);
        for (JsonNode line : coverage.path("households")) {
            if (line.hasNonNull("member")) {
                lines.put(line.path("household").asString(), line.path("member").asString());
            }
        }
        return lines;
    }
}
