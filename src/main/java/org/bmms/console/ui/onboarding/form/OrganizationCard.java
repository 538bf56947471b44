package org.bmms.console.ui.onboarding.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.FormRules;
import org.bmms.console.ui.control.TabKey;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** What is to be known about the organisation. */
final class OrganizationCard extends VBox {
    private final FormViewModel form;
    private final Words words;
    private final List<FieldBox> boxes = new ArrayList<>();
    private final FieldBox code;
    private final FieldBox name;
    private final FieldBox type;
    private final TitledPane more = new TitledPane();
    private final Label says = new Label();

    OrganizationCard(OnboardingViewModel model, Words words) {
        this.form = model.form();
        this.words = words;
        this.code = box(Draft.CODE, new TextField());
        this.name = box(Draft.NAME, new TextField());
        this.type = box(Draft.TYPE, types());
        Button another = new Button(words.of("ui-onboarding.choose-another"));
        another.setId("onboarding-choose-another");
        another.setMinWidth(USE_PREF_SIZE);
        another.setOnAction(event -> model.chooseAnother());
        Label title = words.label(Message.of("ui-onboarding.organisation"), "card-title");
        title.setMinWidth(USE_PREF_SIZE);
        says.getStyleClass().addAll("second", "detail");
        says.setWrapText(true);
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        HBox head = new HBox(title, says, another);
        head.getStyleClass().add("row");
        CheckBox pilot = new CheckBox(words.of("ui-onboarding.pilot"));
        pilot.setId("onboarding-pilot");
        pilot.setWrapText(true);
        pilot.selectedProperty().bindBidirectional(form.draft().pilot());
        more.setId("onboarding-more");
        more.setText(words.of("ui-onboarding.more"));
        more.setAnimated(false);
        more.setExpanded(false);
        more.setContent(folded());
        getStyleClass().addAll("card", "rows");
        getChildren()
                .addAll(
                        head,
                        new Row(List.of(code, name, type), 24, 52, 24),
                        new LikenessCards(form, words),
                        new Row(List.of(box("email", new TextField()), new ModulesBox(form, words)), 36, 64),
                        pilot,
                        more);
        form.existing().subscribe(this::show);
        form.showsAll().subscribe(now -> unfold());
    }

    private Node folded() {
        TextArea description = new TextArea();
        TabKey.leaves(description);
        description.setPrefRowCount(2);
        description.setWrapText(true);
        TextArea address = new TextArea();
        TabKey.leaves(address);
        address.setPrefRowCount(2);
        address.setWrapText(true);
        VBox rows = new VBox(
                new Row(List.of(box("head_official", new TextField()), box("head_title", new TextField())), 50, 50),
                new Row(List.of(box("phone", new TextField()), box("website", new TextField())), 36, 64),
                new Row(List.of(box("address", address), box("description", description)), 50, 50),
                new Row(
                        List.of(box("onboarding_date", new TextField()), box("go_live_date", new TextField())),
                        50,
                        50));
        rows.getStyleClass().addAll("rows", "onboarding-folded");
        return rows;
    }

    private FieldBox box(String column, Control input) {
        FieldBox box = new FieldBox(form.draft().field(column), input, form, words);
        boxes.add(box);
        return box;
    }

    private ComboBox<String> types() {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().addAll(FormRules.TYPES);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String option) {
                return option == null || option.isEmpty() || !FormRules.TYPES.contains(option)
                        ? Optional.ofNullable(option).orElse("")
                        : words.of("ui-onboarding.type." + option);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.valueProperty().bindBidirectional(form.draft().field(Draft.TYPE).text());
        return box;
    }

    /** Who an existing organisation is does not change here; what is left empty stays as it is stored. */
    private void show(@Nullable OrganizationEntry stored) {
        boolean there = stored != null;
        List.of(code, name).forEach(box -> ((TextInputControl) box.input()).setEditable(!there));
        type.input().setDisable(there);
        says.setText(words.of(there ? "ui-onboarding.is-stored" : "ui-onboarding.is-new"));
        Contact contact = stored == null ? Contact.none() : stored.contact();
        prompt("email", contact.email());
        prompt("head_official", contact.headOfficial());
        prompt("head_title", contact.headTitle());
        prompt("phone", contact.phone());
        prompt("website", contact.website());
        prompt("address", contact.address());
        prompt(
                "onboarding_date",
                stored == null
                        ? words.of("ui-onboarding.today")
                        : stored.onboardingDate().map(Object::toString).orElse(words.of("ui-onboarding.today")));
        prompt(
                "go_live_date",
                stored == null
                        ? words.of("ui-onboarding.day")
                        : stored.goLiveDate().map(Object::toString).orElse(words.of("ui-onboarding.day")));
    }

    private void prompt(String column, String text) {
        boxes.stream()
                .filter(box -> box.input().getId().equals("onboarding-" + column.replace('_', '-')))
                .map(FieldBox::input)
                .forEach(input -> ((TextInputControl) input).setPromptText(text));
    }

    private void unfold() {
        boolean hidden = boxes.stream().filter(FieldBox::isWrong).anyMatch(box -> isWithin(box, more));
        if (hidden) {
            more.setExpanded(true);
        }
    }

    private static boolean isWithin(Node node, Region outer) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    /** The first field that is to be mended. */
    Optional<Node> firstWrong() {
        unfold();
        return boxes.stream()
                .filter(FieldBox::isWrong)
                .map(box -> (Node) box.input())
                .findFirst();
    }

    /** The field where one begins. */
    Node first() {
        return form.existing().get() == null ? code.input() : more;
    }
}
