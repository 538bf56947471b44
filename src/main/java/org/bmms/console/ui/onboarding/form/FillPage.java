package org.bmms.console.ui.onboarding.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Split;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;

/** The form itself, with what would be written beside it, and below it what is still to be settled. */
final class FillPage extends VBox {
    private static final double WIDTH = 40;

    private final OnboardingViewModel model;
    private final Shell shell;
    private final Words words;
    private final VBox failures = new VBox();
    private final OrganizationCard organization;
    private final UsersCard users;
    private final ScrollPane scroll;
    private final Label open = new Label();
    private final Button review = new Button();

    FillPage(OnboardingViewModel model, Letters letters, FormNotices notices, Shell shell) {
        this.model = model;
        this.shell = shell;
        this.words = shell.words();
        this.organization = new OrganizationCard(model, words);
        this.users = new UsersCard(model.form(), shell);
        VBox main = new VBox(organization, users, new PasswordsCard(model.form(), letters, words));
        main.getStyleClass().add("onboarding-cards");
        VBox aside = new VBox(new SummaryCard(model.form(), words));
        failures.getStyleClass().add("onboarding-notices");
        VBox page = new VBox(notices.place(), failures, Steps.of(Stage.FILL, words), new Split(main, aside));
        page.getStyleClass().add("onboarding-page");
        scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("screen");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("onboarding-paged");
        getChildren().addAll(scroll, footer());
        model.failure().subscribe(now -> fail());
        model.form().judgement().subscribe(now -> show());
        model.looking().subscribe(now -> show());
    }

    private VBox footer() {
        Button discard = new Button(words.of("ui-onboarding.discard"));
        discard.setId("onboarding-discard");
        discard.setOnAction(event -> discard());
        review.setId("onboarding-review");
        review.setText(words.of("ui-onboarding.review"));
        review.getStyleClass().add("accent");
        review.setOnAction(event -> review());
        open.setId("onboarding-open");
        open.setWrapText(true);
        open.setMinHeight(USE_PREF_SIZE);
        List.of(discard, review).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        FlowPane buttons = new FlowPane(discard, review);
        buttons.getStyleClass().add("onboarding-footer-buttons");
        VBox footer = new VBox(open, buttons);
        footer.getStyleClass().add("onboarding-footer");
        return footer;
    }

    private void show() {
        int many = model.form().judgement().get().open().size();
        boolean looking = model.looking().get() != null;
        boolean all = model.form().showsAll().get();
        review.setDisable(looking);
        open.getStyleClass().setAll("label", "mark", "detail");
        if (looking) {
            open.setText(words.of("ui-onboarding.looking"));
            open.setGraphic(new IconView(Mark.RUNNING.icon()));
            open.getStyleClass().add(Mark.RUNNING.styleClass());
        } else if (many > 0) {
            open.setText(words.of("ui-onboarding.to-settle", many));
            Mark mark = all ? Mark.BAD : Mark.ATTENTION;
            open.setGraphic(new IconView(mark.icon()));
            open.getStyleClass().add(mark.styleClass());
        } else {
            open.setText(words.of("ui-onboarding.nothing-stored-yet"));
            open.setGraphic(new IconView(Mark.INFO.icon()));
            open.getStyleClass().add(Mark.UNKNOWN.styleClass());
        }
    }

    private void fail() {
        Failure why = model.failure().get();
        failures.getChildren().clear();
        if (why != null) {
            failures.getChildren().add(new FailureCard(FieldWords.named(why), words));
        }
        failures.setManaged(why != null);
        failures.setVisible(why != null);
        if (why != null) {
            scroll.setVvalue(0);
        }
    }

    private void review() {
        model.review();
        show();
        Stream.of(organization.firstWrong(), users.firstWrong())
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(this::lead);
    }

    /** Puts the focus on a control and scrolls to it. */
    private void lead(Node control) {
        control.requestFocus();
        Node content = scroll.getContent();
        Bounds at = content.sceneToLocal(control.localToScene(control.getBoundsInLocal()));
        double room = content.getBoundsInLocal().getHeight()
                - scroll.getViewportBounds().getHeight();
        double middle = at.getMinY() - scroll.getViewportBounds().getHeight() / 2;
        scroll.setVvalue(room <= 0 ? 0 : Math.clamp(middle / room, 0, 1));
    }

    /** The page came into view: one goes on where something is wrong, or begins. */
    void arrive() {
        if (model.failure().get() != null) {
            scroll.setVvalue(0);
        }
        Stream.of(organization.firstWrong(), users.firstWrong())
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, this::begin);
    }

    private void begin() {
        if (model.form().existing().get() == null
                && model.form().draft().field(Draft.CODE).value().isEmpty()) {
            organization.first().requestFocus();
        } else {
            users.begin();
        }
    }

    private void discard() {
        Button keep = new Button(words.of("ui-onboarding.discard.keep"));
        Button away = new Button(words.of("ui-onboarding.discard.do"));
        away.setId("onboarding-discard-all");
        Dialogs.Opened opened = shell.dialogs()
                .open(new DialogContent(
                        words.of("ui-onboarding.discard.title"),
                        new VBox(words.label(Message.of("ui-onboarding.discard.what"))),
                        List.of(keep, away),
                        keep,
                        WIDTH,
                        0));
        keep.setOnAction(event -> opened.close());
        away.setOnAction(event -> {
            opened.close();
            model.discard();
        });
    }
}
