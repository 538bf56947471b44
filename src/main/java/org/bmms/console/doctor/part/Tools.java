package org.bmms.console.doctor.part;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bmms.console.remote.command.Access;
import org.bmms.console.remote.command.AppendFile;
import org.bmms.console.remote.command.CatUnit;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.CheckDeploy;
import org.bmms.console.remote.command.Checksum;
import org.bmms.console.remote.command.CopyFile;
import org.bmms.console.remote.command.CurrentUser;
import org.bmms.console.remote.command.DiskFree;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.FileHead;
import org.bmms.console.remote.command.FindMissing;
import org.bmms.console.remote.command.FindProgram;
import org.bmms.console.remote.command.FollowJournal;
import org.bmms.console.remote.command.JournalFrom;
import org.bmms.console.remote.command.ListDirectory;
import org.bmms.console.remote.command.ListFirewall;
import org.bmms.console.remote.command.ListUnitFiles;
import org.bmms.console.remote.command.MakeDirectories;
import org.bmms.console.remote.command.MakeDirectory;
import org.bmms.console.remote.command.MoveFile;
import org.bmms.console.remote.command.NodeName;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.ReadFrom;
import org.bmms.console.remote.command.ReadJournal;
import org.bmms.console.remote.command.ReadLoad;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.RemoveTree;
import org.bmms.console.remote.command.RunSiteBackup;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.SurveyServer;
import org.bmms.console.remote.command.SyncPath;
import org.bmms.console.remote.command.TestAccess;
import org.bmms.console.remote.command.TestGzip;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.remote.command.WriteFile;

/** The programs that a host must have: those that the console's commands begin with, and those in its scripts. */
final class Tools {
    /** What the scripts call besides. */
    static final List<String> IN_SCRIPTS = List.of(
            "cat",
            "cp",
            "cut",
            "date",
            "df",
            "find",
            "grep",
            "id",
            "ln",
            "mkdir",
            "mv",
            "nproc",
            "rm",
            "rmdir",
            "sed",
            "setsid",
            "sh",
            "sha256sum",
            "sleep",
            "sort",
            "stat",
            "sync",
            "systemctl",
            "tail",
            "touch",
            "tr");

    /** Without these, less is known or possible, and everything else works. */
    static final List<String> USEFUL = List.of("git", "ss", "systemd-run");

    /** The client programs of PostgreSQL, for dumps. */
    static final List<String> POSTGRESQL = List.of("pg_dump", "pg_restore");

    private static final String ANY = "/";

    private Tools() {}

    /** The names, without sudo, which is looked at by what it allows. */
    static List<String> required() {
        return Stream.concat(
                        IN_SCRIPTS.stream(),
                        commands().stream().map(command -> command.argv().getFirst()))
                .distinct()
                .sorted()
                .toList();
    }

    /** One of each command; only its program matters. */
    static List<RemoteCommand<?>> commands() {
        byte[] nothing = new byte[0];
        List<String> none = List.of();
        return List.of(
                new AppendFile(ANY, nothing),
                new CatUnit("x"),
                new ChangeUnits(UnitVerb.START, none, Duration.ZERO),
                new CheckDeploy(new DjangoSite(ANY, ANY, ANY, "x", Map.of())),
                new Checksum(ANY),
                new CopyFile(ANY, ANY),
                new CurrentUser(),
                new DiskFree(ANY),
                new FileHead(ANY, 1),
                new FindMissing(none),
                new FindProgram("x"),
                new ListDirectory(ANY),
                new ListFirewall(),
                new ListUnitFiles(),
                new MakeDirectories(ANY, "700"),
                new MakeDirectory(ANY, "700"),
                new MoveFile(ANY, ANY),
                new NodeName(),
                new FollowJournal(none, new JournalFrom.Since(Instant.EPOCH), entry -> {}),
                new ReadFile(ANY),
                new ReadFrom(ANY, 0),
                new ReadJournal(none, new JournalFrom.Since(Instant.EPOCH), null, 1),
                new ReadLoad(none),
                new RemoveFile(ANY),
                new RemoveTree("/x/.bmms-console/x"),
                new RunSiteBackup(ANY, ANY, ANY, ANY, ANY),
                new ServerClock(),
                new ShowUnits(none),
                new StatFile(ANY),
                new SurveyServer("x", none),
                new SyncPath(ANY),
                new TestAccess(ANY, Access.EXISTS),
                new TestGzip(ANY),
                new WriteFile(ANY, nothing));
    }
}
