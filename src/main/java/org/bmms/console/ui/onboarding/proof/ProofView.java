package org.bmms.console.ui.onboarding.proof;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.SideBySide;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.bmms.console.ui.frame.ScreenContent;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** Whether a pilot and OOBC see each other: who is meant, what happens, and what it came to. */
public final class ProofView extends ScrollPane implements ScreenContent {
    private static final double LEAST = 2.1;
    private static final Duration BETWEEN_AGES = Duration.ofSeconds(30);

    private final ProofViewModel model;
    private final Shell shell;
    private final ProofResult result;
    private BackgroundWork.@Nullable Repetition aging;

    ProofView(ProofViewModel model, Shell shell) {
        this.model = model;
        this.shell = shell;
        this.result = new ProofResult(model, shell);
        VBox left = new VBox(new ProofForm(model, shell.words()), new WhatHappens(shell.words()));
        left.getStyleClass().add("proof-left");
        VBox page = new VBox(new SideBySide(left, result, LEAST));
        page.getStyleClass().addAll("page", "proof-page");
        setFitToWidth(true);
        setContent(page);
        getStyleClass().addAll("screen", "proof");
        model.stage().addListener((property, before, now) -> reveal(page));
    }

    /** Where there is only room for one below the other, what goes on or came out would be out of view. */
    private void reveal(Region page) {
        applyCss();
        layout();
        double above =
                result.localToScene(0, 0).getY() - page.localToScene(0, 0).getY();
        double beyond = page.getHeight() - getViewportBounds().getHeight();
        boolean stacked = result.getBoundsInParent().getMinX() == 0;
        setVvalue(stacked && beyond > 0 ? Math.min(1, above / beyond) : 0);
    }

    /** The proofs of an open environment. */
    public static ProofView of(ScreenContext context) {
        EnvironmentFacts facts = context.environment().facts().get();
        return new ProofView(
                new ProofViewModel(
                        new SessionProof(
                                context.session(), Optional.ofNullable(facts).map(EnvironmentFacts::fingerprint)),
                        context.shell().work(),
                        context.shell().clock()),
                context.shell());
    }

    /** How far it is. */
    public ProofSight sight() {
        return model.sight();
    }

    @Override
    public Node node() {
        return this;
    }

    /** Comes into view; the detail is the pilot's code. */
    @Override
    public void arrive(@Nullable String detail) {
        if (detail != null) {
            model.choosePilot(detail);
        } else if (model.choices().get() == null) {
            model.read();
        }
        if (aging == null) {
            aging = shell.work().every(BETWEEN_AGES, result::showAge);
        }
        result.showAge();
    }

    @Override
    public void leave() {
        if (aging != null) {
            aging.close();
            aging = null;
        }
    }

    @Override
    public void readNow() {
        model.read();
    }

    @Override
    public void close() {
        leave();
        model.stop();
    }
}
