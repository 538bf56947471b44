package org.bmms.console.target.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            new DatabaseProfile(
                    null,
                    null,
                    List.of(new Endpoint("db1", 6432), new Endpoint("::1", 5433)),
                    "auto",
                    "d",
                    "r",
                    "db",
                    true,
                    "postgres",
                    "console"),
            new RedisProfile(null, null, List.of(new Endpoint("r", 6380)), "cache", "a", true, "q"),
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
                    "OCM2"),
            new NotificationsProfile(
                    Set.of(Occasion.FAILED, Occasion.ROLLED_BACK),
                    Language.FILIPINO,
                    new EmailProfile(
                            "mail", 465, Encryption.TLS, "u", "/ca.pem", "a+b@example.org", List.of("x@y", "z@y")),
                    new WebhookProfile(URI.create("https://hooks.example:8443"), null)),
            new MonitoringProfile(
                    Duration.ofSeconds(45),
                    Map.of(
                            Measure.QUEUE,
                            new Limits(5L, 9L),
                            Measure.CERTIFICATE,
                            new Limits(60L, 20L),
                            Measure.DATABASE_SIZE,
                            new Limits(20_000_000_000L, 40_000_000_000L))));

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
    void oneServerWithItsPortIsReadBackToo() {
        Profile single = new Profile(
                FULL.name(),
                FULL.kind(),
                FULL.hosts(),
                FULL.jumpHosts(),
                FULL.app(),
                new DatabaseProfile("db", 6432, "d", "r", "db", true, "postgres", "console"),
                new RedisProfile("r", 6380, "a", true, "q"),
                FULL.site(),
                FULL.policy());
        ProfileFiles files = new ProfileFiles(directory);
        files.write("single", single);
        assertThat(files.read("single")).isEqualTo(single);
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

    @Test
    void aProfileThatSomebodyElseChangedIsNotOverwritten() throws IOException {
        ProfileFiles files = new ProfileFiles(directory);
        files.write("p", FULL);
        StoredProfile read = files.stored("p");
        Files.writeString(files.file("p"), read.toml() + "# by another hand\n");

        assertThatThrownBy(() -> files.replace(read, read.toml())).satisfies(is(ProfileFailure.CHANGED));
        assertThatThrownBy(() -> files.delete(read)).satisfies(is(ProfileFailure.CHANGED));
        assertThat(files.stored("p").toml()).endsWith("# by another hand\n");

        Files.delete(files.file("p"));
        assertThatThrownBy(() -> files.replace(read, read.toml())).satisfies(is(ProfileFailure.CHANGED));
        assertThat(files.names()).isEmpty();
    }

    @Test
    void theFileAsItWasStaysBesideTheNewOne() throws IOException {
        ProfileFiles files = new ProfileFiles(directory);
        files.write("p", FULL);
        StoredProfile read = files.stored("p");
        StoredProfile now = files.replace(read, read.toml().replace("10.0.0.1", "10.0.0.2"));

        assertThat(files.stored("p")).isEqualTo(now);
        assertThat(Files.readString(directory.resolve("p.toml.before"))).isEqualTo(read.toml());
        assertThat(files.names()).containsExactly("p");
        files.delete(now);
        assertThat(files.names()).isEmpty();
    }

    @Test
    void whatIsNoProfileIsNeverWritten() {
        ProfileFiles files = new ProfileFiles(directory);
        files.write("p", FULL);
        StoredProfile read = files.stored("p");

        assertThatThrownBy(() -> files.create("q", "kind = 1")).satisfies(is(ProfileFailure.VALUE));
        assertThatThrownBy(() -> files.create("p", read.toml())).satisfies(is(ProfileFailure.EXISTS));
        assertThatThrownBy(() -> files.replace(read, "kind = 1")).satisfies(is(ProfileFailure.VALUE));
        assertThat(files.names()).containsExactly("p");
        assertThat(files.stored("p")).isEqualTo(read);
    }

    @Test
    void aFileFromElsewhereIsTakenAsItIsUnlessItHoldsASecret() throws IOException {
        ProfileFiles files = new ProfileFiles(directory.resolve("profiles"));
        files.write("p", FULL);
        Path foreign = directory.resolve("obcms production.toml");
        ProfileFiles.export(files.stored("p"), foreign);

        StoredProfile read = ProfileFiles.foreign(foreign);
        assertThat(read.name()).isEqualTo("obcms-production");
        assertThat(read.toml()).isEqualTo(files.stored("p").toml());

        Files.writeString(foreign, "sudo_password = 'canary'\n" + read.toml());
        assertThatThrownBy(() -> ProfileFiles.foreign(foreign)).isInstanceOfSatisfying(FailureException.class, e -> {
            assertThat(e.failure().code()).isEqualTo(ProfileFailure.SECRET);
            assertThat(e.failure().arguments()).contains("sudo_password").doesNotContain("canary");
        });
        StoredProfile secret = new StoredProfile("p", Files.readString(foreign));
        assertThatThrownBy(() -> ProfileFiles.export(secret, directory.resolve("out.toml")))
                .satisfies(is(ProfileFailure.SECRET));
        assertThat(directory.resolve("out.toml")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "production.toml.example,production",
        "production.bmms-profile,production",
        "../etc/passwd,etc-passwd",
        "-x.toml,x",
        "ñ,''"
    })
    void aNameForAFileIsFoundNearToAnother(String name, String suited) {
        assertThat(ProfileFiles.suited(name)).isEqualTo(suited);
    }

    private static Consumer<Throwable> is(FailureCode code) {
        return thrown ->
                assertThat(((FailureException) thrown).failure().code()).isEqualTo(code);
    }
}
