package org.bmms.console.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Failure;

/** The hosts and ports of a database URL, one or several. */
final class ServerList {
    private ServerList() {}

    /**
     * Reads them.
     *
     * @param written what is between the at sign and the path
     * @param options of the query, whose hosts and ports count where none are written
     */
    static List<Endpoint> parse(String written, Map<String, String> options) {
        List<String> hosts = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (String place : written.split(",", -1)) {
            if (place.startsWith("[") && place.indexOf(']') < 0) {
                throw DatabaseUrl.unreadable("database.url.ipv6");
            }
            int colon = portAt(place);
            hosts.add(UrlText.decode(colon < 0 ? place : place.substring(0, colon)));
            String port = colon < 0 ? "" : place.substring(colon + 1);
            if (!port.isEmpty()) {
                ports.add(port(port));
            }
        }
        if (String.join("", hosts).isEmpty()) {
            hosts = List.of(options.getOrDefault("host", "").split(",", -1));
        }
        if (ports.isEmpty() && options.containsKey("port")) {
            ports = Stream.of(options.getOrDefault("port", "").split(",", -1))
                    .map(ServerList::port)
                    .toList();
        }
        if (ports.size() > 1 && ports.size() != hosts.size()) {
            throw DatabaseUrl.unreadable("database.url.ports");
        }
        List<Endpoint> servers = new ArrayList<>();
        for (String host : hosts) {
            int port = ports.isEmpty()
                    ? DatabaseAddress.USUAL_PORT
                    : ports.size() == 1 ? ports.getFirst() : ports.get(servers.size());
            servers.add(new Endpoint(host(host), port));
        }
        return servers;
    }

    /** Where the colon before the port is, or -1; colons inside the brackets of IPv6 do not count. */
    private static int portAt(String place) {
        return place.indexOf(':', place.lastIndexOf(']') + 1);
    }

    private static String host(String host) {
        if (host.isEmpty() || host.startsWith("/") || host.startsWith("@")) {
            throw Failure.unchanged(DatabaseFailure.SOCKET).asException();
        }
        if (host.startsWith("[") != host.endsWith("]")) {
            throw DatabaseUrl.unreadable("database.url.ipv6");
        }
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(String text) {
        boolean digits = text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = digits ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65535) {
            throw DatabaseUrl.unreadable("database.url.port");
        }
        return port;
    }
}
