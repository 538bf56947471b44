package org.bmms.console.ui.organizations;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.directory.FieldPlaces;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OrganizationField;
import org.bmms.console.onboarding.directory.OwnedRows;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** Everything about the chosen organisation, and what may be done with it. */
final class DetailsPanel extends VBox {
    private static final double NAMES_PERCENT = 36;
    private static final List<OrganizationField> CONTACT = List.of(
            OrganizationField.HEAD_OFFICIAL,
            OrganizationField.HEAD_TITLE,
            OrganizationField.EMAIL,
            OrganizationField.PHONE,
            OrganizationField.WEBSITE,
            OrganizationField.ADDRESS);

    private final OrganizationsViewModel list;
    private final DetailsViewModel model;
    private final Actions actions;
    private final Words words;
    private final OrganizationWords said;
    private final VBox body = new VBox();
    private final Label title = new Label();
    private final VBox foot = new VBox();

    /** What the panel leads to. */
    interface Actions {
        /** Closes the panel. */
        void close();

        /** Edits the organisation. */
        void edit(OrganizationEntry entry);

        /** Edits the organisation, beginning with taking it out of use. */
        void deactivate(OrganizationEntry entry);

        /** Takes its onboarding back. */
        void undo(OrganizationEntry entry, Receipt receipt);
    }

    DetailsPanel(OrganizationsViewModel list, DetailsViewModel model, Actions actions, Words words) {
        this.list = list;
        this.model = model;
        this.actions = actions;
        this.words = words;
        this.said = new OrganizationWords(words);
        setId("organization-details");
        getStyleClass().addAll("card", "table-panel", "organization-panel");
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Button close = new Button("", new IconView(Icon.CLOSE));
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText(words.of("ui-organizations.panel.close"));
        close.setTooltip(new Tooltip(words.of("ui-organizations.panel.close")));
        close.setOnAction(event -> actions.close());
        HBox head = new HBox(title, close);
        head.getStyleClass().add("panel-head");
        body.getStyleClass().add("panel-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("panel-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.getStyleClass().add("panel-buttons");
        foot.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, scroll, foot);
        model.chosen().addListener((property, before, now) -> show());
        model.details().addListener((property, before, now) -> show());
        model.failure().addListener((property, before, now) -> show());
        list.known().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        String code = model.chosen().get();
        OrganizationDetails details = model.details().get();
        KnownOrganizations known = list.known().get();
        Failure failure = model.failure().get();
        title.setText(code == null ? "" : code);
        body.getChildren().clear();
        foot.getChildren().clear();
        foot.setVisible(details != null && known != null);
        foot.setManaged(foot.isVisible());
        if (failure != null) {
            body.getChildren().add(new FailureCard(failure, words));
        }
        if (details == null || known == null) {
            if (failure == null && code != null) {
                body.getChildren().add(new LoadingBars(2, words.of("ui-organizations.work.details", code)));
            }
            return;
        }
        OrganizationEntry entry = details.entry();
        FieldPlaces places = known.list().places();
        body.getChildren().add(first(entry, places));
        section("ui-organizations.panel.contact", contact(entry, places));
        section("ui-organizations.panel.rows", rows(entry, details));
        section("ui-organizations.panel.onboarding", List.of(onboarding(details)));
        actions(details, known.refusal().orElse(null));
    }

    private Node first(OrganizationEntry entry, FieldPlaces places) {
        Label name = new Label(entry.name());
        name.setWrapText(true);
        name.getStyleClass().add("strong");
        GridPane facts = facts();
        fact(facts, words.of("ui-organizations.column.TYPE"), new Label(said.type(entry.type())));
        fact(
                facts,
                words.of("ui-organizations.column.ACTIVE"),
                new Pill(OrganizationWords.mark(entry), said.state(entry)));
        field(facts, OrganizationField.PILOT, entry, places);
        fact(facts, words.of("ui-organizations.column.MEMBERS"), new Label(said.members(entry)));
        field(facts, OrganizationField.FOCAL_PERSON, entry, places);
        field(facts, OrganizationField.ONBOARDING_DATE, entry, places);
        field(facts, OrganizationField.GO_LIVE_DATE, entry, places);
        field(facts, OrganizationField.MODULES, entry, places);
        VBox first = new VBox(name, facts);
        first.getStyleClass().add("panel-first");
        return first;
    }

