package org.bmms.console.ui.coverage;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.bmms.console.ui.control.Gauge;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** The card of one table; shows another one when it is scrolled. */
final class TableCardView extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass FAILING = PseudoClass.getPseudoClass("failing");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final CardWords words;
    private final Gauge gauge = new Gauge(Gauge.Form.SMALL);
    private final Text title = new Text();
    private final Label required;
    private final TextFlow name;
    private final Text before = new Text();
    private final Text alarm = new Text();
    private final Text after = new Text();
    private @Nullable TableCard card;

    TableCardView(Words texts) {
        this.words = new CardWords(texts);
        title.getStyleClass().add("card-name");
        required = new Label(texts.of("ui-coverage.required"));
        required.getStyleClass().add("tag");
        name = new TextFlow(title);
        before.getStyleClass().add("card-line");
        alarm.getStyleClass().addAll("card-line", "alarm");
        after.getStyleClass().add("card-line");
        VBox lines = new VBox(name, new TextFlow(before, alarm, after));
        lines.getStyleClass().add("card-lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getStyleClass().addAll("card", "table-card");
        getChildren().addAll(gauge, lines);
        setAccessibleRole(AccessibleRole.BUTTON);
    }

    /** The table that is shown; null if none is. */
    @Nullable
    TableCard card() {
        return card;
    }

    /** Shows a table; null leaves the place empty. */
    void show(@Nullable TableCard now) {
        setVisible(now != null);
        if (now == null || now.equals(card)) {
            card = now;
            return;
        }
        card = now;
        title.setText(now.title() + (now.coverage().required() ? " " : ""));
        if (now.coverage().required() != name.getChildren().contains(required)) {
            if (now.coverage().required()) {
                name.getChildren().add(required);
            } else {
                name.getChildren().remove(required);
            }
        }
        line(words.line(now), words.alarm(now));
        gauge.show(words.gauge(now), "", "");
        pseudoClassStateChanged(FAILING, now.failing() && !now.accepted());
        pseudoClassStateChanged(STALE, now.stale());
        setAccessibleText(words.spoken(now));
    }

    private void line(String all, String loud) {
        int at = loud.isEmpty() ? -1 : all.indexOf(loud);
        before.setText(at < 0 ? all : all.substring(0, at));
        alarm.setText(at < 0 ? "" : loud);
        after.setText(at < 0 ? "" : all.substring(at + loud.length()));
    }

    /** Shows whether it is the chosen one, and whether the keyboard is at it. */
    void mark(boolean chosen, boolean current) {
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(CURRENT, current);
    }
}
