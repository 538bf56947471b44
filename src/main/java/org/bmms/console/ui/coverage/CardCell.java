package org.bmms.console.ui.coverage;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** One line of the list of cards: the head of a group, or some cards. Its nodes are used again when it scrolls. */
final class CardCell extends ListCell<CardLine> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final CardList list;
    private final Words words;
    private final CardRow row = new CardRow();
    private final List<TableCardView> cards = new ArrayList<>();
    private final Label application = new Label();
    private final Label facts = new Label();
    private final HBox heading = new HBox(application, facts);
    private final Node down = new IconView(Icon.DOWN);
    private final Node right = new IconView(Icon.RIGHT);

    CardCell(CardList list, Words words) {
        this.list = list;
        this.words = words;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("card-cell");
        heading.getStyleClass().add("card-heading");
        application.getStyleClass().add("strong");
        application.setMinWidth(USE_PREF_SIZE);
        facts.getStyleClass().addAll("second", "detail");
        heading.setOnMouseClicked(event -> fold());
        list.chosen().addListener((property, before, now) -> mark());
        list.current().addListener((property, before, now) -> mark());
        // The list is as wide as its cells; they are not to make it wider.
        setPrefWidth(0);
    }

    private void fold() {
        if (getItem() instanceof CardLine.Heading head) {
            list.fold(head.group().application());
        }
    }

    @Override
    protected void updateItem(@Nullable CardLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        switch (line) {
            case CardLine.Heading head -> show(head);
            case CardLine.Row some -> show(some);
        }
        mark();
    }

    /** As high as its cards are when their words wrap in the room they have. */
    @Override
    protected double computePrefHeight(double width) {
        Node graphic = getGraphic();
        if (graphic == null) {
            return super.computePrefHeight(width);
        }
        double room = (width < 0 ? list.roomForCells() : width) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + graphic.prefHeight(room) + snappedBottomInset();
    }

    private void show(CardLine.Heading head) {
        application.setText(head.group().application());
        application.setGraphic(head.folded() ? right : down);
        facts.setText(GroupWords.of(head.group(), words));
        setGraphic(heading);
    }

    private void show(CardLine.Row some) {
        while (cards.size() < some.columns()) {
            TableCardView view = new TableCardView(words);
            view.setOnMouseClicked(event -> choose(view));
            cards.add(view);
        }
        row.show(cards.subList(0, some.columns()));
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).show(i < some.cards().size() ? some.cards().get(i) : null);
        }
        setGraphic(row);
    }

    private void choose(TableCardView view) {
        TableCard card = view.card();
        if (card != null) {
            list.choose(getIndex(), cards.indexOf(view), card.table());
        }
    }

    private void mark() {
        CardList.Place place = list.current().get();
        boolean here = place.line() == getIndex();
        heading.pseudoClassStateChanged(CURRENT, here);
        for (int i = 0; i < cards.size(); i++) {
            TableCardView view = cards.get(i);
            TableCard card = view.card();
            view.mark(
                    card != null && card.table().equals(list.chosen().get()),
                    card != null && here && place.column() == i);
        }
        if (getItem() instanceof CardLine.Row some) {
            int column = Math.min(place.column(), some.cards().size() - 1);
            setAccessibleText(new CardWords(words).spoken(some.cards().get(here ? column : 0)));
        } else if (getItem() instanceof CardLine.Heading head) {
            setAccessibleText(head.group().application() + ", " + facts.getText());
        }
    }
}
