package org.bmms.console.ui.activation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.control.PageHead;
import org.bmms.console.ui.control.WhileShown;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Navigator;
import org.bmms.console.ui.frame.ScreenContent;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.help.HelpTopic;
import org.jspecify.annotations.Nullable;

/** The switch to BMMS mode as a way of seven stops. */
public final class ActivationView extends VBox implements ScreenContent {
    private static final Set<WizardStop> REVIEWED = Set.of(WizardStop.REVIEW, WizardStop.CONFIRM);

    private final WizardViewModel model;
    private final Map<WizardStop, WizardPage> pages = new EnumMap<>(WizardStop.class);
    private final StackPane page = new StackPane();
    private final WizardFooter footer;
    private final PlanHead plan;
    private final ReviewPage review;

    /** The activation of an environment that is open. */
    public static ActivationView of(ScreenContext context) {
        WizardViewModel model = new WizardViewModel(
                new SessionWizard(context.session()),
                context.shell().work(),
                context.shell().clock(),
                context.environment(),
                context.runs());
        return new ActivationView(model, context.environment().profile(), context.shell(), context.navigator());
    }

    ActivationView(WizardViewModel model, Profile profile, Shell shell, Navigator navigator) {
        this.model = model;
        Words words = shell.words();
        plan = new PlanHead(model.review(), shell);
        plan.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.review().picture().get() != null
                                && REVIEWED.contains(model.stop().get()),
                        model.review().picture(),
                        model.stop()));
        PageHead name = new PageHead(words.of("ui-activation.title"), List.of());
        name.sentence().set(profile.name());
        WizardHead head = new WizardHead(name, plan);
        review = new ReviewPage(model, profile, navigator, words);
        RunPage run = new RunPage(model, navigator, words);
        pages.put(WizardStop.PREREQUISITES, new PrerequisitesPage(model.prerequisites(), shell));
        pages.put(WizardStop.PREFLIGHT, new PreflightPage(model.preflight(), words));
        pages.put(WizardStop.BACKUP, new BackupPage(model.backup(), model.preflight(), model.runs(), words));
        pages.put(WizardStop.REVIEW, review);
        pages.put(WizardStop.CONFIRM, review);
        pages.put(WizardStop.RUN, run);
        pages.put(WizardStop.VERIFY, run);
        footer = new WizardFooter(model, words);
        VBox top = new VBox(head, new Stepper(model, words));
        top.getStyleClass().add("wizard-top");
        page.setMinHeight(0);
        VBox.setVgrow(page, Priority.ALWAYS);
        getStyleClass().add("wizard");
        HelpTopic.mark(this, () -> model.stop().get().help());
        getChildren().addAll(top, page, footer);
        WhileShown.every(Duration.seconds(1), this, model::tick);
        model.stop().addListener((property, before, now) -> show(now));
        show(model.stop().get());
    }

    private void show(WizardStop stop) {
        WizardPage now = pages.get(stop);
        if (now == null) {
            return;
        }
        if (!page.getChildren().contains(now.node())) {
            page.getChildren().setAll(now.node());
            footer.offer(now.buttons());
        }
        if (stop == WizardStop.CONFIRM) {
            review.confirm();
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void arrive(@Nullable String detail) {
        model.arrive(detail);
    }

    @Override
    public void readNow() {
        model.readNow();
    }
}
