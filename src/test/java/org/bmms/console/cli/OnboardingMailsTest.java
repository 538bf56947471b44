package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.bmms.console.onboarding.mail.MailFolderTest;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What new users are written, as files. */
@Timeout(120)
class OnboardingMailsTest {
    @TempDir
    private Path home;

    @Test
    void whatUsersAreWrittenIsThereAsDraftsThatOnlyTheOwnerReads() throws IOException {
        Path mails = home.resolve("mails");
        Path batch = home.resolve("batch.csv");
        Files.writeString(batch, "code,user_email,user_role,user_first_name\nMOH,amina@moh.example,viewer,Amina\n");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50))) {
            SandboxHome.in(home, sandbox);
            Typist operator = new Typist(home);

            assertThat(operator.tells(ExitStatus.OK, onboard("--batch", batch.toString(), "links.csv", mails)))
                    .contains("E-mails to 1 user are in " + mails);

            Path draft = mails.resolve("amina.eml");
            assertThat(Files.getPosixFilePermissions(mails)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(draft)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            String link = Files.readAllLines(home.resolve("links.csv")).getLast();
            assertThat(MailFolderTest.body(Files.readString(draft)))
                    .contains("Amina", "Ministry of Health", link.substring(link.lastIndexOf(',') + 1));
            assertThat(operator.fails("ONB-FILE", onboard("--batch", batch.toString(), "more.csv", mails)))
                    .contains(mails.toString());
            assertThat(home.resolve("more.csv")).doesNotExist();
        }
    }

    private String[] onboard(String option, String value, String handOut, Path mails) {
        return new String[] {
            "onboard",
            option,
            value,
            "--hand-out",
            home.resolve(handOut).toString(),
            "--mails",
            mails.toString(),
            "--confirm",
            "sandbox"
        };
    }
}
