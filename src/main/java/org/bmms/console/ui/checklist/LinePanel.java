package org.bmms.console.ui.checklist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** All there is to say of the line that is open, and what can be done about it. */
final class LinePanel extends VBox {
    private final ChecklistViewModel model;
    private final Actions actions;
    private final Words words;
    private final Label title = new Label();
    private final Button close;
    private final VBox body = new VBox();
    private final FlowPane buttons = new FlowPane();
    private final VBox foot = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private @Nullable ChecklistLine shown;
    private Optional<Failure> refusal = Optional.empty();

    /** What the panel leads to. */
    interface Actions {
        /** Closes the panel. */
        void close();

        /** Shows the screen where something is done about an item. */
        void go(ItemPlace place);

        /** Asks for the operator's word. */
        void ask(ChecklistItem item, Decision decision);

        /** Opens the way back. */
        void rollBack();

        /** Why there is nothing to roll back; empty where there is. */
        Optional<Message> rollBackHindrance();
    }

    LinePanel(ChecklistViewModel model, Actions actions, Words words) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        getStyleClass().addAll("card", "table-panel", "checklist-panel");
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        close = new Button("", new IconView(Icon.CLOSE));
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText(words.of("ui-checklist.panel.close"));
        close.setTooltip(new Tooltip(words.of("ui-checklist.panel.close")));
        close.setOnAction(event -> actions.close());
        HBox head = new HBox(title, close);
        head.getStyleClass().add("panel-head");
        head.setMinHeight(USE_PREF_SIZE);
        body.getStyleClass().add("panel-body");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("panel-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        buttons.getStyleClass().add("checklist-buttons");
        foot.getStyleClass().addAll("panel-buttons", "checklist-foot");
        foot.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, scroll, foot);
        model.chosen().addListener((property, before, now) -> show());
        model.picture().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        ChecklistLine line = model.line(model.chosen().get()).orElse(null);
        KnownChecklist known = model.known().get();
        Optional<Failure> now = known == null ? Optional.empty() : known.refusal();
        if (Objects.equals(line, shown) && now.equals(refusal)) {
            return;
        }
        boolean another = line == null || shown == null || !line.key().equals(shown.key());
        String pressed = focusedButton();
        shown = line;
        refusal = now;
        body.getChildren().clear();
        foot.getChildren().clear();
        buttons.getChildren().clear();
        if (line != null) {
            switch (line) {
                case ChecklistLine.Heading heading -> heading(heading);
                case ChecklistLine.Item item -> item(item);
                case ChecklistLine.Rollback rollback -> rollback(rollback);
            }
        }
        if (!buttons.getChildren().isEmpty()) {
            foot.getChildren().addFirst(buttons);
        }
        boolean more = !foot.getChildren().isEmpty();
        foot.setVisible(more);
        foot.setManaged(more);
        if (another) {
            scroll.setVvalue(0);
        }
        if (pressed != null) {
            focus(pressed);
        }
    }

    /** The words of the button that has the focus; null if none of the panel's has it. */
    private @Nullable String focusedButton() {
        return buttons.getChildren().stream()
                .filter(Node::isFocused)
                .map(node -> ((Button) node).getText())
                .findFirst()
                .orElse(null);
    }

    /** Who works by keyboard goes on from the button that took the place of the one that was pressed. */
    private void focus(String pressed) {
        buttons.getChildren().stream()
                .filter(node ->
                        node instanceof Button button && button.getText().equals(pressed))
                .filter(node -> !node.isDisabled())
                .findFirst()
                .orElse(close)
                .requestFocus();
    }

    private void heading(ChecklistLine.Heading heading) {
        title.setText(words.of(heading.part().title()));
        body.getChildren().setAll(new PartDetails(heading, words));
        if (heading.canBeLookedAt()) {
            look("ui-checklist.check.part.long", heading.part().items());
        }
    }

    private void item(ChecklistLine.Item item) {
        ItemLine line = item.line();
        ChecklistItem about = line.row().item();
        title.setText(words.of(about.text()));
        body.getChildren().setAll(new ItemDetails(item, words));
        ItemOffers offers = ItemOffers.of(line.row(), refusal);
        offers.place().ifPresent(place -> button(place.verb(), () -> actions.go(place)));
        if (offers.look()) {
            look("ui-checklist.check.item", List.of(about));
        }
        offers.decision()
                .ifPresent(decision ->
                        button(Message.of("ui-checklist.sign.ask." + decision), () -> actions.ask(about, decision)));
        offers.silence().ifPresent(why -> foot.getChildren().add(words.label(why, "second", "detail")));
    }

    private void rollback(ChecklistLine.Rollback rollback) {
        title.setText(words.of(rollback.procedure().title()));
        body.getChildren().setAll(new RollbackDetails(rollback.procedure(), words));
        Button roll = button(Message.of("ui-checklist.go.ROLLBACK"), actions::rollBack);
        actions.rollBackHindrance().ifPresent(why -> {
            roll.setDisable(true);
            foot.getChildren().add(words.label(why, "second", "detail"));
        });
    }

    private Button button(Message verb, Runnable action) {
        Button button = new Button(words.of(verb));
        button.setOnAction(event -> action.run());
        buttons.getChildren().add(button);
        return button;
    }

    private void look(String key, List<ChecklistItem> items) {
        Button check = button(Message.of(key), () -> model.check(items));
        check.setGraphic(new IconView(Icon.REFRESH));
        check.disableProperty().bind(model.looking().isNotNull());
    }
}
