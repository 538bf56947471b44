package org.bmms.console.ui.settings;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.target.profile.StoredProfile;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.ProfileEntry;
import org.jspecify.annotations.Nullable;

/** Removes a profile; the name is typed, and it says what goes and what stays. */
final class DeleteDialog {
    private static final double WIDTH = 44;

    private final ProfileEntry entry;
    private final StoredProfile stored;
    private final ProfilesViewModel profiles;
    private final Words words;
    private final Runnable deleted;
    private Dialogs.@Nullable Opened dialog;

    DeleteDialog(ProfileEntry entry, StoredProfile stored, ProfilesViewModel profiles, Words words, Runnable deleted) {
        this.entry = entry;
        this.stored = stored;
        this.profiles = profiles;
        this.words = words;
        this.deleted = deleted;
    }

    void open(Dialogs dialogs) {
        Button keep = new Button(words.of("ui-settings.delete.keep"));
        keep.setOnAction(event -> close());
        TextField typed = new TextField();
        Button delete = new Button(words.of("ui-settings.delete.do"));
        delete.getStyleClass().add("danger");
        delete.disableProperty().bind(typed.textProperty().isNotEqualTo(entry.name()));
        delete.setOnAction(event -> {
            close();
            profiles.delete(stored, deleted);
        });
        Label type = words.label(Message.of("ui-settings.delete.type", entry.name()), "strong");
        type.setLabelFor(typed);
        VBox danger = new VBox(type, typed);
        danger.getStyleClass().addAll("card", "danger-zone");
        VBox body = new VBox(
                words.label(Message.of("ui-settings.delete.goes", profiles.directory(), stored.name())),
                words.label(Message.of("ui-settings.delete.stays"), "second"),
                danger);
        body.getStyleClass().add("question");
        dialog = dialogs.open(new DialogContent(
                words.of("ui-settings.delete.title", entry.name()), body, List.of(keep, delete), keep, WIDTH, 0));
    }

    private void close() {
        Dialogs.Opened open = dialog;
        if (open != null) {
            open.close();
        }
    }
}
