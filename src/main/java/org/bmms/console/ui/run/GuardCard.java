package org.bmms.console.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** What happens if nobody does anything, and the two ways to decide. */
final class GuardCard extends HBox {
    private static final String BY_OPERATOR = "by the operator";

    private final Words words;
    private final GuardRing ring = new GuardRing();
    private final StackPane sign = new StackPane();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button keep = new Button();
    private final Button back = new Button();
    private final HBox buttons = new HBox(keep, back);
    private final VBox right = new VBox(title, text);
    private @Nullable Mark shown;
    private String spoken = "";

    GuardCard(RunMonitor monitor, Words words) {
        this.words = words;
        title.getStyleClass().add("guard-title");
        title.setWrapText(true);
        text.setWrapText(true);
        keep.setText(words.of("ui-run.keep"));
        keep.setGraphic(new IconView(Icon.CHECK));
        keep.getStyleClass().add("accent");
        keep.setOnAction(event -> monitor.keep());
        back.setText(words.of("ui-run.roll-back"));
        back.setGraphic(new IconView(Icon.BACK));
        back.getStyleClass().addAll("danger", "button-outlined");
        back.setOnAction(event -> monitor.rollBack(BY_OPERATOR));
        buttons.getStyleClass().add("guard-buttons");
        keep.setMinWidth(Region.USE_PREF_SIZE);
        back.setMinWidth(Region.USE_PREF_SIZE);
        keep.managedProperty().bind(keep.visibleProperty());
        back.managedProperty().bind(back.visibleProperty());
        sign.getStyleClass().add("guard-sign");
        right.getStyleClass().add("guard-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        getStyleClass().addAll("card", "guard");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinHeight(USE_PREF_SIZE);
    }

    void show(RunPicture picture, GuardPicture guard, Instant now) {
        GuardSaying saying = GuardSaying.of(picture, guard, now, words::clock);
        title.setText(words.of(saying.title()));
        text.setText(words.of(saying.text()));
        String urgency = saying.urgency().name().toLowerCase(Locale.ROOT);
        getStyleClass().removeAll("calm", "warning", "danger");
        getStyleClass().add(urgency);
        if (saying.counts()) {
            Duration left = picture.busy() && !picture.waits()
                    ? guard.full()
                    : guard.left(now).orElse(Duration.ZERO);
            ring.show(
                    guard.share(left),
                    words.of(RunFigures.clock(left)),
                    words.of("ui-run.guard.left", RunFigures.clock(guard.full())),
                    saying.urgency());
            getChildren().setAll(ring, right);
        } else {
            sign(saying.mark());
            getChildren().setAll(sign, right);
        }
        boolean mayKeep = picture.may().contains(RunAction.KEEP);
        // Of a run that has stopped, the message says what may be done.
        boolean mayGoBack = picture.may().contains(RunAction.ROLL_BACK) && (picture.waits() || picture.busy());
        keep.setVisible(mayKeep);
        back.setVisible(mayGoBack);
        if (mayKeep || mayGoBack) {
            if (!right.getChildren().contains(buttons)) {
                right.getChildren().add(buttons);
            }
        } else {
            right.getChildren().remove(buttons);
        }
        speak(guard, now);
    }

    private void sign(Mark mark) {
        if (mark != shown) {
            shown = mark;
            sign.getStyleClass().setAll("guard-sign", "mark", mark.styleClass());
            sign.getChildren().setAll(new IconView(mark.icon()));
        }
    }

    /** Says it again when a minute is over or words change, and not each second. */
    private void speak(GuardPicture guard, Instant now) {
        long minutes = guard.left(now).map(Duration::toMinutes).orElse(-1L);
        String saying = minutes + title.getText() + text.getText();
        if (!saying.equals(spoken)) {
            spoken = saying;
            setAccessibleText(title.getText() + " " + text.getText());
        }
    }
}
