package org.bmms.console.ui.checklist;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.PageHead;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.work.WorkItem;
import org.bmms.console.ui.work.WorkStage;
import org.jspecify.annotations.Nullable;

/** The head of the screen: how things stand, how far a look is, and the button that begins or stops one. */
final class ChecklistHead {
    private final ChecklistViewModel model;
    private final Words words;
    private final Button check = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final PageHead head;

    ChecklistHead(ChecklistViewModel model, Words words) {
        this.model = model;
        this.words = words;
        progress.getStyleClass().add("count-progress");
        progress.setAccessibleText(words.of("ui-checklist.progress"));
        check.setTooltip(new Tooltip(words.of("ui-checklist.check.reads")));
        check.setOnAction(event -> checkOrStop());
        check.disableProperty().bind(model.known().isNull());
        head = new PageHead(words.of("ui-checklist.title"), List.of(progress, check));
        // What cannot be squeezed without losing words scrolls instead.
        head.setMinHeight(Region.USE_PREF_SIZE);
        model.looking().addListener((property, before, now) -> show(now));
        model.headline().addListener((property, before, now) -> sentence());
        show(model.looking().get());
    }

    PageHead node() {
        return head;
    }

    private void checkOrStop() {
        if (model.looking().get() == null) {
            model.checkAll();
        } else {
            model.cancel();
        }
    }

    private void show(@Nullable WorkItem item) {
        progress.progressProperty().unbind();
        progress.setVisible(item != null);
        progress.setManaged(item != null);
        check.setText(words.of(item == null ? "ui-checklist.check.all" : "ui-checklist.check.stop"));
        check.setGraphic(new IconView(item == null ? Icon.REFRESH : Icon.CLOSE));
        check.getStyleClass().remove(Styles.ACCENT);
        if (item == null) {
            check.getStyleClass().add(Styles.ACCENT);
        } else {
            progress.progressProperty().bind(item.stage().map(WorkStage::share));
            item.stage().addListener((property, before, now) -> sentence());
        }
        sentence();
    }

    private void sentence() {
        WorkItem item = model.looking().get();
        if (item == null) {
            head.sentence().set(words.of(model.headline().get()));
        } else {
            WorkStage stage = item.stage().get();
            head.sentence().set(words.of("ui-checklist.looking", stage.done(), stage.total()));
        }
    }
}
