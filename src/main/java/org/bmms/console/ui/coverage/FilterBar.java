package org.bmms.console.ui.coverage;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.HorizontalDirection;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.coverage.CoverageFilter.Kind;
import org.bmms.console.ui.look.Icon;

/** Which tables are listed, and what can be done with all of them. */
final class FilterBar extends FlowPane {
    private final Words words;
    private final ObjectProperty<CoverageFilter> filter;
    private final CustomTextField text = new CustomTextField();
    private final Map<Kind, ToggleButton> kinds = new EnumMap<>(Kind.class);
    private final ToggleSwitch automatic = new ToggleSwitch();
    private final MenuButton export = new MenuButton();
    private final Button backfill = new Button();
    private final ReadOnlyDoubleWrapper em = new ReadOnlyDoubleWrapper();

    /** What the bar leads to. */
    interface Actions {
        void exportCsv();

        void exportPdf();

        void backfill();
    }

    FilterBar(CoverageViewModel model, ObjectProperty<CoverageFilter> filter, Actions actions, Words words) {
        this.words = words;
        this.filter = filter;
        getStyleClass().add("filter-bar");
        text.setPromptText(words.of("ui-coverage.filter"));
        text.setAccessibleText(words.of("ui-coverage.filter"));
        text.setLeft(new IconView(Icon.SEARCH));
        text.textProperty()
                .addListener((property, before, now) -> filter.set(filter.get().with(now)));
        automatic.selectedProperty().bindBidirectional(model.automatic());
        automatic.setLabelPosition(HorizontalDirection.LEFT);
        model.paused().addListener((property, before, now) -> showAutomatic(now));
        showAutomatic(model.paused().get());
        export.setText(words.of("ui-coverage.export"));
        export.setGraphic(new IconView(Icon.EXPORT));
        export.setContentDisplay(ContentDisplay.LEFT);
        export.getItems()
                .setAll(
                        item("ui-coverage.export.csv", actions::exportCsv),
                        item("ui-coverage.export.pdf", actions::exportPdf));
        backfill.setText(words.of("ui-coverage.backfill.preview"));
        backfill.getStyleClass().add(Styles.ACCENT);
        backfill.setOnAction(event -> actions.backfill());
        em.bind(backfill.fontProperty().map(font -> font.getSize()));
        HBox left = new HBox(text, segments());
        HBox right = new HBox(automatic, export, backfill);
        left.getStyleClass().add("filter-left");
        right.getStyleClass().add("filter-right");
        right.getChildren().forEach(node -> ((Region) node).setMinWidth(USE_PREF_SIZE));
        left.getChildren().forEach(node -> ((Region) node).setMinWidth(USE_PREF_SIZE));
        getChildren().addAll(left, right);
        // The right half stands at the right edge where both fit on one line.
        right.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> {
                            double rest = getWidth() - left.getWidth() - getHgap() - 1;
                            double wanted = right.prefWidth(-1);
                            return rest >= wanted ? rest : wanted;
                        },
                        widthProperty(),
                        left.widthProperty(),
                        automatic.widthProperty()));
    }

    private Node segments() {
        ToggleGroup group = new ToggleGroup();
        Iterator<String> shapes =
                List.of(Styles.LEFT_PILL, Styles.CENTER_PILL, Styles.RIGHT_PILL).iterator();
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        for (Kind kind : Kind.values()) {
            ToggleButton button = new ToggleButton();
            button.getStyleClass().add(shapes.next());
            button.setToggleGroup(group);
            button.setSelected(kind == filter.get().kind());
            button.setOnAction(event -> {
                button.setSelected(true);
                filter.set(filter.get().with(kind));
            });
            kinds.put(kind, button);
            segments.getChildren().add(button);
        }
        filter.addListener((property, before, now) -> {
            ToggleButton button = kinds.get(now.kind());
            if (button != null) {
                button.setSelected(true);
            }
            if (!text.getText().equals(now.text())) {
                text.setText(now.text());
            }
        });
        return segments;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(words.of(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void showAutomatic(boolean paused) {
        automatic.setText(
                words.of(paused ? "ui-coverage.automatic.paused" : "ui-coverage.automatic", Known.PERIOD.toMinutes()));
    }

    /** Shows how many tables each kind has; without any report there is nothing to export. */
    void show(Coverage now) {
        kinds.forEach((kind, button) -> button.setText(
                words.of("ui-coverage.kind." + kind.name().toLowerCase(java.util.Locale.ROOT), now.count(kind))));
        export.setDisable(now.known().exact() == null);
    }

    /** Puts the focus into the field. */
    void search() {
        text.requestFocus();
        text.selectAll();
    }

    /** The size of the letters in pixels. */
    ReadOnlyDoubleProperty em() {
        return em.getReadOnlyProperty();
    }
}
