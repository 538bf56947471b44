package org.bmms.console.remote.command;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bmms.console.base.Effect;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens, on TCP and in its file system, with the processes that the caller may see: its own, or as root
 * all of them; see ss(8).
 */
public record ListeningSockets() implements SystemCommand<List<ListeningSocket>> {
    private static final Pattern TCP =
            Pattern.compile("tcp\\s+LISTEN\\s+\\d+\\s+\\d+\\s+(\\S+):(\\d{1,5})\\s+\\S+:\\*(?:\\s+(.*))?");
    private static final Pattern LOCAL =
            Pattern.compile("u_\\w+\\s+LISTEN\\s+\\d+\\s+\\d+\\s+(\\S+)\\s+\\d+\\s+\\*\\s+\\d+(?:\\s+(.*))?");
    /** Nobody can connect to these, though ss lists them among those that listen. */
    private static final Pattern NO_LISTENER = Pattern.compile("\\S+\\s+UNCONN\\s.*");

    private static final Pattern PID = Pattern.compile("\\bpid=(\\d{1,10})\\b");

    @Override
    public List<String> argv() {
        return List.of("ss", "--no-header", "--tcp", "--unix", "--listening", "--numeric", "--processes");
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public List<ListeningSocket> parse(Finished finished) {
        return finished.orFail(this)
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !NO_LISTENER.matcher(line).matches())
                .map(this::socket)
                .toList();
    }

    private ListeningSocket socket(String line) {
        Matcher tcp = TCP.matcher(line);
        if (tcp.matches()) {
            // An address of IPv6 is in brackets; one that is bound to an interface names it behind a percent sign.
            String address = tcp.group(1).replaceAll("[\\[\\]]|%.*$", "");
            return new ListeningSocket.Tcp(address, Integer.parseInt(tcp.group(2)), pids(tcp.group(3)));
        }
        Matcher local = LOCAL.matcher(line);
        if (local.matches()) {
            return new ListeningSocket.Local(local.group(1), pids(local.group(2)));
        }
        throw Answer.unreadable(this, line);
    }

    private static Set<Long> pids(@Nullable String processes) {
        return PID.matcher(processes == null ? "" : processes)
                .results()
                .map(pid -> Long.valueOf(pid.group(1)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
