package org.bmms.console.ui.onboarding.form;

import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** How new users get in for the first time, and what they are written. */
final class PasswordsCard extends VBox {
    private final FormViewModel form;
    private final Words words;
    private final ToggleGroup group = new ToggleGroup();

    PasswordsCard(FormViewModel form, Letters letters, Words words) {
        this.form = form;
        this.words = words;
        Button mail = new Button(words.of("ui-onboarding.mail.preview"), new IconView(Icon.EYE));
        mail.setId("onboarding-mail");
        mail.setOnAction(event -> letters.preview(
                form.draft().request().organization(),
                form.draft().request().users().stream().findFirst(),
                form.draft().passwords().get()));
        getStyleClass().addAll("card", "rows");
        getChildren()
                .addAll(
                        words.label(Message.of("ui-onboarding.passwords"), "card-title"),
                        choice(PasswordPolicy.RESET_LINK, "link"),
                        choice(PasswordPolicy.TEMPORARY, "temporary"),
                        new FlowPane(mail));
    }

    private VBox choice(PasswordPolicy policy, String name) {
        RadioButton button = new RadioButton(words.of("ui-onboarding.policy." + name));
        button.setId("onboarding-policy-" + name);
        button.setWrapText(true);
        button.setToggleGroup(group);
        button.setAccessibleHelp(words.of("ui-onboarding.policy." + name + ".what"));
        button.setOnAction(event -> form.draft().passwords().set(policy));
        form.draft().passwords().subscribe(now -> button.setSelected(now == policy));
        VBox choice = new VBox(
                button,
                words.label(
                        Message.of("ui-onboarding.policy." + name + ".what"),
                        "second",
                        "detail",
                        "onboarding-indented"));
        choice.getStyleClass().add("onboarding-field");
        return choice;
    }
}
