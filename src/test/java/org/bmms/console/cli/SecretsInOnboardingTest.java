package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.Csv;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise T3 for what the console itself makes: first passwords, their hashes and links of a batch and of a single
 * onboarding, also where storing fails, with all details logged.
 */
@Timeout(180)
class SecretsInOnboardingTest {
    private static final String HASH = "pbkdf2_sha256$";

    @TempDir
    private Path home;

    private final StringBuilder screen = new StringBuilder();
    private final Canaries canaries = new Canaries();

    @Test
    void aFirstPasswordIsNowhereButWhereItWasAskedFor() throws Exception {
        Path batch = home.resolve("batch.csv");
        Files.writeString(batch, """
                code,user_email,user_role,user_first_name
                MOH,a@moh.example,pilot_admin,A
                MOLE,b@mole.example,viewer,B
                """);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50))) {
            SandboxHome.in(home, sandbox);
            Outlets outlets = new Outlets(home, sandbox, canaries);
            String file = batch.toString();
            refusing(sandbox, true);
            run("onboard", "--batch", file, "--passwords", "temporary", "--hand-out", place("refused.csv"));
            assertThat(screen).contains("ONB-CONFLICT");
            assertThat(home.resolve("refused.csv")).as("nothing was stored").doesNotExist();
            refusing(sandbox, false);

            run(
                    "onboard",
                    "--batch",
                    file,
                    "--passwords",
                    "temporary",
                    "--hand-out",
                    place("words.csv"),
                    "--json",
                    "--each",
                    "--result",
                    place("result.csv"));
            List<String> passwords = handedOut("words.csv", 2);
            run("onboard", "--batch", file, "--passwords", "reset_link", "--hand-out", place("links.csv"));
            List<String> links = handedOut("links.csv", 2);
            run("organisations", "show", "MOH", "--json");
            run("organisations", "undo", "MOH");

            assertThat(links).as("who never came gets a link").allMatch(link -> link.contains("/reset/"));
            passwords.forEach(password -> canaries.with("password " + password.charAt(0), password));
            links.forEach(link -> canaries.with("link", link).with("path", link.substring(link.indexOf("/reset/"))));
            canaries.with("hash", HASH);
            assertThat(canaries.in(screen.toString())).as("screen").isEmpty();
            assertThat(outlets.leaks(outlets.workstation())).as("workstation").isEmpty();
            assertThat(outlets.leaks(outlets.server()))
                    .as("files of the server")
                    .isEmpty();
            assertThat(outlets.leaks(outlets.processes()))
                    .as("processes of the server")
                    .isEmpty();
            controls(outlets);
        }
    }

    /** Without these, the emptiness above would mean nothing. */
    private void controls(Outlets outlets) throws IOException {
        assertThat(screen).contains("STORED", "was taken back");
        assertThat(outlets.workstation().keySet())
                .anyMatch(file -> file.endsWith("result.csv"))
                .anyMatch(file -> file.endsWith(".log"));
        assertThat(outlets.processes().values()).anyMatch(line -> line.contains("manage.py shell"));
        Files.writeString(home.resolve("planted"), canaries.traceback());
        assertThat(outlets.leaks(outlets.workstation()))
                .hasSize(1)
                .allSatisfy((_, found) -> assertThat(found).contains("hash", "link", "path"));
    }

    private static void refusing(Sandbox sandbox, boolean refuses) throws Exception {
        try (var connection = sandbox.connect("obcms_prod");
                var statement = connection.createStatement()) {
            statement.execute(refuses ? """
                            create function refuse() returns trigger language plpgsql as
                            $$ begin raise unique_violation using constraint = 'rule', table = tg_table_name; end $$;
                            create constraint trigger rule after insert on auth_user deferrable initially deferred
                            for each row execute function refuse()""" : "drop function refuse cascade");
        }
    }

    private void run(String... arguments) {
        TestDesk desk = new TestDesk(home);
        desk.run(with(arguments, "--profile", "sandbox", "--log-everything").toArray(String[]::new));
        screen.append("\n== ").append(String.join(" ", arguments)).append('\n').append(desk.all());
    }

    private static Stream<String> with(String[] arguments, String... more) {
        Stream<String> confirmed =
                arguments[0].equals("onboard") || List.of(arguments).contains("undo")
                        ? Stream.of("--confirm", "sandbox")
                        : Stream.of();
        return Stream.of(Stream.of(arguments), confirmed, Stream.of(more)).flatMap(each -> each);
    }

    private String place(String name) {
        return home.resolve(name).toString();
    }

    /** Takes the file away, as whoever hands them out does. */
    private List<String> handedOut(String name, int users) throws IOException {
        Path file = home.resolve(name);
        List<String> secrets = Csv.read(Files.readString(file, StandardCharsets.UTF_8)).stream()
                .skip(1)
                .map(line -> line.cells().getLast())
                .toList();
        Files.delete(file);
        assertThat(secrets).hasSize(users).noneMatch(String::isEmpty);
        return secrets;
    }
}
