package org.bmms.console.ui.control;

import java.util.List;

/** How wide the parts of a bar are drawn. */
final class ShareWidths {
    private ShareWidths() {}

    /**
     * Widths in proportion, but none under the least; what small parts get more, the large ones give.
     *
     * @param values the parts, each above zero
     * @param width of the whole bar
     * @param least of one part
     * @param gap between two parts
     */
    static List<Double> of(List<Long> values, double width, double least, double gap) {
        double room = Math.max(0, width - gap * (values.size() - 1));
        double smallest = Math.min(least, room / Math.max(1, values.size()));
        double all = values.stream().mapToLong(value -> value).sum();
        long small =
                values.stream().filter(value -> room * value / all < smallest).count();
        double rest = values.stream()
                .filter(value -> room * value / all >= smallest)
                .mapToLong(value -> value)
                .sum();
        double left = room - small * smallest;
        return values.stream()
                .map(value -> room * value / all < smallest ? smallest : left * value / rest)
                .toList();
    }
}
