package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arguments that are judged before any environment is looked for. */
class OnboardingArgumentsTest {
    @TempDir
    private Path home;

    @Test
    void theTemplateNeedsNoEnvironment() {
        TestDesk desk = new TestDesk(home);

        assertThat(desk.run("onboard", "--template")).isEqualTo(ExitStatus.OK.number());
        assertThat(desk.out()).startsWith("code,name,type,pilot");
    }

    @ParameterizedTest
    @CsvSource({
        "onboard, Name an organisation",
        "onboard MOH --each, --each goes with --batch only",
        "onboard MOH --result r.csv, --result goes with --batch only",
        "onboard MOH --batch b.csv, MOH does not go with --batch",
        "onboard --batch b.csv --not-a-pilot, --not-a-pilot does not go with --batch",
        "organisations show, Name the organisation",
        "organisations edit MOH, Say what to change",
        "organisations show MOH --phone 064, --phone goes with edit only"
    })
    void whatWouldBePassedOverIsRefused(String line, String why) {
        TestDesk desk = new TestDesk(home);

        assertThat(desk.run((line + " --profile sandbox").split(" ", -1))).isEqualTo(ExitStatus.USAGE.number());
        assertThat(desk.err()).contains(why);
    }
}
