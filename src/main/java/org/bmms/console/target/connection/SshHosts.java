package org.bmms.console.target.connection;

import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.SshAddress;
import org.bmms.console.remote.SshHost;
import org.bmms.console.remote.SshSettings;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.JumpHost;
import org.bmms.console.target.profile.Profile;
import org.jspecify.annotations.Nullable;

/** The hosts of a profile over SSH, through its jump hosts. */
public final class SshHosts implements HostConnector {
    private final Profile profile;
    private final SshSettings settings;
    private final String home;

    /**
     * Hosts of a profile.
     *
     * @param home the operator's home directory, for key files that begin with {@code ~/}
     */
    public SshHosts(Profile profile, SshSettings settings, String home) {
        this.profile = profile;
        this.settings = settings;
        this.home = home;
    }

    @Override
    public RemoteHost connect(HostProfile host) {
        return new SshHost(address(host), settings);
    }

    /** Where and as whom to log in on a host. */
    public SshAddress address(HostProfile host) {
        String over = host.jump();
        SshAddress jump =
                over == null ? null : profile.jumpHost(over).map(this::address).orElse(null);
        return new SshAddress(host.name(), host.address(), host.port(), host.user(), key(host.keyFile()), jump);
    }

    private SshAddress address(JumpHost host) {
        return new SshAddress(host.name(), host.address(), host.port(), host.user(), key(host.keyFile()), null);
    }

    private @Nullable String key(@Nullable String file) {
        return file != null && file.startsWith("~/") ? home + file.substring(1) : file;
    }
}
