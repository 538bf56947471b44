package org.bmms.console.run;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bmms.console.remote.command.AppendFile;
import org.bmms.console.remote.command.ArmGuard;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.DecideGuard;
import org.bmms.console.remote.command.ExtendGuard;
import org.bmms.console.remote.command.Finished;
import org.bmms.console.remote.command.GuardStatus;
import org.bmms.console.remote.command.ListDirectory;
import org.bmms.console.remote.command.MakeDirectories;
import org.bmms.console.remote.command.MakeDirectory;
import org.bmms.console.remote.command.MoveFile;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.RemoveTree;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.WriteFile;

/** A server in memory: files, directories, a clock and guards. It outlives the consoles that talk to it. */
public final class MemoryServer {
    private final TestClock clock = new TestClock();
    private final Map<String, Node> nodes = new TreeMap<>();
    private final Map<String, MemoryGuard> guards = new TreeMap<>();
    private final List<RemoteCommand<?>> executed = new ArrayList<>();
    private int looksWhileActing;

    private record Node(byte[] content, boolean directory, Instant modified) {}

    public MemoryServer() {
        nodes.put("/srv", new Node(new byte[0], true, clock.instant()));
        nodes.put("/srv/app", new Node(new byte[0], true, clock.instant()));
    }

    public TestClock clock() {
        return clock;
    }

    /** Guards that fire from now on are seen acting so many times before they have acted. */
    synchronized void guardsActFor(int looks) {
        looksWhileActing = looks;
    }

    /** The text of a file, or {@code (missing)}. */
    public synchronized String text(String path) {
        Node node = nodes.get(path);
        return node == null || node.directory() ? "(missing)" : new String(node.content(), StandardCharsets.UTF_8);
    }

    public synchronized boolean exists(String path) {
        return nodes.containsKey(path);
    }

    public synchronized void put(String path, String text) {
        nodes.put(path, new Node(text.getBytes(StandardCharsets.UTF_8), false, clock.instant()));
    }

    public synchronized List<RemoteCommand<?>> executed() {
        return List.copyOf(executed);
    }

    /** Paths below a directory. */
    public synchronized List<String> below(String directory) {
        return nodes.keySet().stream()
                .filter(p -> p.startsWith(directory + "/"))
                .toList();
    }

    synchronized Finished execute(RemoteCommand<?> command) {
        executed.add(command);
        return answer(command);
    }

    private Finished answer(RemoteCommand<?> command) {
        Instant now = clock.instant();
        return switch (command) {
            case AsUser<?> as -> answer(as.command());
            case ReadFile(String path) -> isFile(path) ? said(node(path).content()) : ended(1);
            case StatFile(String path) -> stat(path);
            case ListDirectory(String path) -> list(path);
            case WriteFile(String path, byte[] content) -> write(path, content);
            case AppendFile(String path, byte[] content) -> write(path, joined(path, content));
            case MoveFile(String from, String to) -> isFile(from) ? move(from, to) : ended(1);
            case RemoveFile(String path) -> removed(path);
            case RemoveTree(String path) -> removed(path);
            case MakeDirectory(String path, String mode) ->
                nodes.containsKey(path) || !nodes.containsKey(parent(path)) ? ended(1) : made(path);
            case MakeDirectories(String path, String mode) -> nodes.containsKey(path) ? ended(0) : made(path);
            case ServerClock() -> said("%d.%09d +0000".formatted(now.getEpochSecond(), now.getNano()));
            case ArmGuard(var order) -> {
                if (guards.containsKey(order.directory())) {
                    yield ended(75);
                }
                guards.put(order.directory(), new MemoryGuard(now.plusSeconds(order.seconds()), looksWhileActing));
                yield made(order.directory());
            }
            case GuardStatus(String directory) ->
                said(guards.containsKey(directory) ? guards.get(directory).status(now) : "absent");
            case DecideGuard(String directory) ->
                said(guards.containsKey(directory) ? guards.get(directory).decide(now) : "operator");
            case ExtendGuard(String directory, int seconds) -> {
                if (guards.containsKey(directory)) {
                    guards.get(directory).extend(now.plusSeconds(seconds), now);
                }
                yield ended(0);
            }
            default -> ended(127);
        };
    }

    private boolean isFile(String path) {
        return nodes.containsKey(path) && !nodes.get(path).directory();
    }

    private Finished stat(String path) {
        Node node = nodes.get(path);
        return node == null
                ? ended(1)
                : said("%s\t%d\t700\tapp\tapp\t%s\n"
                        .formatted(
                                node.directory() ? "directory" : "regular file",
                                node.content().length,
                                BigDecimal.valueOf(ChronoUnit.NANOS.between(Instant.EPOCH, node.modified()), 9)));
    }

    private Node node(String path) {
        return Objects.requireNonNull(nodes.get(path), path);
    }

    private Finished list(String path) {
        if (!nodes.containsKey(path)) {
            return ended(66);
        }
        StringBuilder lines = new StringBuilder();
        for (String child : below(path)) {
            String name = child.substring(path.length() + 1);
            if (!name.contains("/")) {
                lines.append(node(child).directory() ? 'd' : 'f')
                        .append("\t0\t0.0\t")
                        .append(name)
                        .append('\0');
            }
        }
        return said(lines.toString());
    }

    private Finished write(String path, byte[] content) {
        if (!nodes.containsKey(parent(path))) {
            return ended(1);
        }
        nodes.put(path, new Node(content, false, clock.instant()));
        return ended(0);
    }

    private byte[] joined(String path, byte[] more) {
        byte[] before = isFile(path) ? node(path).content() : new byte[0];
        byte[] all = new byte[before.length + more.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }

    private Finished move(String from, String to) {
        nodes.put(to, nodes.remove(from));
        return ended(0);
    }

    private Finished made(String path) {
        nodes.put(path, new Node(new byte[0], true, clock.instant()));
        return ended(0);
    }

    private Finished removed(String path) {
        nodes.keySet().removeIf(p -> p.equals(path) || p.startsWith(path + "/"));
        guards.keySet().removeIf(p -> p.equals(path) || p.startsWith(path + "/"));
        return ended(0);
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static Finished ended(int status) {
        return new Finished(status, new byte[0], "");
    }

    private static Finished said(String text) {
        return said(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Finished said(byte[] output) {
        return new Finished(0, output, "");
    }
}
