package vn.phutrachho.standalone.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What makes a commune ask (M5.3): in one cell members copy each other's words, in another months
 * are written down long after, in a third households are moved from one member to another.
 *
 * @param last the last month that is reported on
 */
record WorthAVisit(Api api, Duties duties, YearMonth last) {
    /** Months are written down so many days ago. */
    static final int WRITTEN_DAYS_AGO = 20;

    private static final int COPYING_CELL = 1;
    private static final int LATE_CELL = 6;

    /**
     * The one whose plan still waits: it has duties by demand, and something that speaks for it.
     */
    private static final int MOVING_CELL = 11;

    private static final int MOVED = 6;

    private static final String COPIED =
            "Gia đình đã được nghe phổ biến chủ trương, chính sách vay vốn, đồng ý tham gia dọn vệ sinh đường thôn.";

    /** Whether members of the cell copy from each other in that month. */
    boolean copies(Cell cell, YearMonth month) {
        return cell.number() == COPYING_CELL && month.equals(last);
    }

    /** What all of them say. */
    String copied() {
        return COPIED;
    }

    /** Whether what is not reported early is written down much later. */
    boolean writesLater(Cell cell, YearMonth month) {
        return cell.number() == LATE_CELL && months().contains(month);
    }

    private List<YearMonth> months() {
        return List.of(last.minusMonths(4), last.minusMonths(3), last.minusMonths(2));
    }

    /** The secretary writes months down that are long over. */
    void writesDown(SampleProvince province) {
        province.cells().stream()
                .filter(cell -> cell.number() == LATE_CELL)
                .forEach(
                        cell ->
                                months().forEach(
                                                month ->
                                                        new MonthlyWork(
                                                                        api, duties, month, this,
                                                                        false)
                                                                .writesDownLater(cell)));
    }

    /** The secretary gives households of one member to another, one after the other. */
    void movesHouseholds(SampleProvince province, LocalDate today) {
        province.cells().stream()
                .filter(cell -> cell.number() == MOVING_CELL)
                .forEach(cell -> moves(cell, today));
    }

    private void moves(Cell cell, LocalDate today) {
        List<Map.Entry<Member, List<String>>> having =
                List.copyOf(duties.on(cell, today).entrySet());
        for (int at = 0; at + 1 < having.size() && at < MOVED; at++) {
            String household = having.get(at).getValue().getFirst();
            api.postOnce(
                    cell.secretary().account(),
                    "/api/assignments/" + Api.encoded(household) + "/hand-over",
                    Map.of(
                            "to",
                            duties.id(cell, having.get(at + 1).getKey()),
                            "reason",
                            "Xã cần người đi gấp, giao tạm."),
                    "sample-moved-" + household);
        }
    }
}
