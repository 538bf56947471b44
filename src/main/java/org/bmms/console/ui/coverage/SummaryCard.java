package org.bmms.console.ui.coverage;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.Mismatch;
import org.bmms.console.coverage.TrendPoint;
import org.bmms.console.ui.control.Gauge;
import org.bmms.console.ui.control.GaugeReading;
import org.bmms.console.ui.control.GaugeReading.State;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** The whole: one large gauge and its verdict, the tables by form, rows in a wrong organisation, the trend. */
final class SummaryCard extends HBox {
    private static final int WRONG_SHOWN = 3;
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private static final List<State> FORMS = List.of(
            State.ENFORCED,
            State.FULL,
            State.GAPS,
            State.COUNTING,
            State.EMPTY,
            State.NO_COLUMN,
            State.DROPPED,
            State.UNKNOWN);

    private final Words words;
    private final HeadlineWords said;
    private final Runnable showWrong;
    private final Gauge gauge = new Gauge(Gauge.Form.LARGE);
    private final Label verdict = new Label();
    private final Label assigned = new Label();
    private final Label missing = new Label();
    private final Label required = new Label();
    private final VBox tables = new VBox();
    private final VBox wrong = new VBox();
    private final VBox trend = new VBox();

    /**
     * The card, empty.
     *
     * @param showWrong shows the rows in a wrong organisation
     */
    SummaryCard(Words words, Runnable showWrong) {
        this.words = words;
        this.said = new HeadlineWords(words);
        this.showWrong = showWrong;
        getStyleClass().addAll("card", "coverage-summary");
        gauge.setFocusTraversable(true);
        verdict.getStyleClass().addAll("card-title", "mark");
        assigned.getStyleClass().add("strong");
        missing.getStyleClass().add("second");
        required.getStyleClass().add("detail");
        List.of(verdict, assigned, missing, required).forEach(label -> label.setWrapText(true));
        VBox words1 = new VBox(verdict, assigned, missing, spring(), required);
        words1.getStyleClass().add("summary-words");
        HBox first = new HBox(gauge, words1);
        first.getStyleClass().add("summary-first");
        HBox.setHgrow(words1, Priority.ALWAYS);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(trend, Priority.ALWAYS);
        section(tables, "summary-tables");
        section(wrong, "summary-wrong");
        section(trend, "summary-trend");
        getChildren().addAll(first, tables, wrong, trend);
    }

    private static void section(VBox box, String style) {
        box.getStyleClass().addAll("summary-section", style);
    }

    /** Shows or hides what there is no room for in a narrow window. */
    void narrow(boolean narrow) {
        List.of(tables, trend).forEach(box -> {
            box.setVisible(!narrow);
            box.setManaged(!narrow);
        });
    }

    /** Shows how the whole stands. */
    void show(Headline now) {
        gauge.show(said.gauge(now), said.unit(now), said.spoken(now));
        pseudoClassStateChanged(STALE, now.stale());
        Mark mark = said.mark(now);
        for (Mark each : Mark.values()) {
            verdict.getStyleClass().remove(each.styleClass());
        }
        verdict.getStyleClass().add(mark.styleClass());
        verdict.setGraphic(new IconView(mark.icon()));
        verdict.setText(words.of(said.verdict(now)));
        assigned.setText(words.of(said.assigned(now)));
        missing.setText(words.of(said.missing(now)));
        required.setText(words.of(said.required(now.required())));
        boolean bad = now.required().below() > now.required().accepted();
        required.getStyleClass().removeAll("second", "alarm");
        required.getStyleClass().add(bad ? "alarm" : "second");
        showTables(now);
        showWrong(now);
    }

    private void showTables(Headline now) {
        long withColumn = now.tables().entrySet().stream()
                .filter(entry -> entry.getKey() != State.NO_COLUMN && entry.getKey() != State.DROPPED)
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
        tables.getChildren().setAll(strong("ui-coverage.tables", withColumn));
        for (State state : FORMS) {
            long count = now.tables().getOrDefault(state, 0L);
            if (count > 0) {
                tables.getChildren().add(formRow(state, count, now.required()));
            }
        }
    }

    private Node formRow(State state, long count, Headline.Required required) {
        Gauge small = new Gauge(Gauge.Form.SMALL);
        small.getStyleClass().add("legend");
        small.show(
                new GaugeReading(
                        state, 2, 3, required.below() > required.accepted(), state == State.UNKNOWN ? "?" : ""),
                "",
                "");
        Label name = new Label(words.of("ui-coverage.form."
                + state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        boolean extra = state == State.NO_COLUMN || state == State.DROPPED;
        Label number = new Label((extra ? "+" : "") + words.of("ui-coverage.number", count));
        number.getStyleClass().add("mono");
        number.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(small, name, number);
        row.getStyleClass().add("legend-row");
        return row;
    }

    private void showWrong(Headline now) {
        Gauge ring = new Gauge(Gauge.Form.PANEL);
        ring.getStyleClass().add("wrong-gauge");
        ring.setFocusTraversable(true);
        VBox lines = new VBox();
        if (now.wrong().isEmpty()) {
            ring.show(GaugeReading.of(State.UNKNOWN, false, "?"), "", words.of("ui-coverage.wrong.unknown"));
            lines.getChildren().add(words.label(Message.of("ui-coverage.wrong.unknown"), "second"));
        } else {
            long rows = now.wrong().getAsLong();
            State state = rows > 0 ? State.SOME_WRONG : State.NONE_WRONG;
            ring.show(
                    GaugeReading.of(state, rows > 0, words.of("ui-coverage.number", rows)),
                    "",
                    words.of("ui-coverage.spoken.wrong", rows));
            lines.getChildren()
                    .add(words.label(
                            Message.of(rows > 0 ? "ui-coverage.wrong.must" : "ui-coverage.wrong.none"),
                            rows > 0 ? "alarm" : "second"));
            now.mismatches().stream()
                    .limit(WRONG_SHOWN)
                    .forEach(mismatch -> lines.getChildren().add(line(mismatch)));
        }
        HBox row = new HBox(ring, lines);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row.getStyleClass().add("wrong-row");
        wrong.getChildren().setAll(strong("ui-coverage.wrong"), row);
        if (!now.mismatches().isEmpty()) {
            Hyperlink show =
                    new Hyperlink(words.of("ui-coverage.wrong.show", now.wrong().orElse(0)));
            show.setOnAction(event -> showWrong.run());
            wrong.getChildren().addAll(spring(), show);
        }
    }

    private Node line(Mismatch mismatch) {
        String application = mismatch.child().contains("_")
                ? mismatch.child().substring(0, mismatch.child().indexOf('_'))
                : "";
        Label label = words.label(
                Message.of("ui-coverage.wrong.table", TableTitle.of(mismatch.child(), application), mismatch.rows()),
                "second",
                "detail");
        return label;
    }

    /** Shows the trend of the whole. */
    void showTrend(List<TrendPoint> points, @Nullable Failure failure) {
        trend.getChildren()
                .setAll(TrendView.of(
                        points.stream()
                                .flatMap(point -> TrendView.point(point.at(), point.whole()).stream())
                                .toList(),
                        failure,
                        words));
    }

    private Label strong(String key, Object... arguments) {
        Label label = new Label(words.of(key, arguments));
        label.getStyleClass().add("strong");
        return label;
    }

    static Region spring() {
        Region spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
