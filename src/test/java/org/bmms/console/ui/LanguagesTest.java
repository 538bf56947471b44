package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Language;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.ui.frame.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The screens of a training sandbox in a small window and in other languages than English. */
class LanguagesTest {
    private static final int PATIENCE_MS = 10_000;
    private static final Pattern PROSE = Pattern.compile("\\p{L}{2} \\p{Ll}{2}");

    @TempDir
    private Path home;

    private final WindowRobot robot = WindowRobot.byKeys();
    private Stage stage;
    private Runnable end = () -> {};

    @BeforeEach
    void open() throws TimeoutException {
        stage = FreshStage.register();
    }

    @AfterEach
    void close() throws TimeoutException {
        end.run();
        FxToolkit.cleanupStages();
    }

    @Test
    void filipinoFitsEverywhere() throws TimeoutException {
        assertThat(onEachScreen(Texts.in(Language.FILIPINO), "filipino", SceneWalk::truncated))
                .isEmpty();
    }

    @Test
    void whateverIsReadComesFromABundleAndMayBeLonger() throws TimeoutException {
        assertThat(onEachScreen(PseudoTexts.texts(), "pseudo", root -> {
                    Set<String> problems = new TreeSet<>(SceneWalk.truncated(root));
                    problems.addAll(SceneWalk.texts(root).stream()
                            .filter(text -> isProse(PseudoTexts.outside(text)))
                            .collect(Collectors.toSet()));
                    return problems;
                }))
                .isEmpty();
    }

    /** Words in a row; a name, a key or a day is data. */
    private static boolean isProse(String text) {
        return PROSE.matcher(text).find();
    }

    private Set<String> onEachScreen(Texts texts, String name, Function<Parent, Set<String>> question)
            throws TimeoutException {
        ConsoleWindow window = new ConsoleWindow(
                new ConsoleDirectories(home, home.resolve("data")),
                new Redactor(),
                language -> texts,
                SandboxOptions.standard());
        end = window::close;
        FxToolkit.setupFixture(() -> {
            window.show(stage);
            stage.setWidth(1280);
            stage.setHeight(720);
        });
        Set<String> answers = new TreeSet<>(ask("welcome", name, question));
        robot.press(texts.text("ui.welcome.training.start"));
        robot.await(texts.render(Message.of("ui.tile.services.value", 3, 3)));
        for (Screen screen : Screen.values()) {
            robot.fx()
                    .push(
                            KeyCode.SHORTCUT,
                            KeyCode.valueOf("DIGIT" + (List.of(Screen.values()).indexOf(screen) + 1) % 10));
            WaitForAsyncUtils.waitForFxEvents();
            robot.await(texts.text("ui.tasks.none"));
            answers.addAll(ask(screen.name(), name, question));
        }
        return answers;
    }

    private Set<String> ask(String screen, String name, Function<Parent, Set<String>> question) {
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(stage.getScene(), name + "-" + screen);
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> {
                    Parent root = stage.getScene().getRoot();
                    // A clock that went on since the last pulse is not cut off.
                    root.applyCss();
                    root.layout();
                    return question.apply(root);
                })
                .stream()
                .map(answer -> screen + ": " + answer)
                .collect(Collectors.toSet());
    }
}
