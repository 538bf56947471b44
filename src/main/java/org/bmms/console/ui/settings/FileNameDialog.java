package org.bmms.console.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.target.profile.StoredProfile;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** Asks for another name, where a profile that is imported cannot have its own. */
final class FileNameDialog {
    private static final double WIDTH = 40;

    private final StoredProfile read;
    private final ProfilesViewModel profiles;
    private final Words words;
    private final Consumer<StoredProfile> imported;
    private Dialogs.@Nullable Opened dialog;

    FileNameDialog(StoredProfile read, ProfilesViewModel profiles, Words words, Consumer<StoredProfile> imported) {
        this.read = read;
        this.profiles = profiles;
        this.words = words;
        this.imported = imported;
    }

    void open(Dialogs dialogs) {
        Button cancel = new Button(words.of("ui-settings.import.cancel"));
        cancel.setOnAction(event -> close());
        TextField typed = new TextField();
        typed.getStyleClass().add("mono");
        Button take = new Button(words.of("ui-settings.import.do"));
        take.getStyleClass().add("accent");
        take.setDefaultButton(true);
        take.disableProperty().bind(typed.textProperty().map(name -> !isFree(name)));
        take.setOnAction(event -> {
            close();
            profiles.create(new StoredProfile(typed.getText(), read.toml()), imported);
        });
        Label name = words.label(Message.of("ui-settings.import.name", read.name()));
        name.setLabelFor(typed);
        VBox body = new VBox(name, typed, words.label(Message.of("ui-settings.editor.file.what"), "second", "detail"));
        body.getStyleClass().add("question");
        dialog = dialogs.open(
                new DialogContent(words.of("ui-settings.import.title"), body, List.of(cancel, take), cancel, WIDTH, 0));
    }

    private boolean isFree(String name) {
        return !name.isEmpty()
                && org.bmms.console.target.profile.ProfileFiles.suited(name).equals(name)
                && profiles.entries().stream().noneMatch(entry -> entry.file().equals(name));
    }

    private void close() {
        Dialogs.Opened open = dialog;
        if (open != null) {
            open.close();
        }
    }
}
