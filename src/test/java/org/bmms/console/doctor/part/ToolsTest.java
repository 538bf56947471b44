package org.bmms.console.doctor.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.CheckOut;
import org.bmms.console.remote.command.DjangoCommand;
import org.bmms.console.remote.command.FetchCode;
import org.bmms.console.remote.command.GitHead;
import org.bmms.console.remote.command.HasCommit;
import org.bmms.console.remote.command.InitRepository;
import org.bmms.console.remote.command.InstallPackages;
import org.bmms.console.remote.command.InstallRequirements;
import org.bmms.console.remote.command.JobCommand;
import org.bmms.console.remote.command.LinkFile;
import org.bmms.console.remote.command.ListeningSockets;
import org.bmms.console.remote.command.MakeFile;
import org.bmms.console.remote.command.MakeUser;
import org.bmms.console.remote.command.MakeVirtualEnvironment;
import org.bmms.console.remote.command.OpenToReaders;
import org.bmms.console.remote.command.OwnDirectory;
import org.bmms.console.remote.command.PostgresCommand;
import org.bmms.console.remote.command.ProgramVersion;
import org.bmms.console.remote.command.ReadLink;
import org.bmms.console.remote.command.RefreshPackages;
import org.bmms.console.remote.command.ReloadDaemon;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RequirementsMet;
import org.bmms.console.remote.command.ResolveRevision;
import org.bmms.console.remote.command.SudoAllows;
import org.bmms.console.remote.command.TestNginx;
import org.bmms.console.remote.command.UpgradePackages;
import org.junit.jupiter.api.Test;

/** The list of programs is that of the commands and scripts, and stays it. */
class ToolsTest {
    /** sudo by what it allows, jobs by the scripts, Django by one for all, PostgreSQL, git, nginx and ss apart. */
    private static final Set<Class<?>> ELSEWHERE = Set.of(
            AsUser.class,
            SudoAllows.class,
            ProgramVersion.class,
            GitHead.class,
            TestNginx.class,
            ListeningSockets.class);

    /** A deployment looks for Debian's tools itself, on the one server that it prepares. */
    private static final Set<Class<?>> OF_DEPLOYMENTS = Set.of(
            CheckOut.class,
            FetchCode.class,
            HasCommit.class,
            InitRepository.class,
            InstallPackages.class,
            InstallRequirements.class,
            LinkFile.class,
            MakeFile.class,
            MakeUser.class,
            MakeVirtualEnvironment.class,
            OpenToReaders.class,
            OwnDirectory.class,
            ReadLink.class,
            RefreshPackages.class,
            ReloadDaemon.class,
            RequirementsMet.class,
            ResolveRevision.class,
            UpgradePackages.class);

    private static final List<Class<?>> FAMILIES_ELSEWHERE =
            List.of(JobCommand.class, PostgresCommand.class, DjangoCommand.class);

    /** What POSIX and GNU scripts usually call; a script that calls another one has to add it here and there. */
    private static final Pattern PROGRAMS =
            Pattern.compile("(?<![\\w./${-])(awk|basename|cat|chmod|chown|cp|cut|date|df|dirname|env|expr|find"
                    + "|flock|grep|gzip|head|id|ln|ls|mkdir|mktemp|mv|nohup|nproc|pgrep|pkill|ps|rm|rmdir|sed|setsid|sha256sum|sleep|sort|stat"
                    + "|sync|systemctl|tail|tee|timeout|touch|tr|uname|uniq|wc|xargs)(?![\\w./=-])");

    @Test
    void everyCommandOfTheConsoleHasItsProgramInTheList() {
        Set<Class<?>> there = new TreeSet<>(Comparator.comparing(Class::getName));
        Tools.commands().forEach(command -> there.add(command.getClass()));

        assertThat(leaves(RemoteCommand.class)
                        .filter(type -> !ELSEWHERE.contains(type) && !OF_DEPLOYMENTS.contains(type))
                        .filter(type -> FAMILIES_ELSEWHERE.stream().noneMatch(family -> family.isAssignableFrom(type))))
                .containsExactlyInAnyOrderElementsOf(there.stream()
                        .filter(type -> !DjangoCommand.class.isAssignableFrom(type))
                        .toList());
        assertThat(Tools.required()).contains("systemctl", "journalctl", "stat", "dd", "sha256sum", "env", "sh");
    }

    @Test
    void everyProgramOfTheScriptsIsInTheList() throws IOException {
        Set<String> called = new TreeSet<>();
        try (Stream<Path> scripts = Files.list(Path.of("resources/remote"))) {
            for (Path script : scripts.toList()) {
                for (String line : Files.readAllLines(script)) {
                    if (!line.strip().startsWith("#")) {
                        PROGRAMS.matcher(line).results().forEach(found -> called.add(found.group()));
                    }
                }
            }
        }

        assertThat(called).contains("setsid", "sed", "cut").isSubsetOf(Tools.IN_SCRIPTS);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Stream.of(permitted).flatMap(ToolsTest::leaves);
    }
}
