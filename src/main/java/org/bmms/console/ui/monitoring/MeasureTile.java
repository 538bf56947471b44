package org.bmms.console.ui.monitoring;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Sparkline;
import org.bmms.console.ui.control.Words;

/** One measured value: name, how it stands in symbol, colour and word, the value, its limit, its age, its last hour. */
final class MeasureTile extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Words words;
    private final String key;
    private final Label title = new Label();
    private final Label value = new Label();
    private final Label subject = new Label();
    private final Label line = new Label();
    private final HBox head = new HBox();
    private final HBox row = new HBox();
    private List<Long> trend = List.of();
    private Mark mark = Mark.UNKNOWN;

    /**
     * A tile of a value.
     *
     * @param chosen told when it is chosen
     */
    MeasureTile(Row first, Words words, Runnable chosen) {
        this.words = words;
        this.key = first.key();
        getStyleClass().addAll("card", "tile", "measure-tile");
        title.setText(words.of(first.title()));
        title.setWrapText(true);
        title.getStyleClass().add("second");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        head.getStyleClass().add("tile-head");
        value.setWrapText(true);
        value.getStyleClass().add("tile-value");
        HBox.setHgrow(value, Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        row.getStyleClass().add("tile-row");
        subject.setText(first.subject());
        subject.setWrapText(true);
        subject.getStyleClass().addAll("mono", "stored");
        line.setWrapText(true);
        line.getStyleClass().addAll("detail", "second");
        getChildren().addAll(head, row);
        if (!first.subject().isEmpty()) {
            getChildren().add(subject);
        }
        getChildren().add(line);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(event -> {
            requestFocus();
            chosen.run();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                chosen.run();
                event.consume();
            }
        });
        show(first);
    }

    /** The key of its value. */
    String key() {
        return key;
    }

    /** Shows the value as it is now. */
    void show(Row now) {
        if (head.getChildren().isEmpty() || mark != now.mark()) {
            getStyleClass().remove(mark.styleClass());
            mark = now.mark();
            getStyleClass().add(mark.styleClass());
            head.getChildren().setAll(title, new Pill(mark, words.of(now.word())));
        }
        value.setText(words.of(now.value()));
        if (row.getChildren().isEmpty() || !trend.equals(now.trend())) {
            trend = now.trend();
            row.getChildren().setAll(value);
            // A line that never moves says nothing.
            if (trend.stream().distinct().count() > 1) {
                Region lately = new Sparkline(trend);
                row.getChildren().add(lately);
            }
        }
        line.setText(words.of(now.details()));
        pseudoClassStateChanged(STALE, now.old());
        String said = words.of("ui-monitoring.tile.spoken", now.name(), now.word(), now.value(), line.getText());
        setAccessibleText(said);
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}
