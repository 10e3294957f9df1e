package vn.phutrachho.standalone.sample;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Officers remind the units beneath theirs of what these are behind in. */
final class Reminding {
    /** The member whom everybody can sign in as. */
    static final String MEMBER = "dangvien";

    private static final int DAYS_GIVEN = 10;

    /** Two looks of the clock, and what they bring about. */
    private static final Duration UNTIL_TOLD = Duration.ofSeconds(15);

    private final Api api;
    private final LocalDate day;

    Reminding(Api api, LocalDate day) {
        this.api = api;
        this.day = day;
    }

    /** Of households that have nobody, and of reports and closed months of the last month. */
    void cells(String officer) {
        Stream.of("COVERAGE", "REPORTS", "MONTHS").forEach(about -> remind(officer, about));
    }

    /** Of cells without a plan of the year. */
    void communes(String officer) {
        remind(officer, "PLAN");
    }

    /** The day stands still until the clock has reminded members of the month's report. */
    void members() {
        Eventually.given(UNTIL_TOLD, () -> isTold(MEMBER, "nudges"));
    }

    /** The day stands still until the clock has told officers of the week. */
    void supervisors(String officer) {
        Eventually.given(UNTIL_TOLD, () -> isTold(officer, "digests"));
    }

    private boolean isTold(String account, String what) {
        return !api.get(account, "/api/reminders/own").path(what).isEmpty();
    }

    private void remind(String officer, String about) {
        JsonNode urging = api.get(officer, "/api/reminders?about=" + about);
        List<String> behind =
                urging.at("/behind")
                        .valueStream()
                        .map(unit -> unit.at("/unit").asString())
                        .toList();
        if (!behind.isEmpty()) {
            api.post(
                    officer,
                    "/api/reminders",
                    Map.of(
                            "from",
                            urging.at("/unit").asString(),
                            "to",
                            behind,
                            "about",
                            about,
                            "until",
                            day.plusDays(DAYS_GIVEN).toString()),
                    "reminding-" + officer + "-" + about + "-" + day);
        }
    }
}
