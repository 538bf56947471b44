package org.bmms.console.ui.crash;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.base.crash.CrashReport;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.TabKey;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.help.HelpTopic;

/** Offers the reports of a crash: to be shown, copied into a file, or deleted. Escape keeps them and asks no more. */
public final class CrashDialog {
    private static final double WIDTH = 60;
    private static final int LINES = 16;

    private CrashDialog() {}

    /** Looks for reports in the background, and offers them where there are some. */
    public static void offer(CrashViewModel model, Dialogs dialogs, Words words) {
        model.look(() -> open(model, dialogs, words));
    }

    private static void open(CrashViewModel model, Dialogs dialogs, Words words) {
        List<CrashReport> waiting = model.waiting().get();
        TextArea text = new TextArea(words.said(model.text()));
        text.setEditable(false);
        text.setPrefRowCount(LINES);
        text.getStyleClass().add("mono");
        text.setAccessibleText(words.of("ui-crash.text"));
        text.setVisible(false);
        text.managedProperty().bind(text.visibleProperty());
        TabKey.leaves(text);
        Label said = words.label(Message.of("ui-crash.private"), "second");
        model.said()
                .addListener((property, before, now) ->
                        Optional.ofNullable(now).ifPresent(message -> said.setText(words.of(message))));
        VBox body = new VBox(
                words.label(Message.of(
                        "ui-crash.what",
                        waiting.size(),
                        words.time(waiting.getFirst().time()))),
                words.label(Message.of("ui-crash.target"), "second"),
                said,
                text);
        body.getStyleClass().addAll("rows", "crash");
        HelpTopic.CRASH.mark(body);
        Button show = new Button(words.of("ui-crash.show"));
        Button save = new Button(words.of("ui-crash.save"));
        Button delete = new Button(words.of("ui-crash.delete"));
        Button keep = new Button(words.of("ui-crash.keep"));
        Dialogs.Opened opened = dialogs.open(
                new DialogContent(words.of("ui-crash.title"), body, List.of(show, save, delete, keep), keep, WIDTH, 0));
        show.setOnAction(event -> {
            text.setVisible(true);
            show.setDisable(true);
            text.requestFocus();
        });
        save.setOnAction(event -> dialogs.fileToWrite(
                        waiting.getFirst().file().getFileName().toString())
                .ifPresent(model::save));
        delete.setOnAction(event -> model.delete());
        keep.setOnAction(event -> model.keep());
        model.over().addListener((property, before, now) -> opened.close());
    }
}
