package org.bmms.console.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.session.SessionFiles;

/** Another workstation: a home directory of the console with a lab's profile, changed in places, and its servers' keys. */
final class Workstation {
    private Workstation() {}

    /**
     * Makes it.
     *
     * @param section of the profile, such as {@code policy}
     * @param lines that are added to it
     */
    static Path of(Lab lab, Path home, String section, String... lines) {
        ConsoleDirectories directories = new ConsoleDirectories(home, home.resolve("data"));
        try {
            String profile = Files.readString(Path.of(lab.value("LAB_PROFILE")), StandardCharsets.UTF_8);
            Path file = home.resolve("profiles").resolve(lab.name() + ".toml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, with(profile, "[" + section + "]", String.join("\n", List.of(lines))));
            Path known = SessionFiles.of(directories, lab.name()).knownHosts();
            Files.createDirectories(known.getParent());
            Files.copy(
                    SessionFiles.of(lab.directories(), lab.name()).knownHosts(),
                    known,
                    StandardCopyOption.REPLACE_EXISTING);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String with(String profile, String header, String lines) {
        return profile.contains(header)
                ? profile.replace(header, header + "\n" + lines)
                : profile + "\n" + header + "\n" + lines + "\n";
    }
}
