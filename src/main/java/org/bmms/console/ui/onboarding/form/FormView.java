package org.bmms.console.ui.onboarding.form;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.ScreenContent;
import org.bmms.console.ui.frame.ScreenContext;
import org.bmms.console.ui.frame.Shell;
import org.jspecify.annotations.Nullable;

/** The form for one organisation, page after page (checklist § BMMS Step 5: Pilot MOA Onboarding). */
public final class FormView extends StackPane implements ScreenContent {
    private final OnboardingViewModel model;
    private final CatalogueViewModel catalogue;
    private final Letters letters;
    private final Shell shell;
    private final Optional<Consumer<String>> prove;
    private final ChoosePage choose;
    private final FillPage fill;

    FormView(
            OnboardingViewModel model,
            CatalogueViewModel catalogue,
            Letters letters,
            Shell shell,
            Optional<Consumer<String>> prove,
            FormNotices notices) {
        this.model = model;
        this.catalogue = catalogue;
        this.letters = letters;
        this.shell = shell;
        this.prove = prove;
        Words words = shell.words();
        this.choose = new ChoosePage(model, catalogue, notices, words);
        this.fill = new FillPage(model, letters, notices, shell);
        getStyleClass().add("onboarding-form");
        model.stage().subscribe(stage -> show());
        model.reviewed().addListener((property, before, now) -> reviewAnew());
        model.failure().addListener((property, before, now) -> reviewAnew());
    }

    /**
     * The form of an open environment.
     *
     * @param prove leads to the proof for the organisation of a code; empty where there is none
     */
    public static FormView of(ScreenContext context, Optional<Consumer<String>> prove) {
        Shell shell = context.shell();
        OnboardingViewModel model = new OnboardingViewModel(
                new SessionOnboarding(context.session()),
                context.environment().profile().name(),
                shell.work());
        CatalogueViewModel catalogue =
                new CatalogueViewModel(MoaCatalogue.read(), model.form().known());
        return new FormView(
                model,
                catalogue,
                new Letters(context.environment().profile(), shell),
                shell,
                prove,
                new FormNotices(model.form(), context.environment().facts(), shell.words()));
    }

    /** How far it is. */
    public FormSight sight() {
        return new Onlooker(model).look();
    }

    private void reviewAnew() {
        if (model.stage().get() == Stage.REVIEW) {
            show();
        }
    }

    private void show() {
        switch (model.stage().get()) {
            case CHOOSE -> put(choose);
            case FILL -> {
                put(fill);
                fill.arrive();
            }
            case REVIEW -> {
                ReviewPage page = new ReviewPage(model, letters.profile(), shell.words());
                put(page);
                page.arrive();
            }
            case RUN -> put(new RunPage(model, shell.words()));
            case RESULT -> {
                ResultPage page = new ResultPage(model, letters, shell, prove);
                put(page);
                page.arrive();
            }
        }
    }

    private void put(Node page) {
        getChildren().setAll(page);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void arrive(@Nullable String code) {
        if (model.form().known().get() == null) {
            model.form().load();
        }
        if (code != null && model.form().draft().isEmpty() && model.stage().get() == Stage.CHOOSE) {
            catalogue.search().set(code);
            model.begin(catalogue, code);
        }
    }

    /** What is shown once does not wait behind another screen. */
    @Override
    public void leave() {
        model.leaveResult();
    }

    @Override
    public void readNow() {
        model.form().load();
    }

    @Override
    public void search() {
        if (model.stage().get() == Stage.CHOOSE) {
            choose.search();
        }
    }

    @Override
    public Optional<Message> held() {
        return model.held();
    }

    @Override
    public void close() {
        model.close();
    }
}
