package org.bmms.console.ui.onboarding.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.password.HandOutFile;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Split;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** What was written, what the users get, once, and where one goes from here. */
final class ResultPage extends VBox {
    private static final double WIDTH = 44;

    private final OnboardingViewModel model;
    private final @Nullable Finished finished;
    private final Shell shell;
    private final Words words;
    private final Button another = new Button();

    /**
     * The page.
     *
     * @param prove leads to the proof for the organisation of a code; empty where there is none
     */
    ResultPage(OnboardingViewModel model, Letters letters, Shell shell, Optional<Consumer<String>> prove) {
        this.model = model;
        this.finished = model.finished().get();
        this.shell = shell;
        this.words = shell.words();
        getStyleClass().add("onboarding-paged");
        if (finished == null) {
            return;
        }
        VBox page = new VBox(Steps.of(Stage.RESULT, words));
        page.getStyleClass().add("onboarding-page");
        finished.unsure().ifPresent(why -> page.getChildren().add(new FailureCard(FieldWords.named(why), words)));
        VBox written = new VBox(written(finished));
        page.getChildren()
                .add(
                        finished.handOut().credentials().isEmpty()
                                ? written
                                : new Split(new VBox(handOut(finished, letters)), written));
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("screen");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, footer(finished, prove));
    }

    private VBox written(Finished done) {
        int rows = done.receipt().rows().size();
        Label title = words.label(
                rows == 0
                        ? Message.of("ui-onboarding.nothing", done.receipt().code())
                        : Message.of("ui-onboarding.done", done.receipt().code(), rows),
                "card-title",
                "mark",
                Mark.GOOD.styleClass());
        title.setId("onboarding-result");
        title.setGraphic(new IconView(Mark.GOOD.icon()));
        VBox card = new VBox(title);
        card.getStyleClass().addAll("card", "rows");
        card.getChildren()
                .addAll(SummaryCard.tables(TableCount.of(done.receipt().rows()), words));
        if (rows > 0) {
            card.getChildren().add(words.label(Message.of("ui-onboarding.done.undo"), "second", "detail"));
        }
        return card;
    }

    private VBox handOut(Finished done, Letters letters) {
        Label warning = words.label(Message.of("ui-onboarding.once"), "mark", Mark.ATTENTION.styleClass());
        warning.setGraphic(new IconView(Mark.ATTENTION.icon()));
        Button copy = new Button(words.of("ui-onboarding.copy-all"), new IconView(Icon.COPY));
        copy.setId("onboarding-copy");
        copy.setOnAction(event -> {
            Letters.copy(HandOutFile.csv(done.handOut().credentials()));
            done.handOut().take();
            shell.notices().say(Mark.GOOD, Message.of("ui-onboarding.copied"));
        });
        Button save = new Button(words.of("ui-onboarding.save"), new IconView(Icon.EXPORT));
        save.setId("onboarding-save");
        save.setOnAction(event -> askToSave(done));
        FlowPane buttons = new FlowPane(copy, save);
        buttons.getStyleClass().add("onboarding-buttons");
        VBox secrets = new VBox(warning, buttons);
        secrets.getStyleClass().add("rows");
        secrets.visibleProperty().bind(done.handOut().gone().not());
        secrets.managedProperty().bind(secrets.visibleProperty());
        VBox card = new VBox(
                words.label(Message.of("ui-onboarding.hand-out"), "card-title"),
                secrets,
                new HandOutTable(done, letters, words));
        card.getStyleClass().addAll("card", "rows");
        return card;
    }

    private FlowPane footer(Finished done, Optional<Consumer<String>> prove) {
        another.setId("onboarding-next");
        another.setText(words.of("ui-onboarding.another"));
        another.setMinWidth(Region.USE_PREF_SIZE);
        another.setOnAction(event -> leave(done, model::another));
        FlowPane footer = new FlowPane(another);
        prove.ifPresent(way -> {
            Button now = new Button(words.of("ui-onboarding.prove"), new IconView(Icon.SHIELD_CHECK));
            now.setId("onboarding-prove");
            now.getStyleClass().add("accent");
            now.setMinWidth(Region.USE_PREF_SIZE);
            now.setOnAction(event -> leave(done, () -> {
                model.another();
                way.accept(done.receipt().code());
            }));
            footer.getChildren().add(now);
        });
        footer.getStyleClass().addAll("onboarding-footer", "onboarding-footer-buttons");
        return footer;
    }

    /** Asks first where passwords would be lost that nobody has. */
    private void leave(Finished done, Runnable go) {
        if (!done.handOut().wouldBeLost()) {
            go.run();
            return;
        }
        ask(
                "ui-onboarding.leave.title",
                List.of(Message.of("ui-onboarding.leave.what")),
                "ui-onboarding.leave.stay",
                "ui-onboarding.leave.go",
                go);
    }

    private void askToSave(Finished done) {
        ask(
                "ui-onboarding.save.title",
                List.of(Message.of("ui-onboarding.save.what"), Message.of("ui-onboarding.save.rights")),
                "ui-onboarding.cancel",
                "ui-onboarding.save.choose",
                () -> shell.dialogs()
                        .fileToWrite(done.receipt().code() + "-first-passwords.csv")
                        .ifPresent(file -> save(file)));
    }

    private void save(Path file) {
        model.save(file, (where, failure) -> {
            if (failure == null) {
                shell.notices().say(Mark.GOOD, Message.of("ui-onboarding.saved", where.toString()));
            } else {
                Button close = new Button(words.of("ui-onboarding.close"));
                Dialogs.Opened opened = shell.dialogs()
                        .open(new DialogContent(
                                words.of("ui-onboarding.save.title"),
                                new FailureCard(failure, words),
                                List.of(close),
                                close,
                                WIDTH,
                                0));
                close.setOnAction(event -> opened.close());
            }
        });
    }

    private void ask(String title, List<Message> what, String stay, String go, Runnable action) {
        List<Node> labels = new ArrayList<>();
        what.forEach(message -> labels.add(words.label(message)));
        VBox body = new VBox();
        body.getStyleClass().add("rows");
        body.getChildren().setAll(labels);
        Button safe = new Button(words.of(stay));
        Button other = new Button(words.of(go));
        other.setId("onboarding-ask-go");
        Dialogs.Opened opened =
                shell.dialogs().open(new DialogContent(words.of(title), body, List.of(safe, other), safe, WIDTH, 0));
        safe.setOnAction(event -> opened.close());
        other.setOnAction(event -> {
            opened.close();
            action.run();
        });
    }

    /** The page came into view. */
    void arrive() {
        another.requestFocus();
    }
}
