package org.bmms.console.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.PageHead;
import org.bmms.console.ui.control.Segments;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.ProfileEntry;
import org.bmms.console.ui.frame.ScreenContent;
import org.bmms.console.ui.frame.Shell;
import org.jspecify.annotations.Nullable;

/** The settings: profiles, appearance, remembered secrets. */
public final class SettingsView extends ScrollPane implements ScreenContent {
    private final Words words;
    private final ProfilesViewModel profiles;
    private final TestViewModel test;
    private final SecretsViewModel secrets;
    private final ProfileActions actions;
    private final ObjectProperty<Part> chosen = new SimpleObjectProperty<>(Part.PROFILES);
    private final StackPane place = new StackPane();
    private final Node profilesView;
    private final Node appearanceView;
    private final Node secretsView;

    /** What the settings consist of. */
    private enum Part {
        PROFILES,
        APPEARANCE,
        SECRETS
    }

    /**
     * The settings.
     *
     * @param opener opens the environment of a profile; null where that is done elsewhere
     */
    public SettingsView(SettingsDesk desk, Shell shell, @Nullable Consumer<ProfileEntry> opener) {
        this.words = shell.words();
        this.profiles = new ProfilesViewModel(desk.files(), desk.environments(), shell.work());
        this.test = new TestViewModel(desk.trials(), shell.work());
        this.secrets = new SecretsViewModel(desk.keyring(), shell.work());
        this.actions = new ProfileActions(desk, shell, profiles, opener);
        this.profilesView = new ProfilesView(profiles, actions, test, words);
        this.appearanceView = new AppearanceView(desk.preferences(), words);
        this.secretsView = new SecretsView(secrets, words);
        PageHead head = new PageHead(
                words.of("ui-settings.title"),
                List.of(new Segments<>(
                        List.of(Part.values()),
                        part -> words.of("ui-settings.part." + part.name().toLowerCase(Locale.ROOT)),
                        chosen,
                        words.of("ui-settings.title"))));
        VBox page = new VBox(head, place);
        page.getStyleClass().addAll("page", "settings");
        setContent(page);
        setFitToWidth(true);
        getStyleClass().add("screen");
        chosen.subscribe(this::show);
    }

    private void show(Part part) {
        place.getChildren()
                .setAll(
                        switch (part) {
                            case PROFILES -> profilesView;
                            case APPEARANCE -> appearanceView;
                            case SECRETS -> secretsView;
                        });
        if (part == Part.SECRETS) {
            secrets.look();
        }
    }

    /** What can be done with profiles. */
    public ProfileActions actions() {
        return actions;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void arrive(@Nullable String detail) {
        profiles.look();
    }

    @Override
    public void readNow() {
        profiles.look();
        if (chosen.get() == Part.SECRETS) {
            secrets.look();
        }
    }

    @Override
    public void close() {
        test.stop();
    }
}
