package org.bmms.console.ui.onboarding.form;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.mail.WelcomeMail;
import org.bmms.console.onboarding.password.Credential;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.TabKey;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;

/** The e-mails that new users are written: shown before there are any, and copied one by one afterwards. */
final class Letters {
    private static final double WIDTH = 52;
    private static final int LINES = 14;

    private final Profile profile;
    private final Shell shell;

    Letters(Profile profile, Shell shell) {
        this.profile = profile;
        this.shell = shell;
    }

    Profile profile() {
        return profile;
    }

    /** Shows what a user would be written; the link in it is none yet. */
    void preview(OrganizationForm organization, Optional<UserForm> first, PasswordPolicy policy) {
        Words words = shell.words();
        UserForm user = first.orElseGet(() -> UserForm.of(
                words.of("ui-onboarding.mail.sample-name"),
                "",
                words.of("ui-onboarding.mail.sample-address"),
                org.bmms.console.onboarding.form.UserRole.VIEWER));
        Credential sample = new Credential(
                organization.code(),
                user.username(),
                user.fullName(),
                user.email(),
                policy == PasswordPolicy.RESET_LINK ? Credential.Kind.LINK : Credential.Kind.PASSWORD,
                Optional.of(Secret.of(words.of("ui-onboarding.mail.sample-link"))));
        WelcomeMail mail = mail(sample, organization);
        open(mail, () -> false);
    }

    /** Shows the e-mail to one user, to be copied. */
    void show(Credential credential, OrganizationForm organization, Runnable copied) {
        open(mail(credential, organization), () -> {
            copied.run();
            return true;
        });
    }

    private WelcomeMail mail(Credential credential, OrganizationForm organization) {
        URI site = profile.site().url();
        return WelcomeMail.of(credential, organization, site, shell.words().unredacted());
    }

    private void open(WelcomeMail mail, BooleanSupplier copied) {
        Words words = shell.words();
        Label to = new Label(words.of("ui-onboarding.mail.to", mail.to()));
        Label subject = new Label(words.of("ui-onboarding.mail.subject", mail.subject()));
        TextArea body = new TextArea(mail.body().reveal());
        TabKey.leaves(body);
        body.setId("onboarding-mail-text");
        body.setEditable(false);
        body.setWrapText(true);
        body.setPrefRowCount(LINES);
        body.setAccessibleText(words.of("ui-onboarding.mail.text"));
        List.of(to, subject).forEach(label -> label.setWrapText(true));
        VBox content =
                new VBox(to, subject, body, words.label(Message.of("ui-onboarding.mail.by-you"), "second", "detail"));
        content.getStyleClass().add("rows");
        Button copy = new Button(words.of("ui-onboarding.mail.copy"));
        copy.setId("onboarding-mail-copy");
        Button close = new Button(words.of("ui-onboarding.close"));
        Dialogs.Opened opened = shell.dialogs()
                .open(new DialogContent(
                        words.of("ui-onboarding.mail.title"), content, List.of(close, copy), close, WIDTH, 0));
        close.setOnAction(event -> {
            mail.body().close();
            opened.close();
        });
        copy.setOnAction(event -> {
            copy(mail.subject() + "\n\n" + mail.body().reveal());
            boolean secret = copied.getAsBoolean();
            shell.notices()
                    .say(
                            Mark.GOOD,
                            Message.of(secret ? "ui-onboarding.mail.copied" : "ui-onboarding.mail.copied-sample"));
        });
    }

    /** Puts a text on the clipboard. */
    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
