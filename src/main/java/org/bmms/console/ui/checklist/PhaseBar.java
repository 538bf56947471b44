package org.bmms.console.ui.checklist;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Phase;
import org.bmms.console.ui.control.LetterSize;
import org.bmms.console.ui.control.Words;

/** The six phases, each with how far its items are; pressing one lists its items alone, pressing it again lists all. */
final class PhaseBar extends GridPane {
    /** The least width of a phase, in sizes of the font. */
    private static final double LEAST = 13;

    private final Words words;
    private final Consumer<Optional<Phase>> listed;
    private final LetterSize letters = new LetterSize(this::arrange);
    private final Map<Phase, PhaseButton> buttons = new EnumMap<>(Phase.class);
    private int columns;

    /**
     * The phases, about which nothing is known yet.
     *
     * @param listed told of the phase whose items are wanted; empty for all
     */
    PhaseBar(Consumer<Optional<Phase>> listed, Words words) {
        this.words = words;
        this.listed = listed;
        getStyleClass().addAll("tiles", "checklist-phases");
        ToggleGroup group = new ToggleGroup();
        for (Phase phase : Phase.values()) {
            PhaseButton button = new PhaseButton(phase);
            button.setToggleGroup(group);
            buttons.put(phase, button);
        }
        getChildren().add(letters);
        getChildren().addAll(buttons.values());
        widthProperty().addListener((property, before, now) -> arrange());
        arrange();
    }

    /** Shows how far they are. */
    void show(List<PhaseProgress> phases) {
        for (PhaseProgress progress : phases) {
            PhaseButton button = buttons.get(progress.phase());
            if (button != null) {
                button.show(progress);
            }
        }
    }

    /** All phases are listed again. */
    void clear() {
        buttons.values().forEach(button -> button.setSelected(false));
    }

    private void arrange() {
        double least = LEAST * letters.em();
        int now = getWidth() > 0 ? 1 : buttons.size();
        for (int many : List.of(buttons.size(), 3, 2)) {
            if (getWidth() - (many - 1) * getHgap() >= many * least) {
                now = many;
                break;
            }
        }
        if (now == columns) {
            return;
        }
        columns = now;
        getColumnConstraints().clear();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints equal = new ColumnConstraints();
            equal.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(equal);
        }
        int place = 0;
        for (PhaseButton button : buttons.values()) {
            setConstraints(button, place % columns, place / columns);
            place++;
        }
    }

    private final class PhaseButton extends ToggleButton {
        private final Label figure = new Label();
        private final ProgressBar bar = new ProgressBar(0);
        private final VBox content = new VBox();

        PhaseButton(Phase phase) {
            Label number = new Label(Integer.toString(phase.number()));
            number.getStyleClass().add("phase-number");
            number.setMinWidth(Region.USE_PREF_SIZE);
            Label title = words.label(Message.of("ui.phase." + phase.name().toLowerCase(Locale.ROOT)));
            title.getStyleClass().add("phase-title");
            HBox.setHgrow(title, Priority.ALWAYS);
            HBox head = new HBox(number, title);
            head.getStyleClass().add("phase-head");
            VBox.setVgrow(head, Priority.ALWAYS);
            figure.getStyleClass().addAll("detail", "second");
            figure.setMinWidth(Region.USE_PREF_SIZE);
            bar.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(bar, Priority.ALWAYS);
            HBox how = new HBox(bar, figure);
            how.getStyleClass().add("phase-how");
            content.getChildren().addAll(head, how);
            content.getStyleClass().add("phase-content");
            setGraphic(content);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            setMinSize(0, USE_PREF_SIZE);
            setAccessibleText(title.getText());
            getStyleClass().add("phase-button");
            setOnAction(event -> listed.accept(isSelected() ? Optional.of(phase) : Optional.empty()));
        }

        /** As high as its words are when they wrap in the room they have. */
        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double room = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
            return snappedTopInset() + content.prefHeight(Math.max(0, room)) + snappedBottomInset();
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            content.resizeRelocate(
                    snappedLeftInset(),
                    snappedTopInset(),
                    Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()),
                    Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset()));
        }

        void show(PhaseProgress progress) {
            bar.setProgress(progress.share());
            figure.setText(words.of(progress.figure()));
            setAccessibleText(words.of(progress.spoken()));
        }
    }
}
