package org.bmms.console.ui.logs;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.bmms.console.base.Failure;
import org.bmms.console.monitoring.log.LogSearch;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** What is searched for: text or expression, how often it is there, from one place to the next. */
final class LogSearchBar extends VBox {
    /** Nobody wants to see what is found for a word that is half typed. */
    private static final Duration TYPING = Duration.millis(180);

    private final LogsViewModel model;
    private final Words words;
    private final CustomTextField field = new CustomTextField();
    private final Label found = new Label();
    private final Label wrong = new Label();
    private final ToggleButton exactCase = new ToggleButton("Aa");
    private final ToggleButton expression = new ToggleButton(".*");
    private final Button previous;
    private final Button next;
    private final PauseTransition typing = new PauseTransition(TYPING);
    private long at = -1;

    LogSearchBar(LogsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        previous = arrow(Icon.UP, "ui-logs.search.previous", true);
        next = arrow(Icon.DOWN, "ui-logs.search.next", false);
        getStyleClass().add("log-search");
        field.setPromptText(words.of("ui-logs.search.prompt"));
        field.setAccessibleText(words.of("ui-logs.search.prompt"));
        field.setLeft(new IconView(Icon.SEARCH));
        field.setRight(within());
        HBox.setHgrow(field, Priority.ALWAYS);
        typing.setOnFinished(event -> search());
        field.textProperty().addListener((property, before, now) -> typing.playFromStart());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        option(exactCase, "ui-logs.search.case");
        option(expression, "ui-logs.search.expression");
        wrong.setWrapText(true);
        wrong.getStyleClass().addAll("mark", "bad", "detail");
        wrong.managedProperty().bind(wrong.visibleProperty());
        HBox row = new HBox(field, kinds());
        row.getStyleClass().add("log-search-row");
        getChildren().addAll(row, wrong);
        model.snapshot().addListener((property, before, now) -> count());
        model.searchFailure().addListener((property, before, now) -> show(now));
        model.aim().addListener((property, before, now) -> {
            at = now == null ? at : now.number();
            count();
        });
        show(model.searchFailure().get());
        count();
    }

    private Node within() {
        found.getStyleClass().addAll("second", "detail");
        found.setMinWidth(USE_PREF_SIZE);
        HBox within = new HBox(found, previous, next, exactCase, expression);
        within.getStyleClass().add("log-search-within");
        return within;
    }

    private Button arrow(Icon icon, String key, boolean backwards) {
        Button arrow = new Button("", new IconView(icon));
        arrow.getStyleClass().addAll(Styles.FLAT, "log-search-arrow");
        named(arrow, key);
        arrow.setOnAction(event -> go(backwards));
        return arrow;
    }

    private void option(ToggleButton option, String key) {
        option.getStyleClass().add("log-search-option");
        named(option, key);
        option.setOnAction(event -> search());
    }

    private void named(ButtonBase button, String key) {
        button.setAccessibleText(words.of(key));
        button.setTooltip(new Tooltip(words.of(key)));
    }

    private Node kinds() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox(
                kind("ui-logs.highlight", "left-pill", false, group), kind("ui-logs.only", "right-pill", true, group));
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private Node kind(String key, String place, boolean only, ToggleGroup group) {
        ToggleButton button = new ToggleButton(words.of(key));
        button.getStyleClass().addAll(place, "segment");
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setSelected(model.filter().get().onlyMatches() == only);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.show(model.filter().get().onlyMatches(only));
        });
        return button;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            search();
            go(event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            event.consume();
        }
    }

    /** To the next line with it, or to the one before. */
    void go(boolean backwards) {
        model.nextMatch(at, backwards);
    }

    /** Puts the focus here. */
    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /** Where going on begins. */
    void from(long number) {
        at = number;
    }

    private void search() {
        typing.stop();
        LogSearch wanted = new LogSearch(field.getText(), expression.isSelected(), exactCase.isSelected());
        if (!wanted.equals(model.filter().get().search())
                || model.searchFailure().get() != null) {
            model.search(wanted);
        }
    }

    private void show(@Nullable Failure failure) {
        wrong.setVisible(failure != null);
        wrong.setText(failure == null ? "" : words.of(failure.what()) + " " + words.of(failure.next()));
        field.pseudoClassStateChanged(Styles.STATE_DANGER, failure != null);
    }

    private void count() {
        int all = model.snapshot().get().matches().size();
        boolean searching = !model.snapshot().get().filter().search().isEmpty();
        int number = searching ? model.matchNumber(at) : 0;
        String text = !searching
                ? ""
                : number == 0 ? words.of("ui-logs.search.found", all) : words.of("ui-logs.search.at", number, all);
        if (!Objects.equals(text, found.getText())) {
            found.setText(text);
        }
        previous.setDisable(all == 0);
        next.setDisable(all == 0);
    }
}
