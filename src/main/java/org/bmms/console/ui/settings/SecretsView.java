package org.bmms.console.ui.settings;

import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.session.keyring.KeptSecret;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;

/** Which secrets the keyring remembers, and how they are forgotten. */
final class SecretsView extends VBox {
    private final SecretsViewModel model;
    private final Words words;

    SecretsView(SecretsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("settings-part");
        InvalidationListener changed = observable -> show();
        model.stand().addListener(changed);
        model.kept().addListener(changed);
        model.failure().addListener(changed);
        show();
    }

    private void show() {
        getChildren().clear();
        Failure failure = model.failure().get();
        if (failure != null) {
            getChildren().add(new FailureCard(failure, words));
        }
        SecretsViewModel.Stand stand = model.stand().get();
        if (stand == null) {
            if (failure == null) {
                getChildren().add(new LoadingBars(1, words.of("ui-settings.keyring.looking")));
            }
            return;
        }
        getChildren().addAll(keyring(stand), secrets());
    }

    private Node keyring(SecretsViewModel.Stand stand) {
        Message missing = stand.missing();
        Label title = new Label(words.of("ui-settings.keyring.title"));
        title.getStyleClass().add("card-title");
        Pill pill = missing == null
                ? new Pill(Mark.GOOD, words.of("ui-settings.keyring.there"))
                : new Pill(Mark.UNKNOWN, words.of("ui-settings.keyring.none"));
        HBox head = new HBox(title, pill);
        head.getStyleClass().add("row");
        VBox card = new VBox(
                head,
                words.label(
                        missing == null
                                ? Message.of("ui-settings.keyring.there.what")
                                : Message.of("ui-settings.keyring.none.what", missing)),
                words.label(Message.of("ui-settings.keyring.rule"), "second"));
        card.getStyleClass().addAll("card", "rows");
        return card;
    }

    private Node secrets() {
        Label title = new Label(words.of("ui-settings.kept.title"));
        title.getStyleClass().add("card-title");
        VBox card = new VBox(title);
        card.getStyleClass().addAll("card", "rows");
        if (model.kept().isEmpty()) {
            card.getChildren().add(words.label(Message.of("ui-settings.kept.none"), "second"));
        }
        model.kept().forEach(kept -> card.getChildren().add(row(kept)));
        return card;
    }

    private Node row(KeptSecret kept) {
        String kind = kept.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Label what = words.label(new Message("ui.question." + kind, java.util.List.of(kept.subject())));
        Label where = new Label(kept.environment());
        where.getStyleClass().addAll("second", "detail");
        VBox text = new VBox(what, where);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button forget = new Button(words.of("ui-settings.kept.forget"));
        forget.setMinWidth(USE_PREF_SIZE);
        forget.setAccessibleText(forget.getText() + ": " + what.getText() + ", " + kept.environment());
        forget.setOnAction(event -> {
            forget.setDisable(true);
            model.forget(kept);
        });
        HBox row = new HBox(text, forget);
        row.getStyleClass().add("row");
        return row;
    }
}
