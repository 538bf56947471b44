package org.bmms.console.target.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFilesTest {
    private static final Profile FULL = new Profile(
            "Ünusual \"name\" \\ 1",
            Kind.STAGING,
            List.of(
                    new HostProfile("a", "10.0.0.1", 22, "u", "C:\\keys\\id", Set.of(Role.APP, Role.BEAT), "j", null),
                    new HostProfile(
                            "w",
                            "w.example",
                            2222,
                            "u",
                            null,
                            Set.of(Role.WORKER),
                            null,
                            new Units("x.service", "celery@1.service", "z.service")),
                    new HostProfile("db", "db", 22, "u", null, Set.of(Role.DATABASE), null, null)),
            List.of(new JumpHost("j", "j.example", 22, "me", "~/.ssh/k")),
            new AppProfile(
                    "/srv/app",
                    "/etc/app.env",
                    "/srv/app/code",
                    "/usr/bin/python3",
                    "/usr/bin/celery",
                    "app",
                    "/backup",
                    "www",
                    Units.ofChecklist(),
                    "/srv/app/backup.sh"),
            new DatabaseProfile("db", 6432, "d", "r", "db", true, "postgres", "console"),
            new RedisProfile("r", 6380, "a", true, "q"),
            new SiteProfile(URI.create("http://h:8080"), "127.0.0.1:81", "/ca.pem", "/h", "/r", "/x/"),
            new PolicyProfile(
                    Duration.ZERO,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(6),
                    Duration.ofSeconds(7),
                    Duration.ofDays(8),
                    9,
                    Duration.ofHours(12),
                    true,
                    List.of("a|b"),
                    List.of("b"),
                    Duration.ofMinutes(10),
                    "OOBC",
                    "OCM2"));

    @TempDir
    Path directory;

    @Test
    void aProfileIsReadBackAsItWasWritten() {
        ProfileFiles files = new ProfileFiles(directory.resolve("profiles"));
        files.write("full", FULL);
        assertThat(files.read("full")).isEqualTo(FULL);
        assertThat(files.names()).containsExactly("full");
    }

    @Test
    void writingReplacesAsAWholeAndLeavesNothingElse() throws IOException {
        ProfileFiles files = new ProfileFiles(directory);
        files.write("p", FULL);
        files.write("p", FULL);
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(directory.resolve("p.toml"));
        }
    }

    @Test
    void anUnwritableDirectoryIsAFailure() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> new ProfileFiles(file).write("p", FULL)).satisfies(is(ProfileFailure.UNWRITABLE));
    }

    @Test
    void aMissingProfileNamesTheOthers() {
        ProfileFiles files = new ProfileFiles(directory);
        files.write("other", FULL);
        assertThatThrownBy(() -> files.read("p")).isInstanceOfSatisfying(FailureException.class, e -> {
            assertThat(e.failure().code()).isEqualTo(ProfileFailure.MISSING);
            assertThat(e.failure().arguments()).contains("other");
        });
    }

    @Test
    void withoutADirectoryThereAreNoProfiles() {
        assertThat(new ProfileFiles(directory.resolve("none")).names()).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8AreAFailure() throws IOException {
        Files.write(directory.resolve("p.toml"), new byte[] {'#', (byte) 0xff});
        assertThatThrownBy(() -> new ProfileFiles(directory).read("p")).satisfies(is(ProfileFailure.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x", "a/b", ".hidden", "a\nb", "con:x"})
    void aNameThatCannotBeAFileIsRefused(String name) {
        assertThatThrownBy(() -> new ProfileFiles(directory).read(name)).satisfies(is(ProfileFailure.NAME));
    }

    @Test
    void theyLiveInTheConfigurationDirectory() {
        ConsoleDirectories directories = new ConsoleDirectories(directory, directory.resolve("data"));
        assertThat(ProfileFiles.in(directories).file("p")).isEqualTo(directory.resolve("profiles/p.toml"));
    }

    private static Consumer<Throwable> is(FailureCode code) {
        return thrown ->
                assertThat(((FailureException) thrown).failure().code()).isEqualTo(code);
    }
}
