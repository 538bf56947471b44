package org.bmms.console.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.base.Texts;
import org.bmms.console.remote.SshAddress;
import org.bmms.console.session.GivenSecret;
import org.bmms.console.session.SecretRequest;
import org.bmms.console.session.SecretRequest.Kind;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Questions as one answers them; the threads that ask wait. */
class WindowQuestionsTest {
    private static final SecretRequest PASSPHRASE =
            new SecretRequest(Kind.KEY_PASSPHRASE, "/home/ana/.ssh/id_ed25519", false);
    private static final SshAddress APP = new SshAddress("app1", "obcms.gov.ph", 22, "deploy", null, null);

    private final WindowRobot robot = WindowRobot.byKeys();
    private Stage stage;
    private WindowQuestions questions;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FreshStage.register();
        Words words = new Words(Texts.english(), ZoneOffset.UTC, new Redactor());
        Look look = new Look(new Appearance(Theme.DARK, 100));
        WindowDialogs dialogs = new WindowDialogs(() -> stage, look, org.bmms.console.target.profile.Kind.PRODUCTION);
        questions = new WindowQuestions(Platform::runLater, dialogs, () -> words);
        FxToolkit.setupFixture(() -> {
            stage.setScene(look.scene(new StackPane(), 900, 700));
            stage.show();
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void aSecretMayBeRemembered() throws Exception {
        CompletableFuture<Optional<GivenSecret>> asked = ask(() -> questions.secretToKeep(PASSPHRASE));
        robot.await("Passphrase of the key /home/ana/.ssh/id_ed25519");
        robot.write(password(), "c4n4ry");
        robot.fx().clickOn("Remember it in the keyring of this desktop");
        Pictures.save(Window.getWindows().getLast().getScene(), "question-keep");
        robot.press("Use it");

        assertThat(answer(asked)).hasValueSatisfying(given -> {
            assertThat(given.keep()).isTrue();
            assertThat(given.secret().reveal()).isEqualTo("c4n4ry");
        });
    }

    @Test
    void unlessOneSaysSoItIsNot() throws Exception {
        CompletableFuture<Optional<GivenSecret>> asked = ask(() -> questions.secretToKeep(PASSPHRASE));
        robot.await("Remember it in the keyring of this desktop");
        robot.write(password(), "c4n4ry");
        robot.press("Use it");
        assertThat(answer(asked))
                .hasValueSatisfying(given -> assertThat(given.keep()).isFalse());

        CompletableFuture<Optional<Secret>> again = ask(() -> questions.secret(PASSPHRASE));
        robot.await("Passphrase of the key /home/ana/.ssh/id_ed25519");
        assertThat(robot.sees("Remember it in the keyring of this desktop")).isFalse();
        robot.press("Do not give it");
        assertThat(answer(again)).isEmpty();
    }

    @Test
    void aWindowThatGoesAwayAnswersNo() throws Exception {
        CompletableFuture<Boolean> asked = ask(() -> questions.trusts(APP, "ssh-ed25519", "SHA256:abc"));
        robot.await("A server that is not known yet");
        robot.fx().interact(stage::hide);

        assertThat(answer(asked)).isFalse();
    }

    @Test
    void whatTheServerPrintedIsEnoughToTrustIt() throws Exception {
        CompletableFuture<Boolean> asked = ask(() -> questions.trusts(APP, "ssh-ed25519", "SHA256:abc"));
        robot.await("A server that is not known yet");
        robot.fx()
                .clickOn(robot.fx().lookup(".text-field").nth(1).<Node>query())
                .write("256 SHA256:abc root (ED25519)");
        robot.await("It is the same key.");
        Pictures.save(Window.getWindows().getLast().getScene(), "question-host-same");
        robot.press("Trust this server");

        assertThat(answer(asked)).isTrue();
    }

    @Test
    void whoeverIsEndedWhileItWaitsGetsNoAnswer() throws Exception {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Thread asking =
                Thread.startVirtualThread(() -> ended.complete(questions.trusts(APP, "ssh-ed25519", "SHA256:abc")));
        robot.await("A server that is not known yet");
        asking.interrupt();

        assertThat(answer(ended)).isFalse();
    }

    private static <T> CompletableFuture<T> ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, Thread::startVirtualThread);
    }

    private static <T> T answer(CompletableFuture<T> asked) throws Exception {
        return asked.get(60, TimeUnit.SECONDS);
    }

    private Node password() {
        return robot.fx().lookup(node -> node instanceof PasswordField).query();
    }
}
