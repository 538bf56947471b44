package org.bmms.console.ui.tour;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/** Uses a window from another thread, by the words on it. */
public final class OnWindow {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int FRAMES = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Supplier<Parent> root;

    /**
     * The window.
     *
     * @param root what is shown now, asked for on the window's thread
     */
    public OnWindow(Supplier<Parent> root) {
        this.root = root;
    }

    /** Does something on the window's thread and waits for it. */
    public static <T> T call(Supplier<T> action) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(action.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    public static void run(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }

    /** Waits until what was changed is laid out and drawn. */
    public static void settle() {
        settle(Duration.ZERO);
    }

    /**
     * Waits until what was changed is laid out and drawn.
     *
     * @param motion how long something may still move or fade
     */
    public static void settle(Duration motion) {
        CountDownLatch drawn = new CountDownLatch(1);
        run(() -> new AnimationTimer() {
            private final long over = System.nanoTime() + motion.toNanos();
            private int left = FRAMES;

            @Override
            public void handle(long now) {
                left--;
                if (left <= 0 && System.nanoTime() >= over) {
                    stop();
                    drawn.countDown();
                }
            }
        }.start());
        try {
            drawn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Presses the button with these words as soon as it can be pressed. */
    public void press(String words) {
        Predicate<Node> wanted =
                node -> node instanceof ButtonBase button && words.equals(button.getText()) && !button.isDisabled();
        await("\"" + words + "\" to press", () -> find(wanted).isPresent());
        run(() -> find(wanted).map(ButtonBase.class::cast).ifPresent(ButtonBase::fire));
    }

    private boolean isOffered(String words) {
        return find(node -> node instanceof ButtonBase button && words.equals(button.getText()) && !button.isDisabled())
                .isPresent();
    }

    /** Waits until a button with these words can be pressed. */
    public void awaitOffer(String words) {
        await("\"" + words + "\" to press", () -> isOffered(words));
    }

    /** Waits until one of several buttons can be pressed, and says the words of the first that can. */
    public String awaitAny(List<String> buttons) {
        await(String.join(" or ", buttons), () -> buttons.stream().anyMatch(this::isOffered));
        return call(() -> buttons.stream().filter(this::isOffered).findFirst().orElseThrow());
    }

    /** Writes into the first field that is empty. */
    public void write(String text) {
        Predicate<Node> field = node -> node instanceof TextInputControl control
                && control.isEditable()
                && !control.isDisabled()
                && control.getText().isEmpty();
        await("a field to write \"" + text + "\" into", () -> find(field).isPresent());
        run(() -> find(field).map(TextInputControl.class::cast).ifPresent(control -> control.setText(text)));
    }

    /** Writes into the field of that name. */
    public void write(String name, String text) {
        Predicate<Node> field = node -> node instanceof TextInputControl control
                && control.isEditable()
                && !control.isDisabled()
                && name.equals(control.getAccessibleText());
        await("the field \"" + name + "\"", () -> find(field).isPresent());
        run(() -> find(field).map(TextInputControl.class::cast).ifPresent(control -> control.setText(text)));
    }

    /** Waits until these words are to be read. */
    public void read(String words) {
        await(
                "\"" + words + "\"",
                () -> find(node -> node instanceof Labeled l && words.equals(l.getText()))
                        .isPresent());
    }

    /** Waits until something holds on the window's thread. */
    public static void await(String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!call(holds::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the window does not show " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private Optional<Node> find(Predicate<Node> wanted) {
        return find(root.get(), wanted);
    }

    private static Optional<Node> find(Node node, Predicate<Node> wanted) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (wanted.test(node)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> find(child, wanted).stream())
                        .findFirst()
                : Optional.empty();
    }
}
