package org.bmms.console.ui.onboarding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.PageHead;
import org.bmms.console.ui.control.Segments;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.frame.ScreenContent;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.help.HelpTopic;
import org.bmms.console.ui.onboarding.batch.BatchView;
import org.bmms.console.ui.onboarding.form.FormSight;
import org.bmms.console.ui.onboarding.form.FormView;
import org.bmms.console.ui.onboarding.proof.ProofSight;
import org.bmms.console.ui.onboarding.proof.ProofView;
import org.jspecify.annotations.Nullable;

/** Taking organisations in (checklist § BMMS Step 5: Pilot MOA Onboarding, and phases 5 and 6), in its parts. */
public final class OnboardingView extends VBox implements ScreenContent {
    private final ScreenContext context;
    private final Map<OnboardingPart, Function<ScreenContext, ScreenContent>> makers;
    private final Map<OnboardingPart, ScreenContent> made = new EnumMap<>(OnboardingPart.class);
    private final ObjectProperty<OnboardingPart> chosen = new SimpleObjectProperty<>(OnboardingPart.ONE);
    private final StackPane content = new StackPane();
    private @Nullable ScreenContent shown;
    private @Nullable String detail;

    private OnboardingView(ScreenContext context, Map<OnboardingPart, Function<ScreenContext, ScreenContent>> makers) {
        this.context = context;
        this.makers = makers;
        Words words = context.shell().words();
        List<OnboardingPart> parts = List.copyOf(makers.keySet());
        Segments<OnboardingPart> segments =
                new Segments<>(parts, part -> words.of(part.textKey()), chosen, words.of("ui-onboarding.parts"));
        segments.setId("onboarding-parts");
        PageHead head = new PageHead(words.of("ui-onboarding.title"), parts.size() > 1 ? List.of(segments) : List.of());
        head.getStyleClass().add("onboarding-head");
        VBox.setVgrow(content, Priority.ALWAYS);
        content.setMinHeight(0);
        getStyleClass().add("onboarding");
        HelpTopic.mark(this, () -> chosen.get().help());
        getChildren().addAll(head, content);
        chosen.addListener((property, before, now) -> show(now));
    }

    /** The screen of an open environment. */
    public static OnboardingView of(ScreenContext context) {
        Map<OnboardingPart, Function<ScreenContext, ScreenContent>> makers = new EnumMap<>(OnboardingPart.class);
        makers.put(OnboardingPart.ONE, here -> FormView.of(here, prover(here, makers)));
        makers.put(OnboardingPart.BATCH, BatchView::of);
        makers.put(OnboardingPart.PROOF, ProofView::of);
        return new OnboardingView(context, makers);
    }

    /** Leads to the proof, where there is one. */
    private static Optional<java.util.function.Consumer<String>> prover(
            ScreenContext context, Map<OnboardingPart, Function<ScreenContext, ScreenContent>> makers) {
        return Optional.of(makers)
                .filter(parts -> parts.containsKey(OnboardingPart.PROOF))
                .map(parts -> code -> context.navigator().go(Screen.ONBOARDING, OnboardingPart.PROOF.detail(code)));
    }

    /** How far the form for one organisation is. */
    public FormSight sight() {
        return made.get(OnboardingPart.ONE) instanceof FormView form ? form.sight() : FormSight.none();
    }

    /** How far the proof is. */
    public ProofSight proof() {
        return made.get(OnboardingPart.PROOF) instanceof ProofView proof ? proof.sight() : ProofSight.none();
    }

    private void show(OnboardingPart part) {
        ScreenContent next = made.computeIfAbsent(part, this::make);
        if (shown != null && !shown.equals(next)) {
            shown.leave();
        }
        shown = next;
        content.getChildren().setAll(next.node());
        String within = detail;
        detail = null;
        next.arrive(within);
    }

    private ScreenContent make(OnboardingPart part) {
        return Optional.ofNullable(makers.get(part)).orElseThrow().apply(context);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void arrive(@Nullable String to) {
        OnboardingPart part = to == null ? chosen.get() : OnboardingPart.of(to);
        detail = to == null ? null : OnboardingPart.within(to);
        if (part == chosen.get()) {
            show(part);
        } else {
            chosen.set(part);
        }
    }

    @Override
    public void leave() {
        if (shown != null) {
            shown.leave();
        }
    }

    @Override
    public void readNow() {
        if (shown != null) {
            shown.readNow();
        }
    }

    @Override
    public void search() {
        if (shown != null) {
            shown.search();
        }
    }

    @Override
    public Optional<Message> held() {
        return made.values().stream().flatMap(part -> part.held().stream()).findFirst();
    }

    @Override
    public void close() {
        made.values().forEach(ScreenContent::close);
    }
}
