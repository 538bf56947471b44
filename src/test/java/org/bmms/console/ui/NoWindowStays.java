package org.bmms.console.ui;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.collections.ListChangeListener;
import javafx.scene.Group;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Closes what a test left open: the next one would click on it. What a server of an earlier test says at its end is not the
 * next test's failure either.
 *
 * <p>Closed windows are emptied: JavaFX's display without a screen remembers each window that was ever active, and with
 * it everything that was painted there, until the memory of all tests is full.
 */
public final class NoWindowStays implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final long PATIENCE_MS = 20_000;
    private static final Set<Window> SHOWN =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    static {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> SHOWN.addAll(change.getList()));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        WaitForAsyncUtils.clearExceptions();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        WaitForAsyncUtils.clearExceptions();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (SHOWN.isEmpty()) {
            return;
        }
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            List.copyOf(SHOWN).forEach(NoWindowStays::empty);
            SHOWN.clear();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void empty(Window closed) {
        // A notice's library keeps a closed popup, and looks into it.
        if (closed instanceof Stage && closed.getScene() != null) {
            closed.getScene().setRoot(new Group());
        }
    }
}
