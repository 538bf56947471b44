package org.bmms.console.ui.help;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** Back to where one was, the name of the page, and the search on it. */
final class HelpBar extends HBox {
    private final HelpViewModel model;
    private final Words words;
    private final TextField field = new TextField();
    private final Label count = new Label();

    HelpBar(HelpViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("help-bar");
        Button back = button(Icon.LEFT, "ui-help.back", model::back);
        back.setText(words.of("ui-help.back"));
        back.disableProperty().bind(model.canGoBack().not());
        Label title = new Label();
        title.getStyleClass().add("card-title");
        title.setMinWidth(0);
        model.place()
                .addListener(
                        (property, before, now) -> title.setText(model.page().title()));
        title.setText(model.page().title());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        field.setPromptText(words.of("ui-help.search"));
        field.setAccessibleText(words.of("ui-help.search"));
        field.textProperty().bindBidirectional(model.wanted());
        field.getStyleClass().add("help-search");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        count.getStyleClass().add("second");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Button previous = button(Icon.UP, "ui-help.previous", model::previous);
        Button next = button(Icon.DOWN, "ui-help.next", model::next);
        Runnable arrange = () -> {
            count.setText(said());
            previous.setDisable(model.found().size() < 2);
            next.setDisable(model.found().size() < 2);
        };
        model.found().addListener((ListChangeListener<Integer>) change -> arrange.run());
        model.current().addListener((property, before, now) -> arrange.run());
        model.wanted().addListener((property, before, now) -> arrange.run());
        arrange.run();
        getChildren().addAll(back, title, between, count, field, previous, next);
    }

    private Button button(Icon icon, String key, Runnable action) {
        Button button = new Button("", new IconView(icon));
        button.setAccessibleText(words.of(key));
        button.setTooltip(new javafx.scene.control.Tooltip(words.of(key)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private String said() {
        if (model.wanted().get().isBlank()) {
            return "";
        }
        return model.found().isEmpty()
                ? words.of("ui-help.nothing")
                : words.of(
                        "ui-help.found",
                        model.current().get() + 1,
                        model.found().size());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (event.isShiftDown()) {
                model.previous();
            } else {
                model.next();
            }
        }
    }

    void search() {
        field.requestFocus();
        field.selectAll();
    }
}
