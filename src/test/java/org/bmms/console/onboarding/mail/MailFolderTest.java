package org.bmms.console.onboarding.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.bmms.console.base.Secret;
import org.bmms.console.database.Failures;
import org.bmms.console.onboarding.OnboardingFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class MailFolderTest {

    /** The text of a draft, without its head. */
    public static String body(String draft) {
        String encoded = draft.substring(draft.indexOf("\r\n\r\n"));
        return new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    @Test
    void aDraftHasItsHeadInAsciiAndItsTextWhole(@TempDir Path directory) throws IOException {
        MailFolder folder = MailFolder.create(directory.resolve("mails"));

        folder.write(
                "amina",
                new WelcomeMail("amina@moh.example", "Access – ninyo", Secret.of("Mahal na Niño,\n\nhttps://x\n")));

        String draft = Files.readString(directory.resolve("mails/amina.eml"), StandardCharsets.US_ASCII);
        assertThat(draft)
                .startsWith("To: amina@moh.example\r\nSubject: =?utf-8?B?QWNjZXNzIOKAkyBuaW55bw==?=\r\n")
                .contains("\r\nX-Unsent: 1\r\n");
        assertThat(body(draft)).isEqualTo("Mahal na Niño,\r\n\r\nhttps://x\r\n");
    }

    @Test
    void whatIsThereIsNotWrittenInto(@TempDir Path directory) {
        assertThat(Failures.of(() -> MailFolder.create(directory)).code()).isEqualTo(OnboardingFailure.FILE);
    }

    @Test
    void nothingIsLeftOfAnEmptyOne(@TempDir Path directory) throws IOException {
        MailFolder.create(directory.resolve("mails")).cancel();

        assertThat(directory.resolve("mails")).doesNotExist();
    }
}
