package org.bmms.console.ui.activation;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.control.DangerZone;
import org.bmms.console.ui.control.Em;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.LoadingBars;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Navigator;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.look.Icon;
import org.jspecify.annotations.Nullable;

/** The fourth and fifth stop: the plan, and beginning it by typing the environment's name. */
final class ReviewPage extends VBox implements WizardPage {
    /** In sizes of the font: in a lower page the consequence is said below the plan instead of beside the name. */
    private static final double LOW = 30;

    /** In a page lower than this all of the danger zone follows the plan, else nothing of the plan would be seen. */
    private static final double LOWEST = 16;

    private final WizardViewModel wizard;
    private final ReviewViewModel model;
    private final Words words;
    private final VBox page = new VBox();
    private final Em em = new Em();
    private final ScrollPane scroll = new ScrollPane(page);
    private final VBox dock = new VBox();
    private Room room = Room.ENOUGH;
    private final DangerZone danger;
    private final Button again;
    private final Button leave;
    private @Nullable PlanView shown;

    ReviewPage(WizardViewModel wizard, Profile profile, Navigator navigator, Words words) {
        this.wizard = wizard;
        this.model = wizard.review();
        this.words = words;
        danger = new DangerZone(
                profile,
                words.of("ui-activation.danger.title", profile.name()),
                words.of("ui-activation.danger.verb"),
                wizard::begin,
                words);
        danger.typed().bindBidirectional(model.typed());
        danger.typing().addListener((property, before, now) -> wizard.confirming(now));
        again = new Button(words.of("ui-activation.review.again"), new IconView(Icon.REFRESH));
        again.disableProperty().bind(model.planning());
        again.setOnAction(event -> wizard.planAgain());
        leave = new Button(words.of("ui-activation.review.leave"));
        leave.setOnAction(event -> navigator.go(Screen.OVERVIEW));
        getStyleClass().add("review-page");
        page.getStyleClass().add("wizard-page");
        scroll.setFitToWidth(true);
        WizardScroll.keepEdge(scroll, page);
        scroll.getStyleClass().addAll("wizard-scroll", "review-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        dock.getChildren().add(danger);
        dock.getStyleClass().add("danger-dock");
        getChildren().addAll(em, scroll, dock);
        heightProperty().addListener((property, before, now) -> arrange());
        model.picture().addListener((property, before, now) -> show());
        model.failure().addListener((property, before, now) -> show());
        model.planning().addListener((property, before, now) -> show());
        model.remaining().addListener((property, before, now) -> timePassed());
        wizard.refused().addListener((property, before, now) -> show());
        show();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public List<Button> buttons() {
        return List.of(again, leave);
    }

    /** Leads to the field for the name. */
    void confirm() {
        danger.focusName();
        if (room == Room.LEAST) {
            scroll.setVvalue(scroll.getVmax());
        }
    }

    /** In a low window the plan is what must be seen; what begins it comes after it, at last altogether. */
    private void arrange() {
        double height = getHeight() / em.size();
        Room now = height < LOWEST ? Room.LEAST : height < LOW ? Room.LITTLE : Room.ENOUGH;
        if (now != room) {
            room = now;
            danger.brief(now == Room.LITTLE);
            dock.setManaged(now != Room.LEAST);
            if (now != Room.LEAST) {
                page.getChildren().remove(danger);
                dock.getChildren().setAll(danger);
            }
            show();
        }
    }

    private void timePassed() {
        boolean open = model.isValid() && wizard.refused().get() == null;
        if (danger.open().get() != open) {
            show();
        }
    }

    private void show() {
        ReviewPicture picture = model.picture().get();
        Failure failure = model.failure().get();
        Failure refused = wizard.refused().get();
        page.getChildren().clear();
        if (refused != null) {
            page.getChildren().add(new RefusedCard(refused, wizard::planAgain, words));
        }
        if (failure != null) {
            page.getChildren().add(new FailureCard(failure, words));
        }
        if (model.isExpired()) {
            page.getChildren().add(expired());
        }
        if (picture != null) {
            page.getChildren().add(plan(picture));
        } else if (model.planning().get()) {
            page.getChildren().add(new LoadingBars(4, words.of("ui-activation.review.planning")));
        }
        danger.open().set(model.isValid() && refused == null);
        danger.consequence().set(words.of(consequence(picture)));
        switch (room) {
            case ENOUGH -> {}
            case LITTLE -> page.getChildren().add(words.label(consequence(picture), "second"));
            case LEAST -> page.getChildren().add(danger);
        }
    }

    /** Kept while it is the same plan, so that what was opened stays open. */
    private PlanView plan(ReviewPicture picture) {
        PlanView view = shown;
        if (view == null || !view.picture().equals(picture)) {
            view = new PlanView(picture, words);
            shown = view;
        }
        return view;
    }

    private VBox expired() {
        Button planAgain = new Button(words.of("ui-activation.review.again"));
        planAgain.getStyleClass().add("accent");
        planAgain.setOnAction(event -> wizard.planAgain());
        return new MessageCard(
                Message.of("ui-activation.expired.title"), Message.of("ui-activation.expired.what"), planAgain, words);
    }

    private static Message consequence(@Nullable ReviewPicture picture) {
        if (picture == null) {
            return Message.of("ui-activation.danger.no-plan");
        }
        Message downtime = DowntimeWords.sentence(picture);
        return Message.of("ui-activation.danger.what", downtime);
    }

    /** How much of it there is above the footer. */
    private enum Room {
        ENOUGH,
        LITTLE,
        LEAST
    }
}
