package org.bmms.console.ui.frame;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.SshAddress;
import org.bmms.console.session.Questions;
import org.bmms.console.session.SecretRequest;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.work.WindowThread;

/** Asks in dialogs. The thread that asks waits; the window goes on. */
public final class WindowQuestions implements Questions {
    private final WindowThread window;
    private final Supplier<Window> owner;
    private final Words words;

    public WindowQuestions(WindowThread window, Supplier<Window> owner, Words words) {
        this.window = window;
        this.owner = owner;
        this.words = words;
    }

    @Override
    public synchronized boolean trusts(SshAddress address, String type, String fingerprint) {
        return answer(() -> {
            Dialog<Boolean> dialog = dialog("ui.question.host.title");
            ButtonType trust = new ButtonType(words.of("ui.question.host.trust"), ButtonData.OTHER);
            ButtonType refuse = new ButtonType(words.of("ui.question.host.refuse"), ButtonData.CANCEL_CLOSE);
            dialog.getDialogPane().getButtonTypes().setAll(trust, refuse);
            Label key = new Label(type + "  " + fingerprint);
            key.getStyleClass().add("mono");
            key.setWrapText(true);
            dialog.getDialogPane()
                    .setContent(new VBox(
                            words.label(Message.of("ui.question.host", address.name(), address.host())),
                            key,
                            words.label(Message.of("ui.question.host.compare"), "second")));
            dialog.getDialogPane().lookupButton(refuse).requestFocus();
            dialog.setResultConverter(button -> button == trust);
            return dialog.showAndWait().orElse(false);
        });
    }

    @Override
    public synchronized Optional<Secret> secret(SecretRequest request) {
        return answer(() -> {
            Dialog<Optional<Secret>> dialog = dialog("ui.question.secret.title");
            ButtonType give = new ButtonType(words.of("ui.question.secret.give"), ButtonData.OK_DONE);
            ButtonType none = new ButtonType(words.of("ui.question.secret.none"), ButtonData.CANCEL_CLOSE);
            dialog.getDialogPane().getButtonTypes().setAll(give, none);
            PasswordField field = new PasswordField();
            String kind = request.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            Label what = words.label(new Message("ui.question." + kind, java.util.List.of(request.subject())));
            what.setLabelFor(field);
            VBox content = new VBox(what, field);
            if (request.again()) {
                content.getChildren().add(words.label(Message.of("ui.question.refused"), "mark", "bad"));
            }
            dialog.getDialogPane().setContent(content);
            dialog.setOnShown(event -> field.requestFocus());
            dialog.setResultConverter(
                    button -> button == give ? Optional.of(Secret.of(field.getText())) : Optional.empty());
            Optional<Secret> answer = dialog.showAndWait().orElse(Optional.empty());
            field.clear();
            return answer;
        });
    }

    private <T> Dialog<T> dialog(String title) {
        Dialog<T> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(words.of(title));
        dialog.setHeaderText(words.of(title));
        return dialog;
    }

    private <T> T answer(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        window.run(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException bug) {
                answer.completeExceptionally(bug);
            }
        });
        return answer.join();
    }
}
