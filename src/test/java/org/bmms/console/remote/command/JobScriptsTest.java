package org.bmms.console.remote.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The job scripts, run by real shells. */
@ParameterizedClass
@MethodSource("shells")
@Timeout(60)
class JobScriptsTest {
    private final Shell shell;

    @TempDir
    Path directory;

    private final List<String> started = new ArrayList<>();
    private ScriptPlace place;

    JobScriptsTest(Shell shell) {
        this.shell = shell;
    }

    static Stream<Shell> shells() {
        return Shell.found();
    }

    @BeforeEach
    void prepare() {
        place = new ScriptPlace(shell, directory);
    }

    @AfterEach
    void end() {
        started.forEach(job -> place.run(new KillJob(job)));
    }

    @Test
    void aJobOutlivesItsStarterAndTellsItsExitStatus() throws IOException {
        String job = start(null, "echo said; echo complained >&2; cat; exit 3");

        assertThat(await(job, 20)).isEqualTo(new JobState.Ended(3));
        assertThat(place.run(new JobStatus(job))).isEqualTo(new JobState.Ended(3));
        assertThat(Path.of(job, "out")).hasContent("said");
        assertThat(Path.of(job, "err")).hasContent("complained");
        assertThat(mode(Path.of(job))).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(Path.of(job))) {
            assertThat(files).allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void argumentsReachTheProgramAsTheyAre() {
        List<String> hostile = List.of("a b", "", "'$(id)'", "new\nline", "*", "-n", "\\");
        String job = job();
        List<String> program = new ArrayList<>(List.of("printf", "<%s>"));
        program.addAll(hostile);

        place.run(new StartJob(job, program, null, Effect.READ_ONLY));

        assertThat(await(job, 20)).isEqualTo(new JobState.Ended(0));
        assertThat(Path.of(job, "out")).hasContent("<" + String.join("><", hostile) + ">");
    }

    @Test
    void aRunningJobIsSeenByItsProcess() {
        String job = start(null, "while ! [ -e " + place.path("go") + " ]; do sleep 0.1; done; exit 7");

        JobState state = place.run(new JobStatus(job));
        assertThat(state)
                .isInstanceOfSatisfying(
                        JobState.Running.class,
                        running -> assertThat(ProcessHandle.of(running.pid())).isPresent());
        assertThat(await(job, 1)).isEqualTo(state);
        write("go", "");
        assertThat(await(job, 20)).isEqualTo(new JobState.Ended(7));
    }

    @Test
    void aJobThatNeverWasIsAbsent() {
        String job = job();

        assertThat(place.run(new JobStatus(job))).isEqualTo(new JobState.Absent());
        assertThat(await(job, 1)).isEqualTo(new JobState.Absent());
        assertThat(place.run(new KillJob(job))).isEqualTo(new JobState.Absent());
    }

    @Test
    void oneDirectoryStartsOneJobOnce() {
        String job = start(null, "exit 5");

        Failure failure = failure(new StartJob(job, List.of("touch", place.path("again") + ""), null, Effect.MUTATING));

        assertThat(failure.code()).isEqualTo(RemoteFailure.STARTED_ALREADY);
        assertThat(failure.changed()).isEqualTo(Changed.NO);
        assertThat(await(job, 20)).isEqualTo(new JobState.Ended(5));
        assertThat(place.path("again")).doesNotExist();
    }

    @Test
    void aDirectoryThatCannotBeMadeStartsNothing() {
        write("file", "");
        Failure failure = failure(new StartJob(
                place.path("file/job") + "", List.of("touch", place.path("ran") + ""), null, Effect.MUTATING));

        assertThat(failure.code()).isEqualTo(RemoteFailure.COMMAND_FAILED);
        assertThat(place.path("ran")).doesNotExist();
    }

    @Test
    void aProgramThatIsNotThereEndsWithItsStatus() {
        String job = job();
        place.run(new StartJob(job, List.of("no-such-program"), null, Effect.MUTATING));

        assertThat(await(job, 20)).isEqualTo(new JobState.Ended(127));
    }

    @Test
    void aPasswordLiesInAFileOfItsOwnerAloneUntilTheEnd() {
        String line = "db:5432:*:app:p4ss $w0rd'\\:\"";
        String job = start(
                Secret.of(line),
                "cat \"$PGPASSFILE\"; stat --format=%a \"$PGPASSFILE\"; tr '\\0' '\\n' </proc/$PPID/cmdline >&2");

        assertThat(await(job, 20)).isEqualTo(new JobState.Ended(0));
        assertThat(Path.of(job, "out")).hasContent(line + "\n600");
        assertThat(Path.of(job, "err")).content().contains("bmms-job").doesNotContain("p4ss");
        assertThat(Path.of(job, "pgpass")).doesNotExist();
    }

    @Test
    void withoutAPasswordThereIsNoFileForOne() {
        String job = start(null, "echo \"${PGPASSFILE-none}\"; ls \"$(dirname \"$0\")\"");

        assertThat(await(job, 20)).isEqualTo(new JobState.Ended(0));
        assertThat(Path.of(job, "out")).content().contains("none").doesNotContain("pgpass");
    }

    @Test
    void aJobIsKilledWithAllThatItStarted() {
        String job = start(Secret.of("secret"), "sleep 600 & (sleep 600; true) & sleep 600; true");
        long pid = pid(job);
        ScriptPlace.await("the job's processes", () -> ScriptPlace.members(pid) >= 5);

        assertThat(place.run(new KillJob(job))).isEqualTo(new JobState.Ended(143));

        ScriptPlace.await("the end of the job's processes", () -> ScriptPlace.members(pid) == 0);
        assertThat(Path.of(job, "pgpass")).doesNotExist();
        assertThat(place.run(new KillJob(job))).isEqualTo(new JobState.Ended(143));
    }

    @Test
    void aJobThatDoesNotWantToEndIsKilledAfterAWhile() {
        assumeThat(shell.name()).as("one shell is enough for what takes long").isEqualTo("dash");
        String job = start(Secret.of("secret"), "trap '' TERM; sleep 600 & wait; sleep 600");
        long pid = pid(job);
        ScriptPlace.await("the job's processes", () -> ScriptPlace.members(pid) >= 3);

        assertThat(place.run(new KillJob(job))).isEqualTo(new JobState.Lost());

        ScriptPlace.await("the end of the job's processes", () -> ScriptPlace.members(pid) == 0);
        assertThat(Path.of(job, "pgpass")).doesNotExist();
    }

    @Test
    void aJobWhoseProcessVanishedIsLostAndItsRestCanBeKilled() {
        assumeThat(shell.name()).as("one shell is enough for what takes long").isEqualTo("dash");
        String job = start(Secret.of("secret"), "sleep 600; true");
        long pid = pid(job);
        ScriptPlace.await("the job's processes", () -> ScriptPlace.members(pid) == 3);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        ScriptPlace.await("the loss", () -> place.run(new JobStatus(job)).equals(new JobState.Lost()));
        assertThat(await(job, 1)).isEqualTo(new JobState.Lost());
        assertThat(ScriptPlace.members(pid)).isPositive();
        assertThat(place.run(new KillJob(job))).isEqualTo(new JobState.Lost());
        ScriptPlace.await("the end of the job's processes", () -> ScriptPlace.members(pid) == 0);
        assertThat(Path.of(job, "pgpass")).doesNotExist();
    }

    @Test
    void anotherProcessOfTheSameNumberIsNotTakenForTheJob() throws IOException {
        String job = start(null, "exit 0");
        await(job, 20);
        Files.delete(Path.of(job, "rc"));
        Process stranger = new ProcessBuilder("setsid", "sleep", "600").start();
        try {
            String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id"));
            for (String file : List.of(stranger.pid() + " 1 " + boot, stranger.pid() + " 1 another-boot\n")) {
                Files.writeString(Path.of(job, "pid"), file);
                assertThat(place.run(new JobStatus(job))).isEqualTo(new JobState.Lost());
                assertThat(await(job, 1)).isEqualTo(new JobState.Lost());
                assertThat(place.run(new KillJob(job))).isEqualTo(new JobState.Lost());
                assertThat(stranger.isAlive()).isTrue();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void anEndThatCannotBeWrittenDownIsLostAndNotMisread() {
        String job = start(null, "rm -f \"$0/rc.new\"; ln -s /dev/full \"$0/rc.new\"");

        ScriptPlace.await("the loss", () -> place.run(new JobStatus(job)).equals(new JobState.Lost()));
        assertThat(await(job, 1)).isEqualTo(new JobState.Lost());
    }

    @Test
    void theRoomForTheExitStatusIsTakenAtTheStart() throws IOException {
        String job = start(
                null, "stat --format='%s %i' \"$0/rc.new\"; while ! [ -e \"$0/go\" ]; do sleep 0.1; done; exit 9");
        Path end = Path.of(job, "rc");
        write("state/jobs/it's $(1)/go", "");

        assertThat(await(job, 20)).isEqualTo(new JobState.Ended(9));
        assertThat(Path.of(job, "out")).hasContent(Files.size(end) + " " + Files.getAttribute(end, "unix:ino"));
    }

    @Test
    void aStartThatFailsOnAFullDiskLeavesNothing() {
        place.program("cat", "[ $# -eq 0 ] && exit 1; exec /bin/cat \"$@\"\n");
        String job = job();

        assertThat(failure(new StartJob(job, List.of("true"), Secret.of("x"), Effect.MUTATING))
                        .code())
                .isEqualTo(RemoteFailure.COMMAND_FAILED);
        assertThat(Path.of(job)).doesNotExist();
    }

    /** Starts a script that has the job's directory as {@code $0}. */
    private String start(@Nullable Secret password, String script) {
        String job = job();
        place.run(new StartJob(job, List.of("sh", "-c", script, job), password, Effect.MUTATING));
        started.add(job);
        return job;
    }

    private String job() {
        return place.path("state/jobs/it's $(1)") + "";
    }

    private JobState await(String job, int seconds) {
        return place.run(new AwaitJob(job, seconds));
    }

    private long pid(String job) {
        return ((JobState.Running) place.run(new JobStatus(job))).pid();
    }

    private Failure failure(RemoteCommand<?> command) {
        return catchThrowableOfType(FailureException.class, () -> place.run(command))
                .failure();
    }

    private void write(String name, String text) {
        try {
            Files.writeString(place.path(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
