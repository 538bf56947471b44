package org.bmms.console.target.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Texts;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.Checksum;
import org.bmms.console.remote.command.CopyFile;
import org.bmms.console.remote.command.MoveFile;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.SyncPath;
import org.bmms.console.remote.command.WriteFile;
import org.bmms.console.target.dotenv.DotEnv;
import org.junit.jupiter.api.Test;

class EnvFileTest {
    private static final String PATH = "/opt/obcms/.env";
    private static final String OLD = "BMMS_MODE=obcms\n";
    private static final String NEW = "BMMS_MODE=bmms\n";

    private final FakeFiles host = new FakeFiles().with(PATH, OLD);
    private final EnvFile file = new EnvFile(host, "obcms", PATH);

    @Test
    void itIsReadAsItsOwner() {
        EnvSnapshot snapshot = file.read();
        assertThat(snapshot.env()).isEqualTo(DotEnv.of(OLD));
        assertThat(snapshot.info().owner()).isEqualTo("obcms");
        assertThat(host.asked).allMatch(AsUser.class::isInstance);
    }

    @Test
    void theCopyIsNamedByTheServersClockAndNeverOverwrites() {
        EnvSnapshot snapshot = file.read();
        assertThat(file.backup(snapshot)).isEqualTo(PATH + ".backup.20251014_080000");
        assertThat(file.backup(snapshot)).isEqualTo(PATH + ".backup.20251014_080001");
        assertThat(host.files)
                .hasSize(3)
                .allSatisfy((path, content) -> assertThat(content).isEqualTo(OLD));
    }

    @Test
    void itIsReplacedAsAWhole() {
        replace(NEW);
        assertThat(host.files).containsExactly(Map.entry(PATH, NEW));
        assertThat(host.ownership).containsEntry(PATH, "640\tobcms\tobcms");
    }

    @Test
    void nothingElseIsRunThanWhatAPlanShows() {
        replace(NEW);
        List<List<String>> mutating = host.asked.stream()
                .filter(command -> command.effect() != Effect.READ_ONLY)
                .map(RemoteCommand::argv)
                .toList();
        assertThat(mutating)
                .isEqualTo(EnvFile.replacing(PATH).stream()
                        .map(command -> new AsUser<>("obcms", command).argv())
                        .toList());
    }

    @Test
    void aFileThatSomebodyChangedIsNotTouched() {
        host.files.put(PATH, "edited by hand\n");
        Failure failure = failure(() -> replace(NEW));
        assertThat(failure.code()).isEqualTo(HostFailure.ENV_DRIFT);
        assertUntouched(failure, "edited by hand\n");
    }

    @Test
    void aFileThatIsChangedAtTheLastMomentIsNotTouched() {
        once(
                Checksum.class,
                command -> command.argv().contains(PATH + ".bmms-console.new"),
                () -> host.files.put(PATH, "edited by hand\n"));
        assertUntouched(failure(() -> replace(NEW)), "edited by hand\n");
    }

    @Test
    void driftShowsTheDifferenceWithoutSecrets() {
        host.with(PATH, "A=1\nSECRET_KEY=c4n4ry\n");
        EnvSnapshot snapshot = file.read();
        host.files.put(PATH, "A=2\nSECRET_KEY=c4n4ry2\n");
        Failure failure = failure(() -> file.requireUnchanged(snapshot));
        assertThat(failure.detail()).contains("A", "1", "2", "SECRET_KEY").doesNotContain("c4n4ry");
    }

    @Test
    void whenTheDiskIsFullNothingIsChangedAndTheNumbersAreSaid() {
        EnvSnapshot snapshot = file.read();
        host.free = 3;
        Failure failure = failure(() -> file.backup(snapshot));
        assertThat(failure.code()).isEqualTo(HostFailure.ENV_DISK_FULL);
        assertThat(failure.arguments()).contains(3L, 16L);
        assertThat(Texts.english().render(failure.what())).contains("3 bytes are free, 16 are needed");
        assertUntouched(failure, OLD);
        assertUntouched(failure(() -> replace(NEW)), OLD);
    }

