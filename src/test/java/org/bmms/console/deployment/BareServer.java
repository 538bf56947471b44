package org.bmms.console.deployment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Effect;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.Tunnel;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.AskSql;
import org.bmms.console.remote.command.Checksum;
import org.bmms.console.remote.command.FindMissing;
import org.bmms.console.remote.command.Finished;
import org.bmms.console.remote.command.ListDirectory;
import org.bmms.console.remote.command.MakeFile;
import org.bmms.console.remote.command.MakeUser;
import org.bmms.console.remote.command.MoveFile;
import org.bmms.console.remote.command.OwnDirectory;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.ReadLink;
import org.bmms.console.remote.command.ReloadDaemon;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoveFile;
import org.bmms.console.remote.command.ResolveRevision;
import org.bmms.console.remote.command.RunSql;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.SurveyServer;
import org.bmms.console.remote.command.SyncPath;
import org.bmms.console.remote.command.TestAccess;
import org.bmms.console.remote.command.WriteFile;

/** A Debian in memory, as far as plans and steps of a deployment ask it without running programs of the application. */
final class BareServer implements RemoteHost {
    final Map<String, String> files = new TreeMap<>();
    final Map<String, String> modes = new HashMap<>();
    final List<String> root = new ArrayList<>();
    final List<RemoteCommand<?>> changes = new ArrayList<>();
    String running = "";
    boolean packaged = true;
    boolean user;
    boolean role;
    boolean database;
    String sql = "";

    BareServer() {
        files.put("/etc/os-release", "PRETTY_NAME=\"Debian GNU/Linux 13 (trixie)\"\nID=debian\n");
        files.put("/etc/ssl/obcms.crt", "c");
        files.put("/etc/ssl/obcms.key", "k");
    }

    @Override
    public String name() {
        return "app1";
    }

    @Override
    public <R> R run(RemoteCommand<R> command, Cancellation cancellation) {
        if (command.effect() != Effect.READ_ONLY) {
            changes.add(command);
        }
        return command.parse(answer(command));
    }

    private Finished answer(RemoteCommand<?> command) {
        return switch (command) {
            case AsUser<?> as -> answer(as.command());
            case SurveyServer _ -> said((user ? "groups obcms\n" : "") + (packaged ? "packaged\nupdates 3\n" : ""));
            case FindMissing _ -> said("");
            case ShowUnits(List<String> units) -> said(units(units));
            case ServerClock _ -> said("1790000000.000000000 +0000");
            case ResolveRevision r -> said(Orders.COMMIT + "\trefs/tags/" + r.revision() + "\n");
            case AskSql _ -> said((role ? "t" : "f") + "\n" + (database ? "t" : "f") + "\n");
            case RunSql(int port, String statements) -> {
                sql += statements;
                role |= statements.contains("CREATE ROLE");
                database |= statements.contains("CREATE DATABASE");
                yield said("");
            }
            case ListDirectory _ -> root.isEmpty() ? ended(66) : said(listed());
            case TestAccess(String path, var access) -> ended(files.containsKey(path) ? 0 : 1);
            case ReadLink _ -> ended(1);
            case ReadFile(String path) -> files.containsKey(path) ? said(files.getOrDefault(path, "")) : missing(path);
            case Checksum(String path) -> said(Digest.sha256(files.getOrDefault(path, "")) + "  " + path);
            case StatFile(String path) ->
                modes.containsKey(path)
                        ? said("directory\t0\t" + modes.get(path) + "\tobcms\tobcms\t1790000000.0\n")
                        : ended(1);
            case MakeFile(String path, String owner, String mode) -> written(path, "");
            case WriteFile(String path, byte[] content) -> written(path, new String(content, StandardCharsets.UTF_8));
            case MoveFile(String from, String to) -> moved(from, to);
            case RemoveFile(String path) -> {
                files.remove(path);
                yield said("");
            }
            case MakeUser _ -> {
                user = true;
                yield said("");
            }
            case OwnDirectory(String path, String owner, String mode) -> {
                modes.put(path, mode);
                yield said("");
            }
            case SyncPath _ -> said("");
            case ReloadDaemon _ -> said("");
            default -> throw new IllegalArgumentException("this server does not know " + command.argv());
        };
    }

    private Finished written(String path, String text) {
        files.put(path, text);
        return said("");
    }

    private Finished moved(String from, String to) {
        String text = files.remove(from);
        return text == null ? ended(1) : written(to, text);
    }

    private String listed() {
        StringBuilder lines = new StringBuilder();
        root.forEach(name -> lines.append("f\t0\t0.0\t").append(name).append('\0'));
        return lines.toString();
    }

    private String units(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            boolean runs = name.equals(running);
            text.append("Id=")
                    .append(name)
                    .append("\nLoadState=")
                    .append(runs ? "loaded" : "not-found")
                    .append("\nActiveState=")
                    .append(runs ? "active" : "inactive")
                    .append("\nMainPID=0\nExecMainStatus=0\nNRestarts=0")
                    .append("\nTimeoutStartUSec=infinity\nTimeoutStopUSec=infinity\n\n");
        }
        return text.toString();
    }

    private static Finished missing(String path) {
        return new Finished(1, new byte[0], "cat: " + path + ": No such file or directory");
    }

    private static Finished ended(int status) {
        return new Finished(status, new byte[0], "");
    }

    private static Finished said(String text) {
        return new Finished(0, text.getBytes(StandardCharsets.UTF_8), "");
    }

    @Override
    public Tunnel tunnel(String address, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
