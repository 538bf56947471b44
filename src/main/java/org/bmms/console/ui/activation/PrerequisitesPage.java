package org.bmms.console.ui.activation;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.PrerequisiteStand;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.ui.checklist.SignOffDialog;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Icon;

/** The first stop: the checklist's six prerequisites. */
final class PrerequisitesPage extends ScrollPane implements WizardPage {
    private final PrerequisitesViewModel model;
    private final Words words;
    private final SignOffDialog dialog;
    private final VBox page = new VBox();
    private final Button again;

    PrerequisitesPage(PrerequisitesViewModel model, Shell shell) {
        this.model = model;
        this.words = shell.words();
        this.dialog = new SignOffDialog(shell.dialogs(), words);
        again = new Button(words.of("ui-activation.prerequisites.again"), new IconView(Icon.REFRESH));
        again.disableProperty().bind(model.reading());
        again.setOnAction(event -> model.read());
        again.setMinWidth(Region.USE_PREF_SIZE);
        page.getStyleClass().add("wizard-page");
        setContent(page);
        setFitToWidth(true);
        WizardScroll.keepEdge(this, page);
        getStyleClass().add("wizard-scroll");
        model.picture().addListener((property, before, now) -> show());
        model.failure().addListener((property, before, now) -> show());
        show();
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public List<Button> buttons() {
        return List.of(again);
    }

    private void ask(PrerequisiteStand stand, Decision decision) {
        dialog.open(
                Message.of("ui-activation.prerequisite." + stand.prerequisite().name()),
                decision,
                model.operator(),
                (note, evidence) -> model.say(stand.prerequisite(), decision, note, evidence));
    }

    private void show() {
        page.getChildren().clear();
        Failure failure = model.failure().get();
        if (failure != null) {
            page.getChildren().add(new FailureCard(failure, words));
        }
        PrerequisitesPicture picture = model.picture().get();
        if (picture != null) {
            page.getChildren().add(list(picture));
        } else if (failure == null) {
            page.getChildren().add(new LoadingBars(4, words.of("ui-activation.prerequisites.reading")));
        }
    }

    private VBox list(PrerequisitesPicture picture) {
        int met = picture.stands().size() - picture.open().size();
        Label title = new Label(words.of(
                "ui-activation.prerequisites.title", met, picture.stands().size()));
        title.getStyleClass().add("card-title");
        Label read = new Label(words.of("ui-activation.read-at", picture.facts().now()));
        read.getStyleClass().addAll("detail", "second");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(title, between, read);
        head.getStyleClass().add("list-head");
        VBox list = new VBox(head);
        picture.stands().forEach(stand -> list.getChildren().add(new PrerequisiteRow(stand, this::ask, words)));
        list.getStyleClass().addAll("card", "list-card");
        return list;
    }
}
