package org.bmms.console.ui.checklist;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** Which items are listed, and what can be done with what is listed. */
final class ChecklistBar extends FlowPane {
    private static final double WIDE = 4_000;

    private final ChecklistViewModel model;
    private final Words words;
    private final CustomTextField text = new CustomTextField();
    private final ComboBox<ChecklistFilter.Stand> stands;
    private final ComboBox<ChecklistFilter.Kind> kinds;

    /**
     * The bar.
     *
     * @param found told that the search is over
     * @param exported told in which form the list is wanted
     */
    ChecklistBar(ChecklistViewModel model, Runnable found, Consumer<ChecklistExport.Form> exported, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("history-filters", "checklist-filters");
        setPrefWrapLength(WIDE);
        text.setLeft(new IconView(Icon.SEARCH));
        text.setPromptText(words.of("ui-checklist.search"));
        text.setAccessibleText(words.of("ui-checklist.search"));
        text.setOnAction(event -> found.run());
        text.textProperty()
                .addListener((property, before, now) ->
                        model.list(model.filter().get().withText(now)));
        stands = box(
                List.of(ChecklistFilter.Stand.values()),
                stand -> words.of("ui-checklist.stand." + stand.name()),
                "ui-checklist.stand",
                stand -> model.list(model.filter().get().withStand(stand)));
        kinds = box(
                List.of(ChecklistFilter.Kind.values()),
                kind -> words.of("ui-checklist.kinds." + kind.name()),
                "ui-checklist.kinds",
                kind -> model.list(model.filter().get().withKind(kind)));
        getChildren().addAll(text, stands, kinds, export(exported));
    }

    private <T> ComboBox<T> box(List<T> options, Function<T, String> word, String spoken, Consumer<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(options);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T option) {
                return option == null ? "" : word.apply(option);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
        box.setValue(options.getFirst());
        box.setVisibleRowCount(options.size());
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setAccessibleText(words.of(spoken));
        box.setOnAction(event -> chosen.accept(box.getValue()));
        return box;
    }

    private MenuButton export(Consumer<ChecklistExport.Form> exported) {
        MenuButton export = new MenuButton(words.of("ui-checklist.export"), new IconView(Icon.EXPORT));
        export.setContentDisplay(ContentDisplay.LEFT);
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.disableProperty().bind(model.known().isNull());
        for (ChecklistExport.Form form : ChecklistExport.Form.values()) {
            MenuItem item = new MenuItem(words.of("ui-checklist.export." + form.name()));
            item.setOnAction(event -> exported.accept(form));
            export.getItems().add(item);
        }
        return export;
    }

    /** Lists all of them again. */
    void clear() {
        text.clear();
        stands.setValue(ChecklistFilter.Stand.ALL);
        kinds.setValue(ChecklistFilter.Kind.ALL);
        model.list(ChecklistFilter.ALL);
    }

    /** Puts the focus where one types. */
    void focus() {
        text.requestFocus();
        text.selectAll();
    }
}
