package org.bmms.console.ui.overview;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.bmms.console.audit.report.ReportFormat;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Icon;

/** The button of the overview that writes the report of the whole deployment, in the form that one chooses. */
final class ReportMenu extends MenuButton {
    private final ReportViewModel model;
    private final Shell shell;

    ReportMenu(ReportViewModel model, Shell shell) {
        super(shell.words().of("ui.report.button"), new IconView(Icon.EXPORT));
        this.model = model;
        this.shell = shell;
        disableProperty().bind(model.writing());
        for (ReportFormat format : ReportFormat.values()) {
            MenuItem item = new MenuItem(shell.words().of("ui.report.form." + format.extension()));
            item.setOnAction(event -> write(format));
            getItems().add(item);
        }
    }

    /** Asks where, and writes; without a choice nothing is written. */
    private void write(ReportFormat format) {
        String name = "deployment-" + model.environment() + "-"
                + shell.words().day(shell.clock().instant()) + "." + format.extension();
        shell.dialogs()
                .fileToWrite(name)
                .ifPresent(file -> model.write(file, shell.words().forReports(), this::say));
    }

    private void say(Message what) {
        shell.notices().say(what.key().equals("ui.report.written") ? Mark.GOOD : Mark.ATTENTION, what);
    }
}
