package org.bmms.console.ui.history;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.audit.ChainBreak;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** Whether what was recorded is as it was written. */
final class AuditCard extends HBox {
    private final Words words;
    private final Label verdict = new Label();
    private final Label detail = new Label();

    AuditCard(HistoryViewModel model, Words words) {
        this.words = words;
        getStyleClass().addAll("card", "audit-card");
        verdict.setWrapText(true);
        verdict.getStyleClass().addAll("strong", "mark");
        detail.setWrapText(true);
        detail.getStyleClass().addAll("second", "detail");
        VBox said = new VBox(verdict, detail);
        HBox.setHgrow(said, Priority.ALWAYS);
        Button verify = new Button(words.of("ui-history.verify"), new IconView(Icon.SHIELD));
        verify.setMinWidth(Region.USE_PREF_SIZE);
        verify.setOnAction(event -> model.verify());
        verify.disableProperty().bind(model.verifying().or(model.known().isNull()));
        getChildren().addAll(said, verify);
        model.verified().addListener((property, before, now) -> show(now));
        model.verifying().addListener((property, before, now) -> {
            if (now) {
                say(Mark.RUNNING, words.of("ui-history.verifying"), words.of("ui-history.verifying.what"));
            } else {
                show(model.verified().get());
            }
        });
        show(model.verified().get());
    }

    private void show(@Nullable Verified verified) {
        if (verified == null) {
            say(Mark.NOT_STARTED, words.of("ui-history.not-verified"), words.of("ui-history.verify.what"));
            return;
        }
        String broken =
                verified.report().broken().map(ChainBreak::what).map(words::of).orElse("");
        String fits = words.of("audit.verified", verified.report().records());
        String server = words.of(verified.withServer() ? "ui-history.with-server" : "ui-history.without-server");
        if (broken.isEmpty()) {
            say(
                    Mark.GOOD,
                    fits,
                    words.of("ui-history.verified", verified.report().digest(), verified.at()) + " " + server);
        } else {
            say(
                    Mark.BAD,
                    broken,
                    words.of("ui-history.broken", verified.report().records(), verified.at()));
        }
    }

    private void say(Mark mark, String first, String second) {
        verdict.getStyleClass().removeAll("good", "bad", "running", "unknown");
        verdict.getStyleClass().add(mark.styleClass());
        verdict.setGraphic(new IconView(mark.icon()));
        verdict.setText(first);
        detail.setText(second);
        setAccessibleText(first + " " + second);
    }
}
