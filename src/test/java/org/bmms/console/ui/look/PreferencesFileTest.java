package org.bmms.console.ui.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Language;
import org.bmms.console.ui.UiFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {
    private static final Preferences CHOSEN = new Preferences(
            ThemeChoice.CONTRAST, 150, Language.FILIPINO, true, new WindowPlace(10, 20, 1280.5, 800, true));

    @TempDir
    Path directory;

    @Test
    void whatWasChosenIsReadBack() {
        PreferencesFile file = new PreferencesFile(directory.resolve("config/preferences.json"));
        assertThat(file.read()).isEqualTo(new PreferencesFile.Read(Preferences.usual(), null));
        file.write(CHOSEN);

        assertThat(file.read()).isEqualTo(new PreferencesFile.Read(CHOSEN, null));
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndKept() throws IOException {
        Path path = directory.resolve("preferences.json");
        Files.writeString(path, "{\"theme\": ");
        PreferencesFile file = new PreferencesFile(path);

        PreferencesFile.Read read = file.read();
        assertThat(read.preferences()).isEqualTo(Preferences.usual());
        assertThat(read.problem()).isNotNull().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(UiFailure.PREFERENCES_UNREADABLE);
            assertThat(problem.arguments()).containsExactly(path.toString());
        });
        file.write(CHOSEN);
        assertThat(file.read().preferences()).isEqualTo(CHOSEN);
        assertThat(Files.readString(directory.resolve("preferences.json.unreadable")))
                .isEqualTo("{\"theme\": ");
    }

    @Test
    void aFileOfAnotherVersionIsReadAsFarAsItIsUnderstood() throws IOException {
        Path path = directory.resolve("preferences.json");
        Files.writeString(path, "{\"theme\": \"SEPIA\", \"percent\": 900, \"sounds\": true}");

        PreferencesFile.Read read = new PreferencesFile(path).read();

        assertThat(read.problem()).isNull();
        assertThat(read.preferences())
                .isEqualTo(new Preferences(ThemeChoice.SYSTEM, 200, Language.ENGLISH, false, null));
    }

    @Test
    void whereItCannotBeWrittenThatIsAFailure() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> new PreferencesFile(file.resolve("preferences.json")).write(CHOSEN))
                .hasMessage("UI-PREFERENCES-UNWRITABLE");
    }

    @Test
    void aChoiceIsToldAtOnce() {
        List<Preferences> told = new ArrayList<>();
        Failure problem = Failure.unchanged(UiFailure.PREFERENCES_UNREADABLE, "x");
        PreferencesViewModel model = new PreferencesViewModel(new PreferencesFile.Read(CHOSEN, problem), told::add);

        assertThat(model.problem().get()).isEqualTo(problem);
        model.theme().set(ThemeChoice.DARK);
        model.percent().set(75);
        model.percent().set(75);
        model.language().set(Language.ENGLISH);
        model.reducedMotion().set(false);

        assertThat(told).hasSize(4);
        assertThat(told.getLast()).isEqualTo(new Preferences(ThemeChoice.DARK, 75, Language.ENGLISH, false, null));
    }

    @Test
    void likeTheSystemMeansItsColours() {
        assertThat(Preferences.usual().appearance(true)).isEqualTo(new Appearance(Theme.DARK, 100));
        assertThat(Preferences.usual().appearance(false)).isEqualTo(Appearance.usual());
        assertThat(CHOSEN.appearance(true)).isEqualTo(new Appearance(Theme.CONTRAST, 150));
    }
}
