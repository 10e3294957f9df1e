package vn.phutrachho.reporting.audit.web;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.phutrachho.kit.sheets.TableFile;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.reporting.audit.AccessLog.Opened;
import vn.phutrachho.reporting.audit.TakeLog;
import vn.phutrachho.reporting.audit.view.Opening.What;

/** Makes a spreadsheet of the log of openings. */
@Component
final class LogTable {
    private final MessageSource messages;
    private final Dates dates;

    LogTable(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** What was looked at, in words. */
    String what(What what, Locale locale) {
        return say("timeline.opened." + what.name(), locale);
    }

    /**
     * @param whose over what the reader is auditor
     * @param units names of the units whose lists were taken away, by their ids
     */
    TableFile of(
            List<Opened> openings,
            String whose,
            Map<String, String> units,
            LocalDate day,
            Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(say("timeline.openings.sheet", locale, whose, dates.day(day))));
        if (openings.size() == TakeLog.MOST) {
            rows.add(List.of(say("timeline.openings.sheet.cut", locale, openings.size())));
        }
        rows.add(
                Stream.of("day", "hour", "who", "what", "id", "rows", "reason")
                        .map(column -> (Object) say("timeline.openings.sheet." + column, locale))
                        .toList());
        openings.forEach(each -> rows.add(row(each, units, locale)));
        return new TableFile(rows);
    }

    private List<Object> row(Opened each, Map<String, String> units, Locale locale) {
        return List.of(
                requireNonNullElse(dates.dayOf(each.at()), ""),
                dates.hour(each.at()),
                each.account().value(),
                what(each.what(), locale),
                units.getOrDefault(each.subject(), each.subject()),
                requireNonNullElse(each.rows(), ""),
                each.reason());
    }

    private String say(String key, Locale locale, Object... gaps) {
        return messages.getMessage(key, gaps, locale);
    }
}
