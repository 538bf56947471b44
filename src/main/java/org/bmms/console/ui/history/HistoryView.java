package org.bmms.console.ui.history;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.audit.report.RunReport;
import org.bmms.console.ui.frame.ScreenContent;
import org.bmms.console.ui.frame.Shell;
import org.jspecify.annotations.Nullable;

/** Runs, changes and audit: the list, or the record of one. */
public final class HistoryView extends ScrollPane implements ScreenContent {
    private final HistoryViewModel model;
    private final Shell shell;
    private final RunListView list;

    public HistoryView(HistoryViewModel model, Shell shell) {
        this.model = model;
        this.shell = shell;
        this.list = new RunListView(model, shell.words());
        setFitToWidth(true);
        getStyleClass().add("screen");
        model.opened().addListener((property, before, now) -> show());
        model.change().addListener((property, before, now) -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && isRecord()) {
                model.back();
                event.consume();
            }
        });
        show();
    }

    private boolean isRecord() {
        return model.opened().get() != null || model.change().get() != null;
    }

    private void show() {
        RunReport report = model.opened().get();
        PastChange change = model.change().get();
        setFitToHeight(!isRecord());
        setVvalue(0);
        if (report != null) {
            setContent(new RunRecordView(report, model, shell));
        } else if (change != null) {
            setContent(new ChangeRecordView(change, model, shell.words()));
        } else {
            setContent(list);
            list.focusRuns();
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void arrive(@Nullable String detail) {
        model.read();
        if (detail != null) {
            model.open(detail);
        }
    }

    @Override
    public void readNow() {
        model.read();
    }

    @Override
    public void search() {
        model.back();
        list.search();
    }
}
