package vn.phutrachho.reporting.nudge;

import java.time.DayOfWeek;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When members are reminded and supervisors told (M3.3). No right and no deadline hangs on any of
 * it, so these are settings of the service and no dated ones.
 *
 * @param looking whether this process looks at the clock at all
 * @param every how often it does
 * @param hour of the day, from which on somebody is told something, 0 to 23
 * @param reportDays so many working days before a report is due its member is reminded
 * @param matterDays so many working days before its last day a matter is said to be near
 * @param worthDays what has been overdue for more working days than this is said to nobody anew: it
 *     is so after an outage, and stands in the digest
 * @param meetingDays working days after a month's end within which its meeting is not missed
 * @param digestDay first day of the week of digests
 * @param unchangedDays after so many days a digest says again what has not changed
 * @param effectDays a report that comes within so many days after a reminder followed it
 */
@ConfigurationProperties("phutrachho.nudges")
public record NudgeSettings(
        @DefaultValue("true") boolean looking,
        @DefaultValue("15s") Duration every,
        @DefaultValue("7") int hour,
        @DefaultValue("3") int reportDays,
        @DefaultValue("2") int matterDays,
        @DefaultValue("5") int worthDays,
        @DefaultValue("5") int meetingDays,
        @DefaultValue("MONDAY") DayOfWeek digestDay,
        @DefaultValue("28") int unchangedDays,
        @DefaultValue("7") int effectDays) {
    private static final int HOURS = 24;

    /**
     * @throws IllegalArgumentException when one of them makes no sense: the service does not start
     */
    public NudgeSettings {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("phutrachho.nudges.every is no time: " + every);
        }
        if (hour < 0 || hour >= HOURS) {
            throw new IllegalArgumentException("phutrachho.nudges.hour is no hour: " + hour);
        }
        demand("report-days", reportDays);
        demand("matter-days", matterDays);
        demand("worth-days", worthDays);
        demand("meeting-days", meetingDays);
        demand("unchanged-days", unchangedDays);
        demand("effect-days", effectDays);
    }

    private static void demand(String name, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("phutrachho.nudges." + name + " is " + days);
        }
    }
}
