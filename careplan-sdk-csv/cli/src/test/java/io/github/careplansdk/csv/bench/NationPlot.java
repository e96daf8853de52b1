package io.github.careplansdk.csv.bench;

import java.util.List;
import java.util.Locale;

/** Two panels beside each other, both axes logarithmic: processor time and heap over users. Readable on light and dark. */
final class NationPlot {
    private static final int WIDTH = 880;
    private static final int HEIGHT = 400;
    private static final int PANEL = 340;
    private static final int TOP = 60;
    private static final int BOTTOM = 340;
    private static final int LABEL_GAP = 8;
    private static final int LEGEND_LINE = 20;

    private final StringBuilder svg = new StringBuilder();

    /** Something measured at some number of users. */
    record Point(double users, double value) {}

    /** What was measured of one reader. */
    record Series(String name, List<Point> points) {}

    private NationPlot() {}

    /** Draws processor seconds of several readers, and megabytes of heap of ours. */
    static String of(List<Series> seconds, Series megabytes) {
        NationPlot plot = new NationPlot();
        plot.begin();
        plot.panel(60, "processor seconds, two threads", 0.1, 100, seconds);
        plot.panel(510, "most heap in use after a collection, MB", 1, 1000, List.of(megabytes));
        return plot.svg.append("</svg>\n").toString();
    }

    private void begin() {
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">"
                .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT));
        add("<title>Time and memory over users</title>");
        add("""
                <style>
                svg { background: #ffffff; font: 13px sans-serif }
                text { fill: #1f2328 }
                .grid { stroke: #d1d9e0 }
                .even { stroke: #59636e; stroke-dasharray: 4 4 }
                polyline { fill: none; stroke-width: 2 }
                .s0 { stroke: #0969da; fill: #0969da } .s1 { stroke: #bc4c00; fill: #bc4c00 }
                .s2 { stroke: #1a7f37; fill: #1a7f37 }
                @media (prefers-color-scheme: dark) {
                svg { background: #0d1117 } text { fill: #f0f6fc } .grid { stroke: #3d444d } .even { stroke: #9198a1 }
                .s0 { stroke: #58a6ff; fill: #58a6ff } .s1 { stroke: #f0883e; fill: #f0883e }
                .s2 { stroke: #3fb950; fill: #3fb950 }
                }
                text { stroke: none !important } polyline { fill: none !important }
                </style>""");
    }

    /** From less than the smallest month to more than the largest, against decades of values. */
    private void panel(int left, String title, double low, double high, List<Series> all) {
        Axis users = new Axis(700, 200_000, left, left + PANEL);
        Axis values = new Axis(low, high, BOTTOM, TOP);
        text(left, TOP - 30, "start", title);
        for (double tick : new double[] {1000, 3000, 10_000, 30_000, 100_000}) {
            line("grid", users.at(tick), TOP, users.at(tick), BOTTOM);
            text(users.at(tick), BOTTOM + 20, "middle", number(tick));
        }
        text(left + PANEL / 2.0, BOTTOM + 44, "middle", "users");
        for (double tick = low; tick <= high; tick *= 10) {
            line("grid", left, values.at(tick), left + PANEL, values.at(tick));
            text(left - LABEL_GAP, values.at(tick) + 4, "end", number(tick));
        }
        proportion(users, values, all.get(0));
        // The legend stands where no line comes: in the upper left.
        int legend = TOP + 14;
        for (int i = 0; i < all.size(); i++, legend += LEGEND_LINE) {
            series(users, values, all.get(i), i);
            add("<circle class=\"s%d\" cx=\"%d\" cy=\"%d\" r=\"4\"/>".formatted(i, left + 18, legend));
            text(left + 34, legend + 4, "start", all.get(i).name());
        }
        line("even", left + 8, legend, left + 28, legend);
        text(left + 34, legend + 4, "start", "in proportion to the smallest");
    }

    /** What the largest would have taken if time grew just in proportion from the smallest. */
    private void proportion(Axis users, Axis values, Series of) {
        Point first = of.points().get(0);
        Point last = of.points().get(of.points().size() - 1);
        double each = first.value() / first.users();
        double end = Math.min(last.users(), values.high() / each);
        line("even", users.at(first.users()), values.at(first.value()), users.at(end), values.at(each * end));
    }

    private void series(Axis users, Axis values, Series series, int place) {
        StringBuilder line = new StringBuilder();
        for (Point point : series.points()) {
            double x = users.at(point.users());
            double y = values.at(point.value());
            line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            add(String.format(Locale.ROOT, "<circle class=\"s%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>", place, x, y));
        }
        add("<polyline class=\"s%d\" points=\"%s\"/>"
                .formatted(place, line.toString().strip()));
    }

    private void line(String type, double x1, double y1, double x2, double y2) {
        add(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                type,
                x1,
                y1,
                x2,
                y2));
    }

    private void text(double x, double y, String anchor, String text) {
        add(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, text));
    }

    private void add(String element) {
        svg.append(element).append('\n');
    }

    private static String number(double value) {
        return value < 1 ? String.valueOf(value) : String.format(Locale.ROOT, "%,.0f", value);
    }

    /** A logarithmic axis from one place to another. */
    private record Axis(double low, double high, double from, double to) {
        double at(double value) {
            return from + (to - from) * Math.log(value / low) / Math.log(high / low);
        }
    }
}
