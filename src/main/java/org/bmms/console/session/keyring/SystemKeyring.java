package org.bmms.console.session.keyring;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Message;

/** Which keyring there is on this workstation. */
public final class SystemKeyring {
    /** The person may have to type the keyring's own password meanwhile. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final Path MAC = Path.of("/usr/bin/security");

    private SystemKeyring() {}

    /** The keyring of this process. */
    public static Keyring of(ConsoleDirectories directories) {
        return of(System.getenv(), System.getProperty("os.name", ""), directories, LIMIT);
    }

    /**
     * The keyring for an environment.
     *
     * @param environment the environment variables
     * @param system the operating system's name as Java gives it
     * @param limit in which a program must end
     */
    static Keyring of(Map<String, String> environment, String system, ConsoleDirectories directories, Duration limit) {
        KeptList list = new KeptList(directories.config().resolve("keyring.json"));
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return new ProgramKeyring(new ProgramRun(MAC, limit), new MacSecurity(), list);
        }
        if (os.startsWith("windows")) {
            return Keyring.none(Message.of("session.keyring.windows"));
        }
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, SecretTool.NAME))
                .filter(Files::isExecutable)
                .findFirst()
                .<Keyring>map(program -> new ProgramKeyring(new ProgramRun(program, limit), new SecretTool(), list))
                .orElseGet(() -> Keyring.none(Message.of("session.keyring.no-program", SecretTool.NAME)));
    }
}
