package vn.phutrachho.standalone.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The plans of a year: proposed, submitted, some of them returned and mended, approved. */
record YearlyPlans(Api api, Duties duties, SampleProvince province, int year) {
    /** Its plan of this year still lies with the commune. */
    private static final int WAITING_CELL = 11;

    private static final int WAITING_YEAR = 2026;

    /** Secretaries have a proposal made and submit it. */
    void submit() {
        SideBySide.eachOfFew(
                inTime(),
                cell -> {
                    propose(cell);
                    post(cell.secretary().account(), cell, "submission", Map.of(), "");
                });
    }

    /** Officers approve most and return a few. */
    void judge() {
        SideBySide.each(
                inTime(),
                cell -> {
                    if (isReturned(cell)) {
                        post(
                                Officers.of(cell),
                                cell,
                                "return",
                                Map.of(
                                        "remark",
                                        "Đề nghị xem lại việc phân công các hộ nghèo cho đồng chí có kinh nghiệm."),
                                "");
                    } else {
                        post(Officers.of(cell), cell, "approval", Map.of(), "");
                    }
                });
    }

    /** What was returned is submitted again and approved. */
    void mend() {
        List<Cell> returned = inTime().stream().filter(this::isReturned).toList();
        SideBySide.each(
                returned,
                cell -> {
                    post(cell.secretary().account(), cell, "submission", Map.of(), "-2");
                    post(Officers.of(cell), cell, "approval", Map.of(), "-2");
                });
    }

    /** One cell is late: its plan lies with the commune. */
    void submitLate() {
        for (Cell cell : province.cells()) {
            if (isWaiting(cell)) {
                propose(cell);
                post(cell.secretary().account(), cell, "submission", Map.of(), "");
            }
        }
    }

    /** The duties that follow from the plans have begun. */
    void awaitDuties(LocalDate day) {
        // one after the other: asking for all at once would only keep them from beginning
        for (Cell cell : inTime()) {
            Eventually.until(
                    () ->
                            duties.on(cell, day).values().stream().mapToInt(List::size).sum()
                                    > cell.households().size() / 2,
                    "the duties of " + cell.name());
        }
    }

    /**
     * The registers come to assignment-service a moment later: a proposal without them is made
     * again.
     */
    private void propose(Cell cell) {
        String secretary = cell.secretary().account();
        Eventually.until(
                () -> {
                    try {
                        api.post(
                                secretary,
                                "/api/plans",
                                Map.of("cell", cell.id(), "year", year),
                                "sample-plan-" + cell.id() + "-" + year);
                    } catch (Api.Refused refused) {
                        if (refused.status() == 409) {
                            return true; // submitted in an earlier run
                        }
                        if (refused.status() == 403 || refused.status() == 404) {
                            return false;
                        }
                        throw refused;
                    }
                    JsonNode plan = api.get(secretary, "/api/plans/" + id(cell));
                    long covered = 0;
                    for (JsonNode line : plan.path("lines")) {
                        covered += line.hasNonNull("member") ? 1 : 0;
                    }
                    return plan.path("lines").size() >= cell.households().size() && covered > 0;
                },
                "the registers of " + cell.name());
    }

    private void post(String account, Cell cell, String what, Object body, String again) {
        api.postOnce(
                account,
                "/api/plans/" + id(cell) + "/" + what,
                body,
                "sample-" + what + "-" + cell.id() + "-" + year + again);
    }

    private String id(Cell cell) {
        return "plan-" + cell.id() + "-" + year;
    }

    private List<Cell> inTime() {
        return province.cells().stream().filter(cell -> !isWaiting(cell)).toList();
    }

    private boolean isWaiting(Cell cell) {
        return cell.number() == WAITING_CELL && year == WAITING_YEAR;
    }

    private boolean isReturned(Cell cell) {
        return Lot.of("plan-returned", year, cell.id()) < 12;
    }
}
