package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.bmms.console.cli.ConsoleProcess;
import org.bmms.console.cli.ExitStatus;
import org.junit.jupiter.api.Test;

/** Lines to a real server that are cut without anything being closed, and a server that shows another key (R2, T1). */
class CutLineLabTest extends LabScenario {
    private static final String DROP_IN = "/etc/systemd/system/obcms.service.d";

    /** Found before Debian's own one. */
    private static final String SLOW_DUMP = "/usr/local/bin/pg_dump";

    @Test
    void aDumpGoesOnWhileTheLineIsCutAndItsEndIsHeardAfterwards() {
        shell("printf '#!/bin/sh\\nsleep 15\\nexec /usr/bin/pg_dump \"$@\"\\n' >" + SLOW_DUMP + "; chmod 755 "
                + SLOW_DUMP);
        try (ConsoleProcess process = console(workstation("dumping"), confirmed("backup", "create"))) {
            Eventually.comes("the dump", LONGEST, () -> holds("pgrep -f '^/bin/sh " + SLOW_DUMP + "'"));
            lab.cutOff(HOST);
            try {
                Eventually.comes("the end of the dump", LONGEST, () -> !holds("pgrep -f '[p]g_dump'"));
                assertThat(process.isAlive()).as(process.output()).isTrue();
                Eventually.passes(Duration.ofSeconds(5));
            } finally {
                lab.reconnect(HOST);
            }

            assertThat(process.exitStatus(LONGEST)).as(process.output()).isEqualTo(ExitStatus.OK.number());
            assertThat(typist.json("backup", "list").size()).isEqualTo(2);
        } finally {
            shell("rm " + SLOW_DUMP);
        }
    }

    @Test
    void aRestartGoesOnWhileTheLineIsCutAndIsNotRepeated() {
        shell("mkdir -p " + DROP_IN + "; printf '[Service]\\nExecStartPre=/bin/sleep 8\\n' >" + DROP_IN
                + "/lab.conf; systemctl daemon-reload");
        Set<String> known = ServerJournal.runs(lab);
        String before = invocation();
        try (ConsoleProcess process = console(workstation("restarting"), confirmed("activate", "--keep"))) {
            ServerJournal.next(lab, known);
            Eventually.comes("the restart", LONGEST, () -> holds("pgrep -f '^/bin/sleep 8'"));
            lab.cutOff(HOST);
            String restarted;
            try {
                Eventually.comes("its end", LONGEST, () -> holds("systemctl is-active --quiet obcms"));
                restarted = invocation();
                Eventually.passes(Duration.ofSeconds(12));
            } finally {
                lab.reconnect(HOST);
            }

            assertThat(process.exitStatus(LONGEST)).as(process.output()).isEqualTo(ExitStatus.OK.number());
            assertThat(restarted).isNotEqualTo(before);
            assertThat(invocation()).as("one restart").isEqualTo(restarted);
            assertThat(mode()).isEqualTo("bmms");
        } finally {
            shell("rm -r " + DROP_IN + "; systemctl daemon-reload");
        }
        typist.says(ExitStatus.OK, confirmed("rollback"));
    }

    @Test
    void aServerThatShowsAnotherKeyBetweenTwoStepsIsNotSpokenToAnyMore() {
        Set<String> known = ServerJournal.runs(lab);
        try (ConsoleProcess process =
                console(workstation("deceived", "guard_seconds = 30"), confirmed("activate", "--keep"))) {
            ServerJournal.next(lab, known).awaitStep("stop-celery.app1");
            String key = "/etc/ssh/ssh_host_ed25519_key";
            shell("cp -p " + key + " " + key + ".pub /root; rm " + key + " " + key
                    + ".pub; ssh-keygen -q -t ed25519 -N '' -f " + key
                    + "; systemctl restart ssh; pkill -u deploy sshd");
            try {
                assertThat(process.exitStatus(LONGEST)).as(process.output()).isEqualTo(ExitStatus.UNKNOWN.number());
                assertThat(process.output()).contains("SSH-HOSTKEY-CHANGED");
                typist.fails("SSH-HOSTKEY-CHANGED", "status");
            } finally {
                shell("cp -p /root/ssh_host_ed25519_key* /etc/ssh; systemctl restart ssh");
            }
        }

        Eventually.comes("the guard", LONGEST, () -> holds("[ -e /opt/obcms/.bmms-console/guards/*/outcome ]"));
        timePasses();
        assertThat(typist.says(ExitStatus.UNCHANGED, confirmed("resume", "--reason", "the key is the old one again")))
                .contains("was rolled back");
    }

    private String invocation() {
        return shell("systemctl show -P InvocationID obcms").strip();
    }
}
