package org.bmms.console.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Collectors;
import org.bmms.console.sandbox.host.SandboxHost;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.RedisProfile;
import org.bmms.console.target.profile.SiteProfile;

/** The profile of a running sandbox, with the files that it needs. */
final class SandboxProfile {
    /** The profile's name, typed to confirm. */
    static final String NAME = "sandbox";

    private final SandboxParts parts;

    SandboxProfile(SandboxParts parts) {
        this.parts = parts;
    }

    Profile write(Path directory) throws IOException, GeneralSecurityException {
        Path key = directory.resolve("sandbox_key").toAbsolutePath();
        parts.key().write(key);
        String knownHosts = parts.hosts().stream()
                .map(host -> host.ssh().knownHost() + "\n")
                .collect(Collectors.joining());
        Files.writeString(directory.resolve("known_hosts"), knownHosts);
        return new Profile(
                NAME,
                Kind.TRAINING,
                hosts(key),
                List.of(),
                AppProfile.at("/opt/obcms"),
                DatabaseProfile.fromSettings(),
                RedisProfile.fromSettings(),
                SiteProfile.at(parts.site().url()),
                PolicyProfile.of(Kind.TRAINING).accepting(List.of("monitoring_monitoringentry")));
    }

    private List<HostProfile> hosts(Path key) {
        return parts.hosts().stream().map(host -> host(host, key)).toList();
    }

    private HostProfile host(SandboxHost host, Path key) {
        return new HostProfile(
                host.name(),
                "127.0.0.1",
                host.ssh().port(),
                parts.loginUser(),
                key.toString(),
                host.plan().roles(),
                null,
                null);
    }
}
