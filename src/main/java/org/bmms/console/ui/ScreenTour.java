package org.bmms.console.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.Cancellation;
import org.bmms.console.coverage.BackfillOrder;
import org.bmms.console.session.Planning;
import org.bmms.console.session.Session;
import org.bmms.console.target.profile.Measure;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.help.HelpEvent;
import org.bmms.console.ui.help.HelpTopic;
import org.bmms.console.ui.look.ThemeChoice;
import org.bmms.console.ui.onboarding.OnboardingPart;
import org.bmms.console.ui.tour.OnWindow;
import org.bmms.console.ui.tour.Picture;

/** Goes from screen to screen of a training target, as a person would. */
final class ScreenTour {
    private static final int USUAL_PERCENT = 100;
    private static final int LAYOUTS = 3;
    private static final Duration FADING = Duration.ofMillis(300);
    private static final int[][] SIZES = {{1280, 720}, {1920, 1080}};

    private final ConsoleWindow window;
    private final Stage stage;
    private final OnWindow hand;

    /**
     * A tour, before its first step.
     *
     * @param stage where the window is shown
     */
    ScreenTour(ConsoleWindow window, Stage stage) {
        this.window = window;
        this.stage = stage;
        this.hand = new OnWindow(() -> top().getScene().getRoot());
    }

    private Words words() {
        return OnWindow.call(window::words);
    }

    /** All screens once. */
    void walk() {
        screens(screen -> {});
    }

    /**
     * All screens, and then the rows of all tables are counted again.
     *
     * @param seen told of each part that is over
     */
    void walkAndCount(Consumer<String> seen) {
        screens(seen);
        show(Screen.COVERAGE, "coverage", seen);
        hand.press(words().of("ui-coverage.count"));
        quiet();
        seen.accept("coverage-count");
        for (Screen screen : Screen.values()) {
            show(screen, screen.name().toLowerCase(Locale.ROOT) + "-again", seen);
        }
    }

    /** The dialog or the guide that is open, or the window. */
    private Stage top() {
        Stage top = stage;
        for (Window window : Window.getWindows()) {
            if (window instanceof Stage other && other.isShowing() && !other.equals(stage)) {
                top = other;
            }
        }
        return top;
    }

    /**
     * All screens, with a picture of each in every size.
     *
     * @param themes that each is taken in
     * @param percent how large everything in it is
     */
    void takePictures(Path directory, List<ThemeChoice> themes, int percent, Consumer<Path> taken) {
        OnWindow.run(() -> window.preferences().percent().set(percent));
        String suffix = percent == USUAL_PERCENT ? "" : "-" + percent;
        go(screen -> {
            for (ThemeChoice theme : themes) {
                OnWindow.run(() -> window.preferences().theme().set(theme));
                for (int[] size : sizes()) {
                    String look = theme.name().toLowerCase(Locale.ROOT);
                    Path file =
                            directory.resolve("%s-%s-%dx%d%s.png".formatted(screen, look, size[0], size[1], suffix));
                    picture(size[0], size[1], file);
                    taken.accept(file);
                }
            }
            OnWindow.run(() -> window.preferences().theme().set(ThemeChoice.LIGHT));
        });
    }

    /** A dialog is as large as it is. */
    private int[][] sizes() {
        return OnWindow.call(() -> {
            Stage top = top();
            Scene shown = top.getScene();
            return top.equals(stage) ? SIZES : new int[][] {{(int) shown.getWidth(), (int) shown.getHeight()}};
        });
    }

    /** On a scene of its own, since the display in memory is smaller than the pictures. */
    private void picture(int width, int height, Path file) {
        Scene shown = OnWindow.call(() -> top().getScene());
        Scene paper = OnWindow.call(() -> {
            Parent root = shown.getRoot();
            shown.setRoot(new Group());
            Scene larger = new Scene(root, width, height);
            larger.getStylesheets().setAll(shown.getStylesheets());
            // What a scrolled page keeps of how it looked is of another size.
            root.lookupAll(".viewport").forEach(page -> page.setCache(false));
            larger.snapshot(null);
            return larger;
        });
        try {
            // A scene without a window is laid out by its snapshots alone, and lists and scrolled parts need some.
            for (int layout = 0; layout < LAYOUTS; layout++) {
                OnWindow.settle();
                OnWindow.run(() -> paper.snapshot(null));
            }
            // A column that has room now fades in.
            OnWindow.settle(FADING);
            WritableImage image = OnWindow.call(() -> paper.snapshot(null));
            Picture.write(image, file);
        } finally {
            OnWindow.run(() -> {
                Parent root = paper.getRoot();
                paper.setRoot(new Group());
                shown.setRoot(root);
            });
        }
    }

