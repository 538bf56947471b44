package org.bmms.console.target.host;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Digest;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.Tunnel;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.Checksum;
import org.bmms.console.remote.command.CopyFile;
import org.bmms.console.remote.command.DiskFree;
import org.bmms.console.remote.command.Finished;
import org.bmms.console.remote.command.MoveFile;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.StandardInput;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.SyncPath;
import org.bmms.console.remote.command.WriteFile;

/** A server with files in memory, enough for the settings file; a test can let any command fail or be followed by more. */
final class FakeFiles implements RemoteHost {
    final Map<String, String> files = new TreeMap<>();
    final Map<String, String> ownership = new TreeMap<>();
    final List<RemoteCommand<?>> asked = new ArrayList<>();
    long free = 1_000_000;
    Consumer<RemoteCommand<?>> before = command -> {};

    FakeFiles with(String path, String content) {
        files.put(path, content);
        ownership.put(path, "640\tobcms\tobcms");
        return this;
    }

    @Override
    public String name() {
        return "app1";
    }

    @Override
    public <R> R run(RemoteCommand<R> command, Cancellation cancellation) {
        asked.add(command);
        before.accept(command);
        return command.parse(finished(command instanceof AsUser<R>(String user, RemoteCommand<R> own) ? own : command));
    }

    private Finished finished(RemoteCommand<?> command) {
        return switch (command) {
            case ReadFile(String path) -> files.containsKey(path) ? said(files.get(path)) : failed();
            case Checksum(String path) ->
                files.containsKey(path) ? said(Digest.sha256(files.get(path)) + "  " + path + "\n") : failed();
            case StatFile(String path) ->
                files.containsKey(path)
                        ? said("regular file\t%d\t%s\t1700000000.000000000\n"
                                .formatted(files.get(path).length(), ownership.get(path)))
                        : failed();
            case CopyFile(String from, String to) -> {
                String content = files.get(from);
                if (content == null || content.length() > free) {
                    files.put(to, "");
                    yield failed();
                }
                files.put(to, content);
                ownership.put(to, ownership.get(from));
                yield said("");
            }
            case WriteFile(String path, byte[] content) -> {
                files.put(path, new String(content, StandardCharsets.UTF_8));
                yield said("");
            }
            case MoveFile(String from, String to) -> {
                files.put(to, files.remove(from));
                ownership.put(to, ownership.remove(from));
                yield said("");
            }
            case RemoveFile(String path) -> {
                files.remove(path);
                yield said("");
            }
            case SyncPath(String path) -> said("");
            case DiskFree(String path) -> said("Avail Size Mounted on\n%d 9000000 /opt\n".formatted(free));
            case ServerClock() -> said("1760400000.123456789 +0800\n");
            default ->
                throw new AssertionError(command.argv() + " " + command.input().equals(StandardInput.none()));
        };
    }

    static Finished said(String output) {
        return new Finished(0, output.getBytes(StandardCharsets.UTF_8), "");
    }

    static Finished failed() {
        return new Finished(1, new byte[0], "it failed");
    }

    @Override
    public Tunnel tunnel(String address, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
