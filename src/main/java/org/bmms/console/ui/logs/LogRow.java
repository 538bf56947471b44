package org.bmms.console.ui.logs;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.bmms.console.monitoring.log.Fold;
import org.bmms.console.monitoring.log.LogLine;
import org.bmms.console.monitoring.log.LogRows;
import org.bmms.console.monitoring.log.LogSearch;
import org.bmms.console.monitoring.log.LogSearch.Place;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** One row of a log on the screen. There are only as many as fit; each shows now this line, now that. */
final class LogRow extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass AIMED = PseudoClass.getPseudoClass("aimed");
    private static final List<String> STYLES = List.of("bad", "attention", "running", "unknown", "restart");

    /** What is behind it cannot be seen, however wide the window is. */
    private static final int LONGEST_SHOWN = 2_000;

    private final Words words;
    private final Label time = new Label();
    private final StackPane symbol = new StackPane();
    private final Label host = new Label();
    private final Label unit = new Label();
    private final HBox text = new HBox();
    private @Nullable Content content;

    LogRow(Words words) {
        this.words = words;
        getStyleClass().add("log-row");
        time.getStyleClass().addAll("mono", "log-time");
        symbol.getStyleClass().add("log-symbol");
        host.getStyleClass().addAll("mono", "log-host");
        unit.getStyleClass().addAll("mono", "log-unit");
        text.getStyleClass().add("log-text");
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        setHgrow(text, javafx.scene.layout.Priority.ALWAYS);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().setAll(time, symbol, host, unit, text);
    }

    /**
     * What a row shows.
     *
     * @param line the line; null if it is no longer kept
     * @param fold the traceback that begins here; null if none does
     * @param last the last line of that traceback
     * @param opened whether it is shown in whole
     */
    record Content(
            @Nullable LogLine line,
            @Nullable Fold fold,
            @Nullable LogLine last,
            boolean opened,
            Format format) {

        static Content of(LogRows rows, int row, Format format) {
            LogLine line = rows.line(row);
            Fold fold = line == null ? null : rows.fold(line.number());
            LogLine last = fold == null ? null : rows.lineOf(fold.last());
            return new Content(line, fold, last, line != null && rows.isOpened(line.number()), format);
        }
    }

    /**
     * How lines are shown.
     *
     * @param time how a time is written
     * @param search what is marked
     * @param hosts whether the host is named
     */
    record Format(DateTimeFormatter time, LogSearch search, boolean hosts) {}

    /** The number of its line; negative without one. */
    long number() {
        return content == null || content.line() == null ? -1 : content.line().number();
    }

    /** Whether there is more of its text than fits. */
    boolean isCut() {
        double needed = text.getChildren().stream()
                .mapToDouble(part -> part.prefWidth(-1))
                .sum();
        return needed > text.getWidth();
    }

    void show(Content next, boolean selected, boolean aimed) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(AIMED, aimed);
        if (Objects.equals(next, content)) {
            return;
        }
        content = next;
        getStyleClass().removeAll(STYLES);
        LogLine line = next.line();
        if (line == null) {
            setAccessibleText("");
            text.getChildren().clear();
            return;
        }
        boolean later = line.isContinuation();
        LogMark mark = LogMark.of(line);
        getStyleClass().add(mark.style());
        if (line.restart()) {
            getStyleClass().add("restart");
        }
        host.setVisible(next.format().hosts());
        host.setManaged(next.format().hosts());
        time.setText(later ? "" : next.format().time().format(line.time()));
        host.setText(later ? "" : line.source().host());
        unit.setText(later ? "" : line.source().shortUnit());
        symbol.getChildren().setAll(later ? List.of() : List.of(symbolOf(mark)));
        text.getChildren().setAll(next.fold() == null ? marked(line.text(), next.format()) : folded(next, line));
        setAccessibleText(String.join(
                ", ",
                next.format().time().format(line.time()),
                words.of(mark.key()),
                line.source().host(),
                line.source().shortUnit(),
                line.text()));
    }

    private static Node symbolOf(LogMark mark) {
        if (mark.icon() == null) {
            Label dot = new Label("·");
            dot.getStyleClass().add("second");
            return dot;
        }
        IconView icon = new IconView(mark.icon());
        StackPane coloured = new StackPane(icon);
        coloured.getStyleClass().addAll("mark", mark.style());
        return coloured;
    }

    private List<Node> folded(Content now, LogLine head) {
        Fold fold = Objects.requireNonNull(now.fold());
        Label chip = new Label(
                words.of("ui-logs.traceback", fold.lines() + 1),
                new IconView(now.opened() ? org.bmms.console.ui.look.Icon.DOWN : org.bmms.console.ui.look.Icon.RIGHT));
        chip.getStyleClass().add("log-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        gap.getStyleClass().add("log-chip-gap");
        List<Node> nodes = new ArrayList<>(List.of(chip, gap));
        LogLine said = now.opened() || now.last() == null ? head : now.last();
        nodes.addAll(marked(said.text(), now.format()));
        return nodes;
    }

    private static List<Node> marked(String all, Format format) {
        String line = all.length() <= LONGEST_SHOWN ? all : all.substring(0, LONGEST_SHOWN);
        List<Node> parts = new ArrayList<>();
        int at = 0;
        for (Place place : format.search().places(line)) {
            part(parts, line.substring(at, place.start()), false);
            part(parts, line.substring(place.start(), place.end()), true);
            at = place.end();
        }
        part(parts, line.substring(at), false);
        return parts;
    }

    private static void part(List<Node> parts, String words, boolean hit) {
        if (words.isEmpty()) {
            return;
        }
        Label part = new Label(words);
        part.setMinWidth(Region.USE_PREF_SIZE);
        part.getStyleClass().add("mono");
        if (hit) {
            part.getStyleClass().add("log-hit");
        }
        parts.add(part);
    }
}
