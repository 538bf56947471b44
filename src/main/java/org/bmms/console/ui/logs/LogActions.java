package org.bmms.console.ui.logs;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.StringConverter;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.monitoring.log.LogExport;
import org.bmms.console.monitoring.log.LogLine;
import org.bmms.console.monitoring.log.LogRows;
import org.bmms.console.monitoring.log.LogSnapshot;
import org.bmms.console.monitoring.log.Restart;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** What can be done with the whole log: how far back, to the last restart, copy, export. */
final class LogActions {
    /** More is a matter for a file. */
    private static final int MOST_COPIED = 20_000;

    private static final double DIALOG_WIDTH = 44;

    private final LogsViewModel model;
    private final Shell shell;
    private final Words words;
    private final LogLines lines;
    private final String environment;
    private final ComboBox<Period> period = new ComboBox<>();
    private final Button restart;
    private final Button copy;
    private final Button export;

    LogActions(LogsViewModel model, Shell shell, LogLines lines, String environment) {
        this.model = model;
        this.shell = shell;
        this.words = shell.words();
        this.lines = lines;
        this.environment = environment;
        this.restart = button("ui-logs.restart.none", Icon.REFRESH, model::toLastRestart);
        this.copy = button("ui-logs.copy", Icon.COPY, this::copy);
        this.export = button("ui-logs.export", Icon.EXPORT, this::export);
        period.getItems().setAll(Period.values());
        period.setValue(model.period().get());
        period.setAccessibleText(words.of("ui-logs.period"));
        period.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Period one) {
                return one == null
                        ? ""
                        : words.of("ui-logs.period." + one.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public Period fromString(String text) {
                throw new UnsupportedOperationException("periods are chosen, not typed");
            }
        });
        period.setOnAction(event -> model.readFrom(period.getValue()));
        model.snapshot().addListener((property, before, now) -> show(now));
        lines.selection().addListener((property, before, now) -> copy.setDisable(now == null));
        copy.setDisable(true);
        show(model.snapshot().get());
    }

    /** From left to right. */
    List<Node> nodes() {
        return List.of(period, restart, copy, export);
    }

    private Button button(String key, Icon icon, Runnable action) {
        Button button = new Button(words.of(key), new IconView(icon));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show(LogSnapshot now) {
        Optional<Restart> last = now.lastRestart();
        restart.setDisable(last.isEmpty());
        restart.setText(last.map(start -> words.of(
                        "ui-logs.restart.last",
                        DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                                .withZone(words.zone())
                                .format(start.time())))
                .orElseGet(() -> words.of("ui-logs.restart.none")));
        export.setDisable(now.rows().size() == 0);
    }

    /** Puts what is chosen on the clipboard, with what is folded below it. */
    void copy() {
        LogSelection chosen = lines.selection().get();
        if (chosen == null) {
            return;
        }
        LogRows rows = lines.rows();
        LogExport export = new LogExport(words.zone());
        int first = chosen.first(rows);
        int last = Math.min(chosen.last(rows), first + MOST_COPIED - 1);
        shell.work()
                .begin(
                        Message.of("ui-logs.work.copy"),
                        (cancellation, progress) -> {
                            List<String> text = new ArrayList<>();
                            for (int row = first; row <= last; row++) {
                                for (LogLine line : rows.whole(row)) {
                                    text.add(export.text(line));
                                }
                            }
                            return text;
                        },
                        this::copied);
    }

    private void copied(Outcome<List<String>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<String>>(List<String> text) -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(String.join("\n", text) + "\n");
                Clipboard.getSystemClipboard().setContent(content);
                shell.notices().say(Mark.GOOD, Message.of("ui-logs.copied", text.size()));
            }
            case Outcome.Failed<List<String>>(Failure why) -> failed(why);
            case Outcome.Unknown<List<String>>(Failure why) -> failed(why);
        }
    }

    private void export() {
        String time = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT)
                .withZone(words.zone())
                .format(shell.clock().instant());
        shell.dialogs().fileToWrite("logs-" + environment + "-" + time + ".txt").ifPresent(this::export);
    }

    private void export(Path file) {
        model.export(file, words.zone(), outcome -> {
            switch (outcome) {
                case Outcome.Done<Long>(Long many) ->
                    shell.notices().say(Mark.GOOD, Message.of("ui-logs.exported", many, file.toString()));
                case Outcome.Failed<Long>(Failure why) -> failed(why);
                case Outcome.Unknown<Long>(Failure why) -> failed(why);
            }
        });
    }

    private void failed(Failure why) {
        Button close = new Button(words.of("ui-logs.close"));
        Dialogs.Opened opened = shell.dialogs()
                .open(new DialogContent(
                        words.of("ui-logs.failed"),
                        new FailureCard(why, words),
                        List.of(close),
                        close,
                        DIALOG_WIDTH,
                        0));
        close.setOnAction(event -> opened.close());
    }
}
