package org.bmms.console.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Secret;
import org.bmms.console.lab.LabCommand.Ended;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.remote.Credentials;
import org.bmms.console.remote.HostKeyDecision;
import org.bmms.console.remote.HostKeys;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.SshSettings;
import org.bmms.console.session.SessionFiles;
import org.bmms.console.target.connection.SshHosts;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;

/**
 * One or three real servers with the application on them, in namespaces of this machine (src/lab/README.md). They end
 * with this process, however it ends.
 */
public final class Lab implements AutoCloseable {
    /** The first start on a machine downloads and installs; later ones take seconds. */
    private static final Duration START = Duration.ofMinutes(20);

    private static final Duration REST = Duration.ofMinutes(3);

    private final String name;
    private final Map<String, String> values;

    private Lab(String name, Map<String, String> values) {
        this.name = name;
        this.values = values;
    }

    /**
     * Starts a lab, or skips the test where none can run.
     *
     * @param home the console's home directory that gets the profile and the servers' keys
     * @param options of {@code src/lab/up}, such as {@code --hosts}, {@code spread}
     */
    public static Lab start(Path home, String... options) {
        LabAvailability.orSkip();
        return up("t", home, options);
    }

    /**
     * Starts a lab for a program that is no test, or fails where none can run.
     *
     * @param prefix what its name begins with
     */
    public static Lab up(String prefix, Path home, String... options) {
        String process = Long.toString(ProcessHandle.current().pid());
        String name = prefix + process + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        Stream<String> own = Stream.of(name, "--owner", process, "--home", home.toString());
        String output = LabCommand.run(
                        START, "up", Stream.concat(own, Stream.of(options)).toList())
                .orFail();
        return new Lab(
                name,
                output.lines()
                        .map(line -> line.split("=", 2))
                        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1])));
    }

    /** The lab's name, which is also the profile's. */
    public String name() {
        return name;
    }

    /** What {@code src/lab/up} said under this key. */
    public String value(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("src/lab/up says nothing of " + key + ", only of " + values.keySet());
        }
        return value;
    }

    /** The console's directories that have the profile and the servers' keys. */
    public ConsoleDirectories directories() {
        return ConsoleDirectories.of(
                Map.of("BMMS_CONSOLE_HOME", value("LAB_CONSOLE_HOME")), "Linux", Path.of(value("LAB_CONSOLE_HOME")));
    }

    /** The profile, as the console reads it. */
    public Profile profile() {
        return ProfileFiles.in(directories()).read(name);
    }

    /** The password that sudo asks for; empty where it asks for none. */
    public Optional<Secret> sudoPassword() {
        return Optional.ofNullable(values.get("LAB_SUDO_PASSWORD_FILE")).map(file -> {
            try {
                return Secret.of(Files.readString(Path.of(file), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The console's own session to a server, with the keys that the lab wrote for the console. */
    public RemoteHost session(String host) {
        Credentials credentials = new Credentials() {
            @Override
            public Optional<Secret> sudoPassword(String hostName) {
                return Lab.this.sudoPassword();
            }
        };
        HostKeys keys = new HostKeys(SessionFiles.of(directories(), name).knownHosts(), HostKeyDecision.refuse());
        SshSettings settings = new SshSettings(
                keys, credentials, CommandObserver.none(), Duration.ofSeconds(10), Duration.ofSeconds(1));
        Profile profile = profile();
        HostProfile one = profile.hosts().stream()
                .filter(candidate -> candidate.name().equals(host))
                .findFirst()
                .orElseThrow();
        return new SshHosts(profile, settings, value("LAB_CONSOLE_HOME")).connect(one);
    }

    /** Runs a command as root in a server, without the console, and gives its output. */
    public String exec(String host, String... command) {
        return tried(host, command).orFail();
    }

    /** Begins a command as root in a server and gives what it says while it runs; it must end by itself. */
    Process begin(String host, String... command) {
        return LabCommand.begin(
                "exec",
                Stream.concat(Stream.of(name + "/" + host), Stream.of(command)).toList());
    }

    /** As {@link #exec}, whatever the command's exit status. */
    Ended tried(String host, String... command) {
        return LabCommand.run(
                REST,
                "exec",
                Stream.concat(Stream.of(name + "/" + host), Stream.of(command)).toList());
    }

    /** Pulls a server's network cable: what is sent from now on is lost, and nothing is closed. */
    public void cutOff(String host) {
        rest("net", name + "/" + host, "down");
    }

    /** Puts the cable back. */
    public void reconnect(String host) {
        rest("net", name + "/" + host, "up");
    }

    /**
     * Puts a directory of a server on a small disk of its own.
     *
     * @param size such as {@code 8m}
     */
    public void smallDisk(String host, String directory, String size) {
        rest("disk", name + "/" + host, directory, size);
    }

    /** Takes the small disk away, and with it what was written there. */
    public void usualDisk(String host, String directory) {
        rest("disk", name + "/" + host, directory, "off");
    }

    /** Waits until all units of all servers have started and the site answers, after a reboot for instance. */
    public void awaitServices() {
        rest("wait", name);
    }

    /** Puts all servers back to what they were after the installation. */
    public void reset() {
        rest("reset", name);
    }

    @Override
    public void close() {
        rest("down", name, "--now");
    }

    private static void rest(String command, String... arguments) {
        LabCommand.run(REST, command, List.of(arguments)).orFail();
    }
}
