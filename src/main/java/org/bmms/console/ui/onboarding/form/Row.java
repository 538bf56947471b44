package org.bmms.console.ui.onboarding.form;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bmms.console.ui.control.LetterSize;
import org.bmms.console.ui.control.NextLayout;

/** Fields beside each other, each with its share of the width; one below the other where it is narrow. */
final class Row extends GridPane {
    /** Below this width, in sizes of the letters, fields stand one below the other. */
    private static final double BESIDE = 38;

    private final List<? extends Region> parts;
    private final int[] shares;
    private final LetterSize letters = new LetterSize(this::arrange);
    private boolean arranged;
    private boolean beside;

    Row(List<? extends Region> parts, int... shares) {
        this.parts = List.copyOf(parts);
        this.shares = shares.clone();
        getStyleClass().add("onboarding-row");
        parts.forEach(part -> {
            part.setMinWidth(0);
            setValignment(part, VPos.TOP);
        });
        getChildren().addAll(parts);
        getChildren().add(letters);
        widthProperty().addListener((property, before, now) -> arrange());
        arrange();
    }

    private void arrange() {
        boolean now = getWidth() == 0 || getWidth() >= BESIDE * letters.em();
        if (arranged && now == beside) {
            return;
        }
        arranged = true;
        beside = now;
        getColumnConstraints().clear();
        for (int i = 0; i < (beside ? parts.size() : 1); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(beside ? shares[i] : 100);
            column.setHgrow(Priority.ALWAYS);
            column.setMinWidth(0);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < parts.size(); i++) {
            setConstraints(parts.get(i), beside ? i : 0, beside ? 0 : i);
        }
        NextLayout.of(this);
    }
}
