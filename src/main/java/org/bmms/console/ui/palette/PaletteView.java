package org.bmms.console.ui.palette;

import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** The palette above everything else: a field, and below it what is found. Arrows choose, Enter does, Escape leaves. */
public final class PaletteView extends StackPane {
    private static final int MOST_ROWS = 10;

    private final PaletteViewModel model;
    private final TextField field = new TextField();
    private @Nullable Node cameFrom;
    private final ListView<PaletteEntry> list;
    private final VBox card;

    public PaletteView(PaletteViewModel model, Words words) {
        this.model = model;
        getStyleClass().add("palette-layer");
        field.setPromptText(words.of("ui.palette.prompt"));
        field.setAccessibleText(words.of("ui.palette.prompt"));
        field.textProperty().bindBidirectional(model.letters());
        list = new ListView<>(model.found());
        list.setCellFactory(view -> new Cell());
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(words.of("ui.palette.nothing")));
        list.setAccessibleText(words.of("ui.palette.found"));
        model.found().addListener((ListChangeListener<PaletteEntry>)
                change -> list.getSelectionModel().selectFirst());
        card = new VBox(field, list);
        card.getStyleClass().addAll("card", "palette");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                model.hide();
            }
        });
        visibleProperty().bind(model.open());
        model.open().addListener((property, before, now) -> {
            if (now) {
                cameFrom = getScene().getFocusOwner();
                fill();
                found();
                field.requestFocus();
            } else if (cameFrom != null) {
                cameFrom.requestFocus();
                cameFrom = null;
            }
        });
    }

    /** Most windows never need it, and it would be laid out with the first look at each. */
    private void fill() {
        if (getChildren().isEmpty()) {
            getChildren().add(card);
            card.applyCss();
        }
    }

    private void found() {
        int rows = Math.clamp(list.getItems().size(), 1, MOST_ROWS);
        list.setPrefHeight(rows * list.getFixedCellSize() + 2);
        list.getSelectionModel().selectFirst();
    }

    private void pressed(KeyEvent event) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case KeyCode.ESCAPE -> model.hide();
            case KeyCode.TAB -> select(event.isShiftDown() ? chosen - 1 : chosen + 1);
            case KeyCode.DOWN -> select(chosen + 1);
            case KeyCode.UP -> select(chosen - 1);
            case KeyCode.ENTER -> choose(list.getSelectionModel().getSelectedItem());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int index) {
        if (index >= 0 && index < list.getItems().size()) {
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 2));
        }
    }

    private void choose(@Nullable PaletteEntry entry) {
        if (entry != null) {
            model.choose(entry);
        }
    }

    private final class Cell extends ListCell<PaletteEntry> {

        Cell() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    choose(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (entry == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label name = new Label(entry.words(), new IconView(entry.icon()));
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox row = new HBox(name);
            row.getStyleClass().add("row");
            if (!entry.keys().isEmpty()) {
                Label keys = new Label(entry.keys());
                keys.getStyleClass().add("keys");
                keys.setMinWidth(Region.USE_PREF_SIZE);
                row.getChildren().add(keys);
            }
            setGraphic(row);
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            setAccessibleText(entry.words() + " " + entry.keys());
        }
    }
}
