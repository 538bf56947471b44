package org.bmms.console.ui.onboarding.form;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.bmms.console.onboarding.django.AccountVerdict;
import org.bmms.console.onboarding.password.Credential;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** The users, whether Django lets them in, and what each of them gets, while it is shown. */
final class HandOutTable extends VBox {
    private final Finished finished;
    private final Letters letters;
    private final Words words;

    HandOutTable(Finished finished, Letters letters, Words words) {
        this.finished = finished;
        this.letters = letters;
        this.words = words;
        setId("onboarding-hand-out");
        getStyleClass().add("onboarding-users");
        finished.handOut().gone().subscribe(now -> show());
    }

    private void show() {
        List<Credential> all = finished.handOut().credentials();
        getChildren().setAll(all.stream().map(this::line).toList());
    }

    private Node line(Credential credential) {
        Label name = new Label(credential.fullName());
        name.getStyleClass().add("strong");
        Label login = new Label(credential.username());
        login.getStyleClass().add("mono");
        Label email = new Label(credential.email());
        email.getStyleClass().add("second");
        List.of(name, login, email).forEach(label -> label.setWrapText(true));
        FlowPane who = new FlowPane(name, login, email, verdict(credential.username()));
        who.getStyleClass().add("onboarding-who");
        who.setMinWidth(0);
        VBox line = new VBox(who, gets(credential));
        line.getStyleClass().add("onboarding-credential");
        return line;
    }

    private Label verdict(String login) {
        Optional<AccountVerdict> said = finished.verdict(login);
        Mark mark = said.map(verdict -> verdict.refusals().isEmpty() ? Mark.GOOD : Mark.BAD)
                .orElse(Mark.UNKNOWN);
        String text = said.map(verdict -> verdict.refusals().isEmpty()
                        ? words.of("ui-onboarding.may-log-in")
                        : words.of("ui-onboarding.may-not-log-in", String.join(", ", verdict.refusals())))
                .orElseGet(() -> words.of("ui-onboarding.not-asked"));
        Label label = new Label(text, new IconView(mark.icon()));
        label.setWrapText(true);
        label.getStyleClass().addAll("mark", mark.styleClass(), "detail");
        return label;
    }

    private Node gets(Credential credential) {
        Optional<Secret> secret = credential.secret();
        if (secret.isEmpty()) {
            return words.label(Message.of(without(credential.kind())), "second", "detail");
        }
        TextField shown = new TextField(secret.get().reveal());
        shown.setEditable(false);
        shown.getStyleClass().addAll("mono", "onboarding-secret");
        shown.setAccessibleText(words.of(
                credential.kind() == Credential.Kind.LINK ? "ui-onboarding.link-of" : "ui-onboarding.password-of",
                credential.username()));
        HBox.setHgrow(shown, Priority.ALWAYS);
        Button copy = new Button(words.of("ui-onboarding.copy"), new IconView(Icon.COPY));
        copy.setAccessibleText(words.of("ui-onboarding.copy-of", credential.username()));
        copy.setOnAction(event -> {
            Letters.copy(shown.getText());
            finished.handOut().take();
        });
        Button mail = new Button(words.of("ui-onboarding.mail"));
        mail.setAccessibleText(words.of("ui-onboarding.mail-of", credential.username()));
        mail.setOnAction(event -> letters.show(credential, finished.organization(), () -> {
            if (credential.kind() == Credential.Kind.LINK) {
                finished.handOut().take();
            }
        }));
        List.of(copy, mail).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        HBox line = new HBox(shown, copy, mail);
        line.getStyleClass().add("row");
        return line;
    }

    private String without(Credential.Kind kind) {
        return switch (kind) {
            case KEPT -> "ui-onboarding.kept";
            case NOTHING_YET -> "ui-onboarding.nothing-yet";
            case PASSWORD, LINK -> "ui-onboarding.shown-once";
        };
    }
}
