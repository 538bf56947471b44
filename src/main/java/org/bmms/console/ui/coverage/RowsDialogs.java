package org.bmms.console.ui.coverage;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.TableDetails;
import org.bmms.console.coverage.WrongRow;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Notices;
import org.bmms.console.ui.control.TabKey;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.coverage.WrongRowsViewModel.Found;
import org.jspecify.annotations.Nullable;

/** The single rows behind a number, to be read and copied. */
final class RowsDialogs {
    private static final double WIDTH = 50;
    private static final double HEIGHT = 36;

    private final Dialogs dialogs;
    private final Notices notices;
    private final Words words;

    RowsDialogs(Dialogs dialogs, Notices notices, Words words) {
        this.dialogs = dialogs;
        this.notices = notices;
        this.words = words;
    }

    /**
     * The keys of rows without an organisation.
     *
     * @param all how many such rows there are
     */
    void keys(TableDetails details, long all) {
        TextArea text = text(String.join("\n", details.keysWithout()));
        Label what = words.label(
                Message.of(
                        details.keysWithout().size() < all ? "ui-coverage.keys.some" : "ui-coverage.keys.all",
                        details.keysWithout().size(),
                        all,
                        details.table()),
                "second");
        open("ui-coverage.keys.title", new VBox(what, text), text);
    }

    /** Rows in a wrong organisation, once they are found. */
    void wrong(WrongRowsViewModel model) {
        TextArea text = text("");
        VBox body = new VBox(new LoadingBars(2, words.of("ui-coverage.work.wrong")));
        model.found().addListener((property, before, now) -> {
            if (now != null) {
                text.setText(lines(now));
                body.getChildren().setAll(words.label(Message.of("ui-coverage.wrong.hint"), "second"), text);
            }
        });
        model.failure().addListener((property, before, now) -> showFailure(body, now));
        open("ui-coverage.wrong.title", body, text);
    }

    private void showFailure(VBox body, @Nullable Failure failure) {
        if (failure != null) {
            body.getChildren().setAll(new FailureCard(failure, words));
        }
    }

    private String lines(List<Found> found) {
        StringBuilder lines = new StringBuilder();
        for (Found each : found) {
            lines.append(words.of(
                            "ui-coverage.wrong.link",
                            each.mismatch().rows(),
                            each.mismatch().child(),
                            each.mismatch().childColumn(),
                            each.mismatch().parent()))
                    .append('\n');
            for (WrongRow row : each.rows()) {
                lines.append("  ")
                        .append(words.of(
                                "ui-coverage.wrong.row",
                                row.key(),
                                row.organization(),
                                row.parentKey(),
                                row.parentOrganization()))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private void open(String title, VBox body, TextArea text) {
        body.getStyleClass().add("rows");
        Button copy = new Button(words.of("ui-coverage.rows.copy"));
        copy.disableProperty().bind(text.textProperty().isEmpty());
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.getText());
            Clipboard.getSystemClipboard().setContent(content);
            notices.say(Mark.GOOD, Message.of("ui-coverage.copied.keys"));
        });
        Button close = new Button(words.of("ui-coverage.close"));
        Dialogs.Opened opened =
                dialogs.open(new DialogContent(words.of(title), body, List.of(copy, close), close, WIDTH, HEIGHT));
        close.setOnAction(event -> opened.close());
    }

    private static TextArea text(String content) {
        TextArea text = new TextArea(content);
        text.setEditable(false);
        TabKey.leaves(text);
        text.getStyleClass().add("mono");
        VBox.setVgrow(text, Priority.ALWAYS);
        return text;
    }
}
