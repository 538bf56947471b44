package org.bmms.console.ui.onboarding.proof;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Foreign;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.onboarding.proof.ProofSource.Choices;
import org.bmms.console.ui.onboarding.proof.ProofSource.Party;
import org.jspecify.annotations.Nullable;

/** Who is to be kept apart from whom, as whom it is looked, and where else. */
final class ProofForm extends VBox {
    private static final int MOST_SHOWN = 8;

    private final ProofViewModel model;
    private final Words words;
    private final ComboBox<@Nullable Party> pilot = new ComboBox<>();
    private final ComboBox<@Nullable Party> other = new ComboBox<>();
    private final Button prove = new Button();
    private final Label obstacle = new Label();

    ProofForm(ProofViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("card", "rows", "proof-form");
        prove.setText(words.of("ui-proof.prove"));
        prove.setGraphic(new IconView(Icon.SHIELD_CHECK));
        prove.getStyleClass().add("accent");
        prove.setOnAction(event -> model.prove());
        prove.setAccessibleHelp(words.of("ui-proof.happens.left"));
        obstacle.setWrapText(true);
        obstacle.getStyleClass().addAll("second", "detail");
        obstacle.managedProperty().bind(obstacle.visibleProperty());
        pilot.setId("proof-pilot");
        other.setId("proof-counterpart");
        prove.setId("proof-prove");
        box(pilot, model.pilot());
        box(other, model.other());
        VBox more = new VBox(
                field("ui-proof.pages", text("ui-proof.pages", model.pages()), true),
                field("ui-proof.tasks", text("ui-proof.tasks", model.tasks()), true));
        more.getStyleClass().add("rows");
        TitledPane folded = new TitledPane(words.of("ui-proof.more"), more);
        folded.setExpanded(false);
        folded.setAnimated(false);
        getChildren()
                .addAll(
                        words.label(Message.of("ui-proof.who"), "card-title"),
                        named(field("ui-proof.pilot", pilot, false), model.pilot()),
                        field(
                                "ui-proof.pilot-user",
                                login("ui-proof.pilot-user", model.pilotUser(), model.pilotLogins()),
                                false),
                        named(field("ui-proof.other", other, false), model.other()),
                        field(
                                "ui-proof.other-user",
                                login("ui-proof.other-user", model.otherUser(), model.otherLogins()),
                                false),
                        folded,
                        prove,
                        obstacle);
        model.choices().subscribe(this::show);
        Runnable judge = this::judge;
        model.stage().subscribe(judge);
        model.pilot().subscribe(judge);
        model.other().subscribe(judge);
    }

    private void show(@Nullable Choices now) {
        if (now != null) {
            // The lists forget what is chosen while they change.
            Party one = model.pilot().get();
            Party two = model.other().get();
            pilot.getItems().setAll(now.parties());
            other.getItems().setAll(now.parties());
            pilot.setValue(one);
            other.setValue(two);
        }
        judge();
    }

    private void judge() {
        Message why = model.obstacle();
        prove.setDisable(why != null);
        obstacle.setVisible(why != null);
        obstacle.setText(why == null ? "" : words.of(why));
    }

    private void box(ComboBox<@Nullable Party> box, ObjectProperty<@Nullable Party> chosen) {
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Names());
        // The names are long; the chosen one stands below, where it can wrap.
        box.setButtonCell(new CodeCell(words.of("ui-proof.choose")));
        box.setPromptText(words.of("ui-proof.choose"));
        box.valueProperty().bindBidirectional(chosen);
    }

    private VBox named(VBox field, ObjectProperty<@Nullable Party> chosen) {
        Label name = new Label();
        name.setWrapText(true);
        name.getStyleClass().addAll("second", "detail");
        chosen.subscribe(party -> name.setText(party == null ? "" : Foreign.line(party.name())));
        field.getChildren().add(name);
        return field;
    }

    /** One of the users that the target has, or whoever is typed; typing looks among them. */
    private ComboBox<String> login(String key, StringProperty value, ReadOnlyObjectProperty<List<String>> logins) {
        ComboBox<String> box = new ComboBox<>();
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("mono");
        box.setPromptText(words.of(key + ".prompt"));
        box.setVisibleRowCount(MOST_SHOWN);
        box.getEditor().textProperty().bindBidirectional(value);
        logins.subscribe(found -> box.getItems().setAll(matching(found, "")));
        box.setOnShowing(event -> {
            String typed = box.getItems().contains(value.get()) ? "" : value.get();
            box.getItems().setAll(matching(logins.get(), typed));
        });
        return box;
    }

    /**
     * Those that have the typed letters; all of them where none has. Those with letters that would not show as they are have
     * to be typed.
     */
    private static List<String> matching(List<String> logins, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<String> plain = logins.stream()
                .filter(login -> Foreign.line(login).equals(login))
                .toList();
        List<String> found = plain.stream()
                .filter(login -> login.toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        return found.isEmpty() ? plain : found;
    }

    private TextField text(String key, StringProperty value) {
        TextField field = new TextField();
        field.getStyleClass().add("mono");
        field.textProperty().bindBidirectional(value);
        field.setPromptText(words.of(key + ".prompt"));
        return field;
    }

    private VBox field(String key, Control control, boolean explained) {
        Label name = new Label(words.of(key));
        name.setLabelFor(control);
        name.setWrapText(true);
        control.setAccessibleText(name.getText());
        VBox field = new VBox(name, control);
        field.getStyleClass().add("proof-field");
        if (explained) {
            Label help = words.label(Message.of(key + ".help"), "second", "detail");
            help.setMinHeight(Region.USE_PREF_SIZE);
            control.setAccessibleHelp(help.getText());
            field.getChildren().add(help);
        }
        return field;
    }

    /** The chosen organisation by its code. */
    private static final class CodeCell extends ListCell<@Nullable Party> {
        private final String prompt;

        CodeCell(String prompt) {
            this.prompt = prompt;
        }

        @Override
        protected void updateItem(@Nullable Party party, boolean empty) {
            super.updateItem(party, empty);
            setText(party == null || empty ? prompt : Foreign.line(party.code()));
        }
    }

    /** Organisations by code and name. */
    private final class Names extends StringConverter<@Nullable Party> {
        @Override
        public String toString(@Nullable Party party) {
            if (party == null) {
                return "";
            }
            String code = Foreign.line(party.code());
            String name = Foreign.line(party.name());
            boolean nobody = party.members().filter(many -> many == 0).isPresent();
            return words.of(nobody ? "ui-proof.party.empty" : "ui-proof.party", code, name);
        }

        @Override
        public @Nullable Party fromString(String text) {
            return null;
        }
    }
}
