package org.bmms.console.onboarding.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.bmms.console.base.Failure;
import org.bmms.console.onboarding.OnboardingFailure;

/**
 * Welcome e-mails as drafts in a new directory that only its owner can read, a file for each user, which mail programs
 * open to be sent (RFC 5322; {@code X-Unsent} makes them drafts). A link that stands in one is as secret there as anywhere.
 */
public final class MailFolder {
    private static final String BREAK = "\r\n";

    private final Path directory;

    private MailFolder(Path directory) {
        this.directory = directory;
    }

    /**
     * Makes the directory, before there is anything secret to write.
     *
     * @throws org.bmms.console.base.FailureException {@code ONB-FILE}, also where it is there already
     */
    public static MailFolder create(Path directory) {
        try {
            Files.createDirectory(directory, ownersOnly("rwx------"));
        } catch (IOException e) {
            throw Failure.unchanged(OnboardingFailure.FILE, directory.toString())
                    .asException(e);
        }
        return new MailFolder(directory);
    }

    /** Where they are. */
    public Path directory() {
        return directory;
    }

    /** Writes the e-mail to one user; logins have no characters that files could not. */
    public void write(String username, WelcomeMail mail) throws IOException {
        Path file = Files.createFile(directory.resolve(username + ".eml"), ownersOnly("rw-------"));
        Files.writeString(file, message(mail), StandardCharsets.UTF_8);
    }

    /** Removes the directory again if nothing was written into it. */
    public void cancel() throws IOException {
        Files.deleteIfExists(directory);
    }

    private static String message(WelcomeMail mail) {
        String body = mail.body().reveal().replace("\r\n", "\n").replace("\n", BREAK);
        return String.join(
                BREAK,
                "To: " + mail.to(),
                "Subject: " + encoded(mail.subject()),
                "X-Unsent: 1",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)),
                "");
    }

    /** Headers are ASCII; anything else stands in them as RFC 2047 says. */
    private static String encoded(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c <= '~');
        return plain
                ? text
                : "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static FileAttribute<?>[] ownersOnly(String rights) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
