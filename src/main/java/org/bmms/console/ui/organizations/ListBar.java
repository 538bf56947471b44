package org.bmms.console.ui.organizations;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Segments;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** Which organisations are listed, in which order, and what can be done with all of them. */
final class ListBar extends FlowPane {
    private static final double WIDE = 4_000;

    private final Words words;
    private final CustomTextField text = new CustomTextField();
    private final ObjectProperty<OrganizationFilter.Kind> kind =
            new SimpleObjectProperty<>(OrganizationFilter.Kind.ALL);

    /**
     * The bar.
     *
     * @param sorted told by what to sort
     * @param found told that the search is over
     * @param exported told that the list is wanted as a file
     */
    ListBar(
            OrganizationsViewModel model,
            Consumer<OrganizationColumn> sorted,
            Runnable found,
            Runnable exported,
            Words words) {
        this.words = words;
        getStyleClass().addAll("history-filters", "organization-filters");
        setPrefWrapLength(WIDE);
        text.setLeft(new IconView(Icon.SEARCH));
        text.setId("organizations-search");
        text.setPromptText(words.of("ui-organizations.search"));
        text.setAccessibleText(words.of("ui-organizations.search"));
        text.setOnAction(event -> found.run());
        text.textProperty()
                .addListener((property, before, now) ->
                        model.list(model.filter().get().withText(now)));
        kind.addListener(
                (property, before, now) -> model.list(model.filter().get().withKind(now)));
        Segments<OrganizationFilter.Kind> kinds = new Segments<>(
                List.of(OrganizationFilter.Kind.values()),
                each -> words.of("ui-organizations.kind." + each.name()),
                kind,
                words.of("ui-organizations.kind"));
        Button count = new Button(words.of("ui-organizations.count"), new IconView(Icon.GAUGE));
        count.disableProperty().bind(model.counting().or(model.known().isNull()));
        count.setOnAction(event -> model.count());
        Button export = new Button(words.of("ui-organizations.export"), new IconView(Icon.EXPORT));
        export.disableProperty().bind(model.known().isNull());
        export.setOnAction(event -> exported.run());
        List.of(kinds, count, export).forEach(part -> part.setMinWidth(Region.USE_PREF_SIZE));
        getChildren().addAll(text, kinds, order(sorted), count, export);
    }

    private ComboBox<OrganizationColumn> order(Consumer<OrganizationColumn> sorted) {
        ComboBox<OrganizationColumn> box = new ComboBox<>();
        box.getItems().setAll(OrganizationColumn.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable OrganizationColumn column) {
                return column == null ? "" : words.of("ui-organizations.sorted", words.of(column.textKey()));
            }

            @Override
            public OrganizationColumn fromString(String typed) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
        box.setValue(OrganizationColumn.CODE);
        box.setAccessibleText(words.of("ui-organizations.sort"));
        box.setOnAction(event -> sorted.accept(box.getValue()));
        return box;
    }

    /** Lists all of them again. */
    void clear() {
        text.clear();
        kind.set(OrganizationFilter.Kind.ALL);
    }

    /** Puts the focus where one types. */
    void focus() {
        text.requestFocus();
        text.selectAll();
    }
}