    /** Names and values beside each other; a long value leaves the names their share. */
    private static GridPane facts() {
        GridPane facts = new GridPane();
        facts.getStyleClass().addAll("facts", "organization-facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(NAMES_PERCENT);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        facts.getColumnConstraints().addAll(names, values);
        return facts;
    }

    private List<Node> contact(OrganizationEntry entry, FieldPlaces places) {
        GridPane facts = facts();
        CONTACT.forEach(field -> field(facts, field, entry, places));
        return List.of(facts);
    }

    private void field(GridPane facts, OrganizationField field, OrganizationEntry entry, FieldPlaces places) {
        fact(facts, said.field(field), new Label(said.value(field, entry, places)));
    }

    private static void fact(GridPane facts, String name, Label value) {
        Label title = new Label(name);
        title.getStyleClass().add("second");
        title.setWrapText(true);
        value.setWrapText(true);
        facts.addRow(facts.getRowCount(), title, value);
    }

    private List<Node> rows(OrganizationEntry entry, OrganizationDetails details) {
        OwnedRows owned = entry.rows().orElse(new OwnedRows(Map.of()));
        Label total = words.label(
                owned.total() == 0
                        ? Message.of("ui-organizations.panel.rows.none", details.readAt())
                        : Message.of(
                                "ui-organizations.panel.rows.total",
                                owned.total(),
                                owned.byTable().size(),
                                details.readAt()),
                "second",
                "detail");
        GridPane tables = new GridPane();
        tables.getStyleClass().addAll("facts", "organization-rows");
        owned.byTable().forEach((table, rows) -> {
            Label name = new Label(table);
            name.getStyleClass().add("mono");
            name.setWrapText(true);
            Label number = new Label(words.of("ui-organizations.number", rows));
            number.getStyleClass().add("mono");
            number.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHalignment(number, HPos.RIGHT);
            GridPane.setHgrow(name, Priority.ALWAYS);
            tables.addRow(tables.getRowCount(), name, number);
        });
        return tables.getChildren().isEmpty() ? List.of(total) : List.of(total, tables);
    }

    private Node onboarding(OrganizationDetails details) {
        Optional<Receipt> receipt = details.receipt().get().flatMap(found -> found);
        String code = details.entry().code();
        return switch (details.undo()) {
            case POSSIBLE ->
                words.label(Message.of(
                        "ui-organizations.undo.possible",
                        receipt.map(Receipt::written).orElseThrow(),
                        receipt.map(Receipt::rows).map(List::size).orElseThrow()));
            case OWNS_ROWS ->
                said.marked(
                        Mark.ATTENTION,
                        Message.of(
                                "ui-organizations.undo.owns",
                                receipt.map(Receipt::written).orElseThrow(),
                                code,
                                details.entry().rows().map(OwnedRows::total).orElse(0L)));
            case UNKNOWN ->
                said.marked(
                        Mark.ATTENTION,
                        Message.of(
                                "ui-organizations.undo.unknown",
                                code,
                                String.valueOf(details.receipt().unreadable())));
            case NOT_RECORDED -> words.label(Message.of("ui-organizations.undo.not-recorded", code), "second");
        };
    }

    private void section(String key, List<Node> content) {
        Label head = new Label(words.of(key));
        head.getStyleClass().add("strong");
        VBox section = new VBox(head);
        section.getChildren().addAll(content);
        section.getStyleClass().add("panel-section");
        body.getChildren().add(section);
    }

    /** Who may change nothing is offered nothing, and told why. */
    private void actions(OrganizationDetails details, @Nullable Message refusal) {
        if (refusal != null) {
            foot.getChildren().setAll(words.label(refusal, "second", "detail"));
            return;
        }
        OrganizationEntry entry = details.entry();
        Button edit = new Button(words.of("ui-organizations.edit.open"));
        edit.getStyleClass().add(Styles.ACCENT);
        edit.setOnAction(event -> actions.edit(entry));
        FlowPane buttons = new FlowPane(edit);
        buttons.getStyleClass().add("organization-buttons");
        foot.getChildren().setAll(buttons);
        Optional<Receipt> receipt = details.receipt().get().flatMap(found -> found);
        if (details.undo() == UndoOffer.POSSIBLE) {
            Button undo = new Button(words.of("ui-organizations.undo.open"));
            undo.setOnAction(event -> receipt.ifPresent(written -> actions.undo(entry, written)));
            buttons.getChildren().add(undo);
        } else if (entry.active()) {
            Button off = new Button(words.of("ui-organizations.deactivate.open"));
            off.setOnAction(event -> actions.deactivate(entry));
            buttons.getChildren().add(off);
        }
    }
}
