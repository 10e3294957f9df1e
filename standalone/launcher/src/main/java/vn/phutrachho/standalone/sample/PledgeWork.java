package vn.phutrachho.standalone.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Poor households of one cell of each commune that register to leave poverty, and what comes of it:
 * one is on its way with what is due soon, one has a milestone that is late, one leaves poverty by
 * a decision, one takes it back. The others have not registered.
 */
record PledgeWork(Api api, List<Cell> cells, LocalDate today) {
    static final int REGISTERED_DAYS_AGO = 200;
    static final int HELPED_DAYS_AGO = 90;
    static final int ENDED_DAYS_AGO = 25;

    private static final String PLEDGES = "/api/pledges";

    /** Which of a cell's households it is, and what it means to do. */
    private enum Way {
        GOES_ON(0, "Nuôi thêm hai con bò, con gái đi làm ở xưởng may.", "Làm xong chuồng bò"),
        IS_LATE(1, "Trồng hai sào keo, cho con học hết lớp 12.", "Trồng xong hai sào keo"),
        LEAVES_POVERTY(2, "Mở quán nhỏ, trả xong vốn vay.", "Mở quán"),
        TAKES_IT_BACK(3, "Đi làm thuê theo mùa.", "Có việc làm");

        private final int place;
        private final String words;
        private final String first;

        Way(int place, String words, String first) {
            this.place = place;
            this.words = words;
            this.first = first;
        }
    }

    /** Each household says what it means to do, and two milestones are agreed on. */
    void register(LocalDate day) {
        for (Cell cell : cells) {
            List<String> poor = poor(cell);
            for (Way way : Way.values()) {
                if (way.place < poor.size()) {
                    register(cell, way, poor.get(way.place), day);
                }
            }
        }
    }

    private void register(Cell cell, Way way, String household, LocalDate day) {
        JsonNode made =
                api.postOnce(
                        secretary(cell),
                        PLEDGES,
                        Map.of(
                                "household",
                                household,
                                "targetYear",
                                today.plusDays(60).getYear(),
                                "words",
                                way.words),
                        key(cell, way, "register"));
        String pledge = made.path("pledge").asString();
        if (pledge.isEmpty()) {
            return; // in an earlier run
        }
        milestone(cell, way, pledge, way.first, day.plusDays(120), 1);
        milestone(cell, way, pledge, "Cả nhà có thẻ bảo hiểm y tế", second(way), 2);
    }

    /** On one way it is due in some days, on another it is over. */
    private LocalDate second(Way way) {
        return way == Way.IS_LATE ? today.minusDays(12) : today.plusDays(9);
    }

    private void milestone(
            Cell cell, Way way, String pledge, String what, LocalDate dueOn, int number) {
        api.postOnce(
                secretary(cell),
                PLEDGES + "/" + pledge + "/milestones",
                Map.of(
                        "field",
                        number == 1 ? "LIVELIHOOD" : "HEALTH_INSURANCE",
                        "what",
                        what,
                        "dueOn",
                        dueOn.toString()),
                key(cell, way, "milestone-" + number));
    }

    /** All but one got something, and did what they meant to do first. */
    void help() {
        for (Cell cell : cells) {
            for (Way way : List.of(Way.GOES_ON, Way.IS_LATE, Way.LEAVES_POVERTY)) {
                String pledge = pledge(cell, way);
                if (pledge == null) {
                    continue;
                }
                api.postOnce(
                        secretary(cell),
                        PLEDGES + "/" + pledge + "/supports",
                        Map.of(
                                "field",
                                "LIVELIHOOD",
                                "source",
                                way == Way.IS_LATE ? "CELL" : "FUND",
                                "what",
                                "Một con bò giống",
                                "dong",
                                15_000_000),
                        key(cell, way, "help"));
                api.postOnce(
                        secretary(cell),
                        PLEDGES + "/" + pledge + "/milestones/1/reach",
                        Map.of(),
                        key(cell, way, "reach"));
            }
        }
    }

    /** The commune decides on one household, another takes its pledge back. */
    void end(LocalDate day) {
        for (Cell cell : cells) {
            String household = household(cell, Way.LEAVES_POVERTY);
            if (household != null) {
                api.postOnce(
                        Officers.of(cell),
                        "/api/households/" + household + "/poverty",
                        Map.of(
                                "poverty", "NONE",
                                "decision", "318/QĐ-UBND",
                                "decidedOn", day.toString(),
                                "year", day.getYear(),
                                "from", day.toString()),
                        key(cell, Way.LEAVES_POVERTY, "decide"));
            }
            String pledge = pledge(cell, Way.TAKES_IT_BACK);
            if (pledge != null) {
                api.postOnce(
                        secretary(cell),
                        PLEDGES + "/" + pledge + "/withdraw",
                        Map.of("words", "Ông bà già yếu, xin để năm khác."),
                        key(cell, Way.TAKES_IT_BACK, "withdraw"));
            }
        }
    }

    private static String secretary(Cell cell) {
        return cell.secretary().account();
    }

    /** Poor households first, then near-poor ones, each in the order of their codes. */
    private List<String> poor(Cell cell) {
        List<String> poor = new ArrayList<>();
        for (String status : List.of("POOR", "NEAR_POOR")) {
            api.get(
                            secretary(cell),
                            "/api/households?order=CODE&poverty="
                                    + status
                                    + "&cell="
                                    + Api.encoded(cell.id()))
                    .path("households")
                    .forEach(one -> poor.add(one.path("household").asString()));
        }
        return poor;
    }

    private @Nullable String pledge(Cell cell, Way way) {
        return text(cell, way, "pledge");
    }

    private @Nullable String household(Cell cell, Way way) {
        return text(cell, way, "household");
    }

    /** Found by what it says it means to do. */
    private @Nullable String text(Cell cell, Way way, String what) {
        return api.get(
                        secretary(cell),
                        PLEDGES + "/households?state=WITH&size=100&cell=" + Api.encoded(cell.id()))
                .path("households")
                .valueStream()
                .map(row -> row.path("pledge"))
                .filter(pledge -> pledge.path("words").asString().equals(way.words))
                .map(pledge -> pledge.path(what).asString())
                .findFirst()
                .orElse(null);
    }

    private static String key(Cell cell, Way way, String step) {
        return "sample-pledge-" + cell.id() + "-" + way + "-" + step;
    }
}
