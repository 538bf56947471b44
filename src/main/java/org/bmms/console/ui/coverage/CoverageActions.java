package org.bmms.console.ui.coverage;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.bmms.console.audit.report.Pdf;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.Mismatch;
import org.bmms.console.coverage.TableDetails;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;

/** What leads away from the screen: files, dialogs, a backfill. */
final class CoverageActions implements FilterBar.Actions, TablePanel.Actions {
    private static final double FAILURE_WIDTH = 42;
    private static final double FAILURE_HEIGHT = 24;

    private final CoverageViewModel model;
    private final TableViewModel table;
    private final Backfills backfills;
    private final String environment;
    private final Shell shell;
    private final Words words;
    private final CoverageExport export;

    /** Makes a backfill for these tables, or for all of them where none is named. */
    interface Backfills {
        BackfillViewModel of(Set<String> only, Runnable changed);
    }

    /**
     * The actions.
     *
     * @param environment its name
     */
    CoverageActions(
            CoverageViewModel model, TableViewModel table, Backfills backfills, String environment, Shell shell) {
        this.model = model;
        this.table = table;
        this.backfills = backfills;
        this.environment = environment;
        this.shell = shell;
        this.words = shell.words();
        this.export = new CoverageExport(shell.work(), this::written, this::notWritten);
    }

    @Override
    public void exportCsv() {
        CoverageReport report = model.exactReport();
        if (report != null) {
            write(report, ".csv", () -> CoverageCsv.of(report, words));
        }
    }

    @Override
    public void exportPdf() {
        CoverageReport report = model.exactReport();
        if (report != null) {
            write(report, ".pdf", () -> Pdf.of(CoveragePage.of(report, environment, model.accepted(), words)));
        }
    }

    private void write(CoverageReport report, String extension, Supplier<byte[]> content) {
        shell.dialogs()
                .fileToWrite("coverage-" + environment + "-" + words.day(report.asOf()) + extension)
                .ifPresent(file -> export.write(file, content));
    }

    private void written(Path file) {
        shell.notices().say(Mark.GOOD, Message.of("ui-coverage.export.done", file.toString()));
    }

    private void notWritten(Failure failure) {
        Button close = new Button(words.of("ui-coverage.close"));
        Dialogs.Opened opened = shell.dialogs()
                .open(new DialogContent(
                        words.of("ui-coverage.export.failed"),
                        new VBox(new FailureCard(failure, words)),
                        List.of(close),
                        close,
                        FAILURE_WIDTH,
                        FAILURE_HEIGHT));
        close.setOnAction(event -> opened.close());
    }

    @Override
    public void backfill() {
        open(Set.of());
    }

    @Override
    public void backfill(String only) {
        open(Set.of(only));
    }

    private void open(Set<String> only) {
        new BackfillDialog(backfills.of(only, model::count), shell.notices(), words).open(shell.dialogs());
    }

    @Override
    public void close() {
        table.choose(null);
    }

    @Override
    public void keys(TableDetails details, long all) {
        rows().keys(details, all);
    }

    @Override
    public void wrong(List<Mismatch> mismatches) {
        rows().wrong(new WrongRowsViewModel(mismatches, model.source(), shell.work()));
    }

    private RowsDialogs rows() {
        return new RowsDialogs(shell.dialogs(), shell.notices(), words);
    }
}
