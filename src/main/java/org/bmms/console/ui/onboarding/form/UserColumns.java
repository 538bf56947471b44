package org.bmms.console.ui.onboarding.form;

import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The widths of the columns of users, the same in the head and in every row. */
final class UserColumns {
    /** Below this width, in sizes of the letters, a user has two lines and the head is not shown. */
    static final double ONE_LINE = 50;

    private static final List<Integer> SHARES = List.of(15, 15, 24, 14, 24);
    private static final int HALF = 47;

    private UserColumns() {}

    /** Shares of the width, and the rest for what removes the user. */
    static void set(GridPane grid, boolean oneLine) {
        grid.getColumnConstraints().clear();
        List<Integer> shares = oneLine ? SHARES : List.of(HALF, HALF);
        shares.forEach(share -> {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            column.setMinWidth(0);
            grid.getColumnConstraints().add(column);
        });
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(rest);
    }
}
