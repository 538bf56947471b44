package org.bmms.console.ui.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.bmms.console.base.Failure;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.LetterSize;
import org.bmms.console.ui.control.WhileShown;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/**
 * A run as one sees it happen: its steps and the verification, beside what happens if nobody does anything, how the site
 * answers, and what the run says.
 */
public final class RunView extends StackPane {
    /** Below this width, in sizes of the font, everything stands in one column. */
    private static final double BESIDE = 62;

    private final RunMonitor monitor;
    private final Words words;
    private final StepListView steps;
    private final VerificationCard verification;
    private final GuardCard guard;
    private final MessageCard message;
    private final DowntimeChart chart;
    private final LogView log;
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final LetterSize letters = new LetterSize(this::arrange);
    private @Nullable Failure refused;
    private @Nullable FailureCard refusal;
    private @Nullable Boolean beside;
    private boolean waited;

    public RunView(RunMonitor monitor, Words words) {
        this.monitor = monitor;
        this.words = words;
        this.steps = new StepListView(monitor, words);
        this.verification = new VerificationCard(words);
        this.guard = new GuardCard(monitor, words);
        this.message = new MessageCard(monitor, words);
        this.chart = new DowntimeChart(monitor, words);
        this.log = new LogView(monitor, words);
        left.getStyleClass().add("run-left");
        right.getStyleClass().add("run-right");
        VBox.setVgrow(log, Priority.ALWAYS);
        VBox.setVgrow(chart, Priority.SOMETIMES);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("run-scroll");
        getStyleClass().add("run");
        getChildren().addAll(scroll, letters);
        VBox.setVgrow(verification, Priority.ALWAYS);
        // They shrink where there is not the room, and never grow beyond their lines.
        VBox.setVgrow(steps, Priority.SOMETIMES);
        steps.setMaxHeight(USE_PREF_SIZE);
        WhileShown.every(Duration.seconds(1), this, monitor::tick);
        widthProperty().addListener((property, before, now) -> arrange());
        monitor.picture().addListener((property, before, now) -> show());
        monitor.failure().addListener((property, before, now) -> show());
        monitor.now()
                .addListener((property, before, now) -> guard(monitor.picture().get()));
        arrange();
        show();
    }

    private void arrange() {
        boolean now = getWidth() >= BESIDE * letters.em();
        if (beside != null && beside == now) {
            return;
        }
        beside = now;
        Region content = now ? new RunColumns(left, right, letters) : new VBox(right, left);
        content.getStyleClass().addAll("run-content", now ? "beside" : "below");
        scroll.setContent(content);
    }

    private void show() {
        RunPicture picture = monitor.picture().get();
        Failure why = monitor.failure().get();
        if (why == null) {
            refusal = null;
        } else if (!why.equals(refused) || refusal == null) {
            refusal = new FailureCard(why, words);
            refusal.setMinHeight(USE_PREF_SIZE);
        }
        refused = why;
        List<Node> shownRight = new ArrayList<>();
        List<Node> shownLeft = new ArrayList<>();
        if (refusal != null) {
            shownRight.add(refusal);
        }
        if (picture != null) {
            RunMessage.of(picture).ifPresent(said -> {
                message.show(said, picture);
                shownRight.add(message);
            });
            if (picture.guard() != null) {
                shownRight.add(guard);
            }
            if (VerificationCard.isWanted(picture)) {
                verification.show(picture);
                shownLeft.add(verification);
            }
            if (picture.downtime() != null || !monitor.samples().isEmpty()) {
                shownRight.add(chart);
            }
        }
        shownLeft.addFirst(steps);
        shownRight.add(log);
        set(left, shownLeft);
        set(right, shownRight);
        guard(picture);
        focus(picture);
    }

    private static void set(VBox column, List<Node> shown) {
        if (!column.getChildren().equals(shown)) {
            column.getChildren().setAll(shown);
        }
    }

    private void guard(@Nullable RunPicture picture) {
        if (picture != null && picture.guard() != null) {
            Instant now = monitor.now().get();
            guard.show(picture, picture.guard(), now);
        }
    }

    /** When the run begins to wait, the focus goes where Enter does nothing. */
    private void focus(@Nullable RunPicture picture) {
        boolean waits = picture != null && picture.waits() && picture.holding() == Holding.IN_HAND;
        if (waits && !waited) {
            verification.requestFocus();
        }
        waited = waits;
    }
}
