package vn.phutrachho.reporting.yearly.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.phutrachho.kit.sheets.TableBook;
import vn.phutrachho.kit.sheets.TableFile;
import vn.phutrachho.kit.themes.FindThemes;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.kit.web.Numbers;
import vn.phutrachho.reporting.figures.Figure.Shown;
import vn.phutrachho.reporting.figures.MonthFigures;
import vn.phutrachho.reporting.yearly.YearFigure;
import vn.phutrachho.reporting.yearly.YearFigure.Value;
import vn.phutrachho.reporting.yearly.YearlyReport;
import vn.phutrachho.reporting.yearly.YearlyReport.Line;
import vn.phutrachho.reporting.yearly.YearlyReport.UnitYear;

/** The figures of a year in words, and as the tables of a workbook. */
@Component
public final class YearTables {
    /** As many as fit beside a unit's name, on a page and on paper; the workbook has all. */
    static final List<YearFigure> BESIDE_A_UNIT =
            List.of(
                    YearFigure.COVERAGE,
                    YearFigure.PLANS,
                    YearFigure.REPORTS_ON_TIME,
                    YearFigure.MONTHS_CLOSED,
                    YearFigure.GRIEVANCES_ANSWERED);

    private final MessageSource messages;
    private final Dates dates;
    private final Numbers numbers;
    private final FindThemes themes;

    YearTables(MessageSource messages, Dates dates, Numbers numbers, FindThemes themes) {
        this.messages = messages;
        this.dates = dates;
        this.numbers = numbers;
        this.themes = themes;
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

        /** What a figure is called. */
        public String name(YearFigure figure) {
            return say("yearly.figure." + figure.code());
        }

        /** The same in a few words, above a column. */
        public String brief(YearFigure figure) {
            return say("yearly.brief." + figure.code());
        }

        /** What it means; of the year's last day it is what the dashboard's figure means. */
        public String definition(YearFigure figure) {
            return figure.isOfMonths()
                    ? say("yearly.figure." + figure.code() + ".definition")
                    : say("figure." + figure.figure().code() + ".definition");
        }

        /** So many of so many, and which share that is; a dash where nothing was counted. */
        public String of(@Nullable Value value) {
            if (value == null) {
                return "–";
            }
            Integer whole = value.whole();
            if (whole == null) {
                return numbers.of(value.part());
            }
            String parts = numbers.of(value.part()) + " / " + numbers.of(whole);
            Double share = value.share();
            return share == null ? parts : parts + " (" + numbers.percent(share) + " %)";
        }

        /** The number by which the annex explains a figure. */
        public int mark(YearFigure figure) {
            return List.of(YearFigure.values()).indexOf(figure) + 1;
        }

        TableBook workbook(YearlyReport report) {
            Map<String, TableFile> sheets = new LinkedHashMap<>();
            sheets.put(say("yearly.sheet.figures"), new TableFile(figures(report)));
            sheets.put(say("yearly.sheet.months"), new TableFile(months(report)));
            sheets.put(say("yearly.sheet.units"), new TableFile(units(report)));
            sheets.put(say("yearly.sheet.themes"), new TableFile(themes(report)));
            sheets.put(say("yearly.sheet.annex"), new TableFile(annex(report)));
            return new TableBook(sheets);
        }

        private List<List<Object>> figures(YearlyReport report) {
            List<List<Object>> rows = new ArrayList<>();
            rows.add(
                    List.of(
                            say("yearly.sheet.title", report.name(), year(report)),
                            say(
                                    "yearly.as-on",
                                    dates.day(report.asOn()),
                                    dates.day(report.known()))));
            rows.add(
                    heads(
                            "mark",
                            "clause",
                            "figure",
                            "part",
                            "whole",
                            "share",
                            "part-before",
                            "whole-before",
                            "share-before"));
            for (Line line : report.lines()) {
                List<Object> row = new ArrayList<>();
                row.add(mark(line.figure()));
                row.add(line.figure().clause());
                row.add(name(line.figure()));
                add(line.now(), row);
                add(line.before(), row);
                rows.add(row);
            }
            rows.add(List.of("", 6, say("yearly.urged.sent"), report.urged().sent()));
            rows.add(List.of("", 6, say("yearly.urged.noted"), report.urged().noted()));
            return rows;
        }

        private static void add(@Nullable Value value, List<Object> row) {
            row.add(value == null ? "" : value.part());
            row.add(value == null || value.whole() == null ? "" : value.whole());
            row.add(value == null || value.share() == null ? "" : value.share());
        }

        private List<List<Object>> months(YearlyReport report) {
            List<List<Object>> rows = new ArrayList<>();
            rows.add(heads("month", "expected", "reports", "on-time", "due", "closed"));
            for (MonthFigures month : report.months()) {
                rows.add(
                        List.of(
                                dates.month(month.month()),
                                month.expected(),
                                month.reports(),
                                month.onTime(),
                                month.due(),
                                month.closed()));
            }
            return rows;
        }

        private List<List<Object>> units(YearlyReport report) {
            List<List<Object>> rows = new ArrayList<>();
            List<Object> head = new ArrayList<>(heads("unit"));
            for (YearFigure figure : YearFigure.values()) {
                head.add(name(figure));
                if (figure.figure().shown() != Shown.COUNT) {
                    head.add(say("yearly.sheet.of"));
                }
            }
            rows.add(head);
            for (UnitYear unit : report.units()) {
                List<Object> row = new ArrayList<>(List.of(unit.name()));
                for (YearFigure figure : YearFigure.values()) {
                    Value value = unit.of(figure);
                    row.add(value.part());
                    if (value.whole() != null) {
                        row.add(value.whole());
                    }
                }
                rows.add(row);
            }
            return rows;
        }

        private List<List<Object>> themes(YearlyReport report) {
            List<List<Object>> rows = new ArrayList<>();
            rows.add(
                    Stream.of("theme", "open", "heard")
                            .map(column -> (Object) say("dashboard.themes." + column))
                            .toList());
            report.themes()
                    .forEach(
                            about ->
                                    rows.add(
                                            List.of(
                                                    themes.name(about.theme()),
                                                    about.open(),
                                                    about.heard())));
            return rows;
        }

        private List<List<Object>> annex(YearlyReport report) {
            List<List<Object>> rows = new ArrayList<>();
            rows.add(List.of(say("yearly.mark.position"), report.mark().position()));
            rows.add(List.of(say("yearly.mark.hash"), report.mark().hash()));
            rows.add(
                    List.of(say("yearly.mark.recorded"), dates.moment(report.mark().recordedAt())));
            rows.add(heads("mark", "figure", "definition", "events"));
            for (YearFigure figure : YearFigure.values()) {
                rows.add(
                        List.of(
                                mark(figure),
                                name(figure),
                                definition(figure),
                                String.join(", ", figure.sources())));
            }
            return rows;
        }

        private List<Object> heads(String... columns) {
            return Stream.of(columns).map(column -> (Object) say("yearly.head." + column)).toList();
        }

        private static String year(YearlyReport report) {
            return Integer.toString(report.year());
        }

        private String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }
    }
}
