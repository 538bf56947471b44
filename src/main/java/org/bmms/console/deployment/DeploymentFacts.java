package org.bmms.console.deployment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.base.Digest;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.remote.command.Access;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.AskSql;
import org.bmms.console.remote.command.DirectoryEntry;
import org.bmms.console.remote.command.FindMissing;
import org.bmms.console.remote.command.ListDirectory;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.ReadLink;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.ResolveRevision;
import org.bmms.console.remote.command.ServerState;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.SurveyServer;
import org.bmms.console.remote.command.TestAccess;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.target.host.TargetHost;
import org.jspecify.annotations.Nullable;

/**
 * What a server is like before the application is deployed to it.
 *
 * @param system what it says it is, as {@code os-release} words it
 * @param isDebian whether that is Debian or a descendant with apt
 * @param running the units of the application that run
 * @param foreign files in the application's directory that no deployment of the console made; empty if there are none
 * @param settings whether there is a settings file
 * @param commit the commit that the revision leads to; null if that cannot be told
 * @param missingFiles certificate or key, where it is not there
 * @param role whether the database's role is there; null if that cannot be told, as where there is no PostgreSQL yet
 * @param updates packages that have an update; null if that is not known
 * @param present of the files that the console would place, those that are there
 * @param enabled whether nginx serves the site
 */
public record DeploymentFacts(
        String system,
        boolean isDebian,
        List<String> running,
        List<String> foreign,
        boolean settings,
        @Nullable String commit,
        List<String> missingFiles,
        @Nullable Boolean role,
        @Nullable Long updates,
        List<String> present,
        boolean enabled) {
    private static final Set<String> OWN = Set.of(".bmms-console", "logs", "media", "backups", "lost+found");

    public DeploymentFacts {
        running = List.copyOf(running);
        foreign = List.copyOf(foreign);
        missingFiles = List.copyOf(missingFiles);
        present = List.copyOf(present);
    }

    /** What a plan is tied to: the number of updates may change at any time. */
    public String digest() {
        return Digest.sha256(Json.write(new DeploymentFacts(
                system, isDebian, running, foreign, settings, commit, missingFiles, role, null, present, enabled)));
    }

    /**
     * Looks at a server. Nothing is changed.
     *
     * @param placed the files that the console would place
     * @param link where nginx would find the site
     */
    static DeploymentFacts read(TargetHost host, DeploymentOrder order, List<String> placed, String link) {
        ServerState state = host.run(new SurveyServer(host.profile().user(), List.of("apt")));
        String release = text(host, "/etc/os-release");
        boolean git = host.run(new FindMissing(List.of("git"))).isEmpty();
        return new DeploymentFacts(
                value(release, "PRETTY_NAME").orElse("?"),
                state.packaged() && isDebian(release),
                host.run(new ShowUnits(host.unitNames())).stream()
                        .filter(UnitStatus::isActive)
                        .map(UnitStatus::name)
                        .toList(),
                foreign(host, git),
                isThere(host, host.settingsPath()),
                commit(host, order, git),
                List.of(order.certificate(), order.certificateKey()).stream()
                        .filter(file -> !isThere(host, file))
                        .toList(),
                role(host, order),
                state.updates(),
                placed.stream().filter(file -> isThere(host, file)).toList(),
                host.run(host.asRoot(new ReadLink(link))).isPresent());
    }

    private static boolean isDebian(String release) {
        List<String> names = new ArrayList<>(List.of(value(release, "ID").orElse("")));
        names.addAll(List.of(value(release, "ID_LIKE").orElse("").split(" ")));
        return names.contains("debian");
    }

    private static Optional<String> value(String release, String key) {
        return release.lines()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1).replace("\"", ""))
                .findFirst();
    }

    private static String text(TargetHost host, String file) {
        try {
            return new String(host.run(new ReadFile(file)), StandardCharsets.UTF_8);
        } catch (FailureException e) {
            if (e.failure().code() == RemoteFailure.FILE_MISSING) {
                return "";
            }
            throw e;
        }
    }

    private static boolean isThere(TargetHost host, String file) {
        return host.run(host.asRoot(new TestAccess(file, Access.EXISTS)));
    }

    /** A repository is this plan's own affair: it fetches and checks out there. */
    private static List<String> foreign(TargetHost host, boolean git) {
        List<String> names;
        try {
            names = host.run(host.asRoot(new ListDirectory(host.root()))).stream()
                    .map(DirectoryEntry::name)
                    .toList();
        } catch (FailureException e) {
            if (e.failure().code() == RemoteFailure.FILE_MISSING) {
                return List.of();
            }
            throw e;
        }
        return git && names.contains(".git")
                ? List.of()
                : names.stream().filter(name -> !OWN.contains(name)).sorted().toList();
    }

    private static @Nullable String commit(TargetHost host, DeploymentOrder order, boolean git) {
        if (order.namesCommit()) {
            return order.revision();
        }
        if (!git) {
            return null;
        }
        try {
            return host.run(new ResolveRevision(order.repository(), order.revision()))
                    .orElse(null);
        } catch (FailureException e) {
            if (e.failure().code() == RemoteFailure.COMMAND_FAILED) {
                return null;
            }
            throw e;
        }
    }

    private static @Nullable Boolean role(TargetHost host, DeploymentOrder order) {
        if (!order.database().local()) {
            return null;
        }
        try {
            AskSql question = new AskSql(order.database().port(), DatabaseScript.question(order.database()));
            return host.run(new AsUser<>("postgres", question)).getFirst().equals("t");
        } catch (FailureException e) {
            if (e.failure().code().mayPass()) {
                throw e;
            }
            return null;
        }
    }
}
