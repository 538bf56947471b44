package org.bmms.console.ui.onboarding.batch;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.Words;

/**
 * The organisations of a batch with what is to be mended right below each. Only what is in view exists. Enter, space or a
 * click shows the users of an organisation.
 */
final class BatchList extends ListView<BatchLine> {
    private static final double SCROLL_BAR = 22;

    private final BatchViewModel model;

    BatchList(BatchViewModel model, Words words) {
        super(model.lines());
        this.model = model;
        getStyleClass().add("batch-list");
        setAccessibleText(words.of("ui-batch.list"));
        setAccessibleHelp(words.of("ui-batch.list.help"));
        setCellFactory(view -> new BatchCell(this, words));
        Label none = new Label(words.of("ui-batch.list.none"));
        none.setWrapText(true);
        setPlaceholder(none);
        VBox.setVgrow(this, Priority.ALWAYS);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                toggle(getSelectionModel().getSelectedIndex());
                event.consume();
            }
        });
    }

    /** Shows the users of the organisation in a line, or hides them; other lines have nothing to show. */
    void toggle(int index) {
        if (index >= 0 && index < getItems().size() && getItems().get(index) instanceof BatchLine.Organization line) {
            model.toggle(line.row().line());
            getSelectionModel().clearAndSelect(index);
        }
    }

    /** How wide its lines are beside a scroll bar, in pixels. */
    double roomForCells() {
        return Math.max(0, getWidth() - SCROLL_BAR);
    }
}
