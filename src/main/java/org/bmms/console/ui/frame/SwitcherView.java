package org.bmms.console.ui.frame;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.ProfileRow;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** The other environments, the training sandbox, and the way out. */
final class SwitcherView extends VBox {
    private final SwitcherViewModel model;
    private final Words words;
    private final VBox problems = new VBox();
    private final VBox rows = new VBox();

    /** Kept as long as the view: the model lives longer. */
    private final InvalidationListener changed = observable -> show();

    private Runnable chosen = () -> {};

    SwitcherView(SwitcherViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("switcher");
        Label title = new Label(words.of("ui.switcher.title"));
        title.getStyleClass().add("card-title");
        ScrollPane scrolled = new ScrollPane(rows);
        scrolled.setFitToWidth(true);
        scrolled.getStyleClass().add("switcher-rows");
        Button leave = new Button(words.of("ui.switcher.leave"), new IconView(Icon.PLUG));
        leave.getStyleClass().add("switcher-choice");
        leave.setMaxWidth(Double.MAX_VALUE);
        leave.setOnAction(event -> {
            model.leave();
            if (model.refusal().get() == null) {
                chosen.run();
            }
        });
        getChildren().addAll(title, problems, scrolled, new Separator(), leave);
        WeakInvalidationListener weak = new WeakInvalidationListener(changed);
        model.others().addListener(weak);
        model.refusal().addListener(weak);
        model.failure().addListener(weak);
        model.opening().addListener(weak);
        show();
    }

    /** Called when there is nothing more to choose. */
    void setOnChosen(Runnable action) {
        chosen = action;
    }

    private void show() {
        problems.getChildren().clear();
        Message refusal = model.refusal().get();
        if (refusal != null) {
            Label why = new Label(words.of(refusal), new IconView(Mark.ATTENTION.icon()));
            why.setWrapText(true);
            why.getStyleClass().addAll("mark", Mark.ATTENTION.styleClass());
            problems.getChildren().add(why);
        }
        Failure failure = model.failure().get();
        if (failure != null) {
            problems.getChildren().add(new FailureCard(failure, words));
        }
        rows.getChildren().clear();
        for (ProfileEntry entry : model.others()) {
            rows.getChildren().add(profile(entry));
        }
        if (model.others().isEmpty()) {
            rows.getChildren().add(words.label(Message.of("ui.switcher.none"), "second"));
        }
        if (!model.isTraining()) {
            ProfileRow row = new ProfileRow(
                    Kind.TRAINING, words.of("ui.switcher.training"), words.of("ui.switcher.training.what"), "", words);
            rows.getChildren().add(choice(row, words.of("ui.switcher.training"), model::startTraining));
        }
    }

    private Node profile(ProfileEntry entry) {
        ProfileRow row = new ProfileRow(entry.kind(), entry.name(), entry.where(), words.of(entry.lastUse()), words);
        return choice(row, entry.name(), () -> model.open(entry));
    }

    private Button choice(ProfileRow row, String spoken, Runnable action) {
        Button choice = new Button();
        choice.setGraphic(row);
        choice.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.getStyleClass().add("switcher-choice");
        choice.setAccessibleText(spoken);
        choice.setDisable(model.opening().get());
        choice.setOnAction(event -> action.run());
        row.prefWidthProperty().bind(choice.widthProperty());
        return choice;
    }
}
