package org.bmms.console.ui.activation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.activation.gate.Gate;
import org.bmms.console.activation.gate.Gate.Verdict;
import org.bmms.console.base.Message;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** All there is to say about a check: what was found and by what command, why it matters, what to do. */
final class CheckDetail extends VBox {
    private final Words words;

    CheckDetail(CheckRow row, PreflightPicture picture, Runnable again, Words words) {
        this.words = words;
        getStyleClass().addAll("card", "check-detail");
        setMinHeight(USE_PREF_SIZE);
        Mark mark = row.standing().mark();
        Label title = new Label(
                words.of("ui-activation.detail.title", words.of(row.standing().word()), words.of(row.title())),
                new IconView(mark.icon()));
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().addAll("card-title", "mark", mark.styleClass());
        VBox body = new VBox();
        body.getStyleClass().add("detail-body");
        Gate gate = row.gate();
        List<Remedy.Step> remedy = List.of();
        if (gate == null) {
            body.getChildren().add(words.label(Message.of("ui-activation.detail.not-read"), "second"));
        } else {
            remedy = gate.verdict() == Verdict.PASSED ? List.of() : Remedy.of(gate, picture.profile());
            found(body, gate, picture.fingerprint(), picture.profile());
            section(body, gate.verdict() == Verdict.PASSED ? "why" : why(gate));
            body.getChildren().add(words.label(CheckTexts.why(gate), "second"));
            remedy(body, remedy);
        }
        body.getChildren().addAll(buttons(row, again, remedy), unchanged());
        HBox head = new HBox(title);
        head.getStyleClass().add("list-head");
        getChildren().addAll(head, body);
    }

    private static String why(Gate gate) {
        return gate.verdict() == Verdict.REFUSED ? "why-stops" : "why-warns";
    }

    private void found(VBox body, Gate gate, @Nullable Fingerprint fingerprint, Profile profile) {
        section(body, "found");
        body.getChildren().add(words.label(gate.found(), "second"));
        Optional<Evidence> evidence = Evidence.of(gate, fingerprint, profile);
        evidence.ifPresent(known -> body.getChildren().add(console(known)));
    }

    private VBox console(Evidence evidence) {
        Label command = mono(evidence.host() + "$ " + evidence.command());
        command.getStyleClass().add("second");
        VBox console = new VBox(command);
        evidence.answer().forEach(line -> {
            console.getChildren().add(mono(words.said(line)));
        });
        console.getStyleClass().add("console-block");
        return console;
    }

    private static Label mono(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("mono");
        return label;
    }

    private void section(VBox body, String key) {
        Label title = new Label(words.of("ui-activation.detail." + key));
        title.getStyleClass().add("strong");
        body.getChildren().add(title);
    }

    private void remedy(VBox body, List<Remedy.Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        section(body, "remedy");
        for (int i = 0; i < steps.size(); i++) {
            Label number = new Label(Integer.toString(i + 1));
            number.getStyleClass().add("remedy-number");
            number.setMinWidth(Region.USE_PREF_SIZE);
            VBox what = new VBox(words.label(steps.get(i).what()));
            what.getStyleClass().add("remedy-what");
            HBox.setHgrow(what, Priority.ALWAYS);
            String command = steps.get(i).command();
            if (command != null) {
                VBox block = new VBox(mono(command));
                block.getStyleClass().add("console-block");
                what.getChildren().add(block);
            }
            HBox step = new HBox(number, what);
            step.getStyleClass().add("remedy-step");
            body.getChildren().add(step);
        }
    }

    private FlowPane buttons(CheckRow row, Runnable check, List<Remedy.Step> remedy) {
        Button again = new Button(words.of("ui-activation.detail.again"), new IconView(Icon.REFRESH));
        again.getStyleClass().add(row.standing().isOpen() ? "button-outlined" : "accent");
        again.setDisable(row.standing() == CheckRow.Standing.RUNNING);
        again.setOnAction(event -> check.run());
        FlowPane buttons = new FlowPane(again);
        buttons.getStyleClass().add("detail-buttons");
        String commands = remedy.stream()
                .map(Remedy.Step::command)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining("\n"));
        if (!commands.isEmpty()) {
            Button copy = new Button(words.of("ui-activation.detail.copy"), new IconView(Icon.COPY));
            copy.setOnAction(event -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(commands);
                Clipboard.getSystemClipboard().setContent(content);
            });
            buttons.getChildren().add(copy);
        }
        return buttons;
    }

    private Label unchanged() {
        Label unchanged = new Label(words.of("ui-activation.detail.unchanged"), new IconView(Icon.SHIELD));
        unchanged.setWrapText(true);
        unchanged.getStyleClass().addAll("second", "mark", "good", "detail-unchanged");
        return unchanged;
    }
}
