package org.bmms.console.ui.overview;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.directory.Rollout;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;

/** How many pilots and MOAs have been taken in, of how many there are to be (checklist § Deployment Phases 5 and 6). */
final class RolloutCard extends VBox {
    private final Words words;

    /**
     * The card.
     *
     * @param all leads to all organisations
     */
    RolloutCard(Fact<Rollout> rollout, Runnable all, Words words) {
        this.words = words;
        setId("rollout");
        getStyleClass().addAll("card", "rows", "rollout");
        Label title = words.label(Message.of("ui.rollout.title"), "card-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Hyperlink more = new Hyperlink(words.of("ui.rollout.all"));
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(event -> all.run());
        HBox head = new HBox(title, more);
        head.getStyleClass().add("row");
        getChildren().add(head);
        Rollout known = rollout.value();
        if (known == null) {
            Label unknown = words.label(
                    Message.of("ui.tile.unknown.why", String.valueOf(rollout.unreadable())), "mark", "unknown");
            unknown.setGraphic(new IconView(Mark.UNKNOWN.icon()));
            getChildren().add(unknown);
            return;
        }
        getChildren()
                .addAll(
                        line("ui.rollout.pilots", known.pilots()),
                        line("ui.rollout.moas", known.moas()),
                        words.label(detail(known), "second", "detail"));
    }

    private static Message detail(Rollout known) {
        return known.absent().isEmpty()
                ? Message.of("ui.rollout.live", known.live())
                : Message.of("ui.rollout.absent", known.live(), known.absent().size());
    }

    private Node line(String key, Rollout.Share share) {
        Label name = words.label(Message.of(key));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label figure = new Label(words.of("ui.rollout.share", share.done(), share.wanted()));
        figure.getStyleClass().add("strong");
        figure.setMinWidth(USE_PREF_SIZE);
        HBox said = new HBox(name, figure);
        said.getStyleClass().add("row");
        if (share.complete()) {
            figure.setGraphic(new IconView(Mark.GOOD.icon()));
            figure.getStyleClass().addAll("mark", Mark.GOOD.styleClass());
        }
        ProgressBar bar = new ProgressBar(share.part());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(name.getText() + ": " + figure.getText());
        VBox line = new VBox(said, bar);
        line.getStyleClass().add("rollout-line");
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(name.getText() + ": " + figure.getText());
        line.setFocusTraversable(true);
        return line;
    }
}
