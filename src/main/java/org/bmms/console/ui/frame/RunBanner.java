package org.bmms.console.ui.frame;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.run.OpenRunNotice;
import org.jspecify.annotations.Nullable;

/** Says above every screen that a run waits or is under way, and leads to it; gone where there is none. */
final class RunBanner extends HBox {
    private final Function<EnvironmentFacts, Optional<OpenRunNotice>> notice;
    private final Consumer<String> go;
    private final Words words;

    /**
     * A banner.
     *
     * @param notice what there is to say, concluded from a reading
     * @param go leads to a run
     */
    RunBanner(
            EnvironmentViewModel environment,
            Function<EnvironmentFacts, Optional<OpenRunNotice>> notice,
            Consumer<String> go,
            Words words) {
        this.notice = notice;
        this.go = go;
        this.words = words;
        getStyleClass().add("run-banner");
        environment.facts().addListener((property, before, now) -> show(now));
        show(environment.facts().get());
    }

    private void show(@Nullable EnvironmentFacts facts) {
        Optional<OpenRunNotice> now = facts == null ? Optional.empty() : notice.apply(facts);
        getChildren().clear();
        setVisible(now.isPresent());
        setManaged(now.isPresent());
        now.ifPresent(this::show);
    }

    private void show(OpenRunNotice now) {
        Label text = new Label(words.of(now.text()), new IconView(now.mark().icon()));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.getStyleClass().addAll("mark", "symbol-only", now.mark().styleClass());
        HBox.setHgrow(text, Priority.ALWAYS);
        Button button = new Button(words.of(now.action()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> go.accept(now.runId()));
        getChildren().setAll(text, button);
    }
}
