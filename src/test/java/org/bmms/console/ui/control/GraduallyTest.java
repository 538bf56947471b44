package org.bmms.console.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.FreshStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class GraduallyTest {
    private static final int PATIENCE_SECONDS = 30;

    private final VBox seen = new VBox();
    private final List<Node> nodes = List.of(new Label("one"), new Label("two"), new Label("three"));

    @BeforeEach
    void open() throws TimeoutException {
        FreshStage.register();
        FxToolkit.setupStage(stage -> stage.setScene(new Scene(seen, 400, 600)));
        FxToolkit.showStage();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private List<Supplier<? extends Node>> parts() {
        return nodes.stream().<Supplier<? extends Node>>map(node -> () -> node).toList();
    }

    private void await(VBox place, List<Node> expected) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        5000, () -> place.getChildren().equals(expected)));
    }

    @Test
    void allPartsComeInTheirOrderAndWhatWasThereGoes() throws TimeoutException {
        Node old = new Label("old");
        Node older = new Label("older");
        AtomicReference<List<Node>> first = new AtomicReference<>(List.of());
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            seen.getChildren().setAll(old, older);
            new Gradually(seen).show(parts());
            first.set(List.copyOf(seen.getChildren()));
        });
        assertThat(first.get()).containsExactly(nodes.getFirst(), older);
        await(seen, nodes);
    }

    @Test
    void whatIsShownNextEndsWhatWasToCome() throws TimeoutException {
        Node other = new Label("other");
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            Gradually gradually = new Gradually(seen);
            gradually.show(parts());
            gradually.show(List.of(() -> nodes.getLast(), () -> other));
        });
        await(seen, List.of(nodes.getLast(), other));
    }

    @Test
    void whereNobodyLooksAllPartsAreThereAtOnce() {
        VBox unseen = new VBox();
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> new Gradually(unseen).show(parts()));
        assertThat(unseen.getChildren()).isEqualTo(nodes);
    }

    @Test
    void aListGetsItsWholeHeight() throws TimeoutException {
        ListView<String> list = new ListView<>();
        for (int row = 0; row < 200; row++) {
            list.getItems().add("row " + row);
        }
        Unrolled unrolled = new Unrolled(list);
        unrolled.setMinHeight(500);
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> seen.getChildren().setAll(unrolled));
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        5000, () -> list.getHeight() >= 500 && list.getHeight() == unrolled.getHeight()));
    }
}
