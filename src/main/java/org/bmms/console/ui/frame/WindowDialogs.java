package org.bmms.console.ui.frame;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.help.HelpEvent;
import org.bmms.console.ui.help.HelpTopic;
import org.bmms.console.ui.look.Look;
import org.jspecify.annotations.Nullable;

/** Dialogs in windows of their own, each with the band of the environment on top. */
public final class WindowDialogs implements Dialogs {
    private static final double SHARE_OF_OWNER = 0.94;

    private final Supplier<Window> owner;
    private final Look look;
    private final @Nullable Kind kind;

    /**
     * The dialogs of a window.
     *
     * @param kind of the environment that is open; null while none is
     */
    public WindowDialogs(Supplier<Window> owner, Look look, @Nullable Kind kind) {
        this.owner = owner;
        this.look = look;
        this.kind = kind;
    }

    @Override
    public Opened open(DialogContent content) {
        Window below = top();
        double em = look.em();
        double width = Math.min(content.width() * em, below.getWidth() * SHARE_OF_OWNER);
        double most = below.getHeight() * SHARE_OF_OWNER;
        ScrollPane body = body(content);
        VBox root = new VBox(band(), title(content), body, buttons(content));
        root.getStyleClass().add("dialog");
        HelpTopic.mark(root, () -> about(content));
        root.setPrefWidth(width);
        root.setMaxHeight(most);
        if (content.height() > 0) {
            root.setPrefHeight(Math.min(content.height() * em, most));
        }
        Stage stage = new Stage();
        stage.initOwner(below);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(content.title());
        stage.setScene(look.scene(root));
        if (content.height() == 0) {
            // Only now it is known how its texts wrap.
            root.applyCss();
            body.setPrefViewportHeight(content.body().prefHeight(width));
            content.body()
                    .layoutBoundsProperty()
                    .addListener((property, before, now) -> follow(stage, body, now.getHeight(), most));
        }
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                content.safe().fire();
            }
        });
        content.safe().setCancelButton(true);
        HelpEvent.onF1(stage, owner.get());
        stage.setOnCloseRequest(event -> content.safe().fire());
        stage.setOnShown(event -> content.safe().requestFocus());
        stage.show();
        return stage::hide;
    }

    /** What unfolds in the body makes the dialog higher, to both sides, as far as there is room. */
    private static void follow(Stage stage, ScrollPane body, double needed, double most) {
        double shown = body.getViewportBounds().getHeight();
        double more = Math.min(needed - shown, most - stage.getHeight());
        if (shown > 0 && more > 0) {
            body.setPrefViewportHeight(shown + more);
            stage.setHeight(stage.getHeight() + more);
            stage.setY(stage.getY() - more / 2);
        }
    }

    /** What its body was marked with, or what the window below is about. */
    private HelpTopic about(DialogContent content) {
        HelpTopic own = HelpTopic.own(content.body());
        return own == null ? HelpEvent.topic(owner.get().getScene()) : own;
    }

    /** The window, or the dialog that is open above it. */
    private Window top() {
        Window top = owner.get();
        for (Window next = top; next != null; next = above(next)) {
            top = next;
        }
        return top;
    }

    private static @Nullable Window above(Window window) {
        return Window.getWindows().stream()
                .filter(other -> other instanceof Stage stage && stage.isShowing() && window.equals(stage.getOwner()))
                .findFirst()
                .orElse(null);
    }

    private Region band() {
        Region band = new Region();
        band.getStyleClass().add("band");
        if (kind != null) {
            band.getStyleClass().add(EnvironmentBlock.styleOf(kind));
        }
        return band;
    }

    private static Label title(DialogContent content) {
        Label title = new Label(content.title());
        title.getStyleClass().addAll("page-title", "dialog-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        return title;
    }

    private static ScrollPane body(DialogContent content) {
        ScrollPane body = new ScrollPane(content.body());
        body.setFitToWidth(true);
        body.setFitToHeight(content.height() > 0);
        body.getStyleClass().add("dialog-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }

    private static HBox buttons(DialogContent content) {
        HBox buttons = new HBox();
        buttons.getStyleClass().add("dialog-buttons");
        buttons.getChildren().addAll(content.buttons());
        buttons.getChildren().forEach(button -> ((Region) button).setMinWidth(Region.USE_PREF_SIZE));
        return buttons;
    }

    @Override
    public Optional<Path> fileToWrite(String suggested) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(suggested);
        return Optional.ofNullable(chooser.showSaveDialog(top())).map(File::toPath);
    }

    @Override
    public Optional<Path> fileToRead(String extension) {
        return fileToRead(List.of(extension));
    }

    @Override
    public Optional<Path> fileToRead(List<String> extensions) {
        List<String> kinds =
                extensions.stream().map(extension -> "*." + extension).toList();
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join(", ", kinds), kinds));
        return Optional.ofNullable(chooser.showOpenDialog(top())).map(File::toPath);
    }
}