    @Test
    void whenAWriteFailsNothingIsChangedAndNothingIsLeft() {
        for (Class<?> failing : List.of(CopyFile.class, WriteFile.class, MoveFile.class)) {
            once(failing, command -> true, () -> {
                throw Failure.unknown(RemoteFailure.COMMAND_FAILED, "dd", 1)
                        .withDetail("read-only")
                        .asException();
            });
            Failure failure = failure(() -> replace(NEW));
            assertThat(failure.code()).isEqualTo(HostFailure.ENV_WRITE);
            assertThat(failure.detail()).isEqualTo("read-only");
            assertUntouched(failure, OLD);
        }
    }

    @Test
    void whatArrivesDamagedIsNotMovedIntoPlace() {
        once(Checksum.class, command -> true, () -> host.files.put(PATH + ".bmms-console.new", "BMMS_"));
        Failure failure = failure(() -> replace(NEW));
        assertThat(failure.code()).isEqualTo(HostFailure.ENV_MISMATCH);
        assertUntouched(failure, OLD);
    }

    @Test
    void aFileThatWouldChangeItsGroupIsNotMovedIntoPlace() {
        once(
                WriteFile.class,
                command -> true,
                () -> host.ownership.put(PATH + ".bmms-console.new", "640\tobcms\tusers"));
        Failure failure = failure(() -> replace(NEW));
        assertThat(failure.code()).isEqualTo(HostFailure.ENV_OWNERSHIP);
        assertUntouched(failure, OLD);
    }

    @Test
    void aConnectionLostBeforeTheMoveChangedNothing() {
        for (Class<?> lost : List.of(RemoveFile.class, CopyFile.class, WriteFile.class)) {
            once(lost, command -> true, () -> {
                throw Failure.unknown(RemoteFailure.CONNECTION_LOST, "app1").asException();
            });
            Failure failure = failure(() -> replace(NEW));
            assertThat(failure.code()).isEqualTo(RemoteFailure.CONNECTION_LOST);
            assertUntouched(failure, OLD);
        }
    }

    @Test
    void aConnectionLostInTheMoveIsUnknown() {
        once(MoveFile.class, command -> true, () -> {
            throw Failure.unknown(RemoteFailure.CONNECTION_LOST, "app1").asException();
        });
        assertThat(failure(() -> replace(NEW)).changed()).isEqualTo(Changed.UNKNOWN);
    }

    @Test
    void aFailureAfterTheMoveSaysThatTheFileIsNew() {
        once(SyncPath.class, command -> true, () -> {
            throw Failure.unknown(RemoteFailure.COMMAND_FAILED, "sync", 1).asException();
        });
        assertThat(failure(() -> replace(NEW)).changed()).isEqualTo(Changed.YES);
        assertThat(host.files).containsExactly(Map.entry(PATH, NEW));
    }

    @Test
    void aMissingFileIsSaid() {
        host.files.clear();
        assertThat(failure(file::read).code()).isEqualTo(HostFailure.ENV_MISSING);
        assertThat(failure(() -> replace(NEW)).code()).isEqualTo(HostFailure.ENV_MISSING);
    }

    private void replace(String content) {
        file.replace(content.getBytes(StandardCharsets.UTF_8), Digest.sha256(OLD));
    }

    private void once(Class<?> type, Predicate<RemoteCommand<?>> which, Runnable action) {
        boolean[] done = {false};
        host.before = command -> {
            RemoteCommand<?> own = command instanceof AsUser<?> as ? as.command() : command;
            if (!done[0] && type.isInstance(own) && which.test(own)) {
                done[0] = true;
                action.run();
            }
        };
    }

    private void assertUntouched(Failure failure, String content) {
        assertThat(failure.changed()).isEqualTo(Changed.NO);
        assertThat(host.files).containsExactly(Map.entry(PATH, content));
    }

    private static Failure failure(ThrowingCallable call) {
        FailureException thrown = catchThrowableOfType(FailureException.class, call);
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }
}
