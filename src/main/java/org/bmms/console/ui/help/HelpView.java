package org.bmms.console.ui.help;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** The guide: its index at the left, a page of it, and what moves between them above. */
final class HelpView extends BorderPane {
    private static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private static final double ABOVE = 0;

    private final HelpViewModel model;
    private final ScrollPane scroll = new ScrollPane();
    private final HelpBar bar;
    private @Nullable PageNodes drawn;
    private String shown = "";

    /**
     * Shows it.
     *
     * @param close closes the window that it is in
     */
    HelpView(HelpViewModel model, boolean inEnglish, Runnable close, Words words) {
        this.model = model;
        this.bar = new HelpBar(model, words);
        getStyleClass().add("help");
        VBox top = new VBox(bar);
        if (!inEnglish) {
            Label note = new Label(words.of("ui-help.english"));
            note.setWrapText(true);
            note.getStyleClass().addAll("help-note", "second");
            top.getChildren().add(note);
        }
        setTop(top);
        setLeft(new HelpIndex(model, words));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("help-scroll");
        setCenter(scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, close));
        model.place().addListener((property, before, now) -> show(now));
        model.found().addListener((ListChangeListener<Integer>) change -> mark());
        model.current().addListener((property, before, now) -> mark());
        show(model.place().get());
    }

    private void pressed(KeyEvent event, Runnable close) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close.run();
        } else if (SEARCH.match(event)) {
            event.consume();
            bar.search();
        } else if (BACK.match(event)) {
            event.consume();
            model.back();
        }
    }

    /** Where one reads, so that the arrow keys move the page. */
    void read() {
        scroll.requestFocus();
    }

    private void show(HelpPlace place) {
        PageNodes page = drawn;
        if (page == null || !shown.equals(place.page())) {
            page = new PageNodes(model.page(), new InlineNodes(model::leadsInside, model::follow));
            drawn = page;
            shown = place.page();
            scroll.setContent(page.page());
            scroll.setAccessibleText(model.page().title());
            model.drawn(page.texts());
        }
        Node target = page.anchors().get(place.anchor());
        if (target == null) {
            scroll.setVvalue(0);
        } else {
            goTo(target, page.page());
        }
    }

    private void mark() {
        PageNodes page = drawn;
        if (page == null) {
            return;
        }
        int at = model.current().get();
        Integer here =
                at < 0 || at >= model.found().size() ? null : model.found().get(at);
        for (int i = 0; i < page.passages().size(); i++) {
            Node passage = page.passages().get(i);
            passage.pseudoClassStateChanged(FOUND, model.found().contains(i));
            passage.pseudoClassStateChanged(HERE, here != null && here == i);
        }
        if (here != null) {
            goTo(page.passages().get(here), page.page());
        }
    }

    /** Once what was changed is laid out: before, nobody knows where a passage is. */
    private void goTo(Node target, VBox page) {
        Platform.runLater(() -> {
            if (!page.equals(scroll.getContent())) {
                return;
            }
            applyCss();
            layout();
            Bounds place = page.sceneToLocal(target.localToScene(target.getBoundsInLocal()));
            double hidden = page.getHeight() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp((place.getMinY() - ABOVE) / hidden, 0, 1));
        });
    }
}
