package org.bmms.console.ui.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.directory.Entries;
import org.bmms.console.onboarding.directory.FieldPlaces;
import org.bmms.console.onboarding.form.Contact;
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
import org.bmms.console.ui.SceneWalk;
import org.bmms.console.ui.WindowRobot;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.frame.WindowDialogs;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The screen of organisations with made-up ones. */
@Timeout(240)
class OrganizationsViewTest {
    private final WindowRobot robot = WindowRobot.byKeys();
    private final List<Message> notices = new CopyOnWriteArrayList<>();
    private final PreparedOrganizations source = new PreparedOrganizations();
    private final BackgroundWork work = new BackgroundWork(Platform::runLater);

    @TempDir
    private Path directory;

    private Stage stage;
    private @Nullable OrganizationsView view;

    @BeforeEach
    void prepare() throws TimeoutException {
        stage = FreshStage.register();
    }

    @AfterEach
    void close() throws TimeoutException {
        work.close();
        FxToolkit.cleanupStages();
    }

    @Test
    void oneIsFoundOpenedAndClosedByTheKeyboardAlone() throws TimeoutException {
        open(Theme.LIGHT, 100, 1232, 692);
        picture("organisations");
        onWindow(() -> view().search());
        robot.fx().write("health");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.sees("MAFAR")).isFalse();
        robot.fx().push(KeyCode.ENTER).push(KeyCode.ENTER);
        robot.await("Edit…");
        picture("organisations-panel");
        assertThat(robot.sees("moh@example.org")).isTrue();

