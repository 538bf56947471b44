package org.bmms.console.ui.onboarding.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.isolation.IsolationReport;
import org.bmms.console.ui.control.EmptyState;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.Foreign;
import org.bmms.console.ui.control.GoingOn;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.onboarding.proof.ProofStage.Failed;
import org.bmms.console.ui.onboarding.proof.ProofStage.Meaningless;
import org.bmms.console.ui.onboarding.proof.ProofStage.Nothing;
import org.bmms.console.ui.onboarding.proof.ProofStage.Over;
import org.bmms.console.ui.onboarding.proof.ProofStage.Proving;

/** What a proof came to: the verdict first, then what was seen, what stands against it, and the evidence. */
final class ProofResult extends VBox {
    private final ProofViewModel model;
    private final Shell shell;
    private final Words words;
    private final Label age = new Label();

    ProofResult(ProofViewModel model, Shell shell) {
        this.model = model;
        this.shell = shell;
        this.words = shell.words();
        setId("proof-result");
        getStyleClass().add("proof-result");
        age.setWrapText(true);
        age.getStyleClass().addAll("second", "detail");
        Runnable show = this::show;
        model.stage().subscribe(show);
        model.failure().subscribe(show);
        model.choices().subscribe(show);
    }

    /** Says how old it is now. */
    void showAge() {
        if (model.stage().get() instanceof Over over) {
            IsolationReport report = over.report();
            model.age()
                    .ifPresent(old -> age.setText(
                            words.of("ui-proof.age", words.second(report.asOf()), words.of(old), by(report.users()))));
        }
    }

    private String by(Map<String, String> users) {
        return String.join(
                ", ",
                users.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(user ->
                                words.of("ui-proof.by", Foreign.line(user.getValue()), Foreign.line(user.getKey())))
                        .toList());
    }

    private void show() {
        List<Node> parts = new ArrayList<>();
        Failure failure = model.failure().get();
        if (failure != null) {
            parts.add(new FailureCard(failure, words));
        }
        switch (model.stage().get()) {
            case Nothing() -> parts.add(first(failure != null));
            case Proving proving -> parts.add(new GoingOn(proving.item(), "ui-proof.stop", model::stop, words));
            case Meaningless meaningless -> {
                parts.add(
                        message(Mark.BAD, Message.of("ui-proof.meaningless"), Message.of("ui-proof.meaningless.what")));
                parts.add(new FailureCard(meaningless.why(), words));
            }
            case Failed failed -> parts.add(new FailureCard(failed.why(), words));
            case Over over -> over(parts, over.picture());
        }
        parts.forEach(part -> ((Region) part).setMinHeight(Region.USE_PREF_SIZE));
        getChildren().setAll(parts);
    }

    private Node first(boolean failed) {
        if (model.choices().get() == null && !failed) {
            return new LoadingBars(2, words.of("ui-proof.work.read"));
        }
        EmptyState none = new EmptyState(Icon.SHIELD, Message.of("ui-proof.none"), null, words);
        none.getStyleClass().add("card");
        return none;
    }

    private void over(List<Node> parts, ProofPicture picture) {
        VBox verdict = message(picture.mark(), picture.verdict(), picture.meaning());
        showAge();
        verdict.getChildren().addAll(age, buttons(picture));
        parts.add(verdict);
        if (!picture.leaks().isEmpty()) {
            parts.add(new LeaksCard(picture.leaks(), words));
        }
        if (!picture.reasons().isEmpty()) {
            parts.add(new ReasonsCard(picture.reasons(), words));
        }
        parts.add(new EvidenceCard(picture, words));
    }

    private VBox message(Mark mark, Message title, Message more) {
        Label head = words.label(title, "card-title", "mark", mark.styleClass());
        head.setGraphic(new IconView(mark.icon()));
        Label meaning = words.label(more);
        VBox card = new VBox(head, meaning);
        card.getStyleClass().addAll("card", "message", mark == Mark.UNKNOWN ? "attention" : mark.styleClass());
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(head.getText() + " " + meaning.getText());
        card.setFocusTraversable(true);
        return card;
    }

    private FlowPane buttons(ProofPicture picture) {
        Button copy = new Button(words.of("ui-proof.copy"), new IconView(Icon.COPY));
        copy.setOnAction(event -> copy(picture));
        Button save = new Button(words.of("ui-proof.save"), new IconView(Icon.EXPORT));
        save.setOnAction(event -> shell.dialogs()
                .fileToWrite("isolation-proof.json")
                .ifPresent(file -> model.save(
                        file,
                        saved -> shell.notices().say(Mark.GOOD, Message.of("ui-proof.saved", saved.toString())))));
        FlowPane row = new FlowPane(copy, save);
        row.getStyleClass().add("batch-buttons");
        return row;
    }

    private void copy(ProofPicture picture) {
        ClipboardContent content = new ClipboardContent();
        content.putString(ProofText.of(picture, age.getText(), words));
        Clipboard.getSystemClipboard().setContent(content);
        shell.notices().say(Mark.GOOD, Message.of("ui-proof.copied"));
    }
}
