package vn.phutrachho.reporting.reminder.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.reporting.Arrears;
import vn.phutrachho.kit.sheets.TableFile;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.kit.web.Numbers;
import vn.phutrachho.reporting.reminder.Urging;
import vn.phutrachho.reporting.reminder.Urging.Behind;
import vn.phutrachho.reporting.reminder.view.SentReminder;

/** What a unit is behind in, in words. */
@Component
public final class ArrearsWords {
    private final MessageSource messages;
    private final Dates dates;
    private final Numbers numbers;

    ArrearsWords(MessageSource messages, Dates dates, Numbers numbers) {
        this.messages = messages;
        this.dates = dates;
        this.numbers = numbers;
    }

    In in(Locale locale) {
        return new In(locale);
    }

    /** In one language. */
    public final class In {
        private final Locale locale;

        private In(Locale locale) {
            this.locale = locale;
        }

        /** One of the things that somebody can be behind in, and how many units are. */
        String choice(Arrears about, @Nullable Integer units) {
            return say("urging.choice", say("urging.about." + about), numbers.of(units));
        }

        /** So many of what, and of which month. */
        public String of(Arrears about, @Nullable YearMonth month, int number) {
            return say(
                    "urging.number." + about,
                    numbers.of(number),
                    month == null ? "" : dates.month(month));
        }

        /** What the reminder was about when it was sent. */
        public String of(SentReminder sent) {
            return of(sent.about(), sent.month(), sent.behind());
        }

        private String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }

        /** Those that are behind, as a spreadsheet. */
        TableFile table(Urging urging) {
            List<List<Object>> rows = new ArrayList<>();
            rows.add(
                    List.of(
                            say("urging.sheet", urging.name(), dates.day(urging.day())),
                            say("urging.about." + urging.about())));
            rows.add(
                    Stream.of("unit", "behind", "reminded", "until", "promised")
                            .map(column -> (Object) say("urging.column." + column))
                            .toList());
            urging.behind().forEach(unit -> rows.add(row(unit)));
            return new TableFile(rows);
        }

        private static List<Object> row(Behind unit) {
            SentReminder last = unit.last();
            List<Object> row = new ArrayList<>(List.of(unit.name(), unit.number()));
            row.add(last == null ? "" : last.on());
            row.add(last == null ? "" : last.until());
            row.add(last == null || last.promised() == null ? "" : last.promised());
            return row;
        }
    }
}
