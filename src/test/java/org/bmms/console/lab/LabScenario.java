package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.bmms.console.base.Secret;
import org.bmms.console.cli.ConsoleProcess;
import org.bmms.console.cli.Typist;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server with full coverage and a rehearsed backup, for one fault after another. After each it must serve in OBCMS mode
 * again, with its old settings, and with nothing of the console left on it.
 */
@Tag("lab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LabScenario {
    static final String HOST = "app1";
    static final String ENV = "/opt/obcms/.env";

    /** Longer than anything that is waited for here should take. */
    static final Duration LONGEST = Duration.ofMinutes(4);

    Lab lab;
    Typist typist;
    private Path homes;
    private Traces before;
    private String settings;

    @BeforeAll
    void start(@TempDir Path directory) {
        homes = directory;
        lab = Lab.start(homes.resolve("ana"));
        typist = typist(homes.resolve("ana"));
        ready();
    }

    @AfterAll
    void end() {
        if (lab != null) {
            lab.close();
        }
    }

    private void ready() {
        typist.ready();
        before = Traces.of(lab, HOST);
        settings = settings();
    }

    @AfterEach
    void nothingIsLeft() {
        boolean clean = false;
        try {
            assertThat(settings()).isEqualTo(settings);
            assertThat(mode()).isEqualTo("obcms");
            assertThat(before.again(lab, HOST)).isEqualTo(before);
            shell("systemctl is-active obcms obcms-celery obcms-celery-beat");
            clean = true;
        } finally {
            if (!clean) {
                lab.reset();
                ready();
            }
        }
    }

    /** Somebody who types commands at a workstation. */
    Typist typist(Path home) {
        return new Typist(home, lab.name(), question -> lab.sudoPassword().map(Secret::reveal));
    }

    /** A home directory of the console that is not there yet. */
    Path home(String name) {
        return homes.resolve(name);
    }

    /** Another workstation, whose profile has these lines in its policy. */
    Path workstation(String name, String... policy) {
        return Workstation.of(lab, homes.resolve(name), "policy", policy);
    }

    /** A console in a process of its own. */
    ConsoleProcess console(Path home, String... command) {
        String[] all = Arrays.copyOf(command, command.length + 2);
        all[command.length] = "--profile";
        all[command.length + 1] = lab.name();
        return ConsoleProcess.start(home, all);
    }

    /** The words that confirm a command. */
    String[] confirmed(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--confirm";
        all[words.length + 1] = lab.name();
        return all;
    }

    /** The mode in which the processes that serve the site were started. */
    String mode() {
        return RunningMode.of(lab);
    }

    /** Whether the site answers in OBCMS mode again and Celery runs; while services restart, it is not. */
    boolean isBack() {
        return holds("curl --silent --insecure --resolve obcms.lab:443:127.0.0.1 https://obcms.lab/health/ |"
                + " grep -q '\"mode\": \"obcms\"' && systemctl is-active --quiet obcms-celery obcms-celery-beat");
    }

    /** The settings file as it is. */
    String settings() {
        return lab.exec(HOST, "cat", ENV);
    }

    /** A shell command by root on the server. */
    String shell(String command) {
        return lab.exec(HOST, "sh", "-ec", command);
    }

    /** What a silent minute is to the lock, without waiting for it. */
    void timePasses() {
        shell("touch -d '2 minutes ago' /opt/obcms/.bmms-console/lock/heartbeat");
    }

    /** Whether a shell command succeeds there. */
    boolean holds(String command) {
        return lab.tried(HOST, "sh", "-ec", command).status() == 0;
    }
}
