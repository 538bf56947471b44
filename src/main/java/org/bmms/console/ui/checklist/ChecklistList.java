package org.bmms.console.ui.checklist;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.bmms.console.checklist.ChecklistPart;
import org.bmms.console.ui.control.LetterSize;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** The lines of the checklist; only those in view exist. A click, Enter or Space opens one. */
final class ChecklistList extends ListView<ChecklistLine> {
    private static final double SCROLL_BAR_EM = 1.3;

    private final ChecklistViewModel model;
    private final LetterSize letters;

    /**
     * The list.
     *
     * @param letters of its words
     * @param check looks at the items of a part
     */
    ChecklistList(ChecklistViewModel model, LetterSize letters, Consumer<ChecklistPart> check, Words words) {
        super(model.listed());
        this.model = model;
        this.letters = letters;
        getStyleClass().addAll("checklist-list", "edge-to-edge");
        setAccessibleText(words.of("ui-checklist.list"));
        setCellFactory(view -> {
            LineCell cell = new LineCell(this, check, words);
            cell.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && cell.getItem() != null) {
                    model.choose(cell.getItem().key());
                }
            });
            return cell;
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            ChecklistLine selected = getSelectionModel().getSelectedItem();
            boolean opens = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
            if (opens && selected != null) {
                model.choose(selected.key());
                event.consume();
            }
        });
    }

    /** The key of the line that is open; null if none is. */
    ReadOnlyObjectProperty<@Nullable String> opened() {
        return model.chosen();
    }

    /** How wide its lines are beside a scroll bar, in pixels. */
    double roomForCells() {
        return Math.max(0, getWidth() - SCROLL_BAR_EM * letters.em());
    }

    /** Puts the focus on the first line that is more than a head. */
    void focusFirst() {
        requestFocus();
        for (int i = 0; i < getItems().size(); i++) {
            if (!(getItems().get(i) instanceof ChecklistLine.Heading)) {
                getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }

    /** Brings a line into view and selects it, if it is listed. */
    void reveal(String key) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).key().equals(key)) {
                getSelectionModel().clearAndSelect(i);
                scrollTo(Math.max(0, i - 1));
                return;
            }
        }
    }
}
