package org.bmms.console.ui.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
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
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.Shell;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.bmms.console.ui.work.BackgroundWork;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A part of the screen in a small window of its own, in every look. */
public final class PartWindow implements AutoCloseable {
    public static final String ENVIRONMENT = "obcms-production";

    private static final int PATIENCE_MS = 20_000;

    /** What is left of 1280 by 720 beside the frame. */
    private static final double WIDTH = 1224;

    private static final double HEIGHT = 600;

    private final BackgroundWork work = new BackgroundWork(Platform::runLater);
    private final Look look = new Look(new Appearance(Theme.LIGHT, 100));
    private final WindowRobot robot = new WindowRobot();
    private final Scene scene;

    /** Shows it; made on the window's thread. */
    public PartWindow(InstantSource clock, Function<Shell, Parent> content) throws TimeoutException {
        Stage stage = FreshStage.register();
        Words words = new Words(Texts.english(), ZoneId.of("Asia/Manila"), new Redactor());
        Path nowhere = Path.of("rollout.csv");
        Shell shell = new Shell(work, words, new ChosenFiles(nowhere, nowhere), (mark, text) -> {}, clock);
        scene = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> {
            Scene made = look.scene(content.apply(shell), WIDTH, HEIGHT);
            stage.setScene(made);
            stage.show();
            return made;
        });
    }

    /** An environment in production. */
    public static Profile profile() {
        return new Profile(
                ENVIRONMENT,
                Kind.PRODUCTION,
                List.of(new HostProfile("app1", "h", 22, "u", null, Set.of(Role.APP), null, null)),
                List.of(),
                AppProfile.at("/opt/obcms"),
                DatabaseProfile.fromSettings(),
                RedisProfile.fromSettings(),
                SiteProfile.at(URI.create("https://h")),
                PolicyProfile.of(Kind.PRODUCTION));
    }

    public WindowRobot robot() {
        return robot;
    }

    /** In every look, nothing is cut off, and everything has a name. */
    public void assertUsable(String name) {
        look(name, Theme.LIGHT, 100);
        look(name + "-dark", Theme.DARK, 100);
        look(name + "-contrast", Theme.CONTRAST, 100);
        look(name + "-200", Theme.LIGHT, 200);
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> look.appearance().set(new Appearance(Theme.LIGHT, 100)));
    }

    private void look(String name, Theme theme, int percent) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> look.appearance().set(new Appearance(theme, percent)));
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(scene, name);
        Set<String> problems = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> {
            scene.getRoot().layout();
            Set<String> all = SceneWalk.unnamed(scene.getRoot());
            all.addAll(SceneWalk.truncated(scene.getRoot()));
            return all;
        });
        assertThat(problems).as(name).isEmpty();
    }

    @Override
    public void close() throws TimeoutException {
        work.close();
        FxToolkit.cleanupStages();
    }
}
