package vn.phutrachho.reporting.figures.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.kit.sheets.TableFile;
import vn.phutrachho.reporting.figures.Dashboard;
import vn.phutrachho.reporting.figures.Dashboard.Lines;
import vn.phutrachho.reporting.figures.Dashboard.UnitFigures;
import vn.phutrachho.reporting.figures.Figures;

/** The table of a dashboard as a spreadsheet: what was asked above it, numbers as numbers. */
final class FigureSheet {
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
                    "confirmed",
                    "pledges",
                    "pledges-reached",
                    "relapses",
                    "asked",
                    "made-known");

    private FigureSheet() {}

    static TableFile of(
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
        return new TableFile(rows);
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
                        f.confirmed(),
                        f.pledges().all(),
                        f.pledges().reached(),
                        f.pledges().relapsed(),
                        f.deeds().asked(),
                        f.deeds().madeKnown()));
        return row;
    }
}
