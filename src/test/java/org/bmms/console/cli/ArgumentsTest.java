package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Wrong arguments and wrong profiles get one clear message, and nothing is done. */
class ArgumentsTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rehearse",
                "sandbox",
                "profiles",
                "doctor",
                "status",
                "fingerprint",
                "coverage",
                "backfill",
                "organisations",
                "onboard",
                "prove-isolation",
                "backup",
                "deploy",
                "migrate",
                "plan",
                "activate",
                "rollback",
                "resume",
                "runs",
                "history",
                "audit",
                "verify",
                "logs",
                "monitor",
                "notifications",
                "checklist",
                "report",
                "self-check",
                "warm-up"
            })
    void everyCommandExplainsItself(String command) {
        CommandLine line = CommandLineInterface.of(Desk.ofProcess());
        ByteArrayOutputStream help = new ByteArrayOutputStream();
        java.util.Objects.requireNonNull(line.getSubcommands().get(command))
                .usage(new PrintStream(help, true, StandardCharsets.UTF_8));

        assertThat(help.toString(StandardCharsets.UTF_8))
                .startsWith("Usage: bmms-console " + command)
                .contains("--help");
        assertThat(line.getCommandSpec().subcommands()).hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "status",
                "status --profile",
                "status --profile x --nonsense",
                "backup destroy --profile x",
                "logs --profile x --lines many",
                "verify --profile x --mode both",
                "rollback --profile x --full",
                "activate --profile x --on-failure ignore",
                "resume --profile x --roll-back --leave",
                "migrate --profile x --back mana",
                "migrate --profile x --to bmms",
                "migrate --profile x --to nullable --back mana 0022",
                "prove-isolation --profile x",
                "organisations delete MOH --profile x",
                "onboard MOH --profile x --passwords none"
            })
    void wrongArgumentsAreAUsageError(String line) {
        TestDesk desk = new TestDesk(home);

        assertThat(desk.run(line.split(" ", -1))).isEqualTo(ExitStatus.USAGE.number());
        assertThat(desk.err()).contains("--help");
        assertThat(desk.out()).isEmpty();
    }

    @Test
    void withoutACommandThereIsAHint() {
        TestDesk desk = new TestDesk(home);

        assertThat(desk.run()).isEqualTo(ExitStatus.USAGE.number());
        assertThat(desk.err()).contains("A command is missing", "bmms-console --help");
    }

    @Test
    void aProfileThatDoesNotExistNamesWhereItWouldBe() {
        TestDesk desk = new TestDesk(home);

        assertThat(desk.run("status", "--profile", "nowhere")).isEqualTo(ExitStatus.UNCHANGED.number());
        assertThat(desk.err()).contains("PROFILE-MISSING", "nowhere.toml", "Nothing on the target was changed");
    }

    @Test
    void aFailureIsJsonWhereJsonWasAskedFor() {
        TestDesk desk = new TestDesk(home);

        assertThat(desk.run("status", "--profile", "nowhere", "--json")).isEqualTo(ExitStatus.UNCHANGED.number());
        assertThat(desk.out()).contains("\"code\" : \"PROFILE-MISSING\"", "\"changed\" : \"NO\"");
    }

    @Test
    void profilesAreListedWithWhatIsWrongWithThem() throws Exception {
        Path profiles = Files.createDirectories(home.resolve("profiles"));
        Files.writeString(profiles.resolve("good.toml"), """
                name = "staging"
                kind = "staging"
                [[hosts]]
                name = "app1"
                address = "127.0.0.1"
                user = "deploy"
                [app]
                root = "/opt/obcms"
                [site]
                url = "https://127.0.0.1"
                """);
        Files.writeString(profiles.resolve("bad.toml"), "kind = \"purple\"\n");
        TestDesk desk = new TestDesk(home);

        assertThat(desk.run("profiles")).isEqualTo(ExitStatus.NOT_AS_EXPECTED.number());
        assertThat(desk.out()).contains("good", "staging", "app1", "bad");
        assertThat(desk.err()).contains("PROFILE-VALUE", "purple");
    }

    @Test
    void aServerThatIsNotThereIsOneClearMessage() throws Exception {
        Path profiles = Files.createDirectories(home.resolve("profiles"));
        Files.writeString(profiles.resolve("gone.toml"), """
                name = "gone"
                kind = "staging"
                [[hosts]]
                name = "app1"
                address = "127.0.0.1"
                port = 1
                user = "deploy"
                [app]
                root = "/opt/obcms"
                [site]
                url = "http://127.0.0.1:1"
                """);
        TestDesk desk = new TestDesk(home);

        assertThat(desk.run("backup", "list", "--profile", "gone")).isEqualTo(ExitStatus.UNCHANGED.number());
        assertThat(desk.err()).contains("SSH-UNREACHABLE", "Nothing on the target was changed");
    }
}
