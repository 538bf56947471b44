package org.bmms.console.ui;

import java.util.List;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Closes what a test left open: the next one would click on it. What a server of an earlier test says at its end is not the
 * next test's failure either.
 */
public final class NoWindowStays implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final long PATIENCE_MS = 20_000;

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
        if (Window.getWindows().isEmpty()) {
            return;
        }
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE_MS, () -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
