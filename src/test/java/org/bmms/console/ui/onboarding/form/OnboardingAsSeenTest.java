package org.bmms.console.ui.onboarding.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Language;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.form.UserRole;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.RedisProfile;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.profile.SiteProfile;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.PseudoTexts;
import org.bmms.console.ui.SceneWalk;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.frame.WindowDialogs;
import org.bmms.console.ui.frame.WindowNotices;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.bmms.console.ui.work.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The pages of the form as one sees them, in several languages and sizes. */
class OnboardingAsSeenTest {
    private static final int PATIENCE_MS = 20_000;
    private static final String ENVIRONMENT = "staging1";

    private final PreparedOnboarding source = new PreparedOnboarding();
    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final Look look = new Look(new Appearance(Theme.LIGHT, 100));
    private final WindowRobot robot = WindowRobot.byKeys();
    private final Set<String> problems = new TreeSet<>();
    private final OnboardingViewModel model = new OnboardingViewModel(source, ENVIRONMENT, work);
    private Texts texts = Texts.english();
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FreshStage.register();
    }

    @AfterEach
    void close() throws TimeoutException {
        work.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void everyPageInEveryTheme() throws TimeoutException {
        walk("english");
        assertThat(problems).isEmpty();
    }

    @Test
    void filipinoFits() throws TimeoutException {
        texts = Texts.in(Language.FILIPINO);
        walk("filipino");
        assertThat(problems).isEmpty();
    }

    @Test
    void longerTextsFit() throws TimeoutException {
        texts = PseudoTexts.texts();
        walk("pseudo");
        assertThat(problems).isEmpty();
    }

    @Test
    void aViewerIsToldWhyNothingIsOffered() throws TimeoutException {
        source.viewer();
        show();
        fill();
        seen("viewer-form");
        does(model::review);
        awaits("ui-onboarding.stage.review");
        seen("viewer-review");

        assertThat(robot.fx().lookup("#onboarding-confirm").tryQuery()).isEmpty();
        assertThat(robot.sees("The database role auditor may not store organisations."))
                .isTrue();
    }

    @Test
    void whatWentWrongIsSaidWithWhetherAnythingWasStored() throws TimeoutException {
        show();
        fill();
        does(model::review);
        awaits("ui-onboarding.stage.review");
        does(() -> model.run(ENVIRONMENT));
        awaits("ui-onboarding.stage.run");
        seen("running");
        source.next()
                .fails(FieldProblem.of(OnboardingFailure.USER_TAKEN, "users.2.username", "jamil")
                        .failure());
        robot.await("ONB-USER-TAKEN  ·  Nothing on the target was changed.");
        seen("refused-field");
        does(() -> model.form().draft().users().get(1).login().text().set("jamil.s"));
        does(model::review);
        awaits("ui-onboarding.stage.review");
        does(() -> model.run(ENVIRONMENT));
        source.next().fails(Failure.unknown(DatabaseFailure.OUTCOME_UNKNOWN, "storing MOLE"));
        robot.await("DB-OUTCOME-UNKNOWN  ·  Whether the target was changed is not known.");
        seen("unknown");

        assertThat(robot.button("Look at the rows again").isDisabled()).isFalse();
        assertThat(model.form().draft().entered()).hasSize(3);
    }

    @Test
    void linesOfASpreadsheetBecomeUsers() throws TimeoutException {
        show();
        does(() -> model.form().use("MOLE"));
        does(model::backToForm);
        robot.press("Paste users…");
        robot.await("Add these users");
        robot.fx().clickOn("#onboarding-pasted").write("Amina Lidasan; amina@mole.example; Planner");
        robot.press("Add these users");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(model.form().draft().request().users()).singleElement().satisfies(user -> {
            assertThat(user.fullName()).isEqualTo("Amina Lidasan");
            assertThat(user.role()).isEqualTo(UserRole.PLANNER);
        });
    }

    @Test
    void nobodySeesPasswordsAgainWhoLeftThem() throws TimeoutException {
        FormView view = show();
        fill();
        does(() -> model.form().draft().passwords().set(PasswordPolicy.TEMPORARY));
        does(model::review);
        awaits("ui-onboarding.stage.review");
        assertThat(SceneWalk.texts(scene().getRoot())).noneMatch(text -> text.contains("pbkdf2"));
        does(() -> model.run(ENVIRONMENT));
        source.next().ends();
        awaits("ui-onboarding.stage.result");
        seen("passwords");
        assertThat(robot.fx().lookup(".onboarding-secret").queryAll()).hasSize(3);
        does(view::leave);

        assertThat(robot.fx().lookup(".onboarding-secret").queryAll()).isEmpty();
        assertThat(robot.sees(
                        "It was shown once and is gone. Who did not get it needs a new one from the application."))
                .isTrue();
        seen("passwords-gone");
    }

    private void walk(String name) throws TimeoutException {
        show();
        look(name + "-1-choose");
        does(model::chooseNew);
        does(() -> model.form().draft().field(Draft.CODE).text().set("TESDA"));
        look(name + "-2-likeness");
        fill();
        does(() -> model.form().draft().users().get(1).email().text().set("jamil@mole,example"));
        does(model::review);
        look(name + "-3-wrong");
        does(() -> model.form().draft().users().get(1).email().text().set("jamil@mole.example"));
        look(name + "-4-filled");
        does(model::review);
        awaits("ui-onboarding.stage.review");
        look(name + "-5-review");
        does(() -> model.run(ENVIRONMENT));
        awaits("ui-onboarding.stage.run");
        look(name + "-6-run");
        source.next().ends();
        awaits("ui-onboarding.stage.result");
        look(name + "-7-result");
    }

    private void fill() {
        does(() -> {
            model.form().use("MOLE");
            model.backToForm();
            Draft draft = model.form().draft();
            user(draft.users().getFirst(), "Amina", "amina@mole.example", UserRole.PILOT_ADMIN);
            user(draft.addUser(), "Jamil", "jamil@mole.example", UserRole.PLANNER);
            user(draft.addUser(), "Noraisa", "noraisa@mole.example", UserRole.VIEWER);
        });
    }

    private static void user(UserDraft user, String name, String email, UserRole role) {
        user.firstName().text().set(name);
        user.email().text().set(email);
        user.role().set(role);
    }

    private FormView show() throws TimeoutException {
        Words words = new Words(texts, ZoneId.of("Asia/Manila"), new Redactor());
        Profile profile = new Profile(
                ENVIRONMENT,
                Kind.STAGING,
                List.of(new HostProfile("h", "h", 22, "u", null, Set.of(Role.APP), null, null)),
                List.of(),
                AppProfile.at("/opt/obcms"),
                DatabaseProfile.fromSettings(),
                RedisProfile.fromSettings(),
                SiteProfile.at(URI.create("https://staging1.obcms.example")),
                PolicyProfile.of(Kind.STAGING));
        Shell shell = new Shell(
                work,
                words,
                new WindowDialogs(() -> stage, look, Kind.STAGING),
                new WindowNotices(() -> stage, words),
                InstantSource.system());
        FormView view = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> {
            FormView made = new FormView(
                    model,
                    new CatalogueViewModel(MoaCatalogue.read(), model.form().known()),
                    new Letters(profile, shell),
                    shell,
                    Optional.of(code -> {}),
                    new FormNotices(model.form(), new ReadOnlyObjectWrapper<>(), words));
            made.arrive(null);
            return made;
        });
        FxToolkit.setupFixture(() -> {
            StackPane page = new StackPane(view);
            page.getStyleClass().add("onboarding");
            stage.setScene(look.scene(page, 1224, 632));
            stage.show();
        });
        awaits("ui-onboarding.stage.choose");
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> model.form().known().get());
        robot.await(words.of("ui-onboarding.catalogue.count", 45, 45, 1));
        return view;
    }

    private void does(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> {
            action.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void awaits(String key) throws TimeoutException {
        robot.await(texts.text(key));
    }

    /** Looks for what is cut off or has no name, also where everything is twice as large, and takes pictures. */
    private void look(String name) {
        for (int percent : List.of(100, 200)) {
            dress(Theme.LIGHT, percent);
            WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> {
                scene().getRoot().applyCss();
                scene().getRoot().layout();
                SceneWalk.truncated(scene().getRoot()).forEach(cut -> problems.add(name + " " + percent + ": " + cut));
                SceneWalk.unnamed(scene().getRoot()).forEach(lack -> problems.add(name + ": " + lack));
                return true;
            });
            Pictures.save(scene(), "onboarding-" + name + "-" + percent);
        }
        if (name.startsWith("english") && System.getProperty("pictures") != null) {
            dress(Theme.DARK, 100);
            Pictures.save(scene(), "onboarding-" + name + "-dark");
            dress(Theme.CONTRAST, 100);
            Pictures.save(scene(), "onboarding-" + name + "-contrast");
        }
        dress(Theme.LIGHT, 100);
    }

    private void dress(Theme theme, int percent) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> look.appearance().set(new Appearance(theme, percent)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void seen(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(scene(), "onboarding-" + name);
    }

    private Scene scene() {
        return stage.getScene();
    }
}
