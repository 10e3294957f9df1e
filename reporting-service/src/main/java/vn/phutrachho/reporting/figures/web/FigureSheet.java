package vn.phutrachho.reporting.figures.web;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.MessageSource;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.reporting.figures.Dashboard;
import vn.phutrachho.reporting.figures.Dashboard.Lines;
import vn.phutrachho.reporting.figures.Dashboard.UnitFigures;
import vn.phutrachho.reporting.figures.Figures;

/** The table of a dashboard as a spreadsheet: what was asked above it, numbers as numbers. */
record FigureSheet(List<List<Object>> rows) {
    static final String CSV = "text/csv;charset=UTF-8";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> COLUMNS =
            List.of(
                    "unit",
                    "grouping",
                    "cells",
                    "plans",
                    "households",
                    "covered",
                    "full-members",
                    "idle-members",
                    "expected",
                    "reports",
                    "on-time",
                    "months-due",
                    "months-closed",
                    "open",
                    "overdue",
                    "heard",
                    "answered",
                    "carried-back",
                    "confirmed");

    static FigureSheet of(
            Dashboard dashboard,
            List<UnitFigures> units,
            Function<Theme, String> themes,
            MessageSource messages,
            Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        messages.getMessage(
                                "dashboard.sheet.title",
                                new Object[] {
                                    dashboard.unit().name(),
                                    DAY.format(dashboard.asOn()),
                                    DAY.format(dashboard.asKnown())
                                },
                                locale),
                        messages.getMessage(
                                dashboard.boundaries() == Lines.NOW
                                        ? "dashboard.lines.now"
                                        : "dashboard.lines.then",
                                null,
                                locale)));
        rows.add(
                COLUMNS.stream()
                        .map(
                                column ->
                                        (Object)
                                                messages.getMessage(
                                                        "dashboard.sheet." + column, null, locale))
                        .toList());
        units.forEach(unit -> rows.add(row(unit)));
        rows.add(row(dashboard.unit()));
        if (!dashboard.themes().isEmpty()) {
            rows.add(List.of());
            rows.add(
                    Stream.of("theme", "open", "heard")
                            .map(
                                    column ->
                                            (Object)
                                                    messages.getMessage(
                                                            "dashboard.themes." + column,
                                                            null,
                                                            locale))
                            .toList());
            dashboard
                    .themes()
                    .forEach(
                            it ->
                                    rows.add(
                                            List.of(
                                                    themes.apply(it.theme()),
                                                    it.open(),
                                                    it.heard())));
        }
        return new FigureSheet(rows);
    }

    private static List<Object> row(UnitFigures unit) {
        Figures f = unit.figures();
        Dashboard.Place grouping = unit.formerDistrict();
        List<Object> row = new ArrayList<>();
        row.add(unit.name());
        row.add(grouping == null ? "" : grouping.name());
        row.addAll(
                List.of(
                        f.cells(),
                        f.plansInForce(),
                        f.households(),
                        f.covered(),
                        f.fullMembers(),
                        f.idleMembers(),
                        f.reportsExpected(),
                        f.reports(),
                        f.reportsOnTime(),
                        f.monthsDue(),
                        f.monthsClosed(),
                        f.open(),
                        f.overdue(),
                        f.heard(),
                        f.answered(),
                        f.carriedBack(),
                        f.confirmed()));
        return row;
    }

    /** With the mark by which spreadsheets recognise UTF-8. */
    byte[] csv() {
        StringBuilder text = new StringBuilder("\uFEFF");
        for (List<Object> row : rows) {
            text.append(row.stream().map(FigureSheet::quoted).collect(joining(","))).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet();
            for (List<Object> values : rows) {
                write(values, sheet.createRow(sheet.getPhysicalNumberOfRows()));
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(List<Object> values, Row row) {
        for (Object value : values) {
            Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(value.toString());
            }
        }
    }

    /** A name must not become a formula where the file is opened. */
    private static String quoted(Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString();
        String harmless = text.matches("[=+@-].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
