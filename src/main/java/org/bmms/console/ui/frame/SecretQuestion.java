package org.bmms.console.ui.frame;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.bmms.console.session.GivenSecret;
import org.bmms.console.session.SecretRequest;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.help.HelpTopic;

/** A secret that turned out to be needed, and whether the keyring is to remember it. */
final class SecretQuestion {
    private static final double WIDTH = 38;

    private final SecretRequest request;
    private final boolean keepable;
    private final Words words;
    private final CompletableFuture<Optional<GivenSecret>> answered;
    private final PasswordField field = new PasswordField();
    private final CheckBox keep = new CheckBox();

    SecretQuestion(
            SecretRequest request, boolean keepable, Words words, CompletableFuture<Optional<GivenSecret>> answered) {
        this.request = request;
        this.keepable = keepable;
        this.words = words;
        this.answered = answered;
    }

    DialogContent content() {
        Button none = new Button(words.of("ui.question.secret.none"));
        none.setOnAction(event -> answered.complete(Optional.empty()));
        Button give = new Button(words.of("ui.question.secret.give"));
        give.getStyleClass().add("accent");
        give.setDefaultButton(true);
        give.disableProperty().bind(field.textProperty().isEmpty());
        give.setOnAction(event -> give());
        VBox body = new VBox();
        body.getStyleClass().add("question");
        HelpTopic.SECRET.mark(body);
        if (request.again()) {
            Label refused = mark(Mark.BAD, "ui.question.refused");
            refused.getStyleClass().add("strong");
            body.getChildren().add(refused);
        }
        String kind = request.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Label what = words.label(new Message("ui.question." + kind, List.of(request.subject())), "strong");
        what.setLabelFor(field);
        body.getChildren()
                .addAll(
                        what,
                        field,
                        capsLock(),
                        words.label(Message.of("ui.question.secret.memory"), "second", "detail"));
        if (keepable) {
            keep.setText(words.of("ui.question.secret.keep"));
            keep.setWrapText(true);
            body.getChildren().addAll(keep, words.label(Message.of("ui.question.secret.kept"), "second", "detail"));
        }
        // The dialog puts the focus on the button that is safe; here one types.
        field.sceneProperty().subscribe(() -> Platform.runLater(field::requestFocus));
        return new DialogContent(words.of("ui.question.secret.title"), body, List.of(none, give), none, WIDTH, 0);
    }

    private void give() {
        String typed = field.getText();
        field.clear();
        answered.complete(Optional.of(new GivenSecret(Secret.of(typed), keepable && keep.isSelected())));
    }

    private Label capsLock() {
        Label locked = mark(Mark.ATTENTION, "ui.question.caps-lock");
        locked.managedProperty().bind(locked.visibleProperty());
        locked.setVisible(false);
        field.setOnKeyReleased(
                event -> locked.setVisible(Platform.isKeyLocked(KeyCode.CAPS).orElse(false)));
        return locked;
    }

    private Label mark(Mark mark, String key) {
        Label label = new Label(words.of(key), new IconView(mark.icon()));
        label.setWrapText(true);
        label.getStyleClass().addAll("mark", mark.styleClass());
        return label;
    }
}
