package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.session.SessionFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Trouble on the workstation beside an onboarding: a file in the way, a file that somebody else wrote (promise T4). */
@Timeout(120)
class OnboardingTroubleTest {
    @TempDir
    private Path home;

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50));
    private Typist operator;

    @BeforeEach
    void home() {
        SandboxHome.in(home, sandbox);
        operator = new Typist(home);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void nothingIsStoredWhereTheReceiptCannotBeWritten() throws IOException {
        Path handOut = home.resolve("passwords.csv");
        Path receipts =
                SessionFiles.of(new TestDesk(home).directories(), "sandbox").onboardings();
        Files.createDirectories(receipts.getParent());
        Files.writeString(receipts, "in the way");

        assertThat(operator.tells(
                        ExitStatus.UNCHANGED,
                        "onboard",
                        "MOH",
                        "--user",
                        "amina@moh.example,pilot_admin,Amina,Lidasan",
                        "--confirm",
                        "sandbox",
                        "--passwords",
                        "temporary",
                        "--hand-out",
                        handOut.toString()))
                .contains("ONB-FILE")
                .doesNotContain("MOH is stored");
        assertThat(handOut).doesNotExist();
        assertThat(operator.json("organisations", "show", "MOH").path("members").asLong(-1))
                .isZero();
    }

    @Test
    void cellsOfAFileAreShownInert() throws IOException {
        Path file = home.resolve("hostile.csv");
        Files.writeString(
                file,
                "code,name,user_email,user_role,user_first_name\n\"$(reboot)\n\u001b[2J\",\u202eevil,'; rm -rf /,\"a\nOK: stored\","
                        + "x".repeat(1_000_000) + "\n");

        String said = operator.tells(ExitStatus.UNCHANGED, "onboard", "--batch", file.toString(), "--dry-run");

        assertThat(said)
                .contains("$(reboot)\\n\\u001b[2J", "\\u202eevil")
                .doesNotContain("\u001b[2J", "\u202e", "\nOK: stored")
                .hasSizeLessThan(5_000);
        assertThat(sandbox.commands().commands().toString()).doesNotContain("reboot", "rm -rf");
    }
}
