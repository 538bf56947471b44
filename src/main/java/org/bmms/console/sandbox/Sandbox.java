package org.bmms.console.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Failure;
import org.bmms.console.base.PrivateDirectory;
import org.bmms.console.base.Secret;
import org.bmms.console.sandbox.data.DatabaseServer;
import org.bmms.console.sandbox.data.RedisService;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.sandbox.django.ManagementCommands;
import org.bmms.console.sandbox.django.Settings;
import org.bmms.console.sandbox.fault.Faults;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.files.FileSystem;
import org.bmms.console.sandbox.host.SandboxHost;
import org.bmms.console.sandbox.ssh.CommandLog;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.mode.ModeSettings;
import org.bmms.console.target.profile.Profile;

/**
 * A running target: PostgreSQL with the target's schema and some thousand rows, Redis, simulated servers that are
 * reached by SSH, and their web site; everything on the loopback interface, with generated passwords and keys.
 */
public final class Sandbox implements AutoCloseable {
    private final SandboxParts parts;
    private final Faults faults;

    private Sandbox(SandboxParts parts) {
        this.parts = parts;
        this.faults = new Faults(parts.wires(), parts.hosts());
    }

    /**
     * Starts one; takes some seconds, the first time more because the database is unpacked.
     *
     * @throws org.bmms.console.base.FailureException {@code SANDBOX-...} if a part of it does not start
     */
    public static Sandbox start(SandboxOptions options) {
        return new Sandbox(SandboxParts.start(options));
    }

    /**
     * Writes the private key and {@code known_hosts} into a directory, and gives the profile that uses them.
     *
     * @throws org.bmms.console.base.FailureException {@code SANDBOX-DIRECTORY}
     */
    public Profile profile(Path directory) {
        try {
            PrivateDirectory.make(directory);
            return new SandboxProfile(parts).write(directory);
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw Failure.unchanged(SandboxFailure.DIRECTORY, directory.toString())
                    .asException(e);
        }
    }

    /** The servers, the primary one first. */
    public List<SandboxHost> hosts() {
        return parts.hosts();
    }

    /** The server of this name. */
    public SandboxHost host(String name) {
        return parts.hosts().stream()
                .filter(host -> host.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no host " + name));
    }

    /** What can be made to go wrong. */
    public Faults faults() {
        return faults;
    }

    /** How much later than sent everything arrives from now on, whatever the options said. */
    public void lineDelay(Duration latency) {
        parts.wires().latency(latency);
    }

    /** Every command that reached a server. */
    public CommandLog commands() {
        return parts.log();
    }

    /** The address of the web site. */
    public URI site() {
        return parts.site().url();
    }

    /** The target's data. */
    public TargetData data() {
        return parts.data();
    }

    /**
     * Lets a careless script take the organisation from every row of one table, for practising a full rollback.
     *
     * @return how many rows
     */
    public int accident() {
        try {
            return parts.data().loseOrganizations();
        } catch (SQLException e) {
            throw Failure.unknown(SandboxFailure.DATABASE).asException(e);
        }
    }

    /**
     * Puts every server into BMMS mode and starts it anew, for practising what comes after the switch.
     *
     * @param ocmCode of the organisation that oversees the others
     * @throws org.bmms.console.base.FailureException {@code SANDBOX-SERVERS}
     */
    public void switchToBmms(String ocmCode) {
        try {
            for (SandboxHost host : hosts()) {
                FileSystem files = host.machine().files();
                DotEnv before = DotEnv.parse(files.read(Actor.ROOT, Settings.FILE));
                files.write(
                        Actor.ROOT,
                        Settings.FILE,
                        ModeSettings.toBmms(before, ocmCode).bytes());
                host.reboot(Duration.ZERO);
            }
        } catch (IOException e) {
            throw Failure.unknown(SandboxFailure.SERVERS).asException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unknown(SandboxFailure.SERVERS).asException(e);
        }
    }

    public DatabaseServer database() {
        return parts.database();
    }

    public RedisService redis() {
        return parts.redis();
    }

    /** What {@code manage.py} says. */
    public ManagementCommands management() {
        return parts.management();
    }

    /** The password of the login user, for SSH and for sudo. */
    public Secret loginPassword() {
        return parts.loginPassword();
    }

    /** A superuser's connection to a database of the target's server, for preparing and examining tests. */
    public Connection connect(String name) throws SQLException {
        return parts.database().connect(name);
    }

    /**
     * Puts everything back as it was at the start, in about a second; faults are cleared, the command log is emptied.
     *
     * @throws org.bmms.console.base.FailureException {@code SANDBOX-RESET}
     */
    public void reset() {
        faults.clear();
        try {
            parts.reset();
        } catch (SQLException e) {
            throw Failure.unknown(SandboxFailure.RESET).asException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unknown(SandboxFailure.RESET).asException(e);
        }
    }

    @Override
    public void close() {
        faults.clear();
        parts.close();
    }
}
