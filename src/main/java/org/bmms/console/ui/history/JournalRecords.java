package org.bmms.console.ui.history;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.audit.EventMessage;
import org.bmms.console.base.Message;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.ui.control.Words;

/** The journal of a run: when, who, what, and the hash that ties each entry to the one before. */
final class JournalRecords extends VBox {
    private static final int HASH_SHOWN = 12;

    private final Words words;
    private final DateTimeFormatter time;

    JournalRecords(RunView run, Words words) {
        this.words = words;
        this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT)
                .withZone(words.zone());
        VBox card = new VBox();
        card.getStyleClass().addAll("card", "rows");
        if (run.entries().isEmpty()) {
            card.getChildren().add(words.label(Message.of("audit.report.no-journal"), "second"));
        }
        run.entries().forEach(entry -> card.getChildren().add(row(run, entry)));
        getStyleClass().add("run-records");
        getChildren().add(card);
    }

    private HBox row(RunView run, Entry entry) {
        Label number = new Label(Long.toString(entry.number()));
        number.getStyleClass().addAll("second", "record-number");
        Label at = new Label(time.format(entry.at()));
        at.getStyleClass().addAll("mono", "second");
        at.setMinWidth(Region.USE_PREF_SIZE);
        Label who = new Label(words.said(entry.operator()));
        who.getStyleClass().add("record-who");
        Label what = new Label(words.of(EventMessage.of(run, entry.event())));
        what.setWrapText(true);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label hash = new Label(entry.hash().substring(0, HASH_SHOWN));
        hash.getStyleClass().addAll("mono", "second");
        hash.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(number, at, who, what, hash);
        row.getStyleClass().addAll("row", "record");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(at.getText() + ", " + who.getText() + ": " + what.getText());
        row.setFocusTraversable(true);
        return row;
    }
}
