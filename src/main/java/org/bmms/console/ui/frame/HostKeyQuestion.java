package org.bmms.console.ui.frame;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.remote.SshAddress;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.help.HelpTopic;
import org.bmms.console.ui.look.Icon;

/** Whether a server that is met for the first time is trusted. A server that shows another key than before never gets here. */
final class HostKeyQuestion {
    private static final double WIDTH = 46;

    private final SshAddress address;
    private final String type;
    private final String fingerprint;
    private final Words words;
    private final CompletableFuture<Boolean> answered;
    private final CheckBox compared = new CheckBox();
    private final TextField pasted = new TextField();

    HostKeyQuestion(
            SshAddress address, String type, String fingerprint, Words words, CompletableFuture<Boolean> answered) {
        this.address = address;
        this.type = type;
        this.fingerprint = fingerprint;
        this.words = words;
        this.answered = answered;
    }

    DialogContent content() {
        Button refuse = new Button(words.of("ui.question.host.refuse"));
        refuse.setOnAction(event -> answered.complete(false));
        Button trust = new Button(words.of("ui.question.host.trust"), new IconView(Icon.SHIELD));
        trust.setOnAction(event -> answered.complete(true));
        trust.disableProperty().bind(mayTrust().not());
        compared.setText(words.of("ui.question.host.compared"));
        compared.setWrapText(true);
        VBox body = new VBox(
                words.label(Message.of("ui.question.host", address.name(), address.host(), address.port())),
                key(),
                words.label(Message.of("ui.question.host.means"), "second"),
                comparison(),
                compared,
                words.label(Message.of("ui.question.host.after"), "second", "detail"));
        body.getStyleClass().add("question");
        HelpTopic.HOST_KEY.mark(body);
        return new DialogContent(words.of("ui.question.host.title"), body, List.of(refuse, trust), refuse, WIDTH, 0);
    }

    /** It can be copied. */
    private Node key() {
        Label name = new Label(words.of("ui.question.host.key", type));
        name.getStyleClass().add("strong");
        TextField value = new TextField(fingerprint);
        value.setEditable(false);
        value.getStyleClass().addAll("mono", "shown-value");
        name.setLabelFor(value);
        VBox card = new VBox(name, value);
        card.getStyleClass().addAll("card", "question-card");
        return card;
    }

    private Node comparison() {
        Label name = words.label(Message.of("ui.question.host.compare"));
        Label command = new Label("ssh-keygen -lf /etc/ssh/" + fileOf(type));
        command.getStyleClass().addAll("mono", "token");
        pasted.getStyleClass().add("mono");
        pasted.setPromptText(words.of("ui.question.host.paste"));
        name.setLabelFor(pasted);
        Label verdict = new Label();
        verdict.setWrapText(true);
        pasted.textProperty().addListener((property, before, now) -> judge(verdict));
        judge(verdict);
        return new VBox(name, command, pasted, verdict);
    }

    /** The file of a key on the server, as OpenSSH calls it. */
    private static String fileOf(String type) {
        return switch (type) {
            case "ssh-ed25519" -> "ssh_host_ed25519_key.pub";
            case "ssh-rsa" -> "ssh_host_rsa_key.pub";
            default -> type.startsWith("ecdsa") ? "ssh_host_ecdsa_key.pub" : "ssh_host_*_key.pub";
        };
    }

    private void judge(Label verdict) {
        verdict.setVisible(!pasted.getText().isBlank());
        Mark mark = isSame() ? Mark.GOOD : Mark.BAD;
        verdict.setText(words.of(isSame() ? "ui.question.host.same" : "ui.question.host.other"));
        verdict.setGraphic(new IconView(mark.icon()));
        verdict.getStyleClass().setAll("label", "mark", mark.styleClass());
    }

    /** Of a whole line of ssh-keygen the fingerprint counts. */
    private boolean isSame() {
        return List.of(pasted.getText().strip().split("\\s+")).contains(fingerprint);
    }

    private BooleanBinding mayTrust() {
        return Bindings.createBooleanBinding(
                () -> pasted.getText().isBlank() ? compared.isSelected() : isSame(),
                pasted.textProperty(),
                compared.selectedProperty());
    }
}
