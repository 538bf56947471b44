package org.bmms.console.ui.look;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.bmms.console.base.Language;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Slot;
import org.bmms.console.base.logging.LoggingSetup;
import org.bmms.console.remote.TrustedKeys;
import org.slf4j.LoggerFactory;

/** A process that uses the files of a workstation as a console does. */
public final class OneConsole {
    private OneConsole() {}

    /** What, which of the two, how often, and where. */
    public static void main(String[] arguments) throws Exception {
        int number = Integer.parseInt(arguments[1]);
        int changes = Integer.parseInt(arguments[2]);
        Path home = Path.of(arguments[3]);
        if (arguments[0].equals("slot")) {
            try (Slot slot = Slot.take(home, "open")) {
                ready();
                while (slot.number() > 0) {
                    LockSupport.park();
                }
            }
            return;
        }
        ready();
        while (!Files.exists(home.resolve("begin"))) {
            LockSupport.parkNanos(1_000_000);
        }
        switch (arguments[0]) {
            case "preferences" -> choose(new PreferencesFile(home.resolve("preferences.json")), number, changes);
            case "hosts" -> TrustedKeys.trust(home.resolve("known_hosts"), number, changes);
            case "log" -> log(home.resolve("logs"), changes);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void ready() {
        System.out.write("r".getBytes(StandardCharsets.US_ASCII), 0, 1);
        System.out.flush();
    }

    /** The first changes the colours again and again, the second the size; neither knows what the other has chosen. */
    private static void choose(PreferencesFile file, int number, int changes) {
        Preferences from = Preferences.usual();
        for (int change = 0; change < changes; change++) {
            boolean last = change == changes - 1;
            Preferences to = number == 1
                    ? new Preferences(
                            last || change % 2 == 0 ? ThemeChoice.DARK : ThemeChoice.LIGHT,
                            100,
                            Language.ENGLISH,
                            false,
                            null)
                    : new Preferences(
                            ThemeChoice.SYSTEM, last || change % 2 == 0 ? 150 : 125, Language.ENGLISH, false, null);
            Preferences before = from;
            file.change(there -> there.changed(before, to));
            from = to;
        }
    }

    /** So much that the files are changed for new ones several times. */
    private static void log(Path directory, int changes) {
        try (LoggingSetup _ = LoggingSetup.install(new Redactor(), directory)) {
            String filling = "x".repeat(10_000);
            for (int line = 0; line < changes * 20; line++) {
                LoggerFactory.getLogger(OneConsole.class)
                        .info("{} line {} {}", ProcessHandle.current().pid(), line, filling);
            }
        }
    }
}
