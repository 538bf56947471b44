package org.bmms.console.ui.activation;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.PrerequisiteStand;
import org.bmms.console.checklist.PrerequisiteStand.Asks;
import org.bmms.console.checklist.PrerequisiteStand.State;
import org.bmms.console.checklist.SignOff;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;

/** A prerequisite: how it stands, by what that is known, and what a person may say about it. */
final class PrerequisiteRow extends HBox {
    /** Of the lines that say why. */
    private static final int SHOWN = 5;

    private final Words words;

    PrerequisiteRow(PrerequisiteStand stand, BiConsumer<PrerequisiteStand, Decision> ask, Words words) {
        this.words = words;
        Mark mark = mark(stand.state());
        Label symbol = new Label("", new IconView(mark.icon()));
        symbol.getStyleClass().addAll("mark", mark.styleClass());
        symbol.setMinWidth(Region.USE_PREF_SIZE);
        Label title = words.label(
                Message.of("ui-activation.prerequisite." + stand.prerequisite().name()), "strong");
        VBox what = new VBox(title);
        what.getStyleClass().add("prerequisite-what");
        evidence(what, stand.evidence());
        SignOff signOff = stand.signOff();
        if (signOff != null) {
            said(what, signOff);
        }
        HBox.setHgrow(what, Priority.ALWAYS);
        Pill pill = new Pill(mark, words.of("ui-activation.met." + stand.state()));
        VBox right = new VBox(pill);
        right.getStyleClass().add("prerequisite-right");
        right.setMinWidth(Region.USE_PREF_SIZE);
        button(stand, ask, right);
        getStyleClass().add("prerequisite");
        getChildren().addAll(symbol, what, right);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(title.getText() + ": " + pill.getText());
        setFocusTraversable(true);
    }

    /** What is known; of a long list the beginning, until somebody wants the rest. */
    private void evidence(VBox what, List<Message> reasons) {
        VBox lines = new VBox();
        lines.getStyleClass().add("prerequisite-what");
        boolean few = reasons.size() <= SHOWN + 1;
        (few ? reasons : reasons.subList(0, SHOWN))
                .forEach(reason -> lines.getChildren().add(words.label(reason, "second")));
        what.getChildren().add(lines);
        if (few) {
            return;
        }
        Hyperlink all = new Hyperlink(words.of("ui-activation.prerequisites.all", reasons.size()));
        all.setOnAction(event -> {
            what.getChildren().remove(all);
            reasons.subList(SHOWN, reasons.size())
                    .forEach(reason -> lines.getChildren().add(words.label(reason, "second")));
            requestFocus();
        });
        what.getChildren().add(all);
    }

    private void said(VBox what, SignOff signOff) {
        what.getChildren()
                .add(words.label(
                        Message.of("ui-activation.signed." + signOff.decision(), signOff.operator(), signOff.at())));
        if (!signOff.note().isBlank()) {
            what.getChildren().add(words.label(Message.of("ui-activation.signed.note", signOff.note()), "second"));
        }
        String evidence = signOff.evidence();
        if (evidence != null) {
            what.getChildren().add(words.label(Message.of("ui-activation.signed.evidence", evidence), "second"));
        }
    }

    private void button(PrerequisiteStand stand, BiConsumer<PrerequisiteStand, Decision> ask, VBox right) {
        if (stand.asks() == Asks.NOTHING) {
            return;
        }
        Decision decision = stand.signOff() != null
                ? Decision.WITHDRAWN
                : stand.asks() == Asks.SIGN_OFF ? Decision.DONE : Decision.OVERRIDDEN;
        Button button = new Button(words.of("ui-checklist.sign.ask." + decision));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> ask.accept(stand, decision));
        button.setAccessibleHelp(
                words.of("ui-activation.prerequisite." + stand.prerequisite().name()));
        right.getChildren().add(button);
    }

    private static Mark mark(State state) {
        return switch (state) {
            case PROVEN, SIGNED -> Mark.GOOD;
            case OVERRIDDEN -> Mark.ATTENTION;
            case OPEN -> Mark.WAITING_FOR_YOU;
            case FAILED -> Mark.BAD;
            case UNKNOWN -> Mark.UNKNOWN;
        };
    }
}
