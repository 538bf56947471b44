package org.bmms.console.inspection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bmms.console.base.FailureException;
import org.bmms.console.checklist.ItemLook;
import org.bmms.console.remote.command.Commit;
import org.bmms.console.remote.command.ServerState;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.HostFacts;

/** The servers, their packages, their users and the code (checklist § Step 1: Server Preparation, § Step 2). */
final class HostProbes {
    /** What the checklist installs, by the names that Debian has for it; where servers are several, each has its part. */
    static final List<String> PACKAGES =
            List.of("nginx", "postgresql", "redis-server", "python3", "python3-venv", "python3.12", "python3.12-venv");

    private static final Set<String> MAY_BECOME_ROOT = Set.of("sudo", "wheel", "admin", "root");
    private static final Duration OLD = Duration.ofDays(30);
    private static final int COMMIT_SHOWN = 10;

    private HostProbes() {}

    /** Here a host that cannot be reached is no missing answer, but the answer. */
    static ItemLook access(Facts facts) {
        try {
            return Looks.each(
                    facts.hosts(),
                    (host, state) -> state.loginUser().equals("root")
                            ? Looks.warning(InspectionFailure.LOGIN_ROOT, host)
                            : Looks.passed("access", host, state.loginUser()));
        } catch (FailureException e) {
            return ItemLook.failed(e.failure());
        }
    }

    static ItemLook packages(Facts facts) {
        return Looks.each(facts.hosts(), (host, state) -> {
            ServerState survey = state.survey();
            if (!survey.packaged()) {
                return Looks.cannotTell(InspectionFailure.NO_PACKAGES, host);
            }
            if (survey.packages().isEmpty()) {
                return Looks.failed(InspectionFailure.PACKAGES_MISSING, host, String.join(", ", PACKAGES));
            }
            if (survey.updates() == null) {
                return Looks.notSaid(host, "apt-get");
            }
            if (survey.updates() > 0) {
                return Looks.warning(InspectionFailure.UPDATES, host, survey.updates());
            }
            if (survey.refreshed() != null) {
                Duration since = Duration.between(survey.refreshed(), facts.now());
                if (since.compareTo(OLD) > 0) {
                    return Looks.warning(InspectionFailure.UPDATES_STALE, host, since.toDays());
                }
            }
            return Looks.passed(
                    "packages", host, String.join(", ", survey.packages().keySet()));
        });
    }

    static ItemLook user(Facts facts) {
        return Looks.each(facts.hosts(), (host, state) -> {
            List<String> groups = state.survey().groups();
            if (state.owner().equals("root")) {
                return Looks.failed(InspectionFailure.USER_ROOT, host);
            }
            if (groups.isEmpty()) {
                return Looks.failed(InspectionFailure.NO_USER, host, state.owner());
            }
            return groups.stream()
                    .filter(MAY_BECOME_ROOT::contains)
                    .findFirst()
                    .map(group -> Looks.warning(InspectionFailure.USER_SUDO, host, state.owner(), group))
                    .orElseGet(() -> Looks.passed("user", host, state.owner(), String.join(", ", groups)));
        });
    }

    static ItemLook firewall(Facts facts) {
        return Looks.each(facts.firewalls(), (host, firewall) -> {
            if (!firewall.exists()) {
                return Looks.failed(InspectionFailure.NO_FIREWALL, host);
            }
            return firewall.refusesByDefault()
                    ? Looks.passed(
                            "firewall",
                            host,
                            firewall.keeper(),
                            firewall.rules().size())
                    : Looks.warning(InspectionFailure.FIREWALL_OPEN, host, firewall.keeper());
        });
    }

    static ItemLook commit(Facts facts) {
        List<ItemLook> looks = new ArrayList<>();
        Set<String> versions = new TreeSet<>();
        for (HostFacts host : facts.fingerprint().hosts()) {
            Commit commit = host.commit().value();
            if (commit != null) {
                String hash = commit.hash()
                        .substring(0, Math.min(COMMIT_SHOWN, commit.hash().length()));
                versions.add(hash);
                looks.add(Looks.passed("commit", host.name(), hash, commit.committed()));
            } else if (FingerprintFailure.NO_REPOSITORY
                    .code()
                    .equals(host.commit().unreadable())) {
                looks.add(Looks.failed(InspectionFailure.NO_COMMIT, host.name()));
            } else if (!FingerprintFailure.NOT_ASKED.code().equals(host.commit().unreadable())) {
                looks.add(Looks.unreadable(host.name(), host.commit()));
            }
        }
        if (versions.size() > 1) {
            looks.add(Looks.failed(InspectionFailure.COMMITS_DIFFER, String.join(", ", versions)));
        }
        return looks.isEmpty()
                ? Looks.cannotTell(
                        InspectionFailure.NO_COMMIT, facts.profile().primary().name())
                : ItemLook.worst(looks);
    }
}