        robot.fx().push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.sees("Edit…")).isFalse();
    }

    @Test
    void anEditIsShownConfirmedAndWritten() throws TimeoutException {
        open(Theme.LIGHT, 100, 1232, 692);
        edit("MAFAR");
        field("Phone").accept("064-421");
        field("E-mail").accept("nowhere");
        onWindow(() -> robot.fx().lookup(".danger-zone .text-field").query().requestFocus());
        dialogPicture("organisations-edit-wrong");
        assertThat(robot.sees("1 field has to be corrected first.")).isTrue();
        field("E-mail").accept("office@mafar.example.org");
        assertThat(robot.button("Change MAFAR").isDisabled()).isTrue();
        type();
        dialogPicture("organisations-edit");
        assertThat(onDialog(SceneWalk::unnamed)).isEmpty();
        assertThat(onDialog(SceneWalk::truncated)).isEmpty();
        robot.press("Change MAFAR");
        settle();

        assertThat(notices).contains(Message.of("ui-organizations.edited", "MAFAR", "E-mail, Phone"));
        assertThat(source.edits().getFirst().contact().orElseThrow().phone()).isEqualTo("064-421");
    }

    @Test
    void aConflictIsShownAndNothingIsOverwritten() throws TimeoutException {
        open(Theme.LIGHT, 100, 1232, 692);
        edit("MAFAR");
        field("Phone").accept("064-421");
        source.rewrite(
                PreparedOrganizations.MAFAR, new Contact("N. Head", "Minister", "mafar@example.org", "064-9", "", ""));
        type();
        robot.press("Change MAFAR");
        robot.await("Somebody else changed MAFAR meanwhile. Nothing was overwritten.");
        dialogPicture("organisations-conflict");
        assertThat(source.edits()).isEmpty();
        assertThat(robot.button("Change MAFAR").isDisabled()).isTrue();
        assertThat(onDialog(SceneWalk::truncated)).isEmpty();

        robot.press("Keep mine, look again");
        assertThat(robot.button("Change MAFAR").isDisabled()).isTrue();
        type();
        robot.press("Change MAFAR");
        settle();
        assertThat(source.edits().getFirst().contact().orElseThrow().headOfficial())
                .isEqualTo("N. Head");
    }

    @Test
    void anOnboardingIsTakenBackOrTheOrganisationDeactivated() throws TimeoutException {
        source.takenIn();
        open(Theme.LIGHT, 100, 1232, 692);
        choose("MOH");
        picture("organisations-undo-offered");
        robot.press("Take the onboarding back…");
        robot.await("Take back MOH");
        dialogPicture("organisations-undo");
        assertThat(onDialog(SceneWalk::unnamed)).isEmpty();
        source.refusing(Failure.unchanged(OnboardingFailure.OWNS_DATA, "MOH", 3L, "mana_need"));
        type();
        robot.press("Take back MOH");
        robot.await("Deactivate it instead…");
        dialogPicture("organisations-undo-refused");
        source.refusing(null);
        robot.press("Deactivate it instead…");
        robot.await("Change MOH");
        dialogPicture("organisations-deactivate");
        assertThat(robot.sees("MOH is taken out of use. It has 0 active members and 0 rows; all of them stay."))
                .isTrue();
        robot.press("Leave it as it is");
    }

    @Test
    void whoMayOnlyLookIsOfferedNothingThatChanges() throws TimeoutException {
        source.asViewer();
        open(Theme.LIGHT, 100, 1232, 692);
        choose("OOBC");
        picture("organisations-viewer");

        assertThat(robot.sees("Edit…")).isFalse();
        assertThat(robot.sees("Deactivate…")).isFalse();
        assertThat(robot.sees("1,699 rows in 3 tables, counted 2026-04-02 10:14."))
                .isTrue();
    }

    @Test
    void theListIsWrittenToAFile() throws Exception {
        open(Theme.LIGHT, 100, 1232, 692);
        robot.press("Export CSV…");
        settle();

        assertThat(Files.readString(directory.resolve("organisations-2026-04-02.csv")))
                .startsWith("\uFEFFcode,name")
                .contains("'=HYPERLINK(");
    }

    @Test
    void emptyFailedAndStaleAreSaid() throws TimeoutException {
        Failure away = Failure.unchanged(DatabaseFailure.UNREACHABLE, "db1", 5432);
        source.refusing(away);
        open(Theme.LIGHT, 100, 1232, 692);
        picture("organisations-failed");
        assertThat(robot.fx().lookup(".message.bad").tryQuery()).isPresent();

        source.refusing(null);
        onWindow(() -> view().readNow());
        settle();
        source.refusing(away);
        onWindow(() -> view().readNow());
        settle();
        picture("organisations-stale");
        assertThat(robot.fx().lookup(".organization-middle:stale").tryQuery()).isPresent();
        assertThat(robot.sees("MAFAR")).isTrue();

        source.refusing(null);
        source.empty();
        onWindow(() -> view().readNow());
        settle();
        assertThat(robot.sees("This target has no organisation yet. Taking one in creates it."))
                .isTrue();
    }

    @Test
    void itLooksRightInEveryThemeAndSize() throws TimeoutException {
        for (Theme theme : Theme.values()) {
            open(theme, 100, 1232, 692);
            choose("OOBC");
            picture("organisations-" + theme);
            edit("OOBC");
            dialogPicture("organisations-edit-" + theme);
            robot.press("Leave it as it is");
        }
        source.keptIn(Entries.everything(FieldPlaces.Place.DOCUMENT));
        for (int percent : List.of(150, 200)) {
            open(Theme.LIGHT, percent, 1232, 692);
            picture("organisations-" + percent);
            assertThat(walk(SceneWalk::truncated)).isEmpty();
            choose("OOBC");
            picture("organisations-panel-" + percent);
            edit("OOBC");
            dialogPicture("organisations-edit-" + percent);
            assertThat(onDialog(SceneWalk::truncated)).isEmpty();
            robot.press("Leave it as it is");
        }
    }

    private void open(Theme theme, int percent, double width, double height) {
        Words words = new Words(Texts.english(), ZoneOffset.ofHours(8), new Redactor());
        onWindow(() -> {
            Look look = new Look(new Appearance(theme, percent));
            Shell shell = new Shell(
                    work, words, dialogs(look), (mark, text) -> notices.add(text), () -> PreparedOrganizations.NOW);
            OrganizationsView made =
                    new OrganizationsView(source, new OrganizationDialogs.Place(profile(), () -> false), shell);
            stage.setScene(look.scene(made, width, height));
            stage.show();
            made.arrive(null);
            view = made;
        });
        settle();
    }

    private OrganizationsView view() {
        return Objects.requireNonNull(view);
    }

    private Dialogs dialogs(Look look) {
        Dialogs shown = new WindowDialogs(() -> stage, look, Kind.PRODUCTION);
        return new Dialogs() {
            @Override
            public Opened open(DialogContent content) {
                return shown.open(content);
            }

            @Override
            public Optional<Path> fileToWrite(String suggested) {
                return Optional.of(directory.resolve(suggested));
            }

            @Override
            public Optional<Path> fileToRead(String extension) {
                return Optional.empty();
            }
        };
    }

    private static Profile profile() {
        return new Profile(
                PreparedOrganizations.NAME,
                Kind.PRODUCTION,
                List.of(new HostProfile("app1", "h", 22, "u", null, Set.of(Role.APP), null, null)),
                List.of(),
                AppProfile.at("/opt/obcms"),
                DatabaseProfile.fromSettings(),
                RedisProfile.fromSettings(),
                SiteProfile.at(URI.create("https://h")),
                PolicyProfile.of(Kind.PRODUCTION));
    }

    private void choose(String code) {
        onWindow(() -> view().arrive(code));
        settle();
    }

    private void edit(String code) throws TimeoutException {
        choose(code);
        robot.press("Edit…");
        robot.await("What changes");
        settle();
    }

    /** Writes into the field of that name. */
    private java.util.function.Consumer<String> field(String name) {
        TextInputControl field = robot.fx()
                .lookup((Node node) -> node instanceof TextInputControl && name.equals(node.getAccessibleText()))
                .query();
        return text -> onWindow(() -> field.setText(text));
    }

    private void type() throws TimeoutException {
        robot.write(".danger-zone .text-field", PreparedOrganizations.NAME);
    }

    private static void onWindow(Runnable change) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, change);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void settle() {
        try {
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(
                            10_000, () -> work.running().isEmpty()));
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void picture(String name) {
        Pictures.save(stage.getScene(), name);
    }

    private Set<String> walk(java.util.function.Function<javafx.scene.Parent, Set<String>> question) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> question.apply(stage.getScene().getRoot()));
    }

    private Scene dialog() {
        return Window.getWindows().stream()
                .filter(window -> !window.equals(stage) && window instanceof Stage && window.isShowing())
                .findFirst()
                .map(window -> Objects.requireNonNull(window.getScene()))
                .orElseThrow();
    }

    private Set<String> onDialog(java.util.function.Function<javafx.scene.Parent, Set<String>> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> question.apply(dialog().getRoot()));
    }

    private void dialogPicture(String name) {
        Pictures.save(dialog(), name);
    }
}
