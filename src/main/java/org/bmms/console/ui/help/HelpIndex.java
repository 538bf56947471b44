package org.bmms.console.ui.help;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** The pages, and the parts of the one that is shown. A click or Enter goes there. */
final class HelpIndex extends ListView<HelpIndex.Entry> {
    private static final PseudoClass PART = PseudoClass.getPseudoClass("part");

    private final HelpViewModel model;

    HelpIndex(HelpViewModel model, Words words) {
        this.model = model;
        getStyleClass().add("help-index");
        setAccessibleText(words.of("ui-help.index"));
        setCellFactory(view -> new Cell());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                go(getSelectionModel().getSelectedItem());
            }
        });
        model.place().addListener((property, before, now) -> fill(now));
        fill(model.place().get());
    }

    /** A line of it. */
    record Entry(String title, HelpPlace place, boolean part) {
        @Override
        public String toString() {
            return title;
        }
    }

    private void go(@Nullable Entry entry) {
        if (entry != null) {
            model.go(entry.place());
        }
    }

    private void fill(HelpPlace at) {
        List<Entry> entries = new ArrayList<>();
        for (GuidePage page : model.pages()) {
            entries.add(new Entry(page.title(), new HelpPlace(page.name(), ""), false));
            if (page.name().equals(at.page())) {
                page.headings().stream()
                        .filter(title -> title.level() == 2)
                        .map(title -> new Entry(title.text(), new HelpPlace(page.name(), title.anchor()), true))
                        .forEach(entries::add);
            }
        }
        if (!entries.equals(getItems())) {
            getItems().setAll(entries);
        }
        int here = entries.stream().map(Entry::place).toList().indexOf(at);
        int page = entries.stream().map(Entry::place).toList().indexOf(new HelpPlace(at.page(), ""));
        getSelectionModel().select(here < 0 ? page : here);
        scrollTo(Math.max(0, (here < 0 ? page : here) - 2));
    }

    private final class Cell extends ListCell<Entry> {
        private final Label title = new Label();

        Cell() {
            title.setWrapText(true);
            // As wide as the list, so that a long title takes a second line.
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    go(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            boolean none = empty || entry == null;
            setGraphic(none ? null : title);
            pseudoClassStateChanged(PART, entry != null && entry.part());
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            setAccessibleText(entry == null ? null : entry.title());
            title.setText(entry == null ? "" : entry.title());
        }
    }
}
