package org.bmms.console.ui.activation;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** What a stop shows. */
interface WizardPage {

    /** The page. */
    Node node();

    /** What else can be done there, beside going back and on. */
    default List<Button> buttons() {
        return List.of();
    }
}
