package org.bmms.console.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.DifferenceLine.Kind;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.RedisProfile;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.profile.SiteProfile;
import org.bmms.console.ui.FreshStage;
import org.bmms.console.ui.Pictures;
import org.bmms.console.ui.look.Appearance;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class DangerZoneTest {
    private final AtomicReference<String> begun = new AtomicReference<>("");
    private final FxRobot robot = new FxRobot();
    private DangerZone zone;
    private Look look;

    @BeforeEach
    void open() throws TimeoutException {
        FreshStage.register();
        Words words = new Words(Texts.english(), ZoneId.of("UTC"), new Redactor());
        look = WaitForAsyncUtils.waitForAsyncFx(5000, () -> new Look(new Appearance(Theme.LIGHT, 100)));
        zone = WaitForAsyncUtils.waitForAsyncFx(5000, () -> zone(words));
        FxToolkit.setupStage(stage -> {
            VBox root = new VBox(difference(words), zone);
            root.getStyleClass().add("page");
            stage.setScene(look.scene(root, 1140, 480));
        });
        FxToolkit.showStage();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void onlyTheExactNameOpensTheButton() {
        Button button = robot.from(zone).lookup(".button").query();
        robot.clickOn(zone.lookup(".text-field"));

        assertThat(zone.typing().get()).isTrue();
        robot.write("OBCMS-production");
        assertThat(button.isDisabled()).isTrue();
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> zone.typed().set("obcms-production"));
        assertThat(button.isDisabled()).isFalse();
        robot.type(KeyCode.ENTER);
        assertThat(begun.get()).as("Enter in the field begins nothing").isEmpty();

        robot.clickOn(button);
        assertThat(begun.get()).isEqualTo("obcms-production");
    }

    @Test
    void whileItIsClosedTheNameDoesNotHelp() {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            zone.typed().set("obcms-production");
            zone.open().set(false);
        });

        assertThat(robot.from(zone).lookup(".button").query().isDisabled()).isTrue();
        assertThat(robot.from(zone).lookup(".text-field").query().isDisabled()).isTrue();
    }

    @Test
    void itLooksAsDesigned() {
        for (Theme theme : Theme.values()) {
            WaitForAsyncUtils.waitForAsyncFx(5000, () -> look.appearance().set(new Appearance(theme, 100)));
            Pictures.save(zone.getScene(), "danger-" + theme.styleClass());
        }
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> look.appearance().set(new Appearance(Theme.LIGHT, 200)));
        Pictures.save(zone.getScene(), "danger-200");

        assertThat(zone.getWidth()).isPositive();
    }

    private DangerZone zone(Words words) {
        DangerZone made = new DangerZone(
                profile(), "Switch obcms-production to BMMS mode", "Switch to BMMS mode", begun::set, words);
        made.consequence()
                .set("Users see about 3 s without an answer. If anything differs from this plan, nothing runs.");
        return made;
    }

    private static DifferenceView difference(Words words) {
        return new DifferenceView(
                List.of(
                        new DifferenceLine(Kind.KEPT, 14, 14, "# BMMS settings"),
                        new DifferenceLine(Kind.REMOVED, 15, null, "BMMS_MODE=obcms"),
                        new DifferenceLine(Kind.ADDED, null, 15, "BMMS_MODE=bmms"),
                        new DifferenceLine(Kind.KEPT, 16, 16, "DEFAULT_ORGANIZATION_CODE=OOBC"),
                        new DifferenceLine(Kind.ADDED, null, 17, "OCM_ORGANIZATION_CODE=OCM")),
                words);
    }

    private static Profile profile() {
        return new Profile(
                "obcms-production",
                org.bmms.console.target.profile.Kind.PRODUCTION,
                List.of(new HostProfile("app1", "h", 22, "u", null, Set.of(Role.APP), null, null)),
                List.of(),
                AppProfile.at("/opt/obcms"),
                DatabaseProfile.fromSettings(),
                RedisProfile.fromSettings(),
                SiteProfile.at(URI.create("https://h")),
                PolicyProfile.of(org.bmms.console.target.profile.Kind.PRODUCTION));
    }
}
