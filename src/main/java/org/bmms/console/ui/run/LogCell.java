package org.bmms.console.ui.run;

import java.time.Instant;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** A line of the live log: when, what kind of news, which step, the news. */
final class LogCell extends ListCell<LogLine> {
    private final Words words;
    private final Function<Instant, String> time;
    private final Label at = new Label();
    private final StackPane sign = new StackPane();
    private final Label step = new Label();
    private final Label text = new Label();
    private final HBox line = new HBox(at, sign, step, text);
    private @Nullable Mark shown;

    LogCell(Words words) {
        this.words = words;
        this.time = words::clock;
        at.getStyleClass().addAll("mono", "second");
        step.getStyleClass().addAll("mono", "log-step");
        text.getStyleClass().add("mono");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        // Lines wrap in the width of the list, instead of making it wider.
        setPrefWidth(0);
        at.setMinWidth(Region.USE_PREF_SIZE);
        line.setFillHeight(false);
        line.getStyleClass().add("log-line");
        getStyleClass().add("log-cell");
    }

    @Override
    protected void updateItem(@Nullable LogLine item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        at.setText(time.apply(item.at()));
        step.setText(item.step());
        text.setText(words.of(item.text()).replace('\n', ' '));
        if (item.mark() != shown) {
            shown = item.mark();
            sign.getStyleClass().setAll("mark", item.mark().styleClass());
            sign.getChildren().setAll(new IconView(item.mark().icon()));
        }
        setGraphic(line);
        setAccessibleText(at.getText() + ", " + step.getText() + ": " + text.getText());
    }
}
