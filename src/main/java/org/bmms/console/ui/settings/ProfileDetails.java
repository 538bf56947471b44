package org.bmms.console.ui.settings;

import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.KindLook;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.ProfileEntry;

/** What a profile says, and what can be done with it. */
final class ProfileDetails extends VBox {
    private final ProfileEntry entry;
    private final ProfileActions actions;
    private final TestViewModel test;
    private final Words words;

    ProfileDetails(ProfileEntry entry, ProfileActions actions, TestViewModel test, Words words) {
        this.entry = entry;
        this.actions = actions;
        this.test = test;
        this.words = words;
        getStyleClass().addAll("card", "rows");
        Label name = new Label(entry.name());
        name.getStyleClass().add("card-title");
        HBox head = new HBox(name);
        head.getStyleClass().add("row");
        getChildren().add(head);
        Profile profile = entry.profile();
        if (profile != null) {
            head.getChildren().add(KindLook.of(profile.kind()).tag(words));
            getChildren().add(facts(profile));
        }
        Failure unreadable = entry.unreadable();
        if (unreadable != null) {
            getChildren().add(new FailureCard(unreadable, words));
        }
        getChildren().add(buttons());
    }

    private GridPane facts(Profile profile) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        fact(grid, "hosts", profile.hosts().stream().map(this::host).collect(Collectors.joining("\n")));
        fact(grid, "app", profile.app().root());
        fact(grid, "site", profile.site().url().toString());
        fact(grid, "file", entry.file() + ".toml");
        fact(
                grid,
                "used",
                entry.lastUsed() == null ? words.of("ui-settings.fact.never") : words.time(entry.lastUsed()));
        return grid;
    }

    private String host(HostProfile host) {
        String roles = host.roles().stream()
                .sorted()
                .map(role -> words.of("ui-settings.role." + role.name().toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return words.of("ui-settings.fact.host", host.name(), host.user(), host.address(), roles);
    }

    private void fact(GridPane grid, String name, String value) {
        Label title = new Label(words.of("ui-settings.fact." + name));
        title.getStyleClass().add("second");
        title.setMinWidth(USE_PREF_SIZE);
        Label text = new Label(value);
        text.setWrapText(true);
        grid.addRow(grid.getRowCount(), title, text);
    }

    private FlowPane buttons() {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("profile-buttons");
        Profile profile = entry.profile();
        if (profile != null) {
            actions.opener()
                    .ifPresent(opener ->
                            buttons.getChildren().add(button("ui-settings.open", () -> opener.accept(entry))));
            Button begin = button("ui-settings.test", () -> test.start(profile));
            begin.getStyleClass().add("accent");
            begin.disableProperty().bind(test.running());
            buttons.getChildren().add(begin);
        }
        buttons.getChildren().add(button("ui-settings.edit", () -> actions.edit(entry, false)));
        if (profile != null) {
            buttons.getChildren().add(button("ui-settings.discover", () -> actions.edit(entry, true)));
        }
        Button delete = button("ui-settings.delete", () -> actions.delete(entry));
        delete.getStyleClass().addAll("danger", "button-outlined");
        buttons.getChildren()
                .addAll(
                        button("ui-settings.duplicate", () -> actions.duplicate(entry)),
                        button("ui-settings.export", () -> actions.export(entry)),
                        delete);
        return buttons;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.of(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
