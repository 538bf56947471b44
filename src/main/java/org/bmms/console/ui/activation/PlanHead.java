package org.bmms.console.ui.activation;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Icon;

/** Which plan is reviewed, how long it may be run, and keeping it as a file. */
final class PlanHead extends HBox {
    /** So much of a hash tells two plans apart. */
    private static final int HALF = 4;

    private final ReviewViewModel model;
    private final Shell shell;
    private final Label name = new Label("", new IconView(Icon.CLOCK));
    private final Label left = new Label();

    PlanHead(ReviewViewModel model, Shell shell) {
        this.model = model;
        this.shell = shell;
        name.getStyleClass().add("second");
        left.getStyleClass().add("strong");
        Button save = new Button(shell.words().of("ui-activation.review.save"), new IconView(Icon.EXPORT));
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(event -> save());
        getStyleClass().add("plan-head");
        getChildren().addAll(name, left, save);
        managedProperty().bind(visibleProperty());
        model.picture().addListener((property, before, now) -> show());
        model.remaining().addListener((property, before, now) -> show());
        show();
    }

    private void save() {
        ReviewPicture picture = model.picture().get();
        if (picture != null) {
            shell.dialogs()
                    .fileToWrite(picture.plan().id() + ".json")
                    .ifPresent(file -> model.save(
                            file,
                            where -> shell.notices()
                                    .say(Mark.GOOD, Message.of("ui-activation.review.saved", where.toString()))));
        }
    }

    private void show() {
        ReviewPicture picture = model.picture().get();
        if (picture == null) {
            return;
        }
        String hash = picture.plan().hash();
        name.setText(shell.words()
                .of(
                        "ui-activation.plan.name",
                        hash.substring(0, HALF) + " " + hash.substring(HALF, 2 * HALF),
                        shell.words().clock(picture.plan().created())));
        left.setText(
                model.isExpired()
                        ? shell.words().of("ui-activation.plan.expired")
                        : shell.words()
                                .of(
                                        "ui-activation.plan.left",
                                        Ages.left(model.remaining().get())));
    }
}