    private void go(Consumer<String> seen) {
        screens(seen);
        String environment = OnWindow.call(() ->
                window.present().orElseThrow().environment().session().profile().name());
        backfill();
        show(Screen.COVERAGE, "coverage-before-count", part -> {});
        hand.press(words().of("ui-coverage.count"));
        quiet();
        seen.accept("coverage-complete");
        OnWindow.run(() -> window.present().ifPresent(frame -> frame.go(Screen.ACTIVATION)));
        quiet();
        new ActivationTour(hand, words(), environment, seen).go();
        show(Screen.OVERVIEW, "overview-bmms", seen);
        rollback(seen);
        help(seen);
        organizations(seen);
        onboarding(environment, seen);
        show(Screen.CHECKLIST, "checklist-before-look", part -> {});
        hand.press(words().of("ui-checklist.check.all"));
        quiet();
        seen.accept("checklist-looked");
        show(Screen.LOGS, "logs", seen);
        show(Screen.HISTORY, "history", seen);
        show(Screen.OVERVIEW, "overview-pilots", seen);
        new GuideTour(hand, words(), environment, seen).go();
    }

    private void rollback(Consumer<String> seen) {
        hand.press(words().of("ui.rollback"));
        hand.read(words().of("ui-rollback.steps"));
        OnWindow.settle(FADING);
        seen.accept("rollback");
        hand.press(words().of("ui-run.dialog.cancel"));
    }

    private void help(Consumer<String> seen) {
        for (HelpTopic topic : List.of(HelpTopic.OVERVIEW, HelpTopic.ROLLBACK)) {
            OnWindow.run(() -> Event.fireEvent(stage, new HelpEvent(topic)));
            OnWindow.await("the guide", () -> !top().equals(stage));
            OnWindow.settle(FADING);
            seen.accept("help-" + topic.name().toLowerCase(Locale.ROOT));
        }
        OnWindow.run(() -> top().close());
    }

    private void organizations(Consumer<String> seen) {
        OnWindow.run(
                () -> window.present().ifPresent(frame -> frame.go(Screen.ORGANIZATIONS, OrganizationsTour.code())));
        quiet();
        Session session =
                OnWindow.call(() -> window.present().orElseThrow().environment().session());
        new OrganizationsTour(hand, words(), session, seen).go();
        quiet();
    }

    private void onboarding(String environment, Consumer<String> seen) {
        show(Screen.ONBOARDING, "onboarding-1-catalogue", seen);
        OnWindow.run(() -> window.present()
                .ifPresent(frame -> frame.go(Screen.ONBOARDING, OnboardingPart.ONE.detail(OnboardingTour.CODE))));
        new OnboardingTour(hand, words(), environment, seen).go();
    }

    private void screens(Consumer<String> seen) {
        seen.accept("welcome");
        hand.press(words().of("ui.welcome.training.start"));
        quiet();
        for (Screen screen : Screen.values()) {
            show(screen, screen.name().toLowerCase(Locale.ROOT) + "-first", seen);
        }
        monitoring(seen);
        OnWindow.run(() -> window.present().ifPresent(frame -> frame.go(Screen.ONBOARDING)));
        part("ui-onboarding.part.batch", "onboarding-batch", seen);
        part("ui-onboarding.part.proof", "onboarding-proof", seen);
    }

    /** A value that every environment has, once the first look is over. */
    private void monitoring(Consumer<String> seen) {
        OnWindow.run(() -> window.present().ifPresent(frame -> frame.go(Screen.MONITORING, Measure.SITE_ANSWER.key())));
        hand.awaitOffer(words().of("ui-monitoring.look"));
        quiet();
        seen.accept("monitoring-value");
    }

    private void part(String key, String name, Consumer<String> seen) {
        hand.press(words().of(key));
        quiet();
        seen.accept(name);
    }

    private void show(Screen screen, String name, Consumer<String> seen) {
        OnWindow.run(() -> window.present().ifPresent(frame -> frame.go(screen)));
        quiet();
        seen.accept(name);
    }

    /** What a person would do with the dialog of the coverage, so that the way to the switch opens. */
    private void backfill() {
        Session session =
                OnWindow.call(() -> window.present().orElseThrow().environment().session());
        String code = new Planning(session)
                .defaultCode(session.fingerprint(Cancellation.none()))
                .orElseThrow();
        session.backfill().run(BackfillOrder.to(code), Cancellation.none(), (done, total, what) -> {});
    }

    /** Waits until nothing is under way that the task bar would show. */
    private void quiet() {
        hand.read(words().of("ui.tasks.none"));
        OnWindow.settle();
    }
}
