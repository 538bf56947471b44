package org.bmms.console.onboarding.password;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bmms.console.base.Csv;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Secret;
import org.bmms.console.onboarding.OnboardingFailure;

/** First passwords and links in a new file that only its owner can read; one that is there is never written over. */
public final class HandOutFile {
    private static final List<String> HEAD = List.of("organization", "login", "name", "email", "kind", "secret");

    private HandOutFile() {}

    /**
     * Makes the file, empty, before there is anything secret to write.
     *
     * @throws org.bmms.console.base.FailureException {@code ONB-FILE}
     */
    public static void create(Path file) {
        try {
            Files.createFile(file, ownersOnly());
        } catch (IOException e) {
            throw Failure.unchanged(OnboardingFailure.FILE, file.toString()).asException(e);
        }
    }

    /** Writes them into a file that {@link #create} made. */
    public static void write(Path file, List<Credential> all) throws IOException {
        Files.writeString(file, csv(all), StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** A line for each of them, below a head, as spreadsheets read it. */
    public static String csv(List<Credential> all) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        all.forEach(one -> rows.add(cells(one)));
        return Csv.write(rows);
    }

    /** One of them: organisation, login, name, address, what it is, and the password or link itself. */
    public static List<String> cells(Credential one) {
        return List.of(
                one.organization(),
                one.username(),
                one.fullName(),
                one.email(),
                one.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                one.secret().map(Secret::reveal).orElse(""));
    }

    private static FileAttribute<?>[] ownersOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
