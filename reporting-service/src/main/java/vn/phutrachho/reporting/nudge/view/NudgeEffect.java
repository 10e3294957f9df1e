package vn.phutrachho.reporting.nudge.view;

/**
 * What reminders of a month's report changed.
 *
 * @param nudged members who were reminded
 * @param soon of these, whose report came within the days after the last reminder
 * @param later of these, whose report came after that
 */
public record NudgeEffect(int nudged, int soon, int later) {
    public static final NudgeEffect NONE = new NudgeEffect(0, 0, 0);

    public NudgeEffect plus(NudgeEffect more) {
        return new NudgeEffect(nudged + more.nudged, soon + more.soon, later + more.later);
    }

    /** Of these, whose report has not come. */
    public int open() {
        return nudged - soon - later;
    }
}
