package org.bmms.console.ui.onboarding.form;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.work.WorkItem;
import org.bmms.console.ui.work.WorkStage;

/** The onboarding while it goes on. */
final class RunPage extends VBox {
    private static final int LAST_CANCELLABLE = 2;

    private final Words words;
    private final Label what = new Label();
    private final Label means = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button cancel = new Button();

    RunPage(OnboardingViewModel model, Words words) {
        this.words = words;
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.of("ui-onboarding.progress"));
        what.getStyleClass().add("strong");
        means.getStyleClass().add("second");
        List.of(what, means).forEach(label -> {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        });
        cancel.setId("onboarding-cancel");
        cancel.setText(words.of("ui-onboarding.cancel"));
        cancel.setOnAction(event -> {
            cancel.setDisable(true);
            model.cancel();
        });
        VBox card = new VBox(what, bar, means, new FlowPane(cancel));
        card.getStyleClass().addAll("card", "rows");
        VBox page = new VBox(Steps.of(Stage.RUN, words), card);
        page.getStyleClass().add("onboarding-page");
        getStyleClass().add("onboarding-paged");
        getChildren().add(page);
        WorkItem item = model.running().get();
        if (item != null) {
            item.stage().subscribe(this::show);
        }
    }

    private void show(WorkStage stage) {
        what.setText(words.of(stage.what()));
        bar.setProgress(stage.share());
        boolean stored = stage.done() > LAST_CANCELLABLE;
        cancel.setVisible(!stored);
        means.setText(words.of(Message.of(stored ? "ui-onboarding.run.stored" : "ui-onboarding.run.not-yet")));
    }
}
