package vn.phutrachho.reporting.figures.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.reporting.figures.Figure;
import vn.phutrachho.reporting.figures.Figure.Shown;
import vn.phutrachho.reporting.figures.Figures;

/**
 * A figure as a tile of a page; its words are messages under {@code figure.<code>}.
 *
 * @param rest what the comparison counts: how many are missing to the whole
 * @param order by which the units beneath are sorted when one follows the tile to its rows
 */
public record Tile(
        String code,
        boolean percent,
        int part,
        @Nullable Integer whole,
        @Nullable Double share,
        int rest,
        String order) {

    private static final List<Figure> SHOWN =
            List.of(
                    Figure.COVERAGE,
                    Figure.IDLE_MEMBERS,
                    Figure.PLANS,
                    Figure.REPORTS_ON_TIME,
                    Figure.MONTHS_CLOSED,
                    Figure.GRIEVANCES_OPEN,
                    Figure.GRIEVANCES_ANSWERED,
                    Figure.GRIEVANCES_CONFIRMED,
                    Figure.PLEDGES_REACHED,
                    Figure.DIRECTIVES_MADE_KNOWN);

    static List<Tile> of(Figures figures) {
        return SHOWN.stream().map(figure -> of(figure, figures)).toList();
    }

    private static Tile of(Figure figure, Figures figures) {
        int part = figure.part(figures);
        Integer whole = figure.whole(figures);
        return new Tile(
                figure.code(),
                figure.shown() == Shown.SHARE,
                part,
                whole,
                figure.share(figures),
                rest(figure, figures, part, whole),
                order(figure));
    }

    private static int rest(Figure figure, Figures figures, int part, @Nullable Integer whole) {
        return switch (figure) {
            case GRIEVANCES_OPEN -> figures.overdue();
            case GRIEVANCES_CONFIRMED -> figures.reopened();
            case PLEDGES_REACHED -> figures.pledges().relapsed();
            case IDLE_MEMBERS -> part;
            default -> whole == null ? 0 : Math.max(0, whole - part);
        };
    }

    private static String order(Figure figure) {
        return Arrays.stream(Order.values())
                .filter(order -> order.figure() == figure)
                .findFirst()
                .orElse(Order.OVERDUE)
                .value();
    }
}
