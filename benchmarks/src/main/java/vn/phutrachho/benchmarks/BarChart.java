package vn.phutrachho.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Bars from the left, one for each series, as SVG: the bar is the median, the line over it reaches
 * from the smallest to the largest round. Where the largest is over thirty times the smallest the
 * scale is logarithmic, and says so.
 */
record BarChart(String title, List<Series> series) {
    private static final int LABELS = 330;
    private static final int WIDTH = 900;
    private static final int BARS = WIDTH - LABELS - 110;
    private static final int ROW = 24;
    private static final int TOP = 46;
    private static final double WIDE = 30;

    String svg() {
        StringBuilder svg = new StringBuilder();
        int height = TOP + ROW * series.size() + 10;
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                                + " height=\"%d\" font-family=\"sans-serif\" font-size=\"13\">%n",
                        WIDTH,
                        height,
                        WIDTH,
                        height));
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n",
                        WIDTH,
                        height));
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"10\" y=\"24\" font-size=\"16\" font-weight=\"bold\">%s, %s%s</text>%n",
                        escaped(title),
                        escaped(series.getFirst().unit()),
                        isLogarithmic() ? " (logarithmic)" : ""));
        for (int i = 0; i < series.size(); i++) {
            bar(svg, series.get(i), TOP + ROW * i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void bar(StringBuilder svg, Series one, int y) {
        String colour = one.key().contender().startsWith(Names.EVENT_LOG) ? "#b3261e" : "#7a8794";
        double end = LABELS + length(one.median());
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n",
                        LABELS - 8,
                        y + 14,
                        escaped(one.key().contender() + " · " + one.key().name())));
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                        LABELS,
                        y + 2,
                        length(one.median()),
                        ROW - 8,
                        colour));
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#111\"/>%n",
                        LABELS + length(one.min()),
                        LABELS + length(one.max()),
                        y + 10,
                        y + 10));
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%d\">%s</text>%n",
                        Math.max(end, LABELS + length(one.max())) + 6,
                        y + 14,
                        Page.number(one.median())));
    }

    private double length(double value) {
        double largest = series.stream().mapToDouble(Series::max).max().orElse(1);
        if (largest <= 0) {
            return 0;
        }
        if (!isLogarithmic()) {
            return BARS * value / largest;
        }
        double origin = smallest() / 2;
        return Math.max(0, BARS * Math.log(value / origin) / Math.log(largest / origin));
    }

    private boolean isLogarithmic() {
        double largest = series.stream().mapToDouble(Series::max).max().orElse(1);
        return smallest() > 0 && largest / smallest() > WIDE;
    }

    private double smallest() {
        return series.stream().mapToDouble(Series::min).min().orElse(0);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
