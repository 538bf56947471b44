package org.bmms.console.ui;

import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/** A window of its own for each test: the one that the toolkit starts with keeps the size that a test before gave it. */
public final class FreshStage {
    private FreshStage() {}

    /** Makes one and tells the library's robot of it. */
    public static Stage register() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        return FxToolkit.registerStage(Stage::new);
    }
}
