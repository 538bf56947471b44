package org.bmms.console.ui.activation;

import java.time.Duration;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.backup.Backup;
import org.bmms.console.base.Size;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;

/** A backup on one line: its name, how old and large it is, how far it is proven. */
final class BackupRow extends HBox {

    BackupRow(Backup backup, Duration age, Words words) {
        Label id = new Label(backup.id());
        id.getStyleClass().add("mono");
        Label database = new Label(backup.database());
        database.getStyleClass().addAll("mono", "second");
        VBox what = new VBox(id, database);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label old = new Label(words.of(Ages.old(age)));
        old.getStyleClass().add("backup-age");
        Label size = new Label(Size.of(backup.bytes()));
        size.getStyleClass().addAll("mono", "backup-size");
        Mark mark = switch (backup.state()) {
            case REHEARSED -> Mark.GOOD;
            case VERIFIED -> Mark.ATTENTION;
            case UNVERIFIED -> Mark.UNKNOWN;
            case PARTIAL -> Mark.BAD;
        };
        Pill state = new Pill(mark, words.of("ui-activation.backup.state." + backup.state()));
        state.getStyleClass().add("backup-state");
        getStyleClass().add("backup-row");
        getChildren().addAll(what, old, size, state);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(String.join(", ", id.getText(), old.getText(), size.getText(), state.getText()));
        setFocusTraversable(true);
    }
}
