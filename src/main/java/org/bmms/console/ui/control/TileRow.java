package org.bmms.console.ui.control;

import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** Tiles of one size: all in one row, or three, two or one in a row where there is not the room. */
public final class TileRow extends GridPane {
    /** The least width of a tile, in sizes of the font. */
    private static final double LEAST = 14.2;

    private final List<StatusTile> tiles;
    private int columns;

    public TileRow(List<StatusTile> tiles) {
        this.tiles = List.copyOf(tiles);
        getStyleClass().add("tiles");
        getChildren().addAll(tiles);
        tiles.forEach(tile -> tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE));
        arrange(tiles.size());
        widthProperty().addListener((property, before, now) -> arrange(fitting(now.doubleValue())));
    }

    private int fitting(double width) {
        double least = LEAST * tiles.getFirst().fontSize();
        for (int many : List.of(tiles.size(), 3, 2)) {
            if (width - (many - 1) * getHgap() >= many * least) {
                return many;
            }
        }
        return 1;
    }

    private void arrange(int now) {
        if (now == columns) {
            return;
        }
        columns = now;
        getColumnConstraints().clear();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints equal = new ColumnConstraints();
            equal.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(equal);
        }
        for (int i = 0; i < tiles.size(); i++) {
            setConstraints(tiles.get(i), i % columns, i / columns);
        }
    }
}
