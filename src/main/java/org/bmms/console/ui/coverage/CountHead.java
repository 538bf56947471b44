package org.bmms.console.ui.coverage;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.SourceWords;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.PageHead;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.work.WorkItem;
import org.bmms.console.ui.work.WorkStage;
import org.jspecify.annotations.Nullable;

/** The head of the screen: when and how it was counted, how far a count is, and the button that begins or stops one. */
final class CountHead {
    private final CoverageViewModel model;
    private final Words words;
    private final Button count = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final PageHead head;

    CountHead(CoverageViewModel model, Words words) {
        this.model = model;
        this.words = words;
        progress.getStyleClass().add("count-progress");
        count.setOnAction(event -> countOrStop());
        head = new PageHead(words.of("ui-coverage.title"), List.of(progress, count));
        head.setMinHeight(Region.USE_PREF_SIZE);
        model.counting().addListener((property, before, now) -> show(now));
        model.coverage().addListener((property, before, now) -> sentence());
        show(model.counting().get());
    }

    Node node() {
        return head;
    }

    private void countOrStop() {
        if (model.counting().get() == null) {
            model.count();
        } else {
            model.cancel();
        }
    }

    private void show(@Nullable WorkItem item) {
        progress.progressProperty().unbind();
        progress.setVisible(item != null);
        count.setText(words.of(item == null ? "ui-coverage.count" : "ui-coverage.count.stop"));
        count.setGraphic(new IconView(item == null ? Icon.REFRESH : Icon.CLOSE));
        if (item != null) {
            progress.progressProperty().bind(item.stage().map(WorkStage::share));
            item.stage().addListener((property, before, now) -> sentence());
        }
        sentence();
    }

    private void sentence() {
        WorkItem item = model.counting().get();
        Coverage now = model.coverage().get();
        if (item != null) {
            WorkStage stage = item.stage().get();
            head.sentence()
                    .set(
                            stage.total() > 0
                                    ? words.of("ui-coverage.head.counting", stage.done(), stage.total())
                                    : words.of(stage.what()));
        } else if (now == null) {
            head.sentence().set(words.of("ui-coverage.head.nothing"));
        } else {
            head.sentence().set(counted(now.known()));
        }
    }

    private String counted(Known known) {
        Message age = Ages.of(known.age());
        if (!known.report().exact()) {
            return words.of("ui-coverage.head.partly", age);
        }
        String counted = words.of(
                known.report().interruptions() == 0 ? "ui-coverage.head.counted" : "ui-coverage.head.interrupted",
                known.countedAt(),
                age,
                known.report().took().toMillis() / 1_000.0,
                known.report().interruptions());
        return known.report()
                .source()
                .map(source -> counted + " " + words.of(SourceWords.of(source)))
                .orElse(counted);
    }
}
