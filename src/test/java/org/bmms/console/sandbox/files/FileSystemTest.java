package org.bmms.console.sandbox.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileSystemTest {
    private static final Actor OWNER = new Actor("obcms", List.of("obcms"), 0022);
    private static final Actor STRANGER = new Actor("deploy", List.of("deploy"), 0022);

    private final FileSystem files = new FileSystem(() -> Instant.EPOCH);

    @BeforeEach
    void makeDirectory() {
        files.makeDirectories(Actor.ROOT, "/opt/obcms", 0755);
        files.own("/opt/obcms", "obcms", "obcms");
        files.write(OWNER, "/opt/obcms/.env", "A=1\n".getBytes(UTF_8));
        files.mode("/opt/obcms/.env", 0640);
    }

    @Test
    void permissionsHoldForEverybodyButRoot() {
        refuses(Errno.EACCES, () -> files.read(STRANGER, "/opt/obcms/.env"));
        refuses(Errno.EACCES, () -> files.write(STRANGER, "/opt/obcms/new", new byte[0]));
        refuses(Errno.EACCES, () -> files.remove(STRANGER, "/opt/obcms/.env", false));
        assertThat(files.read(Actor.ROOT, "/opt/obcms/.env")).hasSize(4);
    }

    @Test
    void writingInPlaceKeepsOwnerAndMode() {
        files.write(Actor.ROOT, "/opt/obcms/.env", "B=2\n".getBytes(UTF_8));
        FileStatus status = files.status(OWNER, "/opt/obcms/.env");
        assertThat(status.owner()).isEqualTo("obcms");
        assertThat(status.mode()).isEqualTo(0640);
    }

    @Test
    void onAFullDiskWhatFitsIsWrittenAndTheRestIsRefused() {
        files.disks().leaveFree("/opt", 10);
        refuses(Errno.ENOSPC, () -> files.write(OWNER, "/opt/obcms/big", new byte[100]));
        assertThat(files.status(OWNER, "/opt/obcms/big").size()).isEqualTo(10);
        assertThat(files.disks().space("/opt/obcms").availableBytes()).isZero();
    }

    @Test
    void anImmutableFileCannotBeReplacedByRootEither() {
        files.immutable("/opt/obcms/.env", true);
        files.write(OWNER, "/opt/obcms/new", new byte[1]);
        refuses(Errno.EPERM, () -> files.move(Actor.ROOT, "/opt/obcms/new", "/opt/obcms/.env"));
        refuses(Errno.EPERM, () -> files.write(Actor.ROOT, "/opt/obcms/.env", new byte[1]));
        assertThat(files.read(OWNER, "/opt/obcms/.env")).hasSize(4);
    }

    @Test
    void aReadOnlyDiskRefusesEveryChange() {
        files.disks().mount("/opt/obcms", 1 << 20, true);
        refuses(Errno.EROFS, () -> files.write(OWNER, "/opt/obcms/.env", new byte[1]));
        refuses(Errno.EROFS, () -> files.makeDirectory(OWNER, "/opt/obcms/x", 0700));
    }

    @Test
    void ofManyWhoMakeTheSameDirectoryExactlyOneSucceeds() throws Exception {
        Callable<Boolean> attempt = () -> {
            try {
                files.makeDirectory(OWNER, "/opt/obcms/lock", 0700);
                return true;
            } catch (FileException e) {
                return false;
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long winners = 0;
            for (var result : threads.invokeAll(java.util.Collections.nCopies(50, attempt))) {
                winners += result.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    void aDirectoryIsOnlyRemovedWithItsContentOnRequest() {
        refuses(Errno.EISDIR, () -> files.remove(Actor.ROOT, "/opt/obcms/../obcms", false));
        files.remove(Actor.ROOT, "/opt/obcms", true);
        assertThat(files.exists(Actor.ROOT, "/opt/obcms/.env")).isFalse();
    }

    private static void refuses(Errno errno, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FileException.class, e -> assertThat(e.errno()).isEqualTo(errno));
    }
}
