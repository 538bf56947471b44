package org.bmms.console.ui.guide;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** What there is to practise, below the title of the overview: begin, go on, begin again. */
public final class ExerciseStrip extends HBox {
    private final GuideViewModel model;
    private final GuideActs acts;
    private final Words words;
    private final Label state;

    /** Kept as long as the strip: the model lives longer. */
    private final InvalidationListener changed = observable -> show();

    public ExerciseStrip(GuideViewModel model, GuideActs acts, Words words) {
        this.model = model;
        this.acts = acts;
        this.words = words;
        this.state = words.label(
                Message.of("ui-guide.strip.minutes", model.scenario().minutes()), "second");
        getStyleClass().addAll("card", "exercise-strip");
        WeakInvalidationListener weak = new WeakInvalidationListener(changed);
        model.picture().addListener(weak);
        model.hidden().addListener(weak);
        show();
    }

    private void show() {
        GuidePicture now = model.picture().get();
        Label name = new Label(words.of("ui-guide.strip", model.scenario().name()), new IconView(Icon.CAP));
        name.getStyleClass().addAll("strong", "exercise-name");
        state.setText(words.of(
                now == null
                        ? Message.of("ui-guide.strip.minutes", model.scenario().minutes())
                        : now.phase() == GuidePicture.Phase.OVER
                                ? Message.of("ui-guide.over")
                                : Message.of("ui-guide.step", now.number(), now.of())));
        VBox what = new VBox(name, words.label(model.scenario().purpose(), "second"));
        what.getStyleClass().add("exercise-what");
        List<Node> parts = new ArrayList<>(List.of(state));
        if (now == null) {
            parts.add(button("ui-guide.start", Icon.PLAY, acts::begin));
        } else {
            if (model.hidden().get()) {
                parts.add(button("ui-guide.show", Icon.EYE, model::show));
            }
            parts.add(button("ui-guide.end", Icon.CLOSE, model::end));
        }
        parts.add(button("ui-guide.again", Icon.REFRESH, acts::beginAgain));
        FlowPane ways = new FlowPane();
        ways.getStyleClass().add("callout-ways");
        ways.getChildren().setAll(parts);
        HBox.setHgrow(ways, Priority.ALWAYS);
        getChildren().setAll(what, ways);
    }

    private Button button(String key, Icon icon, Runnable action) {
        Button button = new Button(words.of(key), new IconView(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
