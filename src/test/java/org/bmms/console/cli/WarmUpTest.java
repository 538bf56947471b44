package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpTest {
    @TempDir
    private Path home;

    @Test
    void whatTheStartScriptLetsTheJvmWatchGoesToItsEnd() {
        TestDesk desk = new TestDesk(home);

        assertThat(desk.run("warm-up")).as(desk.all()).isZero();
        assertThat(desk.all()).contains("Verify that everything works");
    }
}
