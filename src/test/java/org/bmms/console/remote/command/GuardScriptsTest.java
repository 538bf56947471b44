package org.bmms.console.remote.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The guard scripts, run by real shells; {@code systemctl}, {@code sudo} and {@code systemd-run} are stand-ins. */
@ParameterizedClass
@MethodSource("shells")
@Timeout(120)
class GuardScriptsTest {
    private static final String ORIGINAL = "BMMS_MODE=obcms\n";
    private static final String SWITCHED = "BMMS_MODE=bmms\n";

    private final Shell shell;

    @TempDir
    Path directory;

    private final List<String> armed = new ArrayList<>();
    private ScriptPlace place;
    private Path env;

    GuardScriptsTest(Shell shell) {
        this.shell = shell;
    }

    static Stream<Shell> shells() {
        return Shell.found();
    }

    @BeforeEach
    void prepare() throws IOException {
        place = new ScriptPlace(shell, directory);
        place.program("systemctl", "echo \"$*\" >>\"$PLACE/systemctl.log\"\n[ ! -e \"$PLACE/units-fail\" ]\n");
        place.program(
                "sudo", "[ \"$1 $2 $3\" = '--non-interactive --user=root --' ] || exit 1\nshift 3\nexec \"$@\"\n");
        env = Files.writeString(place.path("it's .env"), SWITCHED);
        Files.writeString(place.path("before"), ORIGINAL);
        Files.setPosixFilePermissions(place.path("before"), PosixFilePermissions.fromString("rw-r-----"));
    }

    @AfterEach
    void end() throws IOException {
        for (String guard : armed) {
            ScriptPlace.end(Path.of(guard, "pid"));
        }
    }

    @Test
    void anArmedGuardSaysUntilWhenAndCanBeGivenMoreTime() {
        Instant begun = Instant.now();
        String guard = arm("g", 600, false);

        assertThat(deadline(guard))
                .isBetween(begun.plusSeconds(599), Instant.now().plusSeconds(601));
        place.run(new ExtendGuard(guard, 3600));
        assertThat(deadline(guard))
                .isBetween(begun.plusSeconds(3599), Instant.now().plusSeconds(3601));
        assertThat(failure(new ArmGuard(order(guard, env, 600, false))).code())
                .isEqualTo(RemoteFailure.STARTED_ALREADY);
        assertThat(deadline(guard)).isAfter(begun.plusSeconds(3000));
    }

    @Test
    void aConfirmedGuardEndsWithoutTouchingAnything() {
        String guard = arm("g", 600, false);
        long pid = pid(guard);

        assertThat(place.run(new DecideGuard(guard))).isEqualTo(GuardDecision.OPERATOR);

        assertThat(place.run(new GuardStatus(guard))).isEqualTo(new GuardState.Confirmed());
        assertThat(place.run(new DecideGuard(guard))).isEqualTo(GuardDecision.OPERATOR);
        ScriptPlace.await("the end of the guard", () -> ScriptPlace.members(pid) == 0);
        assertThat(place.run(new GuardStatus(guard))).isEqualTo(new GuardState.Confirmed());
        place.run(new ExtendGuard(guard, 60));
        assertThat(place.run(new GuardStatus(guard))).isEqualTo(new GuardState.Confirmed());
        assertThat(env).hasContent(SWITCHED);
        assertThat(place.text("systemctl.log")).isEmpty();
    }

    @Test
    void aGuardWhoseDirectoryWasClearedAwayEndsLongBeforeItsDeadline() throws IOException {
        String guard = arm("g", 600, false);
        long pid = pid(guard);

        Path away = Files.move(Path.of(guard), place.path("away"));
        armed.add(away.toString());

        ScriptPlace.await("the end of the guard", () -> ScriptPlace.members(pid) == 0);
        assertThat(env).hasContent(SWITCHED);
    }

    @Test
    void whereThereIsNoRoomForAnotherCopyTheGuardPutsTheCopyItselfBack() {
        place.program(
                "cp", "for last; do :; done\nprintf BMMS >\"$last\"\necho 'No space left on device' >&2\nexit 1\n");
        String guard = arm("g", 0, true);

        awaitState(guard, new GuardState.Fired("restored"));

        assertThat(env).hasContent(ORIGINAL);
        assertThat(place.path("before")).hasContent(ORIGINAL);
    }

