package vn.phutrachho.reporting.figures.web;

import org.jspecify.annotations.Nullable;
import vn.phutrachho.reporting.figures.Figure;
import vn.phutrachho.reporting.figures.Figures;

/**
 * One figure.
 *
 * @param code by which {@code /api/dashboard/definitions} says what it means
 * @param whole of how many; absent for a mere count
 * @param share between 0 and 1; absent where there is nothing to have a share of
 */
record FigureAnswer(String code, int part, @Nullable Integer whole, @Nullable Double share) {
    static FigureAnswer of(Figure figure, Figures figures) {
        return new FigureAnswer(
                figure.code(), figure.part(figures), figure.whole(figures), figure.share(figures));
    }
}
