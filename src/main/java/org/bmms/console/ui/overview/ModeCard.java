package org.bmms.console.ui.overview;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;

/** The mode in the settings file and in effect, and what is remarkable. */
final class ModeCard extends VBox {
    private final Words words;

    ModeCard(Overview now, Words words) {
        this.words = words;
        getStyleClass().addAll("card", "rows");
        Label title = new Label(words.of("ui.mode.title"));
        title.getStyleClass().add("card-title");
        title.setMinWidth(USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(title, between, agreement(now.agreement()));
        head.getStyleClass().add("row");
        String unknown = words.of("ui.word.unknown");
        getChildren()
                .addAll(
                        head,
                        row("ui.mode.file", now.modeInFile().map(Mode::name).orElse(unknown)),
                        row("ui.mode.effect", now.modeInEffect().map(Mode::name).orElse(unknown)));
        now.findings().forEach(finding -> {
            Label line = new Label(words.of(finding.what()), new IconView(Mark.ATTENTION.icon()));
            line.setWrapText(true);
            line.getStyleClass().addAll("mark", Mark.ATTENTION.styleClass());
            getChildren().add(line);
        });
    }

    private Pill agreement(Overview.Agreement agreement) {
        return switch (agreement) {
            case AGREE -> new Pill(Mark.GOOD, words.of("ui.mode.agree"));
            case DISAGREE -> new Pill(Mark.ATTENTION, words.of("ui.mode.disagree"));
            case UNKNOWN -> new Pill(Mark.UNKNOWN, words.of("ui.mode.unknown"));
        };
    }

    private Node row(String key, String value) {
        Label name = new Label(words.of(key));
        name.getStyleClass().add("second");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label token = new Label(value);
        token.getStyleClass().add("token");
        token.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(name, between, token);
        row.getStyleClass().addAll("row", "condition");
        return row;
    }
}
