package org.bmms.console.ui.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/**
 * The tables as cards, in groups that can be folded. Only what is in view exists, so that thousands of tables scroll as
 * smoothly as ten. Arrows go from card to card, Enter and space choose one or fold its group.
 */
final class CardList extends ListView<CardLine> {
    private static final double LEAST_CARD_EM = 14.6;
    private static final double SCROLL_BAR_EM = 1.3;
    private static final Place NOWHERE = new Place(-1, 0);

    private final ReadOnlyObjectProperty<@Nullable String> chosen;
    private final Consumer<String> choose;
    private final ReadOnlyDoubleProperty em;
    private final ObjectProperty<Place> current = new SimpleObjectProperty<>(NOWHERE);
    private final Set<String> folded = new HashSet<>();
    private List<CoverageGroup> groups = List.of();

    /** Where the keyboard is; line −1 is nowhere. */
    record Place(int line, int column) {}

    /**
     * A list without cards.
     *
     * @param chosen the name of the chosen table
     * @param choose told which table was chosen
     * @param em the size of the letters in pixels
     */
    CardList(
            ReadOnlyObjectProperty<@Nullable String> chosen,
            Consumer<String> choose,
            ReadOnlyDoubleProperty em,
            Words words) {
        this.chosen = chosen;
        this.choose = choose;
        this.em = em;
        getStyleClass().add("card-list");
        setAccessibleText(words.of("ui-coverage.title"));
        setCellFactory(view -> new CardCell(this, words));
        widthProperty().addListener((property, before, now) -> widened());
        em.addListener((property, before, now) -> arrange());
        getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> moved(now.intValue()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    ReadOnlyObjectProperty<@Nullable String> chosen() {
        return chosen;
    }

    ObjectProperty<Place> current() {
        return current;
    }

    /** Shows these groups. */
    void show(List<CoverageGroup> now) {
        groups = now;
        arrange();
    }

    /** Folds a group, or unfolds it. */
    void fold(String application) {
        if (!folded.remove(application)) {
            folded.add(application);
        }
        arrange();
    }

    /** Chooses the table at a place. */
    void choose(int line, int column, String table) {
        stand(new Place(line, column));
        requestFocus();
        choose.accept(table);
    }

    /** Brings a table into view, unfolding its group. */
    void reveal(String table) {
        groups.stream()
                .filter(group ->
                        group.cards().stream().anyMatch(card -> card.table().equals(table)))
                .filter(group -> folded.contains(group.application()))
                .findFirst()
                .ifPresent(group -> fold(group.application()));
        Place place = placeOf(table);
        if (place.line() >= 0) {
            stand(place);
            follow();
        }
    }

    /** Other columns move every card; the one where the keyboard is stays in view. */
    private void widened() {
        int before = getItems().size();
        arrange();
        if (getItems().size() != before) {
            follow();
        }
    }

    private void follow() {
        if (current.get().line() >= 0) {
            scrollTo(Math.max(0, current.get().line() - 1));
        }
    }

    /** Where the card of a table is, or the head of an application; line −1 if nowhere. */
    private Place placeOf(String name) {
        for (int line = 0; line < getItems().size(); line++) {
            int column = switch (getItems().get(line)) {
                case CardLine.Heading head -> head.group().application().equals(name) ? 0 : -1;
                case CardLine.Row row ->
                    row.cards().stream().map(TableCard::table).toList().indexOf(name);
            };
            if (column >= 0) {
                return new Place(line, column);
            }
        }
        return NOWHERE;
    }

    private void stand(Place place) {
        getSelectionModel().clearAndSelect(place.line());
        current.set(place);
    }

    /** The name of the table or the application where the keyboard is; empty if it is nowhere. */
    private String standing() {
        Place place = current.get();
        if (place.line() < 0 || place.line() >= getItems().size()) {
            return "";
        }
        return switch (getItems().get(place.line())) {
            case CardLine.Heading head -> head.group().application();
            case CardLine.Row row ->
                row.cards()
                        .get(Math.min(place.column(), row.cards().size() - 1))
                        .table();
        };
    }

    private void arrange() {
        List<CardLine> lines = CardLine.of(groups, folded, columns());
        ObservableList<CardLine> shown = getItems();
        if (lines.size() != shown.size()) {
            String name = standing();
            shown.setAll(lines);
            Place place = name.isEmpty() ? NOWHERE : placeOf(name);
            if (place.line() >= 0) {
                stand(place);
            }
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            // What stays as it is keeps its place, its focus and its nodes.
            if (!lines.get(i).equals(shown.get(i))) {
                shown.set(i, lines.get(i));
            }
        }
    }

    /** How wide its lines are beside a scroll bar, in pixels. */
    double roomForCells() {
        return Math.max(0, getWidth() - SCROLL_BAR_EM * em.get());
    }

    private int columns() {
        return Math.max(1, (int) (roomForCells() / (LEAST_CARD_EM * em.get())));
    }

    private void moved(int line) {
        if (line != current.get().line()) {
            current.set(new Place(line, column(line, current.get().column())));
        }
    }

    private int column(int line, int wanted) {
        return line >= 0 && line < getItems().size() && getItems().get(line) instanceof CardLine.Row row
                ? Math.clamp(wanted, 0, row.cards().size() - 1)
                : wanted;
    }

    private void pressed(KeyEvent event) {
        Place place = current.get();
        if (place.line() < 0 || place.line() >= getItems().size()) {
            return;
        }
        CardLine line = getItems().get(place.line());
        boolean used = switch (event.getCode()) {
            case LEFT -> beside(line, place, -1);
            case RIGHT -> beside(line, place, 1);
            case ENTER, SPACE -> enter(line, place);
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    private boolean beside(CardLine line, Place place, int step) {
        switch (line) {
            case CardLine.Heading heading -> {
                if (heading.folded() == (step > 0)) {
                    fold(heading.group().application());
                }
            }
            case CardLine.Row row ->
                current.set(new Place(
                        place.line(),
                        Math.clamp(place.column() + (long) step, 0, row.cards().size() - 1)));
        }
        return true;
    }

    private boolean enter(CardLine line, Place place) {
        switch (line) {
            case CardLine.Heading heading -> fold(heading.group().application());
            case CardLine.Row row ->
                choose.accept(row.cards()
                        .get(Math.min(place.column(), row.cards().size() - 1))
                        .table());
        }
        return true;
    }
}
