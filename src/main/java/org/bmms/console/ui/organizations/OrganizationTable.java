package org.bmms.console.ui.organizations;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.bmms.console.onboarding.directory.FieldPlaces;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OrganizationField;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** The organisations in a table; a click or Enter opens one, a click on a head sorts. */
final class OrganizationTable extends TableView<OrganizationEntry> {
    /** The letters of the head, in sizes of the font. */
    private static final double HEAD = 0.923;

    /** Room for the scroll bar, and the edges of a cell, in sizes of the font. */
    private static final double BAR = 1.4;

    private static final double CELL_EDGES = 1.9;

    private final OrganizationsViewModel model;
    private final OrganizationWords said;
    private final Map<OrganizationColumn, TableColumn<OrganizationEntry, OrganizationEntry>> columns =
            new EnumMap<>(OrganizationColumn.class);
    private double lastEm;
    private double lastWidth;

    OrganizationTable(OrganizationsViewModel model, Words words, Consumer<OrganizationEntry> opened) {
        super(model.listed());
        this.model = model;
        this.said = new OrganizationWords(words);
        getStyleClass().addAll("run-table", "organization-table", "edge-to-edge");
        setAccessibleText(words.of("ui-organizations.table"));
        for (OrganizationColumn kind : OrganizationColumn.values()) {
            TableColumn<OrganizationEntry, OrganizationEntry> column = column(kind, words.of(kind.textKey()));
            columns.put(kind, column);
            getColumns().add(column);
        }
        setSortPolicy(table -> sorted());
        setRowFactory(table -> row(opened));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            OrganizationEntry selected = getSelectionModel().getSelectedItem();
            OrganizationEntry chosen = selected == null ? getFocusModel().getFocusedItem() : selected;
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                opened.accept(chosen);
                event.consume();
            }
        });
    }

    /** How wide a column is in sizes of the font, and how much it matters. */
    private record Room(double width, int place, String style) {}

    private static Room room(OrganizationColumn column) {
        return switch (column) {
            case CODE -> new Room(9, 1, "mono");
            // The least of it; what is left over is its.
            case NAME -> new Room(15, 1, "");
            case TYPE -> new Room(13, 5, "second");
            case ACTIVE -> new Room(9.5, 1, "");
            case PILOT -> new Room(6.5, 2, "");
            case MEMBERS -> new Room(8, 3, "figure");
            case ROWS -> new Room(8.5, 2, "figure");
            case ONBOARDING -> new Room(11, 4, "mono");
            case GO_LIVE -> new Room(9, 6, "mono");
        };
    }

    private static double needed(OrganizationColumn column) {
        return BAR
                + Stream.of(OrganizationColumn.values())
                        .map(OrganizationTable::room)
                        .filter(room -> room.place() <= room(column).place())
                        .mapToDouble(Room::width)
                        .sum();
    }

    /** The columns that matter least go where there is not the room, and the name takes the rest. */
    @Override
    protected void layoutChildren() {
        double em = lookup(".column-header .label") instanceof Label label
                ? label.getFont().getSize() / HEAD
                : 0;
        if (em > 0 && (em != lastEm || getWidth() != lastWidth)) {
            lastEm = em;
            lastWidth = getWidth();
            double rest = getWidth() - BAR * em;
            for (Map.Entry<OrganizationColumn, TableColumn<OrganizationEntry, OrganizationEntry>> column :
                    columns.entrySet()) {
                boolean fits = needed(column.getKey()) * em <= getWidth()
                        || room(column.getKey()).place() == 1;
                column.getValue().setVisible(fits);
                column.getValue().setPrefWidth(room(column.getKey()).width() * em);
                rest -= fits && column.getKey() != OrganizationColumn.NAME
                        ? room(column.getKey()).width() * em
                        : 0;
            }
            double name = Math.max(rest, room(OrganizationColumn.NAME).width() * em);
            Optional.ofNullable(columns.get(OrganizationColumn.NAME)).ifPresent(column -> column.setPrefWidth(name));
        }
        super.layoutChildren();
    }

    /** Sorts by a column, as a click on its head would. */
    void sortBy(OrganizationColumn kind) {
        TableColumn<OrganizationEntry, OrganizationEntry> column = columns.get(kind);
        if (column != null) {
            column.setSortType(kind.largestFirst() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
            getSortOrder().setAll(java.util.List.of(column));
        }
    }

    /** Puts the focus on the first one that is listed. */
    void focusFirst() {
        requestFocus();
        getSelectionModel().selectFirst();
    }

    /** Selects an organisation, if it is listed. */
    void reveal(String code) {
        for (OrganizationEntry entry : getItems()) {
            if (entry.code().equals(code)) {
                getSelectionModel().select(entry);
                scrollTo(entry);
            }
        }
    }

    private boolean sorted() {
        OrganizationColumn kind = OrganizationColumn.CODE;
        boolean descending = false;
        if (!getSortOrder().isEmpty()) {
            TableColumn<OrganizationEntry, ?> column = getSortOrder().getFirst();
            kind = OrganizationColumn.valueOf(column.getId());
            descending = column.getSortType() == TableColumn.SortType.DESCENDING;
        }
        model.sort(kind, descending);
        return true;
    }

    private static TableRow<OrganizationEntry> row(Consumer<OrganizationEntry> opened) {
        TableRow<OrganizationEntry> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && row.getItem() != null) {
                opened.accept(row.getItem());
            }
        });
        return row;
    }

    private TableColumn<OrganizationEntry, OrganizationEntry> column(OrganizationColumn kind, String name) {
        TableColumn<OrganizationEntry, OrganizationEntry> column = new TableColumn<>(name);
        column.setId(kind.name());
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setReorderable(false);
        column.setResizable(false);
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable OrganizationEntry entry, boolean empty) {
                super.updateItem(entry, empty);
                setText(null);
                setGraphic(null);
                setAccessibleText(null);
                if (entry != null && !empty) {
                    fill(kind, entry, this);
                }
            }
        });
        String style = room(kind).style();
        if (!style.isEmpty()) {
            column.getStyleClass().add(style);
        }
        return column;
    }

    private void fill(OrganizationColumn kind, OrganizationEntry entry, TableCell<?, ?> cell) {
        switch (kind) {
            case CODE -> cell.setText(entry.code());
            case NAME -> name(entry, cell);
            case TYPE -> cell.setText(said.type(entry.type()));
            case ACTIVE -> cell.setGraphic(new Pill(OrganizationWords.mark(entry), said.state(entry)));
            case PILOT -> cell.setText(text(OrganizationField.PILOT, entry));
            case MEMBERS -> cell.setText(said.members(entry));
            case ROWS -> cell.setText(said.rows(entry));
            case ONBOARDING -> cell.setText(text(OrganizationField.ONBOARDING_DATE, entry));
            case GO_LIVE -> cell.setText(text(OrganizationField.GO_LIVE_DATE, entry));
        }
    }

    private String text(OrganizationField field, OrganizationEntry entry) {
        KnownOrganizations known = model.known().get();
        FieldPlaces places = known == null
                ? new FieldPlaces(Map.of(), Map.of())
                : known.list().places();
        return said.value(field, entry, places);
    }

    /** A long name goes on in another line. */
    private void name(OrganizationEntry entry, TableCell<?, ?> cell) {
        Text text = new Text(entry.name());
        text.getStyleClass().add("organization-name");
        text.wrappingWidthProperty()
                .bind(cell.getTableColumn()
                        .widthProperty()
                        .map(width -> Math.max(
                                0,
                                width.doubleValue()
                                        - CELL_EDGES * cell.getFont().getSize())));
        cell.setGraphic(text);
        cell.setAccessibleText(entry.name());
    }
}
