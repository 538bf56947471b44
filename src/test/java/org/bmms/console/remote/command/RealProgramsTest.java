package org.bmms.console.remote.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The programs that every server has answer the commands in words that the commands read. */
@Timeout(60)
class RealProgramsTest {
    private static final String HOSTILE = "it's $(id) \"x\" \u001b[31m;-n";
    private static final byte[] CONTENT = "0123456789\n".getBytes(UTF_8);

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.write(directory.resolve(HOSTILE), CONTENT);
    }

    @Test
    void filesAreReadWholeInPartAndFromAnOffset() {
        assertThat(run(new ReadFile(file.toString()))).isEqualTo(CONTENT);
        assertThat(run(new FileHead(file.toString(), 3))).asString(UTF_8).isEqualTo("012");
        assertThat(run(new ReadFrom(file.toString(), 0))).isEqualTo(CONTENT);
        assertThat(run(new ReadFrom(file.toString(), 8))).asString(UTF_8).isEqualTo("89\n");
        assertThat(run(new ReadFrom(file.toString(), 99))).isEmpty();
        assertThat(run(new Checksum(file.toString()))).isEqualTo(Digest.sha256(CONTENT));
    }

    @Test
    void aFileThatIsNotThereIsMissing() {
        String absent = directory.resolve("absent").toString();
        for (RemoteCommand<?> command : List.of(
                new ReadFile(absent),
                new ReadFrom(absent, 3),
                new FileHead(absent, 3),
                new Checksum(absent),
                new ListDirectory(absent),
                new DiskFree(absent))) {
            Failure failure = failure(() -> run(command));
            assertThat(failure.code()).as(command.toString()).isEqualTo(RemoteFailure.FILE_MISSING);
            assertThat(failure.changed()).isEqualTo(Changed.NO);
        }
        assertThat(run(new StatFile(absent))).isEmpty();
        assertThat(run(new TestAccess(absent, Access.EXISTS))).isFalse();
        assertThat(run(new RemoveFile(absent))).isEqualTo(Done.DONE);
    }

    @Test
    void aRealServerSaysItsGroupsAndItsPackages() {
        ServerState state = run(new SurveyServer("root", List.of("dash", "no-such-package-there")));

        assertThat(state.groups()).contains("root");
        assumeThat(state.packaged()).isTrue();
        assertThat(state.packages()).containsOnlyKeys("dash");
    }

    @Test
    void whatTheFileSystemSaysIsRead() throws IOException {
        Instant modified = Instant.parse("2026-11-24T01:02:03.456789012Z");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Files.setLastModifiedTime(file, FileTime.from(modified));

        FileInfo info = run(new StatFile(file.toString())).orElseThrow();

        assertThat(info.kind()).isEqualTo("regular file");
        assertThat(info.size()).isEqualTo(CONTENT.length);
        assertThat(info.mode()).isEqualTo("640");
        assertThat(info.owner()).isEqualTo(Files.getOwner(file).getName());
        assertThat(info.modified()).isEqualTo(modified);
        assertThat(info.isDirectory()).isFalse();
        assertThat(run(new StatFile(directory.toString())).orElseThrow().isDirectory())
                .isTrue();
    }

    @Test
    void aDirectoryIsListedWithNamesOfAnyKind() throws IOException {
        Files.createDirectory(directory.resolve("sub"));
        Files.createFile(directory.resolve("sub/below"));
        Files.createSymbolicLink(directory.resolve("link"), file);
        Files.createFile(directory.resolve("two\nlines\tand a tab"));

        assertThat(run(new ListDirectory(directory.toString())))
                .extracting(DirectoryEntry::name, DirectoryEntry::kind)
                .containsExactlyInAnyOrder(
                        tuple(HOSTILE, 'f'),
                        tuple("sub", 'd'),
                        tuple("link", 'l'),
                        tuple("two\nlines\tand a tab", 'f'));
        assertThat(run(new ListDirectory(directory.resolve("sub").toString())))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.size()).isZero();
                    assertThat(entry.modified()).isBetween(Instant.now().minusSeconds(3600), Instant.now());
                });
    }

    @Test
    void filesAreWrittenAppendedCopiedMovedAndRemoved() throws IOException {
        String copy = directory.resolve("copy of " + HOSTILE).toString();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        run(new CopyFile(file.toString(), copy));
        assertThat(Files.getPosixFilePermissions(Path.of(copy))).isEqualTo(Files.getPosixFilePermissions(file));

        Files.setPosixFilePermissions(Path.of(copy), PosixFilePermissions.fromString("rw-r-----"));
        run(new WriteFile(copy, "short".getBytes(UTF_8)));
        run(new AppendFile(copy, " and more".getBytes(UTF_8)));
        assertThat(Path.of(copy)).hasContent("short and more");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(copy))))
                .isEqualTo("rw-r-----");

        run(new MoveFile(copy, file.toString()));
        run(new SyncPath(directory.toString()));
        assertThat(file).hasContent("short and more");
        assertThat(Path.of(copy)).doesNotExist();
        run(new RemoveFile(file.toString()));
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileIsNotMovedOrCopiedIntoADirectoryOfItsName() throws IOException {
        Path place = Files.createDirectory(directory.resolve("place"));

        assertThat(failure(() -> run(new CopyFile(file.toString(), place.toString())))
                        .code())
                .isEqualTo(RemoteFailure.COMMAND_FAILED);
        assertThat(failure(() -> run(new MoveFile(file.toString(), place.toString())))
                        .changed())
                .isEqualTo(Changed.UNKNOWN);
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void ofTwoWhoMakeADirectoryOneDoes() {
        String lock = directory.resolve("lock").toString();

        assertThat(run(new MakeDirectory(lock, "700"))).isTrue();
        assertThat(run(new MakeDirectory(lock, "700"))).isFalse();
        assertThat(run(new StatFile(lock)).orElseThrow().mode()).isEqualTo("700");
        run(new MakeDirectories(lock + "/a/b", "750"));
        assertThat(run(new StatFile(lock + "/a/b")).orElseThrow().mode()).isEqualTo("750");
    }

    @Test
    void onlyTheConsolesOwnDirectoriesAreRemovedWithAllInThem() throws IOException {
        Path own = Files.createDirectories(directory.resolve(".bmms-console/jobs/r1"));
        Files.createFile(own.resolve("out"));

        run(new RemoveTree(own.toString()));

        assertThat(own).doesNotExist();
        assertThat(own.getParent()).isEmptyDirectory();
        for (String path : new String[] {
            "/",
            directory.toString(),
            directory + "/.bmms-console",
            directory + "/.bmms-console/",
            directory + "/.bmms-console/../x",
            directory + "/.bmms-console/./x",
            "/.bmms-console-x/y"
        }) {
            assertThatThrownBy(() -> new RemoveTree(path)).as(path).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theSpaceAndTheClockAndTheUserAreRead() throws IOException {
        DiskSpace space = run(new DiskFree(directory.toString()));
        assertThat(space.totalBytes())
                .isEqualTo(Files.getFileStore(directory).getTotalSpace())
                .isGreaterThan(space.availableBytes());
        assertThat(directory.toString()).startsWith(space.mount());
        assertThat(Duration.between(run(new ServerClock()).time(), Instant.now())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
        assertThat(run(new CurrentUser())).isEqualTo(System.getProperty("user.name"));
    }

    @Test
    void howBusyAHostIsIsReadInOneGo() {
        HostLoad load = run(new ReadLoad(List.of("/", directory.toString(), "/no such path", "/")));

        assertThat(Duration.between(load.time(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(load.up()).isPositive();
        assertThat(load.processors())
                .isGreaterThanOrEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(load.loadOfFive()).isNotNegative();
        assertThat(load.memoryBytes()).isGreaterThan(load.availableBytes()).isGreaterThan(1 << 20);
        assertThat(load.swapBytes()).isGreaterThanOrEqualTo(load.swapFreeBytes());
        assertThat(load.disks())
                .doesNotHaveDuplicates()
                .extracting(DiskSpace::mount, DiskSpace::totalBytes)
                .contains(tuple("/", run(new DiskFree("/")).totalBytes()));
        assertThat(load.disks()).extracting(DiskSpace::mount).doesNotContain("/no such path");
    }

    @Test
    void aProgramIsFoundByItsName() throws IOException {
        Path program = Files.writeString(directory.resolve("tool"), "#!/bin/sh\necho \"tool 1.2\"\necho more\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> path = Map.of("PATH", directory + ":" + System.getenv("PATH"));

        assertThat(shell().run(new FindProgram("tool"), path)).contains(program.toString());
        assertThat(shell().run(new FindProgram("no-such-tool"), path)).isEmpty();
        assertThat(run(new ProgramVersion(program.toString()))).isEqualTo("tool 1.2");
        assertThat(failure(() -> run(new ProgramVersion("no-such-tool"))))
                .returns(RemoteFailure.PROGRAM_MISSING, Failure::code)
                .returns(Changed.NO, Failure::changed);
    }

    @Test
    void theCommitOfARepositoryIsRead() {
        assumeThat(run(new FindProgram("git"))).isPresent();
        Path source = directory.resolve("src");
        String make = "git init -q \"$1\" && cd \"$1\" && git -c user.name=n -c user.email=e@localhost"
                + " commit -q --allow-empty -m 'a subject	with a tab' --date=@1790000000";

        assertThat(run(new GitHead(directory.toString()))).isEmpty();
        assertThat(shell().finish(new MakeDirectory(source.toString(), "700"), Map.of())
                        .succeeded())
                .isTrue();
        assertThatShell(make, source);

        Commit commit = run(new GitHead(source.toString())).orElseThrow();
        assertThat(commit.hash()).hasSize(40);
        assertThat(commit.subject()).isEqualTo("a subject	with a tab");
        assertThat(commit.committed()).isAfter(Instant.now().minusSeconds(3600));
    }

    private static void assertThatShell(String script, Path argument) {
        try {
            Shell.Said said = shell().run(List.of("-c", script, "sh", argument.toString()), "");
            assertThat(said.status()).as(said.error()).isZero();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Shell shell() {
        return Shell.found().findFirst().orElseThrow();
    }

    private static <R> R run(RemoteCommand<R> command) {
        return shell().run(command, Map.of());
    }

    private static Failure failure(ThrowingCallable call) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(FailureException.class, call)
                .failure();
    }
}
