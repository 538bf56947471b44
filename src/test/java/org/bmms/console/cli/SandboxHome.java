package org.bmms.console.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.session.SessionFiles;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;

/** Writes the profile of a running sandbox into the directories of a console, as the command {@code sandbox} does. */
final class SandboxHome {
    private SandboxHome() {}

    /** A home in which {@code --profile sandbox} works. */
    static Path in(Path home, Sandbox sandbox) {
        return in(home, sandbox, Duration.ofMinutes(2), false);
    }

    /** The same with another guard, and with or without an automatic rollback. */
    static Path in(Path home, Sandbox sandbox, Duration guard, boolean rollbackOnFailure) {
        ConsoleDirectories directories = new ConsoleDirectories(home, home.resolve("data"));
        Path files = home.resolve("sandbox");
        Profile profile = sandbox.profile(files);
        ProfileFiles.in(directories).write("sandbox", with(profile, guard, rollbackOnFailure));
        try {
            Path known = SessionFiles.of(directories, profile.name()).knownHosts();
            Files.createDirectories(known.getParent());
            Files.copy(files.resolve("known_hosts"), known, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    private static Profile with(Profile p, Duration guard, boolean rollbackOnFailure) {
        PolicyProfile policy = p.policy();
        PolicyProfile other = new PolicyProfile(
                guard,
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(3),
                policy.backupRetention(),
                policy.keepBackups(),
                policy.backupMaxAge(),
                rollbackOnFailure,
                policy.requiredModels(),
                policy.acceptedWithoutOrganization(),
                policy.planExpiry(),
                policy.defaultOrganizationCode(),
                policy.ocmCode());
        return new Profile(
                p.name(), p.kind(), p.hosts(), p.jumpHosts(), p.app(), p.database(), p.redis(), p.site(), other);
    }
}
