package org.bmms.console.ui;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.EnvironmentViewModel;
import org.bmms.console.ui.frame.FrameView;
import org.bmms.console.ui.frame.OpenEnvironment;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.frame.SessionSource;
import org.bmms.console.ui.frame.WindowQuestions;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.overview.OverviewView;
import org.bmms.console.ui.overview.OverviewViewModel;
import org.bmms.console.ui.welcome.WelcomeView;
import org.bmms.console.ui.welcome.WelcomeViewModel;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program with a window: wires the screens once and shows the first one. */
public final class ConsoleWindow {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleWindow.class);
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final ConsoleDirectories directories;
    private final Redactor redactor;
    private final Words words;
    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final StackPane root = new StackPane();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable OpenEnvironment open;

    /**
     * The window of this process.
     *
     * @param directories the console's files on this workstation
     * @param redactor knows the secrets of this process
     */
    public ConsoleWindow(ConsoleDirectories directories, Redactor redactor) {
        this.directories = directories;
        this.redactor = redactor;
        this.words = new Words(Texts.english(), ZoneId.systemDefault(), redactor);
    }

    /**
     * Shows it and returns when it was closed.
     *
     * @throws org.bmms.console.base.FailureException {@code UI-NO-DISPLAY}
     */
    public void run() {
        if (!Display.isThere(System.getenv(), System.getProperty("os.name", ""))) {
            throw Failure.unchanged(UiFailure.NO_DISPLAY).asException();
        }
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setOnHidden(event -> closed.countDown());
            show(stage);
        });
        // Who ends the program from outside is not to leave training servers behind.
        Thread fromOutside = new Thread(this::close, "end");
        Runtime.getRuntime().addShutdownHook(fromOutside);
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        Platform.exit();
    }

    /** Fills a stage and shows it. */
    void show(Stage stage) {
        Scene scene = new Look(Appearance.usual()).scene(root, WIDTH, HEIGHT);
        WindowQuestions questions = new WindowQuestions(Platform::runLater, () -> stage, words);
        LocalEnvironments environments = new LocalEnvironments(directories, redactor, questions);
        show(new WelcomeView(new WelcomeViewModel(environments, work, this::opened), words));
        stage.setTitle(words.of("ui.title"));
        stage.setScene(scene);
        stage.show();
    }

    private void opened(OpenEnvironment environment) {
        open = environment;
        EnvironmentViewModel model = new EnvironmentViewModel(new SessionSource(environment.session()), work);
        show(new FrameView(model, work, screen -> screen(screen, model), words));
        model.read();
    }

    private Node screen(Screen screen, EnvironmentViewModel model) {
        return switch (screen) {
            case OVERVIEW -> new OverviewView(new OverviewViewModel(model, InstantSource.system()), words);
        };
    }

    private void show(Parent content) {
        root.getChildren().setAll(content);
    }

    /** Ends what goes on and closes what is open; takes seconds. */
    void close() {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        work.close();
        OpenEnvironment environment = open;
        if (environment != null) {
            environment.close();
        }
        LOG.info("the window is closed");
    }
}
