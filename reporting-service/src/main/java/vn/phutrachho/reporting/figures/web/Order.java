package vn.phutrachho.reporting.figures.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.kit.web.Vietnamese;
import vn.phutrachho.reporting.figures.Dashboard.UnitFigures;
import vn.phutrachho.reporting.figures.Figure;

/** By what the units beneath are sorted: by name, or the one furthest behind first. */
enum Order {
    NAME("ten", null),
    COVERAGE("ho", Figure.COVERAGE),
    IDLE("dang-vien", Figure.IDLE_MEMBERS),
    PLANS("ke-hoach", Figure.PLANS),
    REPORTS("bao-cao", Figure.REPORTS_ON_TIME),
    MONTHS("ket-luan", Figure.MONTHS_CLOSED),
    OVERDUE("kien-nghi", Figure.GRIEVANCES_OVERDUE),
    PLEDGES("thoat-ngheo", Figure.PLEDGES_REACHED),
    MADE_KNOWN("quan-triet", Figure.DIRECTIVES_MADE_KNOWN);

    private final String value;
    private final @Nullable Figure figure;

    Order(String value, @Nullable Figure figure) {
        this.value = value;
        this.figure = figure;
    }

    /** As it stands in an address. */
    String value() {
        return value;
    }

    @Nullable Figure figure() {
        return figure;
    }

    static Order of(@Nullable String value) {
        return Arrays.stream(values())
                .filter(order -> order.value.equals(value))
                .findFirst()
                .orElse(REPORTS);
    }

    List<UnitFigures> sort(List<UnitFigures> units) {
        return units.stream().sorted(comparator().thenComparing(byName())).toList();
    }

    private Comparator<UnitFigures> comparator() {
        return switch (this) {
            case NAME -> byName();
            case OVERDUE -> comparingInt((UnitFigures u) -> u.figures().overdue()).reversed();
            case IDLE -> comparingInt((UnitFigures u) -> u.figures().idleMembers()).reversed();
            case COVERAGE, PLANS, REPORTS, MONTHS, PLEDGES, MADE_KNOWN ->
                    comparingDouble(this::share);
        };
    }

    /** Where there is nothing to have a share of, nobody is behind. */
    private double share(UnitFigures unit) {
        Double share = figure == null ? null : figure.share(unit.figures());
        return share == null ? Double.MAX_VALUE : share;
    }

    private static Comparator<UnitFigures> byName() {
        return comparing(UnitFigures::name, Vietnamese.alphabet());
    }
}
