package vn.phutrachho.reporting.nudge.web;

import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.reporting.DigestPoint;
import vn.phutrachho.events.reporting.Owed;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.kit.web.Numbers;
import vn.phutrachho.reporting.nudge.OwnReminders.MonthEffect;

/**
 * What is owed, and what a digest tells, in words; and the page that names whom it is about, in the
 * service that owns the data.
 */
@Component
public final class OwedWords {
    private final MessageSource messages;
    private final Dates dates;
    private final Numbers numbers;

    OwedWords(MessageSource messages, Dates dates, Numbers numbers) {
        this.messages = messages;
        this.dates = dates;
        this.numbers = numbers;
    }

    public In in(Locale locale) {
        return new In(locale);
    }

    /** In one language. */
    public final class In {
        private final Locale locale;

        private In(Locale locale) {
            this.locale = locale;
        }

        /** What is owed, and until when. */
        public String of(Owed owed) {
            return say("nudge." + owed.kind(), month(owed.month()), dates.day(owed.due()));
        }

        /** What was owed, once it is done. */
        public String done(Owed owed) {
            return say(
                    owed.kind().isReport() ? "nudge.done.report" : "nudge.done.answer",
                    month(owed.month()));
        }

        /** Where it is done. */
        public String link(Owed owed) {
            return owed.kind().isReport()
                    ? "/bao-cao/" + owed.month()
                    : "/kien-nghi/" + owed.grievance();
        }

        /** How many there are of what; of what is made good, how many there were. */
        public String of(DigestPoint point) {
            int number = point.number() == 0 ? point.before() : point.number();
            return say("digest." + point.about(), numbers.of(number), month(point.month()));
        }

        /** Beside it, how many there were the last time; nothing where it is as it was. */
        public @Nullable String change(DigestPoint point) {
            if (point.number() == 0) {
                return say("digest.good");
            }
            if (point.before() == 0) {
                return say("digest.new");
            }
            return point.before() == point.number()
                    ? null
                    : say("digest.before", numbers.of(point.before()));
        }

        /** The page that shows whom it is about. */
        public String link(UnitId unit, DigestPoint point) {
            return switch (point.about()) {
                case REPORTS_OWED -> "/chi-bo/bao-cao/" + point.month() + "?chi-bo=" + unit;
                case MONTH_OPEN -> "/sinh-hoat/" + point.month() + "?chi-bo=" + unit;
                case CONCLUDE_SOON, CONCLUDE_OVERDUE, CARRY_BACK_SOON, CARRY_BACK_OVERDUE ->
                        "/kien-nghi";
                case UNITS_WITHOUT_PLAN -> "/don-doc/" + unit + "?viec=PLAN";
                case UNITS_NOT_COVERED -> "/don-doc/" + unit + "?viec=COVERAGE";
                case UNITS_MISSING_REPORTS -> "/don-doc/" + unit + "?viec=REPORTS";
                case UNITS_WITH_OPEN_MONTH -> "/don-doc/" + unit + "?viec=MONTHS";
                case UNITS_WITH_OVERDUE -> "/don-doc/" + unit + "?viec=GRIEVANCES";
                case HELD_BY_NOBODY -> "/kien-nghi/o-duoi";
            };
        }

        /** What reminders of one month's reports changed. */
        public String of(MonthEffect month, int days) {
            return say(
                    "nudge.effect",
                    month(month.month()),
                    numbers.of(month.effect().nudged()),
                    numbers.of(month.effect().soon()),
                    numbers.of(days),
                    numbers.of(month.effect().later()),
                    numbers.of(month.effect().open()));
        }

        private String month(@Nullable YearMonth month) {
            return month == null ? "" : dates.month(month);
        }

        private String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }
    }
}