    @Test
    void aGuardThatHearsNothingPutsTheFileAndTheUnitsBack() throws IOException {
        String guard = arm("g", 0, true);

        awaitState(guard, new GuardState.Fired("restored"));

        assertThat(env).hasContent(ORIGINAL);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(env)))
                .isEqualTo("rw-r-----");
        assertThat(Files.getLastModifiedTime(env).toInstant())
                .as("a process is newer than the file only if it was started after this")
                .isAfter(Instant.now().minusSeconds(60));
        assertThat(place.text("systemctl.log").lines())
                .containsExactly(
                        "stop -- worker.service beat.service",
                        "restart -- app.service",
                        "start -- app.service",
                        "start -- worker.service beat.service");
        assertThat(place.run(new DecideGuard(guard))).isEqualTo(GuardDecision.GUARD);
        assertThat(place.run(new GuardStatus(guard))).isEqualTo(new GuardState.Fired("restored"));
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".bmms-guard"));
        }
    }

    @Test
    void aFileThatIsNotTheSwitchedOneIsLeftAndUnitsAreStarted() throws IOException {
        Path old = Files.writeString(place.path("old"), ORIGINAL);
        Path edited = Files.writeString(place.path("edited"), SWITCHED + "X=1\n");
        String first = arm("old", old, 0, false);
        String second = arm("edited", edited, 0, false);
        String third = arm("gone", place.path("gone"), 0, false);

        awaitState(first, new GuardState.Fired("unchanged"));
        awaitState(second, new GuardState.Fired("conflict"));
        awaitState(third, new GuardState.Fired("conflict"));

        assertThat(old).hasContent(ORIGINAL);
        assertThat(edited).hasContent(SWITCHED + "X=1");
        assertThat(place.path("gone")).doesNotExist();
        assertThat(place.text("systemctl.log").lines())
                .hasSize(6)
                .containsOnly("start -- app.service", "start -- worker.service beat.service");
    }

    @Test
    void aFileThatCannotBePutBackIsAConflict() throws IOException {
        Files.delete(place.path("before"));

        awaitState(arm("g", 0, false), new GuardState.Fired("conflict"));

        assertThat(env).hasContent(SWITCHED);
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".bmms-guard"));
        }
    }

    @Test
    void unitsThatDoNotStartAreTold() throws IOException {
        Files.writeString(place.path("units-fail"), "");
        String guard = arm("g", 0, false);

        awaitState(guard, new GuardState.Fired("restored units-failed"));

        assertThat(env).hasContent(ORIGINAL);
    }

    @Test
    void aGuardThatWasKilledIsLostAndTheDecisionIsTheOperators() {
        String guard = arm("g", 600, false);
        ProcessHandle.of(pid(guard)).orElseThrow().destroyForcibly();

        awaitState(guard, new GuardState.Lost());

        assertThat(place.run(new DecideGuard(guard))).isEqualTo(GuardDecision.OPERATOR);
        assertThat(place.run(new GuardStatus(guard))).isEqualTo(new GuardState.Confirmed());
    }

    @Test
    void aGuardThatNeverWasIsAbsentAndTheDecisionIsTheOperators() {
        String guard = place.path("state/none") + "";

        assertThat(place.run(new GuardStatus(guard))).isEqualTo(new GuardState.Absent());
        place.run(new ExtendGuard(guard, 60));
        assertThat(place.run(new DecideGuard(guard))).isEqualTo(GuardDecision.OPERATOR);
        assertThat(place.run(new GuardStatus(guard))).isEqualTo(new GuardState.Absent());
        assertThat(Path.of(guard)).doesNotExist();
    }

    @Test
    void aDeciderThatDiedHalfWayWasTheOperators() throws IOException {
        String guard = arm("g", 600, false);
        ProcessHandle.of(pid(guard)).orElseThrow().destroyForcibly();
        awaitState(guard, new GuardState.Lost());
        Files.createDirectory(Path.of(guard, "decided"));

        assertThat(place.run(new DecideGuard(guard))).isEqualTo(GuardDecision.OPERATOR);
    }

    @Test
    void exactlyOneDecidesWhenBothDoSoAtOnce() throws IOException {
        assumeThat(shell.name()).as("one shell is enough for what takes long").isEqualTo("dash");
        List<String> guards = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String guard = place.path("state/race" + i) + "";
            armed.add(guard);
            guards.add(guard);
            Files.writeString(place.path("env" + i), SWITCHED);
            place.run(new ArmGuard(order(guard, place.path("env" + i), 600, false)));
        }
        Instant deadline = Instant.ofEpochSecond(Instant.now().getEpochSecond() + 1);
        for (String guard : guards) {
            Files.writeString(Path.of(guard, "deadline"), deadline.getEpochSecond() + "\n");
        }
        List<CompletableFuture<GuardDecision>> decisions = new ArrayList<>();
        for (int i = 0; i < guards.size(); i++) {
            String guard = guards.get(i);
            Instant moment = deadline.plusMillis(100L * i);
            decisions.add(CompletableFuture.supplyAsync(
                    () -> {
                        ScriptPlace.await("the moment", () -> Instant.now().isAfter(moment));
                        return place.run(new DecideGuard(guard));
                    },
                    Thread::startVirtualThread));
        }
        for (int i = 0; i < guards.size(); i++) {
            boolean mine = decisions.get(i).join() == GuardDecision.OPERATOR;
            awaitState(guards.get(i), mine ? new GuardState.Confirmed() : new GuardState.Fired("restored"));
            assertThat(place.path("env" + i)).hasContent(mine ? SWITCHED : ORIGINAL);
        }
    }

    @Test
    void aGuardOfSystemdGetsItsScriptWhole() throws IOException {
        // The service manager replaces ${...} and makes one dollar sign of two.
        place.program("systemd-run", """
                while [ "$1" != -- ]; do shift; done
                shift
                n=$#
                while [ "$n" -gt 0 ]; do
                    word=$(printf '%s.' "$1" | sed -e 's/[$][$]/\\x01/g' -e 's/[$]{[^}]*}//g' -e 's/\\x01/$/g')
                    set -- "$@" "${word%.}"
                    shift
                    n=$((n - 1))
                done
                setsid "$@" </dev/null >/dev/null 2>&1 &
                """);
        String guard = place.path("state/by systemd") + "";
        armed.add(guard);
        Files.createDirectories(Path.of(guard));

        place.run(new ArmGuardBySystemd(order(guard, env, 0, false), "bmms-guard-x"));

        awaitState(guard, new GuardState.Fired("restored"));
        assertThat(env).hasContent(ORIGINAL);
    }

    @Test
    void onAFullDiskMoreTimeIsNotGivenAndTheOldDeadlineStays() throws IOException {
        String guard = arm("g", 600, false);
        Instant deadline = deadline(guard);
        Files.createSymbolicLink(Path.of(guard, "deadline.new"), Path.of("/dev/full"));

        assertThat(failure(new ExtendGuard(guard, 3600)).code()).isEqualTo(RemoteFailure.COMMAND_FAILED);

        assertThat(deadline(guard)).isEqualTo(deadline);
        Files.delete(Path.of(guard, "deadline.new"));
    }

    @Test
    void aDeadlineThatCannotBeReadIsNoReasonToActEarly() throws IOException {
        assumeThat(shell.name()).as("one shell is enough for what takes long").isEqualTo("dash");
        String guard = arm("g", 1, false);
        Files.writeString(Path.of(guard, "deadline"), "");
        String patient = arm("h", 600, false);
        Files.writeString(Path.of(patient, "deadline"), "");

        ScriptPlace.await("the end of the first", () -> Files.exists(Path.of(guard, "outcome")));

        assertThat(Path.of(patient, "decided")).doesNotExist();
        assertThat(ScriptPlace.members(pid(patient))).isPositive();
    }

    @Test
    void onAFullDiskADecisionIsNotClaimedAndCanBeMadeLater() throws IOException {
        String guard = arm("g", 600, false);
        Files.createSymbolicLink(Path.of(guard, "by"), Path.of("/dev/null/full"));

        assertThat(failure(new DecideGuard(guard)).code()).isEqualTo(RemoteFailure.COMMAND_FAILED);

        Files.delete(Path.of(guard, "by"));
        assertThat(place.run(new DecideGuard(guard))).isEqualTo(GuardDecision.OPERATOR);
        assertThat(place.run(new GuardStatus(guard))).isEqualTo(new GuardState.Confirmed());
    }

    private String arm(String name, int seconds, boolean sudo) {
        return arm(name, env, seconds, sudo);
    }

    private String arm(String name, Path file, int seconds, boolean sudo) {
        String guard = place.path("state/guards/it's $(" + name + ")") + "";
        armed.add(guard);
        place.run(new ArmGuard(order(guard, file, seconds, sudo)));
        return guard;
    }

    private GuardOrder order(String guard, Path file, int seconds, boolean sudo) {
        return new GuardOrder(
                guard,
                file.toString(),
                place.path("before") + "",
                Digest.sha256(SWITCHED.getBytes(StandardCharsets.UTF_8)),
                Digest.sha256(ORIGINAL.getBytes(StandardCharsets.UTF_8)),
                seconds,
                List.of("worker.service", "beat.service"),
                List.of("app.service"),
                List.of("worker.service", "beat.service"),
                sudo);
    }

    private void awaitState(String guard, GuardState state) {
        ScriptPlace.await(
                state.toString(), () -> place.run(new GuardStatus(guard)).equals(state));
    }

    private Instant deadline(String guard) {
        return ((GuardState.Armed) place.run(new GuardStatus(guard))).deadline();
    }

    private static long pid(String guard) {
        try {
            return Long.parseLong(Files.readString(Path.of(guard, "pid")).split(" ", -1)[0]);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Failure failure(RemoteCommand<?> command) {
        return catchThrowableOfType(FailureException.class, () -> place.run(command))
                .failure();
    }
}
