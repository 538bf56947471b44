package org.bmms.console.ui.checklist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.base.WholeFile;
import org.bmms.console.checklist.Board;
import org.bmms.console.inspection.BoardCsv;
import org.bmms.console.inspection.BoardJson;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.frame.Shell;

/** Writes the items that are listed into a file that the operator chooses. */
final class ChecklistExport {
    private static final double WIDTH = 42;
    private static final double HEIGHT = 24;

    /** For whom. */
    enum Form {
        /** For spreadsheets. */
        CSV,
        /** For programs; the same as the command {@code checklist --json} gives. */
        JSON
    }

    private final ChecklistViewModel model;
    private final Shell shell;

    ChecklistExport(ChecklistViewModel model, Shell shell) {
        this.model = model;
        this.shell = shell;
    }

    /** Asks where, and writes; without a choice nothing is written. */
    void write(Form form) {
        List<Board.Row> rows = model.listed().stream()
                .filter(ChecklistLine.Item.class::isInstance)
                .map(line -> ((ChecklistLine.Item) line).line().row())
                .toList();
        String name = "checklist-" + shell.words().day(shell.clock().instant());
        shell.dialogs()
                .fileToWrite(name + "." + form.name().toLowerCase(Locale.ROOT))
                .ifPresent(file -> write(form, file, rows));
    }

    private void write(Form form, Path file, List<Board.Row> rows) {
        shell.work()
                .begin(
                        Message.of("ui-checklist.work.export", file.toString()),
                        (cancellation, progress) -> write(file, text(form, rows)),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<Path>(Path where) ->
                                    shell.notices()
                                            .say(
                                                    Mark.GOOD,
                                                    Message.of("ui-checklist.exported", rows.size(), where.toString()));
                                case Outcome.Failed<Path>(Failure why) -> failed(why);
                                case Outcome.Unknown<Path>(Failure why) -> failed(why);
                            }
                        });
    }

    private String text(Form form, List<Board.Row> rows) {
        return switch (form) {
            case CSV -> BoardCsv.of(rows, shell.words()::of, shell.words()::said);
            case JSON ->
                shell.words()
                        .said(Json.pretty(
                                new BoardJson(shell.words().unredacted(), shell.clock()).of(new Board(rows))));
        };
    }

    private static Path write(Path file, String text) {
        try {
            new WholeFile(file).write(text);
        } catch (IOException e) {
            throw Failure.unchanged(ExportFailure.NOT_WRITTEN, file.toString())
                    .withDetail(e.toString())
                    .asException(e);
        }
        return file;
    }

    private void failed(Failure why) {
        Button close = new Button(shell.words().of("ui-checklist.close"));
        Dialogs.Opened opened = shell.dialogs()
                .open(new DialogContent(
                        shell.words().of("ui-checklist.export.failed"),
                        new VBox(new FailureCard(why, shell.words())),
                        List.of(close),
                        close,
                        WIDTH,
                        HEIGHT));
        close.setOnAction(event -> opened.close());
    }
}
