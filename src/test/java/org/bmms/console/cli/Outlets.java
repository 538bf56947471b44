package org.bmms.console.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.files.FileStatus;
import org.bmms.console.sandbox.files.FileSystem;

/** Where a secret could come out beside the screen: files of the workstation, files and processes of the server. */
final class Outlets {
    private static final Pattern ENV_COPY = Pattern.compile(".*/\\.env(\\.backup\\..*)?");

    private final Path home;
    private final Sandbox sandbox;
    private final Canaries canaries;

    Outlets(Path home, Sandbox sandbox, Canaries canaries) {
        this.home = home;
        this.sandbox = sandbox;
        this.canaries = canaries;
    }

    /** Which of the texts hold which secrets. */
    Map<String, List<String>> leaks(Map<String, String> texts) {
        Map<String, List<String>> leaks = new TreeMap<>();
        texts.forEach((where, text) -> {
            List<String> found = canaries.in(text);
            if (!found.isEmpty()) {
                leaks.put(where, found);
            }
        });
        return leaks;
    }

    Map<String, String> workstation() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    /** All but the settings file, its copies and the dumps, which are the target's own. */
    Map<String, String> server() {
        Map<String, String> texts = new TreeMap<>();
        collect(sandbox.host("app1").machine().files(), "", texts);
        texts.keySet().removeIf(path -> ENV_COPY.matcher(path).matches() || path.endsWith(".dump"));
        return texts;
    }

    private static void collect(FileSystem files, String directory, Map<String, String> texts) {
        for (FileStatus file : files.list(Actor.ROOT, directory.isEmpty() ? "/" : directory)) {
            String path = directory + "/" + file.name();
            if (file.directory()) {
                collect(files, path, texts);
            } else {
                texts.put(path, new String(files.read(Actor.ROOT, path), StandardCharsets.ISO_8859_1));
            }
        }
    }

    Map<String, String> processes() {
        Map<String, String> texts = new TreeMap<>();
        sandbox.host("app1")
                .machine()
                .processes()
                .ever()
                .forEach(p -> texts.put(p.pid() + " " + p.argv().getFirst(), String.join(" ", p.argv())));
        sandbox.commands().commands().forEach(c -> texts.put("command " + c.number(), c.line()));
        return texts;
    }
}
