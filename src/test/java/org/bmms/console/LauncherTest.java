package org.bmms.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code app/bmms-console} in a copy of the tree, with a JDK and a Maven that only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            for a; do printf '<%s>' "$a"; done
            printf '\\n'
            case "$*" in *AOTCacheOutput*) exit 0 ;; esac
            cat
            exit 42
            """;
    private static final String MAVEN = """
            #!/bin/sh
            echo "maven says: JAVA_HOME=$JAVA_HOME $*"
            echo built >>"$BUILDS"
            [ -z "${BROKEN_BUILD:-}" ] || { echo "[ERROR] broken"; exit 1; }
            mkdir -p target/lib && : >target/bmms-console.jar && : >target/lib/a.jar && : >target/lib/b.jar
            """;

    record Ended(int status, String output, String error) {}

    @TempDir
    private Path temporary;

    private Path project;
    private Path jdk;
    private Path builds;

    @BeforeEach
    void makeATree() throws IOException {
        project = temporary.resolve("a project's tree");
        jdk = temporary.resolve("jdk 25");
        builds = Files.createFile(temporary.resolve("builds"));
        program(jdk.resolve("bin/java"), JAVA);
        program(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        write(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.1\"\n");
        program(temporary.resolve("bin/mvn"), MAVEN);
        write(project.resolve("app/jvm.options"), Files.readString(Path.of("app/jvm.options")));
        program(project.resolve("app/bmms-console"), Files.readString(Path.of("app/bmms-console")));
        write(project.resolve("pom.xml"), "<project/>");
        write(project.resolve("src/main/java/A.java"), "class A {}");
        write(project.resolve("resources/texts/a.properties"), "a=b");
    }

    @Test
    void itBuildsOnceAndBecomesTheProgram() {
        Ended first = start("runs", "--profile", "two words");

        assertThat(first.status()).isEqualTo(42);
        assertThat(first.error()).contains("building").doesNotContain("maven says");
        assertThat(project.resolve("target/launcher/build.log"))
                .content()
                .contains("maven says", "package", "JAVA_HOME=" + jdk);
        assertThat(first.output())
                .contains("<org.bmms.console.Main><runs><--profile><two words>")
                .contains("<-cp><" + project + "/target/bmms-console.jar:" + project + "/target/lib/a.jar:")
                .startsWith("<@" + project + "/app/jvm.options>")
                .endsWith("typed in\n")
                .doesNotContain("maven says");
        assertThat(start("runs").error()).isEmpty();
        assertThat(builds).content().hasLineCount(1);
    }

    @Test
    void theJvmWatchesOnceWhatCommandsNeedAndLaterStartsUseWhatItKept() throws IOException {
        program(jdk.resolve("bin/java"), """
                #!/bin/sh
                for a; do
                    case $a in -XX:AOTCacheOutput=*) echo "$*" >>"$BUILDS.watched"; : >"${a#*=}"; exit 0 ;; esac
                done
                printf '<%s>' "$@"
                exit 42
                """);

        assertThat(start("runs").output()).contains("<-XX:AOTCache=" + project + "/target/launcher/console.aot>");
        assertThat(start("runs").status()).isEqualTo(42);
        assertThat(Path.of(builds + ".watched")).content().hasLineCount(1).contains("org.bmms.console.Main warm-up");
    }

    @Test
    void itBuildsAgainAfterASourceWasEditedOrRemoved() throws IOException {
        start();
        age();
        write(project.resolve("resources/texts/a.properties"), "a=c");
        assertThat(start().error()).contains("building");
        age();
        Files.delete(project.resolve("src/main/java/A.java"));
        assertThat(start().error()).contains("building");
        assertThat(start().error()).isEmpty();
    }

    @Test
    void aBuildThatFailsStartsNothingAndIsTriedAgain() {
        Ended broken = run(Map.of("BROKEN_BUILD", "1"), project.resolve("app/bmms-console"), "runs");

        assertThat(broken.status()).isEqualTo(70);
        assertThat(broken.output()).isEmpty();
        assertThat(broken.error()).contains("[ERROR] broken", "could not be built", "build.log");
        assertThat(start("runs").status()).isEqualTo(42);
    }

    @Test
    void theLockOfAStartThatDiedIsRemoved() throws IOException {
        write(project.resolve("target/launcher/lock/owner"), "999999999\n");

        assertThat(start("runs").status()).isEqualTo(42);
        assertThat(project.resolve("target/launcher/lock")).doesNotExist();
    }

    @Test
    void aStartWaitsForAnotherOneThatIsBuildingAndThenBuildsNothing() throws IOException {
        assertThat(start("runs").status()).isEqualTo(42);
        Path stamp = project.resolve("target/launcher/built");
        Files.move(stamp, stamp.resolveSibling("kept"));
        // The other one is this process, until its lock disappears together with the stamp's coming.
        write(
                project.resolve("target/launcher/lock/owner"),
                ProcessHandle.current().pid() + "\n");
        program(temporary.resolve("bin/sleep"), """
                #!/bin/sh
                mv -f "$BUILDS/../a project's tree/target/launcher/kept" "$BUILDS/../a project's tree/target/launcher/built"
                rm -rf "$BUILDS/../a project's tree/target/launcher/lock"
                """.replace("$BUILDS/..", temporary.toString()));

        Ended second = start("runs");

        assertThat(second.status()).isEqualTo(42);
        assertThat(second.error()).contains("waiting");
        assertThat(builds).content().hasLineCount(1);
    }

    @Test
    void itStartsThroughSymbolicLinks() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("one link"), project.resolve("app/bmms-console"));
        Path relative = Files.createSymbolicLink(temporary.resolve("another"), Path.of("one link"));

        assertThat(run(Map.of(), link, "x").status()).isEqualTo(42);
        assertThat(run(Map.of(), relative, "x").status()).isEqualTo(42);
    }

    @Test
    void anOlderJdkIsPassedOver() throws IOException {
        Path old = temporary.resolve("old");
        program(old.resolve("bin/java"), "#!/bin/sh\necho old\n");
        program(old.resolve("bin/javac"), "#!/bin/sh\n");
        write(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        String path = jdk.resolve("bin") + ":" + temporary.resolve("bin") + ":" + System.getenv("PATH");

        Ended ended = run(Map.of("JAVA_HOME", old.toString(), "PATH", path), project.resolve("app/bmms-console"), "x");

        assertThat(ended.status()).isEqualTo(42);
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws IOException {
        Path script = project.resolve("app/bmms-console");
        program(script, Files.readString(script).replace("needed=25", "needed=99"));

        Ended ended = start();

        assertThat(ended.status()).isEqualTo(69);
        assertThat(ended.error()).contains("needs a JDK 99 or newer", "JAVA_HOME");
        assertThat(builds).isEmptyFile();
    }

    @Test
    void optionsOfTheJvmArePassed() {
        Ended ended = run(Map.of("BMMS_CONSOLE_JAVA_OPTIONS", "-Da=1 -Db=2"), project.resolve("app/bmms-console"));

        assertThat(ended.output()).contains("<-Da=1><-Db=2>");
    }

    @Test
    void theFileOfAProfileIsPassedAsOneWord() {
        assertThat(start("a b/staging.bmms-profile").output())
                .contains("<org.bmms.console.Main><a b/staging.bmms-profile>");
    }

    @Test
    void aJvmThatDiesSaysWhyBesideTheConsolesData() {
        Path home = temporary.resolve("a home");

        assertThat(run(Map.of("BMMS_CONSOLE_HOME", home.toString()), project.resolve("app/bmms-console"))
                        .output())
                .contains("<-XX:ErrorFile=" + home.resolve("data/crashes/hs_err_pid%p.log") + ">");
        assertThat(run(
                                Map.of("BMMS_CONSOLE_HOME", "", "HOME", home.toString(), "XDG_DATA_HOME", "relative"),
                                project.resolve("app/bmms-console"))
                        .output())
                .contains("<-XX:ErrorFile=" + home.resolve(".local/share/bmms-console/crashes/hs_err_pid%p.log") + ">");
    }

    private Ended start(String... arguments) {
        return run(Map.of(), project.resolve("app/bmms-console"), arguments);
    }

    private Ended run(Map<String, String> environment, Path script, String... arguments) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("PATH", temporary.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("BUILDS", builds.toString());
        builder.environment().putAll(environment);
        try {
            write(temporary.resolve("in"), "typed in\n");
            Process process =
                    builder.redirectInput(temporary.resolve("in").toFile()).start();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ends in time").isTrue();
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Makes everything there is look a minute old, so that an edit is newer also where clocks of files are coarse. */
    private void age() throws IOException {
        FileTime past = FileTime.from(Instant.now().minus(Duration.ofMinutes(1)));
        try (var files = Files.walk(project)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, past);
            }
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static void program(Path file, String content) throws IOException {
        write(file, content);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
