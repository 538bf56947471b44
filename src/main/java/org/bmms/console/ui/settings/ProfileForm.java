package org.bmms.console.ui.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;

/** The fields of a profile, group by group. */
final class ProfileForm extends VBox {
    private final EditorViewModel model;
    private final Words words;
    private final Map<FormGroup, VBox> groups = new EnumMap<>(FormGroup.class);

    ProfileForm(EditorViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("profile-form");
        for (FormGroup group : FormGroup.values()) {
            getChildren().add(of(group));
            fill(group);
        }
        model.shape().addListener((property, before, now) -> {
            for (FormGroup group : FormGroup.values()) {
                fill(group);
            }
        });
    }

    /** The part of the form that a group has. */
    VBox of(FormGroup group) {
        return groups.computeIfAbsent(group, missing -> {
            VBox box = new VBox();
            box.getStyleClass().addAll("card", "form-group");
            return box;
        });
    }

    private void fill(FormGroup group) {
        VBox box = of(group);
        box.getChildren().setAll(head(group));
        if (group.isList()) {
            for (int number = 1; number <= model.count(group); number++) {
                box.getChildren().add(table(group, number));
            }
            Button add = new Button(words.of("ui-settings.add." + group.table()));
            add.setOnAction(event -> model.add(group));
            box.getChildren().add(add);
        } else {
            group.fields(1).forEach(field -> box.getChildren().add(new FieldRow(field, model, words)));
        }
    }

    private Node head(FormGroup group) {
        Label title = new Label(words.of("ui-settings.group." + group.name().toLowerCase(Locale.ROOT)));
        title.getStyleClass().add("card-title");
        return new VBox(
                title,
                words.label(
                        Message.of("ui-settings.group." + group.name().toLowerCase(Locale.ROOT) + ".what"),
                        "second",
                        "detail"));
    }

    private Node table(FormGroup group, int number) {
        List<FormField> fields = group.fields(number);
        Label title = new Label();
        title.textProperty()
                .bind(model.value(fields.getFirst())
                        .map(name -> name.isBlank()
                                ? words.of("ui-settings.numbered." + group.table(), number)
                                : words.of("ui-settings.named." + group.table(), name)));
        title.getStyleClass().add("strong");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button remove = new Button(words.of("ui-settings.remove." + group.table()), new IconView(Mark.BAD.icon()));
        remove.setOnAction(event -> model.remove(group, number));
        HBox head = new HBox(title, between, remove);
        head.getStyleClass().add("row");
        VBox box = new VBox(head);
        box.getStyleClass().add("form-table");
        VBox units = new VBox();
        units.getStyleClass().add("form-folded");
        for (FormField field : fields) {
            (field.key().contains(".units.") ? units : box).getChildren().add(new FieldRow(field, model, words));
        }
        if (!units.getChildren().isEmpty()) {
            TitledPane folded = new TitledPane(words.of("ui-settings.units.own"), units);
            folded.setAnimated(false);
            folded.setExpanded(fields.stream()
                    .filter(field -> field.key().contains(".units."))
                    .anyMatch(field -> !model.value(field).get().isEmpty()));
            box.getChildren().add(folded);
        }
        return box;
    }
}
