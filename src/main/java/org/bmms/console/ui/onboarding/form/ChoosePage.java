package org.bmms.console.ui.onboarding.form;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** Which organisation: one of the list, which is searched, or one that is in no list. */
final class ChoosePage extends VBox {
    private final OnboardingViewModel model;
    private final CatalogueViewModel catalogue;
    private final Words words;
    private final CustomTextField search = new CustomTextField();
    private final ListView<CatalogueRow> list = new ListView<>();
    private final Label count = new Label();
    private final Button go = new Button();

    ChoosePage(OnboardingViewModel model, CatalogueViewModel catalogue, FormNotices notices, Words words) {
        this.model = model;
        this.catalogue = catalogue;
        this.words = words;
        count.getStyleClass().addAll("second", "detail");
        count.setWrapText(true);
        VBox card = new VBox(searching(), list);
        card.getStyleClass().addAll("card", "onboarding-catalogue-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        VBox inside = new VBox(notices.place(), Steps.of(Stage.CHOOSE, words), card);
        inside.getStyleClass().add("onboarding-page");
        ScrollPane scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("screen");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("onboarding-paged");
        getChildren().addAll(scroll, footer());
        list();
        catalogue.rows().subscribe(this::show);
        list.getSelectionModel().selectedItemProperty().subscribe(now -> offer());
        model.form().known().subscribe(now -> show(catalogue.rows().get()));
    }

    private FlowPane searching() {
        search.setId("onboarding-search");
        search.setPromptText(words.of("ui-onboarding.search"));
        search.setAccessibleText(words.of("ui-onboarding.search"));
        search.setLeft(new IconView(Icon.SEARCH));
        search.textProperty().bindBidirectional(catalogue.search());
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        search.setOnAction(event -> {
            list.getSelectionModel().selectFirst();
            list.requestFocus();
        });
        FlowPane row = new FlowPane(search, count);
        row.getStyleClass().add("onboarding-search-row");
        return row;
    }

    private void list() {
        list.setId("onboarding-catalogue");
        list.getStyleClass().add("onboarding-catalogue");
        list.setAccessibleText(words.of("ui-onboarding.catalogue"));
        list.setCellFactory(view -> new CatalogueCell(words));
        list.setPlaceholder(words.label(Message.of("ui-onboarding.catalogue.nothing"), "second"));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() > 1) {
                choose();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose();
                event.consume();
            }
        });
    }

    private FlowPane footer() {
        Button fresh = new Button(words.of("ui-onboarding.new"), new IconView(Icon.PLUS));
        fresh.setId("onboarding-new");
        fresh.setOnAction(event -> model.chooseNew());
        Button back = new Button(words.of("ui-onboarding.back-to-form"));
        back.setId("onboarding-back-to-form");
        back.setOnAction(event -> model.backToForm());
        model.stage().subscribe(stage -> {
            boolean begun = !model.form().draft().isEmpty();
            back.setVisible(begun);
            back.setManaged(begun);
        });
        go.setId("onboarding-choose");
        go.getStyleClass().add("accent");
        go.setOnAction(event -> choose());
        List.of(fresh, back, go).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        FlowPane footer = new FlowPane(back, fresh, go);
        footer.getStyleClass().addAll("onboarding-footer", "onboarding-footer-buttons");
        return footer;
    }

    private void show(List<CatalogueRow> rows) {
        CatalogueRow chosen = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(rows);
        rows.stream()
                .filter(row -> chosen != null && row.code().equals(chosen.code()))
                .findFirst()
                .ifPresent(row -> list.getSelectionModel().select(row));
        Known known = model.form().known().get();
        count.setText(
                known == null
                        ? words.of("ui-onboarding.catalogue.unread", catalogue.size())
                        : words.of(
                                "ui-onboarding.catalogue.count",
                                catalogue.size(),
                                known.organizations().size(),
                                catalogue.onboarded()));
        offer();
    }

    private void offer() {
        CatalogueRow row = list.getSelectionModel().getSelectedItem();
        go.setDisable(row == null);
        go.setText(row == null ? words.of("ui-onboarding.choose-first") : words.of("ui-onboarding.choose", row.code()));
    }

    private void choose() {
        CatalogueRow row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.choose(row);
        }
    }

    /** Puts the focus where one searches. */
    void search() {
        search.requestFocus();
        search.selectAll();
    }
}
